import Domain
import Foundation
import Testing

@testable import WorkerLink

#if canImport(Glibc)
    import Glibc
#endif

/// Workers that die, hang or run into their limits: the photo gets a failure, the next one a new worker.
@Suite struct WorkerDeathTests {
    @Test func killedWhileIdle() async throws {
        let worker = Worker(program: try Built.worker(), limits: .usual)
        _ = try await worker.describe()
        let pid = try await worker.processID()
        kill(pid, SIGKILL)
        try await Processes.waitUntilDead(pid)
        let photo = try Photos.open("pictures/jpeg-plain.jpg")
        #expect(
            await failure { () throws(WorkerFailure) in try await worker.open(photo: photo, .usual()) }
                == .died(signal: SIGKILL))
        #expect(Processes.isGone(pid))
        guard case .seen = try await worker.open(photo: photo, .usual()) else {
            Issue.record("the new worker did not open it")
            return
        }
        #expect(try await worker.processID() != pid)
    }

    @Test func killedWhileOpening() async throws {
        let worker = Worker(program: try Built.worker(), limits: .usual)
        let pid = try await worker.processID()
        // A worker that is stopped has taken its photo and does not answer.
        kill(pid, SIGSTOP)
        let photo = try Photos.open("pictures/jpeg-plain.jpg")
        async let thrown = failure { () throws(WorkerFailure) in try await worker.open(photo: photo, .usual()) }
        try await Task.sleep(for: .milliseconds(50))
        kill(pid, SIGKILL)
        #expect(await thrown == .died(signal: SIGKILL))
        #expect(Processes.isGone(pid))
        _ = try await worker.describe()
    }

    @Test func hangs() async throws {
        let worker = Worker(
            program: try Built.worker(), limits: WorkerLimits(seconds: 1, megabytes: 2048, photosPerWorker: 100, looks: false))
        let pid = try await worker.processID()
        kill(pid, SIGSTOP)
        let photo = try Photos.open("pictures/jpeg-plain.jpg")
        #expect(
            await failure { () throws(WorkerFailure) in try await worker.open(photo: photo, .usual()) }
                == .timedOut(seconds: 1))
        #expect(Processes.isGone(pid))
        _ = try await worker.describe()
    }

    /// Sixty long lines take the models several seconds.
    @Test func looksForTooLong() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "safelight-page-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (white, path) = (folder.appending(path: "white-on-black.v").path, folder.appending(path: "page.png").path)
        let lines = Array(
            repeating: "A long line of words about nothing in particular, set so that it reaches from side to side", count: 60)
        for arguments in [["text", white, lines.joined(separator: "\n"), "--dpi", "120"], ["invert", white, path]] {
            let make = Process()
            make.executableURL = URL(filePath: "/usr/bin/env")
            make.arguments = ["vips"] + arguments
            try make.run()
            make.waitUntilExit()
            try #require(make.terminationStatus == 0, "vips could not write text (Debian package libvips-tools)")
        }
        let number = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        let photo = Descriptor(number)
        let worker = Worker(
            program: try Built.worker(), limits: WorkerLimits(seconds: 1, megabytes: 3072, photosPerWorker: 100, looks: true))
        let request = OpenRequest(longestEdge: 2048, maxPixels: 100_000_000, seconds: 1)
        let thrown = await failure { () throws(WorkerFailure) in try await worker.open(photo: photo, request) }
        #expect(thrown == .timedOut(seconds: 1))
        // The next photo finds a fresh one.
        let plain = try Photos.open("pictures/jpeg-plain.jpg")
        let usual = OpenRequest(longestEdge: 2048, maxPixels: 100_000_000, seconds: 60)
        guard case .seen(let inspection) = try await worker.open(photo: plain, usual) else {
            Issue.record("a plain photo was not opened")
            return
        }
        #expect(inspection.faces == .seen([]))
    }

    @Test func endsWithItsOwner() async throws {
        var worker: Worker? = Worker(program: try Built.worker(), limits: .usual)
        let pid = try #require(try await worker?.processID())
        worker = nil
        #expect(Processes.isGone(pid))
    }

    @Test func aBombIsRefusedByItsHeader() async throws {
        let worker = Worker(program: try Built.worker(), limits: .usual)
        let inspected = try await worker.open(photo: Photos.open("refused/bomb.png"), .usual())
        #expect(inspected == .failed(.tooManyPixels(PixelSize(width: 40000, height: 40000), limit: 100_000_000)))
    }

    /// 4.8 GB of pixels against 1 GB of memory: the worker may say so or die, and neither is a picture.
    @Test func memoryIsLimited() async throws {
        let worker = Worker(
            program: try Built.worker(), limits: WorkerLimits(seconds: 60, megabytes: 1024, photosPerWorker: 100, looks: false))
        let photo = try Photos.open("refused/bomb.png")
        let request = OpenRequest.usual(longestEdge: 40000, maxPixels: 2_000_000_000)
        do throws(WorkerFailure) {
            let inspected = try await worker.open(photo: photo, request)
            if case .seen = inspected { Issue.record("4.8 GB fitted into 1 GB") }
        } catch {
            if case .cannotStart = error { Issue.record("\(error)") }
        }
        _ = try await worker.describe()
    }

    @Test func neitherDescriptorsNorProcessesAreLeft() async {
        // In a process of its own, since other tests open files at the same time.
        await #expect(processExitsWith: .success) {
            let program = try Built.worker()
            func count() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
            func round(_ number: Int) async throws {
                let worker = Worker(program: program, limits: .usual)
                _ = try await worker.open(photo: Photos.open("pictures/orientation-6.jpg"), .usual())
                _ = try await worker.render(longestEdge: 100, quality: 80)
                if number % 2 == 0 { kill(try await worker.processID(), SIGKILL) }
                _ = try? await worker.describe()
            }
            try await round(0)
            let before = try count()
            for number in 0..<50 { try await round(number) }
            // The runtime may open a few of its own at any time.
            guard try count() < before + 20, waitpid(-1, nil, WNOHANG) < 0, errno == ECHILD else { exit(EXIT_FAILURE) }
        }
    }
}
