import CCrypto
import COpenVINO
import Domain

#if canImport(Glibc)
    import Glibc
#endif

/// OpenVINO and the folders in which models lie. Opened once for the whole process.
package struct Engine {
    private let folders: [String]
    private let threads: Int

    /// `library` is where `libopenvino_c.so` may lie, with its parts beside it; `models` are folders. The first that serves is taken.
    package init(library: [String], models: [String], threads: Int = 1) throws(VisionFailure) {
        guard library.contains(where: { unsafe sl_ov_open($0) == 0 }) else { throw .noLibrary }
        folders = models
        self.threads = threads
    }

    package static var version: String? { unsafe sl_ov_version().map { unsafe String(cString: $0) } }

    /// Reads the model's bytes once, compares their digest with the known one, and compiles these bytes.
    package func load(_ known: KnownModel) throws(VisionFailure) -> Model {
        var other: Digest?
        for folder in folders {
            guard let bytes = Self.contents(folder + "/" + known.file) else { continue }
            let digest = Self.digest(bytes)
            if digest == known.digest { return try Model(known, bytes: bytes, threads: threads) }
            other = other ?? digest
        }
        if let other { throw .otherModel(known, found: other) }
        throw .noModel(known)
    }

    /// `nil` where there is no such file, or one too large to be a model of ours.
    private static func contents(_ path: String) -> [UInt8]? {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0, (0...(256 << 20)).contains(status.st_size) else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < bytes.count {
            let got = unsafe bytes.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress! + filled, $0.count - filled) }
            guard got > 0 else { return nil }
            filled += got
        }
        return bytes
    }

    private static func digest(_ bytes: [UInt8]) -> Digest {
        guard let context = unsafe sl_sha256_start() else { preconditionFailure("libcrypto has no SHA-256") }
        defer { unsafe sl_sha256_free(context) }
        var sum = [UInt8](repeating: 0, count: 32)
        guard unsafe sl_sha256_add(context, bytes, bytes.count) == 1, unsafe sl_sha256_finish(context, &sum) == 1,
            let digest = Digest(bytes: sum)
        else { preconditionFailure("libcrypto gave no digest") }
        return digest
    }
}
