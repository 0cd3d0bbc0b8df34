import Domain
import Foundation
import Testing

@testable import WorkerLink

#if canImport(Glibc)
    import Glibc
#endif

/// What the kernel says of a running worker.
@Suite struct ConfinementTests {
    private static let limits = WorkerLimits(seconds: 60, megabytes: 2048, photosPerWorker: 9, looks: false)

    /// Runs `look` on a worker that has opened a photo, and so has confined itself.
    private func look<Answer>(_ look: (String) throws -> Answer) async throws -> Answer {
        let worker = Worker(program: try Built.worker(), limits: Self.limits)
        _ = try await worker.open(photo: Photos.open("pictures/heic-plain.heic"), .usual())
        return try look("/proc/\(try await worker.processID())")
    }

    private func fields(_ path: String) throws -> [String: [String]] {
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        return Dictionary(
            lines.map { line in
                let parts = line.split(separator: ":", maxSplits: 1)
                return (String(parts[0]), parts.dropFirst().first?.split(whereSeparator: \.isWhitespace).map(String.init) ?? [])
            }, uniquingKeysWith: { first, _ in first })
    }

    @Test func systemCallsAreFiltered() async throws {
        let status = try await look { try fields($0 + "/status") }
        #expect(status["Seccomp"] == ["2"], "2 is a filter (proc(5))")
        #expect(status["NoNewPrivs"] == ["1"])
    }

    /// The libraries may have started threads before the filter was there.
    @Test func everyThreadIsFiltered() async throws {
        let states = try await look { process in
            try FileManager.default.contentsOfDirectory(atPath: process + "/task").map { thread in
                try fields(process + "/task/\(thread)/status")["Seccomp"]
            }
        }
        #expect(!states.isEmpty && states.allSatisfy { $0 == ["2"] })
    }

    @Test func resourcesAreLimited() async throws {
        let text = try await look { try String(contentsOfFile: $0 + "/limits", encoding: .utf8) }
        func hard(_ name: String) -> String? {
            let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
            return line?.dropFirst(name.count).split(whereSeparator: \.isWhitespace).dropFirst().first.map(String.init)
        }
        #expect(hard("Max address space") == "\(Self.limits.megabytes << 20)")
        #expect(hard("Max file size") == "\(Self.limits.largestRendition)")
        #expect(hard("Max core file size") == "0")
        #expect(hard("Max open files") == "64")
        #expect(hard("Max cpu time") == "\(Self.limits.seconds * (Self.limits.photosPerWorker + 1))")
    }

    /// Only root may look into a process that has made itself unreadable.
    @Test(.enabled(if: getuid() == 0, "needs root")) func environmentIsEmpty() async throws {
        let environment = try await look { try Data(contentsOf: URL(filePath: $0 + "/environ")) }
        #expect(environment.isEmpty)
    }

    @Test(.enabled(if: getuid() == 0, "needs root")) func holdsOneSocketAndNothingElse() async throws {
        let open = try await look { process in
            try FileManager.default.contentsOfDirectory(atPath: process + "/fd").sorted().map {
                (number: $0, target: try FileManager.default.destinationOfSymbolicLink(atPath: process + "/fd/" + $0))
            }
        }
        #expect(open.map(\.number) == ["0", "1", "2", "3"])
        #expect(open.prefix(3).allSatisfy { $0.target == "/dev/null" })
        #expect(open.last?.target.hasPrefix("socket:") == true)
    }

    @Test(.enabled(if: getuid() != 0, "root owns it in any case")) func nobodyButRootMayLookInside() async throws {
        let owner = try await look { try FileManager.default.attributesOfItem(atPath: $0 + "/environ")[.ownerAccountID] as? Int }
        // What cannot be dumped belongs to root in /proc (proc(5)).
        #expect(owner == 0)
    }
}
