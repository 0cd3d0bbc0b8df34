import Domain
import Records
import Rules
import Store

/// From the inbox into the store.
extension Way {
    enum Receipt: Sendable {
        case received(Received)
        case left(String)
    }

    /// A file that was opened and read to its end, not moved yet.
    struct Opened: Sendable {
        let dropped: Dropped
        let file: OpenFile
        let status: FileStatus
        let bytes: PhotoBytes
    }

    enum Reading: Sendable {
        case opened(Opened)
        case left(String)
    }

    func read(_ dropped: Dropped) throws -> Reading {
        let file: OpenFile
        do throws(FileFailure) {
            file = try OpenFile.reading(dropped.path)
        } catch {
            return .left("it could not be opened (\(error)); check who may read it")
        }
        let before = try file.status()
        guard before.isRegular else { return .left("it is a link or a device, not a file") }
        let bytes = try PhotoBytes.read(file, limit: school.policy.maxBytes)
        guard try file.status() == before, bytes.size == before.size else { return .left("it is still being written") }

        return .opened(Opened(dropped: dropped, file: file, status: before, bytes: bytes))
    }

    func receive(_ opened: Opened) async throws -> Receipt {
        let dropped = opened.dropped
        let bytes = opened.bytes
        let photo = PhotoID(bytes.digest)
        for sidecar in dropped.sidecars { try keep(sidecar) }
        let drop = Drop(
            photo: photo, inboxPath: dropped.inboxPath, size: bytes.size, at: clock.now(), submission: dropped.submission)
        let id = try await school.ledger.intend(drop, sidecars: dropped.sidecars.map(\.record))
        passed(.intended)

        let original = school.folder.original(photo)
        guard let outcome = try OriginalStore.take(dropped.path, opened.file, opened.status, bytes, to: original) else {
            try await school.ledger.settle(id, .left, at: clock.now())
            return .left("it was changed while it was taken")
        }
        passed(.moved)
        try await school.ledger.settle(id, outcome, at: clock.now())
        passed(.received)
        guard let record = try await school.ledger.photo(photo) else { throw PipelineFailure.originalMissing(photo) }
        return .received(Received(record: record, bytes: bytes, xmp: dropped.xmp))
    }

    private func keep(_ sidecar: SidecarBytes) throws(FileFailure) {
        let path = school.folder.sidecar(sidecar.record.digest)
        if try FileStatus.of(path) != nil { return }
        try Files.makeFolder(Files.split(path).folder, mode: 0o700)
        try Files.write(sidecar.bytes, to: path, mode: 0o600)
    }
}

/// Moves a file into the store without a moment at which it is in no place.
enum OriginalStore {
    /// `nil` when the path no longer leads to the file that was read: then nothing was moved.
    static func take(
        _ path: String, _ file: OpenFile, _ before: FileStatus, _ bytes: PhotoBytes, to original: String
    ) throws -> DropOutcome? {
        try file.makeDurable()
        try Files.makeFolder(Files.split(original).folder, mode: 0o700)
        if try isStored(original, bytes.digest) {
            guard try FileStatus.of(path) == before else { return nil }
            try Files.remove(path)
            try Files.sync(folder: Files.split(path).folder)
            return .duplicate
        }
        do throws(FileFailure) {
            try Files.move(path, to: original)
        } catch  where error.isOtherFileSystem {
            // The inbox is on a share: a copy first, then the removal.
            try bytes.write(from: file, to: original)
            guard try FileStatus.of(path) == before else {
                // The inbox has newer bytes under that name; these were never promised to be kept.
                try Files.remove(original)
                return nil
            }
            try Files.remove(path)
            return .stored
        }
        // Somebody may have put another file in its place between reading and moving.
        guard let moved = try FileStatus.of(original), moved.isSameFile(as: before) else {
            do throws(FileFailure) {
                try Files.move(original, to: path)
            } catch where error.isTaken {
                try Files.move(original, to: path + ".returned")
            }
            return nil
        }
        try Files.restrict(original, mode: 0o600)
        return .stored
    }

    /// Whether the store has these bytes, judged by reading them: an original that was damaged is put aside for the new one.
    private static func isStored(_ original: String, _ digest: Digest) throws -> Bool {
        guard try FileStatus.of(original) != nil else { return false }
        if try PhotoBytes.digest(of: OpenFile.reading(original)) == digest { return true }
        try Files.move(original, to: original + ".damaged")
        return false
    }
}
