import CPosix

#if canImport(Glibc)
    import Glibc
#endif

/// An open file, closed with its owner.
package final class OpenFile: Sendable {
    package let descriptor: Int32

    package init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Never follows a link in the last place and never waits on a pipe: what staff drop may be anything.
    package static func reading(_ path: String) throws(FileFailure) -> OpenFile {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileFailure("open a file", path) }
        return OpenFile(descriptor: descriptor)
    }

    package func status() throws(FileFailure) -> FileStatus {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw FileFailure("look at a file", "") }
        return FileStatus(status)
    }
}

/// Enough of a file's state to see whether it was touched.
package struct FileStatus: Hashable, Sendable {
    package let device: UInt64
    package let inode: UInt64
    package let size: Int64
    package let modified: Int64
    /// Of the bytes, the name or the mode: it cannot be set back, as unpackers do with the time of modification.
    package let changed: Int64
    /// The nine bits of who may read, write and enter.
    package let permissions: UInt32
    package let isRegular: Bool
    package let isDirectory: Bool

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        modified = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
        permissions = UInt32(status.st_mode) & 0o777
        isRegular = status.st_mode & S_IFMT == S_IFREG
        isDirectory = status.st_mode & S_IFMT == S_IFDIR
    }

    /// Since 1970; a time before 1677 or after 2262, which some share's wrong clock wrote, becomes the first or last that 64 bits can say.
    private static func nanoseconds(_ time: timespec) -> Int64 {
        let (whole, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, carried) = whole.addingReportingOverflow(Int64(time.tv_nsec))
        return overflow || carried ? (time.tv_sec < 0 ? .min : .max) : sum
    }

    /// A link is looked at itself, not what it points to.
    package static func of(_ path: String) throws(FileFailure) -> FileStatus? {
        var status = stat()
        if unsafe lstat(path, &status) == 0 { return FileStatus(status) }
        if errno == ENOENT || errno == ENOTDIR { return nil }
        throw FileFailure("look at a file", path)
    }
}

