import Domain
import Foundation
import Testing

@testable import WorkerLink

/// A worker that a hostile photo has taken over may answer anything at all.
@Suite struct GarbledWorkerTests {
    private func thrown(by answer: [UInt8], waits: Bool = true, _ ask: (Worker) async throws(WorkerFailure) -> Void) async throws
        -> WorkerFailure?
    {
        try await FakeWorker.with(answer: answer, waits: waits) { worker in
            await failure { () throws(WorkerFailure) in try await ask(worker) }
        }
    }

    private func describe(_ worker: Worker) async throws(WorkerFailure) { _ = try await worker.describe() }
    private func render(_ worker: Worker) async throws(WorkerFailure) { _ = try await worker.render(longestEdge: 100, quality: 80) }

    /// The fake itself must be believed when it speaks well, or the other tests would say nothing.
    @Test func aGoodAnswerOfAFakeIsTaken() async throws {
        let good = WorkerDescription(vips: "8", heif: nil, avif: false, networkIsForbidden: false)
        #expect(try await thrown(by: try FakeWorker.framed(.described(good)), describe) == nil)
    }

    @Test func notJSON() async throws {
        #expect(try await thrown(by: FakeWorker.framed(Array("hello".utf8)), describe) == .garbled)
    }

    @Test func anEmptyMessage() async throws {
        #expect(try await thrown(by: FakeWorker.framed([]), describe) == .garbled)
    }

    @Test func jsonOfAnotherShape() async throws {
        #expect(try await thrown(by: FakeWorker.framed(Array(#"{"opened":{"_0":{"seen":{}}}}"#.utf8)), describe) == .garbled)
    }

    @Test func jsonNestedWithoutEnd() async throws {
        #expect(try await thrown(by: FakeWorker.framed([UInt8](repeating: UInt8(ascii: "["), count: 20_000)), describe) == .garbled)
    }

    @Test func aLengthOfFourGigabytes() async throws {
        #expect(try await thrown(by: [0xFF, 0xFF, 0xFF, 0xFF, 0x7B], describe) == .garbled)
    }

    @Test func theAnswerToAnotherQuestion() async throws {
        let size = PixelSize(width: 1, height: 1)
        #expect(try await thrown(by: try FakeWorker.framed(.rendered(bytes: 1, size: size)), describe) == .garbled)
    }

    @Test func moreBytesThanWereWritten() async throws {
        let size = PixelSize(width: 1, height: 1)
        #expect(try await thrown(by: try FakeWorker.framed(.rendered(bytes: 1000, size: size)), render) == .garbled)
    }

    @Test(arguments: [0, -1, 65 << 20, Int.max]) func anImpossibleNumberOfBytes(_ count: Int) async throws {
        let size = PixelSize(width: 1, height: 1)
        #expect(try await thrown(by: try FakeWorker.framed(.rendered(bytes: count, size: size)), render) == .garbled)
    }

    @Test func aMomentThatNoCalendarHas() async throws {
        let inspection = Inspection(
            format: .jpeg, storedSize: PixelSize(width: 1, height: 1), orientation: .upright, camera: .absent,
            captured: .seen(CaptureTime(moment: Moment(seconds: 1), hasOffset: true)), location: .absent, rights: .absent,
            texts: .absent, tags: .absent, faces: .absent, legibleTexts: .absent)
        let body = String(decoding: try JSONEncoder().encode(Reply.opened(.seen(inspection))), as: UTF8.self)
        let wild = body.replacing(#""moment":1"#, with: #""moment":9223372036854775807"#)
        try #require(wild != body)
        let photo = try Photos.open("pictures/jpeg-plain.jpg")
        let thrown = try await thrown(by: FakeWorker.framed(Array(wild.utf8))) { worker throws(WorkerFailure) in
            _ = try await worker.open(photo: photo, .usual())
        }
        #expect(thrown == .garbled)
    }

    @Test func itsOwnRefusalIsTold() async throws {
        #expect(try await thrown(by: try FakeWorker.framed(.failed("no")), render) == .refused("no"))
    }

    @Test func closesAtOnce() async throws {
        #expect(try await thrown(by: [], waits: false, describe) == .exited(code: 7))
    }

    @Test func closesInTheMiddle() async throws {
        #expect(try await thrown(by: [0, 0, 0, 50, 0x7B], waits: false, describe) == .exited(code: 7))
    }

    @Test func aGarbledWorkerIsReplaced() async throws {
        try await FakeWorker.with(answer: FakeWorker.framed(Array("hello".utf8))) { worker in
            let pid = try await worker.processID()
            #expect(await failure { () throws(WorkerFailure) in try await worker.describe() } == .garbled)
            #expect(Processes.isGone(pid))
            #expect(try await worker.processID() != pid)
        }
    }
}
