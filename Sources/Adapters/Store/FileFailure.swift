#if canImport(Glibc)
    import Glibc
#endif

/// Something the file system would not do. The printed words hold no path, since a path may hold a child's name.
package struct FileFailure: Error, Sendable, CustomStringConvertible {
    package let action: String
    /// For those who ask for detail.
    package let path: String
    /// `errno`.
    package let code: Int32

    package init(_ action: String, _ path: String, code: Int32 = errno) {
        self.action = action
        self.path = path
        self.code = code
    }

    package var description: String { "could not \(action): \(unsafe String(cString: strerror(code)))" }

    package var diskIsFull: Bool { code == ENOSPC || code == EDQUOT }
}
