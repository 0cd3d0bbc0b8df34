import Domain
import Pipeline
import Records
import Retraction
import Rules
import Store
import WorkerLink

/// Whether bytes or a file are a picture that was taken back. A confined worker opens them; nothing of them is kept.
struct Recogniser: Sendable {
    private let school: School
    private let pool: WorkerPool

    init(_ school: School, _ pool: WorkerPool) {
        self.school = school
        self.pool = pool
    }

    /// For the web: the same, another one, or nobody can tell.
    func recognise(_ bytes: [UInt8], _ photo: PhotoID) async throws -> Recognition {
        let digest = SHA256.digest(bytes)
        if try await school.ledger.photos(rendition: digest).contains(photo) || digest == photo.digest { return .same }
        let memory = try MemoryFile(bytes)
        let printed = await print(of: memory.descriptor)
        withExtendedLifetime(memory) {}
        guard case .taken(.seen(let print)) = printed else {
            // What is no picture at all is another thing for sure; a blank one, or one that could not be opened, may be anything.
            if case .failed(.unsupported) = printed { return .other }
            return .unclear
        }
        let alike = try await school.ledger.retracted(resembling: PictureSearch(print))
        if alike.contains(where: { $0.photo == photo }) { return .same }
        // A photo without a print is known by its bytes alone.
        return try await school.ledger.hasRetractedPrint(of: photo) ? .other : .unclear
    }

    /// The photos of cases that a file of a folder shows, or nearly.
    enum Shown: Sendable {
        case photos([PhotoID])
        case noPicture
        case unreadable
    }

    func shown(by path: String) async throws -> Shown {
        guard let bytes = try? PhotoBytes.read(try OpenFile.reading(path), limit: school.policy.maxBytes), let number = bytes.descriptor
        else { return .unreadable }
        var photos = try await school.ledger.photos(rendition: bytes.digest)
        if try await school.ledger.photo(PhotoID(bytes.digest)) != nil { photos.append(PhotoID(bytes.digest)) }
        let printed = await print(of: number)
        withExtendedLifetime(bytes) {}
        switch printed {
        case .taken(.seen(let print)):
            photos += try await school.ledger.retracted(resembling: PictureSearch(print)).map(\.photo)
        case .taken: break
        case .failed(.unsupported): return photos.isEmpty ? .noPicture : .photos(photos)
        case .failed, nil: if photos.isEmpty { return .unreadable }
        }
        return .photos(Array(Set(photos)))
    }

    private func print(of number: Int32) async -> Printed? {
        let request = PrintRequest(maxPixels: school.policy.maxPixels, seconds: school.policy.secondsPerPhoto)
        return await pool.withWorker { worker in
            try? await worker.print(of: .borrowing(number), request)
        }
    }
}
