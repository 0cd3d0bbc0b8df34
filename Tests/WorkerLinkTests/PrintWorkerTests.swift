import Domain
import Foundation
import Testing

@testable import WorkerLink

/// The light request, and the print that comes with an opened photo.
@Suite struct PrintWorkerTests {
    private static let request = PrintRequest(maxPixels: 100_000_000, seconds: 60)

    @Test func theLightPrintIsThatOfTheOpenedPhoto() async throws {
        let worker = Worker(program: try Built.worker(), limits: .usual)
        guard case .seen(let inspection) = try await worker.open(photo: Photos.open("pictures/faces-group.jpg"), .usual()) else {
            Issue.record("it did not open")
            return
        }
        let opened = try #require(inspection.picturePrint.value)
        guard case .taken(let reading) = try await worker.print(of: Photos.open("pictures/faces-group.jpg"), Self.request) else {
            Issue.record("no print was taken")
            return
        }
        let light = try #require(reading.value)
        #expect(light.likeness.similarity(to: opened.likeness) > 0.99)
    }

    /// What is rendered must never be a picture of another folder.
    @Test func nothingStaysOpen() async throws {
        let worker = Worker(program: try Built.worker(), limits: .usual)
        _ = try await worker.open(photo: Photos.open("pictures/jpeg-plain.jpg"), .usual())
        _ = try await worker.print(of: Photos.open("pictures/faces-group.jpg"), Self.request)
        let thrown = await failure { () throws(WorkerFailure) in try await worker.render(longestEdge: 100, quality: 80) }
        #expect(thrown == .refused("the picture could not be written"))
    }

    @Test func whatIsNoPictureHasNoPrint() async throws {
        let worker = Worker(program: try Built.worker(), limits: .usual)
        let printed = try await worker.print(of: Photos.open("pictures/jpeg-truncated.jpg"), Self.request)
        guard case .failed(.unreadable) = printed else {
            Issue.record("\(printed)")
            return
        }
        let large = try await worker.print(of: Photos.open("pictures/faces-group.jpg"), PrintRequest(maxPixels: 1000, seconds: 60))
        guard case .failed(.tooManyPixels) = large else {
            Issue.record("\(large)")
            return
        }
    }

    @Test func anotherVersionIsRefused() async throws {
        let worker = Worker(program: try Built.worker(), limits: .usual)
        var request = Self.request
        request.version += 1
        let wrong = request, picture = try Photos.open("pictures/jpeg-plain.jpg")
        let thrown = await failure { () throws(WorkerFailure) in try await worker.print(of: picture, wrong) }
        #expect(thrown == .refused("the worker is of another version; install Safelight anew"))
    }

    @Test func aPrintThatNoPictureHasIsNoAnswer() async throws {
        let answer = Array(#"{"printed":{"_0":{"taken":{"_0":{"seen":{"_0":"00ff"}}}}}}"#.utf8)
        let picture = try Photos.open("pictures/jpeg-plain.jpg")
        let thrown = try await FakeWorker.with(answer: FakeWorker.framed(answer)) { worker in
            await failure { () throws(WorkerFailure) in try await worker.print(of: picture, Self.request) }
        }
        #expect(thrown == .garbled)
        // The same with what a picture may say, or the test would tell nothing.
        let good = Array(#"{"printed":{"_0":{"taken":{"_0":{"absent":{}}}}}}"#.utf8)
        let printed = try await FakeWorker.with(answer: FakeWorker.framed(good)) { try await $0.print(of: picture, Self.request) }
        #expect(printed == .taken(.absent))
    }
}
