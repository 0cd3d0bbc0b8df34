import CPosix

#if canImport(Glibc)
    import Glibc
#endif

/// Bytes as a sealed file in memory, to be handed to a worker.
package final class MemoryFile: Sendable {
    package let descriptor: Int32

    package init(_ bytes: [UInt8]) throws(FileFailure) {
        let descriptor = unsafe sl_memory_file("side-car")
        guard descriptor >= 0 else { throw FileFailure("get memory for a file", "") }
        self.descriptor = descriptor
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe write(descriptor, buffer.baseAddress! + written, bytes.count - written)
            }
            guard count > 0 else { throw FileFailure("get memory for a file", "") }
            written += count
        }
        guard sl_seal(descriptor) == 0 else { throw FileFailure("seal a file", "") }
    }

    deinit { close(descriptor) }
}
