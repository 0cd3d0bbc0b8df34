import CCrypto
package import Domain

/// SHA-256 over bytes that come in pieces.
@safe package struct SHA256: ~Copyable {
    private let context: OpaquePointer

    package init() {
        guard let context = unsafe sl_sha256_start() else { preconditionFailure("libcrypto has no SHA-256") }
        unsafe self.context = context
    }

    deinit { unsafe sl_sha256_free(context) }

    @unsafe package mutating func add(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        let code = unsafe sl_sha256_add(context, start, bytes.count)
        precondition(code == 1, "libcrypto refused bytes")
    }

    package consuming func finish() -> Digest {
        var bytes = [UInt8](repeating: 0, count: 32)
        let code = unsafe sl_sha256_finish(context, &bytes)
        guard code == 1, let digest = Digest(bytes: bytes) else { preconditionFailure("libcrypto gave no digest") }
        return digest
    }

    package static func digest(_ bytes: [UInt8]) -> Digest {
        var hash = SHA256()
        unsafe bytes.withUnsafeBytes { unsafe hash.add($0) }
        return hash.finish()
    }
}
