import CPosix

#if canImport(Glibc)
    import Glibc
#endif

/// Held by the one process that changes a school's folder. The kernel frees it when the process ends, so that none is ever stale.
package final class FolderLock: Sendable {
    private let file: OpenFile

    /// `holder` is what another process tells its user. Throws `Busy` with the words of whoever holds it.
    package init(_ path: String, holder: String) throws {
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw FileFailure("open the lock", path) }
        file = OpenFile(descriptor: descriptor)
        guard sl_lock(descriptor) == 0 else {
            guard errno == EWOULDBLOCK else { throw FileFailure("take the lock", path) }
            let words = (try? Files.read(path, limit: 4096)).map { String(decoding: $0, as: UTF8.self) } ?? ""
            throw Busy(holder: words.isEmpty ? "another program" : words)
        }
        let bytes = Array(holder.utf8)
        guard ftruncate(descriptor, 0) == 0, unsafe pwrite(descriptor, bytes, bytes.count, 0) == bytes.count else {
            throw FileFailure("write the lock", path)
        }
    }

    package struct Busy: Error, Sendable {
        package let holder: String
    }
}