/// The few operations on the file system that promise something about crashes.
package enum Files {
    /// Makes a folder, and those above it that are missing, durably. Each that is made has `mode` whatever the umask; one that is there already stays as it is.
    package static func makeFolder(_ path: String, mode: UInt32 = 0o750) throws(FileFailure) {
        if try makeOne(path, mode) { return }
        let code = errno
        if code == EEXIST, let status = try FileStatus.of(path), status.isDirectory { return }
        if code == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            try makeFolder(String(path[..<slash]), mode: mode)
            if try makeOne(path, mode) || errno == EEXIST { return }
        }
        throw FileFailure("make a folder", path, code: code)
    }

    /// `false` with `errno` where the system refuses.
    private static func makeOne(_ path: String, _ mode: UInt32) throws(FileFailure) -> Bool {
        guard unsafe mkdir(path, mode) == 0 else { return false }
        let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw FileFailure("make a folder", path) }
        defer { close(descriptor) }
        var made = stat()
        // A folder above may hand its group on: that mark is no part of the nine bits and stays.
        guard unsafe fstat(descriptor, &made) == 0, fchmod(descriptor, mode | made.st_mode & S_ISGID) == 0 else {
            throw FileFailure("set who may read a folder", path)
        }
        try sync(folder: split(path).folder)
        return true
    }

    /// Makes the entries of a folder durable.
    package static func sync(folder path: String) throws(FileFailure) {
        let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure("open a folder", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileFailure("make a folder durable", path) }
    }

    /// Writes a file so that its name never shows half of it: temporary file, fsync, rename, fsync of the folder.
    ///
    /// An existing file of that name is replaced. `mode` is what the file gets, whatever the umask.
    package static func write(_ bytes: [UInt8], to path: String, mode: UInt32 = 0o640) throws(FileFailure) {
        let (folder, name) = split(path)
        let temporary = folder + "/.safelight-" + name + ".part"
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode)
        guard descriptor >= 0 else { throw FileFailure("write a file", path) }
        do throws(FileFailure) {
            defer { close(descriptor) }
            guard fchmod(descriptor, mode) == 0 else { throw FileFailure("write a file", path) }
            var written = 0
            while written < bytes.count {
                let count = unsafe bytes.withUnsafeBytes { buffer in
                    unsafe Glibc.write(descriptor, buffer.baseAddress! + written, bytes.count - written)
                }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw FileFailure("write a file", path) }
                written += count
            }
            guard fsync(descriptor) == 0 else { throw FileFailure("write a file", path) }
        } catch {
            unsafe unlink(temporary)
            throw error
        }
        guard unsafe rename(temporary, path) == 0 else {
            let failure = FileFailure("write a file", path)
            unsafe unlink(temporary)
            throw failure
        }
        try sync(folder: folder)
    }

    /// Moves within one file system; never replaces. Both folders are made durable.
    package static func move(_ from: String, to path: String) throws(FileFailure) {
        guard unsafe sl_rename_new(from, path) == 0 else { throw FileFailure("move a file", from) }
        try sync(folder: split(path).folder)
        if split(from).folder != split(path).folder { try sync(folder: split(from).folder) }
    }

    /// Overwrites the file's bytes where its storage allows that, and removes it. Backups, snapshots and the spare cells of a solid-state disk may keep older ones.
    package static func removeForGood(_ path: String) throws(FileFailure) {
        guard let status = try FileStatus.of(path) else { return }
        if !status.isRegular { return try remove(path) }
        try overwrite(path)
        try remove(path)
        try sync(folder: split(path).folder)
    }

    private static func overwrite(_ path: String) throws(FileFailure) {
        let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
        // What may not be written may still be removed.
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var status = stat()
        // Under another name it may be somebody's backup.
        guard unsafe fstat(descriptor, &status) == 0, status.st_nlink == 1 else { return }
        let zeros = [UInt8](repeating: 0, count: 1 << 16)
        var left = Int(status.st_size)
        while left > 0 {
            let count = unsafe Glibc.write(descriptor, zeros, min(left, zeros.count))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileFailure("overwrite a file", path) }
            left -= count
        }
        guard fsync(descriptor) == 0 else { throw FileFailure("overwrite a file", path) }
    }

    /// Removes a file; one that is gone already is no failure.
    package static func remove(_ path: String) throws(FileFailure) {
        guard unsafe unlink(path) == 0 || errno == ENOENT else { throw FileFailure("remove a file", path) }
    }

    /// All bytes of a regular file, refused when larger than `limit`.
    package static func read(_ path: String, limit: Int = 64 << 20) throws(FileFailure) -> [UInt8] {
        let file = try OpenFile.reading(path)
        let status = try file.status()
        guard status.isRegular else { throw FileFailure("read a file", path, code: EINVAL) }
        guard status.size <= limit else { throw FileFailure("read a file", path, code: EFBIG) }
        var bytes = [UInt8](repeating: 0, count: Int(status.size))
        var filled = 0
        while filled < bytes.count {
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(file.descriptor, buffer.baseAddress! + filled, buffer.count - filled)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw FileFailure("read a file", path) }
            if got == 0 { break }
            filled += got
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    /// The names in a folder, sorted by their bytes.
    package static func names(in path: String) throws(FileFailure) -> [String] {
        guard let folder = unsafe opendir(path) else { throw FileFailure("list a folder", path) }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Every regular file below a folder; hidden ones are left out.
    package static func all(below root: String) throws(FileFailure) -> [String] {
        var files: [String] = []
        var folders = try FileStatus.of(root) == nil ? [] : [root]
        while let folder = folders.popLast() {
            for name in try names(in: folder) where !name.hasPrefix(".") {
                let path = folder + "/" + name
                guard let status = try FileStatus.of(path) else { continue }
                if status.isDirectory { folders.append(path) } else if status.isRegular { files.append(path) }
            }
        }
        return files
    }

    package static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = path[..<slash]
        return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
    }
}

extension Files {
    package static func restrict(_ path: String, mode: UInt32) throws(FileFailure) {
        guard unsafe chmod(path, mode) == 0 else { throw FileFailure("set who may read a file", path) }
    }
}

extension FileFailure {
    /// A rename does not reach across file systems.
    package var isOtherFileSystem: Bool { code == EXDEV }

    /// The account that Safelight runs under may not do this there.
    package var isForbidden: Bool { code == EACCES || code == EPERM || code == EROFS }

    /// The trouble is with memory or the disk that Safelight writes to, not with one file of the inbox.
    package var isOurs: Bool { diskIsFull || code == ENOMEM || code == EMFILE || code == ENFILE }

    /// Something has that name already.
    package var isTaken: Bool { code == EEXIST }
}

extension FileStatus {
    /// Moving changes the time of the last change of status, and nothing else.
    package func isSameFile(as other: FileStatus) -> Bool {
        device == other.device && inode == other.inode && size == other.size && modified == other.modified
    }
}

extension OpenFile {
    /// Whether nobody has the file open for writing, as far as the kernel can tell (not on shares, nor for files of other accounts).
    package var hasNoWriter: Bool {
        if sl_has_writer(descriptor) { return false }
        return true
    }

    /// What its writer left in memory goes to disk before the school relies on it.
    package func makeDurable() throws(FileFailure) {
        guard fsync(descriptor) == 0 else { throw FileFailure("make a file durable", "") }
    }
}
