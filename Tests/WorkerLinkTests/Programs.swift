import Domain
import Foundation
import Testing

@testable import WorkerLink

#if canImport(Glibc)
    import Glibc
#endif

/// The program under test, built beside the tests.
enum Built {
    static func worker() throws -> String {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let path = URL(filePath: tests).deletingLastPathComponent().appending(path: "safelight-worker").path
        try #require(
            FileManager.default.isExecutableFile(atPath: path), "there is no \(path); build it with: swift build --product safelight-worker"
        )
        return path
    }
}

enum Photos {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "fixtures")

    static func open(_ path: String) throws -> Descriptor {
        let number = Glibc.open(folder.appending(path: path).path, O_RDONLY | O_CLOEXEC)
        try #require(number >= 0, "there is no fixture \(path)")
        return Descriptor(number)
    }
}

extension WorkerLimits {
    static let usual = WorkerLimits(seconds: 60, megabytes: 2048, photosPerWorker: 100, looks: false)
}

extension OpenRequest {
    static func usual(sidecars: Int = 0, longestEdge: Int = 2048, maxPixels: Int = 100_000_000) -> OpenRequest {
        OpenRequest(sidecars: sidecars, longestEdge: longestEdge, maxPixels: maxPixels, seconds: 60)
    }
}

/// A program that speaks the protocol wrongly: it writes its answer at once, then waits until the other end closes.
enum FakeWorker {
    /// `answer` is sent as it is; without `waits` the program ends right after it, with code 7.
    static func with<Answer>(answer: [UInt8], waits: Bool = true, _ body: (Worker) async throws -> Answer) async throws -> Answer {
        let octal = answer.map { "\\" + String(repeating: "0", count: 3 - String($0, radix: 8).count) + String($0, radix: 8) }
        let lines = ["#!/bin/sh", "printf '\(octal.joined())' >&3", waits ? "exec /bin/cat <&3 >/dev/null" : "exit 7"]
        let folder = FileManager.default.temporaryDirectory.appending(path: "safelight-fake-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "worker").path
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        let worker = Worker(program: path, limits: WorkerLimits(seconds: 20, megabytes: 1024, photosPerWorker: 10, looks: false))
        // A process that another test starts just now may hold the new file open for writing until it has become its program.
        while await failure({ () throws(WorkerFailure) in try await worker.processID() }) == .cannotStart("Text file busy") {}
        return try await body(worker)
    }

    /// A message in the form that the protocol asks for.
    static func framed(_ body: [UInt8]) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: body.count >> (24 - 8 * $0)) } + body }
    static func framed(_ reply: Reply) throws -> [UInt8] { framed(Array(try JSONEncoder().encode(reply))) }
}

enum Processes {
    /// Waits until a killed process has ended (its parent may still have to take note of it).
    static func waitUntilDead(_ pid: Int32) async throws {
        while let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) {
            let state = status.split(separator: ")").last?.first { $0 != " " }
            if state == "Z" || state == "X" { return }
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    static func isGone(_ pid: Int32) -> Bool { kill(pid, 0) < 0 && errno == ESRCH }
}

/// What a call threw; `nil` when it went well.
func failure<Answer>(_ body: () async throws(WorkerFailure) -> Answer) async -> WorkerFailure? {
    do throws(WorkerFailure) {
        _ = try await body()
        return nil
    } catch {
        return error
    }
}
