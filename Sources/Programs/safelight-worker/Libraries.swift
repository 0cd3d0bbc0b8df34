#if canImport(Glibc)
    import Glibc
#endif

/// Where the libraries lie that are opened by path: beside an installed program, or in the checkout that it was built in.
enum Libraries {
    static func heif() -> [String] { places("libheif.so") }
    static func openVINO() -> [String] { places("openvino/libopenvino_c.so.2641") }
    static func models() -> [String] { places("models") }

    private static func places(_ name: String) -> [String] {
        var folder = programFolder()
        var places = [folder + "/../lib/safelight/" + name]
        for _ in 0..<6 {
            places.append(folder + "/.deps/lib/" + name)
            guard let slash = folder.lastIndex(of: "/"), slash > folder.startIndex else { break }
            folder = String(folder[..<slash])
        }
        return places
    }

    static func vipsModule() -> [String] {
        ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib"].map { $0 + "/vips-modules-8.14/vips-heif.so" }
    }

    private static func programFolder() -> String {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = unsafe buffer.withUnsafeMutableBytes { bytes in
            unsafe readlink("/proc/self/exe", bytes.bindMemory(to: CChar.self).baseAddress!, bytes.count)
        }
        guard count > 0 else { return "/" }
        let path = String(decoding: buffer.prefix(count), as: UTF8.self)
        return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "/"
    }
}
