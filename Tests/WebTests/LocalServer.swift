import Foundation
import Testing
import Web

#if canImport(Glibc)
    import Glibc
#endif

/// A real web server on this machine, for one test; it ends with its test, and with the test program at the latest.
final class LocalServer {
    let port: Int
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private let folder: URL

    init(isSecure: Bool = false) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "safelight-web-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        process.executableURL = URL(filePath: "/usr/bin/env")
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "server.py").path()
        var arguments = ["python3", script, folder.appending(path: "log").path()]
        if isSecure { arguments += try Self.certificate(in: folder) }
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        port = try #require(Int(Self.line(output.fileHandleForReading)))
    }

    deinit {
        // Other signals may be blocked in what a test starts.
        if process.isRunning, process.processIdentifier > 1 { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    func address(_ path: String, host: String = "127.0.0.1") throws -> WebAddress {
        try #require(WebAddress("http://\(host):\(port)\(path)"))
    }

    /// What the server answers for a path from now on; PORT in it becomes its port.
    func serve(_ path: String, _ text: String) throws {
        let line = try JSONEncoder().encode(["path": path, "text": text]) + Data("\n".utf8)
        try input.fileHandleForWriting.write(contentsOf: line)
        #expect(Self.line(output.fileHandleForReading) == "set")
    }

    struct Asked: Decodable {
        let path: String
        let headers: [String: String]
    }

    /// Every request that came, in order.
    func requests() throws -> [Asked] {
        guard let log = try? String(contentsOf: folder.appending(path: "log"), encoding: .utf8) else { return [] }
        return try log.split(separator: "\n").map { try JSONDecoder().decode(Asked.self, from: Data($0.utf8)) }
    }

    private static func line(_ handle: FileHandle) -> String {
        var bytes: [UInt8] = []
        while let byte = try? handle.read(upToCount: 1)?.first, byte != 10 { bytes.append(byte) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// One that nobody vouches for.
    private static func certificate(in folder: URL) throws -> [String] {
        let (certificate, key) = (folder.appending(path: "certificate.pem").path(), folder.appending(path: "key.pem").path())
        let maker = Process()
        maker.executableURL = URL(filePath: "/usr/bin/env")
        maker.arguments = [
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-keyout", key, "-out",
            certificate,
        ]
        maker.standardError = FileHandle.nullDevice
        try maker.run()
        maker.waitUntilExit()
        return [certificate, key]
    }
}
