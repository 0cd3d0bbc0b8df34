import Domain
import Records
import Rules
import Store

/// From the inbox into the store.
extension Way {
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

    enum Receipt: Sendable {
        case received(Received)
        case left(String)
    }

    /// A file that cannot be read is left, and the others go on.
    func read(_ dropped: Dropped) throws(FileFailure) -> Reading {
        do throws(FileFailure) {
            let file = try OpenFile.reading(dropped.path)
            let before = try file.status()
            guard before.isRegular else { return .left("a link, not a file; put the file itself there") }
            guard file.hasNoWriter else { return .left("still being written") }
            let bytes = try PhotoBytes.read(file, limit: school.policy.maxBytes)
            guard try file.status() == before, bytes.size == before.size else { return .left("still being written") }
            return .opened(Opened(dropped: dropped, file: file, status: before, bytes: bytes))
        } catch  where !error.isOurs {
            return .left("it could not be read (\(error)); check who may read it, and the disk it lies on")
        }
    }

    func receive(_ opened: Opened) async throws -> Receipt {
        let dropped = opened.dropped
        let photo = PhotoID(opened.bytes.digest)
        // What was said of it minutes ago, at the begin of a long run, may have been corrected.
        for witness in dropped.witnesses {
            guard try witness.isUnchanged() else { return .left("its captions were changed meanwhile; it is taken next time") }
        }
        for sidecar in dropped.sidecars { try keep(sidecar) }
        let drop = Drop(
            photo: photo, inboxPath: dropped.inboxPath, size: opened.bytes.size, at: clock.now(),
            submission: dropped.submission)
        let id = try await school.ledger.intend(drop, sidecars: dropped.sidecars.map(\.record))
        passed(.intended)

        let outcome: DropOutcome
        switch try move(opened, to: school.folder.original(photo)) {
        case .moved(let how): outcome = how
        case .left(let reason):
            try await school.ledger.settle(id, .left, at: clock.now())
            return .left(reason)
        }
        passed(.moved)
        try await school.ledger.settle(id, outcome, at: clock.now())
        passed(.received)
        guard let record = try await school.ledger.photo(photo) else { throw PipelineFailure.originalMissing(photo) }
        return .received(Received(record: record, bytes: opened.bytes, xmp: try xmp(of: record)))
    }

    private enum Move {
        case moved(DropOutcome)
        case left(String)
    }

    private func move(_ opened: Opened, to original: String) throws(FileFailure) -> Move {
        do throws(FileFailure) {
            let outcome = try OriginalStore.take(opened.dropped.path, opened.file, opened.status, opened.bytes, to: original)
            return outcome.map { .moved($0) } ?? .left("it was changed while it was taken")
        } catch {
            guard error.isForbidden else { throw error }
            return .left("Safelight may not move it; check whose folder it is in")
        }
    }

    func keep(_ sidecar: SidecarBytes) throws(FileFailure) {
        let path = school.folder.sidecar(sidecar.record.digest)
        if try FileStatus.of(path) != nil { return }
        try Files.makeFolder(Files.split(path).folder, mode: 0o700)
        try Files.write(sidecar.bytes, to: path, mode: 0o600)
    }

    /// Every distinct XMP side-car of a photo, from the store.
    func xmp(of record: PhotoRecord) throws(FileFailure) -> [SidecarBytes] {
        var read: [SidecarBytes] = []
        for sidecar in record.sidecars where sidecar.kind == .xmp {
            if read.contains(where: { $0.record.digest == sidecar.digest }) { continue }
            read.append(SidecarBytes(record: sidecar, bytes: try Files.read(school.folder.sidecar(sidecar.digest))))
        }
        return read
    }
}

/// Moves a file into the store without a moment at which it is in no place.
enum OriginalStore {
    /// `nil` when the path no longer leads to the file that was read: then nothing was moved.
    static func take(
        _ path: String, _ file: OpenFile, _ before: FileStatus, _ bytes: PhotoBytes, to original: String
    ) throws(FileFailure) -> DropOutcome? {
        try file.makeDurable()
        try Files.makeFolder(Files.split(original).folder, mode: 0o700)
        if try isStored(original, bytes.digest) {
            return try removeFromInbox(path, before, bytes.digest) ? .duplicate : nil
        }
        do throws(FileFailure) {
            try Files.move(path, to: original)
        } catch  where error.isOtherFileSystem {
            // The inbox is on a share: a copy first, then the removal.
            try bytes.write(from: file, to: original)
            if try removeFromInbox(path, before, bytes.digest) { return .stored }
            // The inbox has newer bytes under that name; these were never promised to be kept.
            try Files.remove(original)
            return nil
        }
        // Somebody may have put another file in its place between reading and moving.
        guard let moved = try FileStatus.of(original), moved.isSameFile(as: before) else {
            try giveBack(original, to: path)
            return nil
        }
        // A file of another account keeps its mode; the folder it lies in is closed.
        try? Files.restrict(original, mode: 0o600)
        return .stored
    }

    /// Where a file of the inbox waits for its removal, out of reach of whoever saves under its old name.
    static func hidden(_ path: String, _ digest: Digest) -> String {
        Files.split(path).folder + "/.safelight-\(digest.hex.prefix(16)).taken"
    }

    /// Puts a file back under its name, or beside it where the name is taken.
    static func giveBack(_ from: String, to path: String) throws(FileFailure) {
        do throws(FileFailure) {
            try Files.move(from, to: path)
        } catch  where error.isTaken {
            try Files.move(from, to: path + ".returned")
        }
    }

    /// Removes the inbox's copy of what the store has; `false`, and nothing removed, when another file lies there by now.
    private static func removeFromInbox(_ path: String, _ before: FileStatus, _ digest: Digest) throws(FileFailure) -> Bool {
        let hidden = hidden(path, digest)
        try Files.move(path, to: hidden)
        guard let found = try FileStatus.of(hidden), found.isSameFile(as: before) else {
            try giveBack(hidden, to: path)
            return false
        }
        try Files.remove(hidden)
        try Files.sync(folder: Files.split(path).folder)
        return true
    }

    /// Whether the store has these bytes, judged by reading them: an original that was damaged is put aside for the new one.
    private static func isStored(_ original: String, _ digest: Digest) throws(FileFailure) -> Bool {
        guard try FileStatus.of(original) != nil else { return false }
        if try PhotoBytes.digest(of: OpenFile.reading(original)) == digest { return true }
        try Files.move(original, to: original + ".damaged")
        return false
    }
}
