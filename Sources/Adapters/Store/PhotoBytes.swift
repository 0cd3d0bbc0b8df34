import CPosix
package import Domain

#if canImport(Glibc)
    import Glibc
#endif

/// One photo's bytes, read from disk once into sealed memory: what was hashed is what is opened, whatever happens to the file.
package final class PhotoBytes: Sendable {
    package let digest: Digest
    package let size: Int64
    /// A sealed memory file; `nil` where the photo was too large to be opened and was only hashed.
    package let descriptor: Int32?

    private init(digest: Digest, size: Int64, descriptor: Int32?) {
        self.digest = digest
        self.size = size
        self.descriptor = descriptor
    }

    deinit { if let descriptor { close(descriptor) } }

    /// Reads the file to its end. Above `limit` bytes nothing is kept, and the digest alone is made.
    package static func read(_ file: OpenFile, limit: Int64) throws(FileFailure) -> PhotoBytes {
        let expected = try file.status().size
        var hash = SHA256()
        if expected > limit {
            let size = try stream(file, into: &hash)
            return PhotoBytes(digest: hash.finish(), size: size, descriptor: nil)
        }
        let memory = unsafe sl_memory_file("photo")
        guard memory >= 0 else { throw FileFailure("get memory for a photo", "") }
        do throws(FileFailure) {
            let size = try copy(file, expected, into: memory, &hash)
            guard sl_seal(memory) == 0 else { throw FileFailure("seal a photo", "") }
            return PhotoBytes(digest: hash.finish(), size: size, descriptor: memory)
        } catch {
            close(memory)
            throw error
        }
    }

    /// The digest of a whole file, nothing kept.
    package static func digest(of file: OpenFile) throws(FileFailure) -> Digest {
        var hash = SHA256()
        _ = try stream(file, into: &hash)
        return hash.finish()
    }

    /// Writes the photo anew where a move cannot reach: from memory, or, above the limit, from the file itself.
    package func write(from file: OpenFile, to path: String) throws(FileFailure) {
        let source = descriptor ?? file.descriptor
        guard lseek(source, 0, SEEK_SET) == 0 else { throw FileFailure("read a photo", "") }
        let temporary = path + ".part"
        let target = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard target >= 0 else { throw FileFailure("store a photo", path) }
        defer { close(target) }
        var left = Int(size)
        while left > 0 {
            let copied = sendfile(target, source, nil, left)
            if copied < 0, errno == EINTR { continue }
            guard copied > 0 else { throw FileFailure("store a photo", path) }
            left -= copied
        }
        guard fsync(target) == 0 else { throw FileFailure("store a photo", path) }
        guard try PhotoBytes.digest(of: OpenFile.reading(temporary)) == digest else { throw FileFailure("store a photo", path, code: EIO) }
        try Files.move(temporary, to: path)
    }

    private static let piece = 1 << 20

    private static func copy(
        _ file: OpenFile, _ expected: Int64, into memory: Int32, _ hash: inout SHA256
    ) throws(FileFailure) -> Int64 {
        guard expected > 0 else { return 0 }
        guard ftruncate(memory, off_t(expected)) == 0 else { throw FileFailure("get memory for a photo", "") }
        let map = unsafe mmap(nil, Int(expected), PROT_READ | PROT_WRITE, MAP_SHARED, memory, 0)
        guard let map = unsafe map, unsafe map != MAP_FAILED else { throw FileFailure("get memory for a photo", "") }
        // A writable mapping would stand against the seal.
        defer { unsafe munmap(map, Int(expected)) }
        var filled = 0
        while filled < Int(expected) {
            let got = unsafe Glibc.read(file.descriptor, map + filled, min(piece, Int(expected) - filled))
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw FileFailure("read a photo", "") }
            // A file that shrank while it was read was not still: the caller sees it by its status and takes it another time.
            if got == 0 { break }
            unsafe hash.add(UnsafeRawBufferPointer(start: map + filled, count: got))
            filled += got
        }
        if filled < Int(expected) { _ = ftruncate(memory, off_t(filled)) }
        return Int64(filled)
    }

    private static func stream(_ file: OpenFile, into hash: inout SHA256) throws(FileFailure) -> Int64 {
        var buffer = [UInt8](repeating: 0, count: piece)
        var size: Int64 = 0
        while true {
            let got = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(file.descriptor, $0.baseAddress!, $0.count) }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw FileFailure("read a photo", "") }
            if got == 0 { return size }
            unsafe buffer.withUnsafeBytes { unsafe hash.add(UnsafeRawBufferPointer(rebasing: $0[..<got])) }
            size += Int64(got)
        }
    }
}
