import Domain
import Foundation
import Testing

@testable import WorkerLink

#if canImport(Glibc)
    import Glibc
#endif

/// Messages between two ends of a socket.
@Suite struct WireTests {
    /// The second end is a bare descriptor, for saying things that no `Wire` would.
    private func pair() throws -> (Int32, Int32) {
        var ends: [Int32] = [-1, -1]
        try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
        return (ends[0], ends[1])
    }

    private func thrown(_ bytes: [UInt8], closes: Bool) throws -> WireError? {
        let (ours, theirs) = try pair()
        let wire = Wire(descriptor: ours)
        #expect(write(theirs, bytes, bytes.count) == bytes.count)
        if closes { close(theirs) }
        defer { if !closes { close(theirs) } }
        do throws(WireError) {
            _ = try wire.receive(Reply.self, within: closes ? 20 : 0.05)
            return nil
        } catch {
            return error
        }
    }

    @Test func everyMessageArrivesAsItWasSent() throws {
        let (left, right) = try pair()
        let one = Wire(descriptor: left), other = Wire(descriptor: right)
        let sheet = SheetRequest(
            size: PixelSize(width: 9, height: 8), pictures: [SheetPicture(x: 1, y: 2, width: 3, height: 4)], drawing: "<svg/>", quality: 7)
        for request in [
            Request.open(.usual(sidecars: 1)), .render(longestEdge: 7, quality: 8, frame: nil),
            .render(longestEdge: 7, quality: 8, frame: .window(Region(x: 0.5, y: 0.25, width: 0.5, height: 0.125))),
            .render(longestEdge: 7, quality: 8, frame: .padded(ratio: 1.91, fill: .blurred)), .sheet(sheet), .describe,
        ] {
            try one.send(request)
            #expect(try other.receive(Request.self, within: 20).0 == request)
        }
        let digest = try #require(Digest(bytes: [UInt8](repeating: 7, count: 32)))
        let description = WorkerDescription(
            vips: "8", heif: "1", avif: true, networkIsForbidden: true, models: [VisionModel(name: "centerface", digest: digest)])
        for reply in [
            Reply.opened(.failed(.unreadable("x"))), .rendered(bytes: 3, size: PixelSize(width: 1, height: 2)),
            .described(description), .failed("no"),
        ] {
            try other.send(reply)
            #expect(try one.receive(Reply.self, within: 20).0 == reply)
        }
    }

    @Test func descriptorsTravelInTheirOrder() throws {
        let (left, right) = try pair()
        let one = Wire(descriptor: left), other = Wire(descriptor: right)
        let photo = try Photos.open("pictures/jpeg-plain.jpg"), sidecar = try Photos.open("pictures/jpeg-mwg.jpg")
        try one.send(Request.describe, descriptors: [photo.number, sidecar.number])
        let arrived = try other.receive(Request.self, within: 20).1
        func inode(_ number: Int32) -> UInt {
            var status = stat()
            return fstat(number, &status) == 0 ? UInt(status.st_ino) : 0
        }
        #expect(arrived.map { inode($0.number) } == [inode(photo.number), inode(sidecar.number)])
    }

    @Test func aLongMessageArrivesInPieces() throws {
        let (left, right) = try pair()
        let text = String(repeating: "ö", count: 2_000_000)
        // A thread of its own: each end blocks, and the shared threads are few.
        Thread.detachNewThread {
            let wire = Wire(descriptor: left)
            try? wire.send(Reply.failed(text))
        }
        let wire = Wire(descriptor: right)
        #expect(try wire.receive(Reply.self, within: 60).0 == .failed(text))
    }

    @Test func nothingAndThenTheEnd() throws { #expect(try thrown([], closes: true) == .closed) }
    @Test func halfALength() throws { #expect(try thrown([0, 0], closes: true) == .closed) }
    @Test func halfAMessage() throws { #expect(try thrown([0, 0, 0, 9, 0x7B], closes: true) == .closed) }
    @Test func silence() throws { #expect(try thrown([], closes: false) == .timedOut) }
    @Test func silenceInTheMiddle() throws { #expect(try thrown([0, 0, 0, 9, 0x7B], closes: false) == .timedOut) }
    @Test func moreThanSixteenMegabytes() throws { #expect(try thrown([1, 0, 0, 1], closes: false) == .garbled) }

    @Test func sendingToNobody() throws {
        let (left, right) = try pair()
        let wire = Wire(descriptor: left)
        close(right)
        #expect(throws: WireError.closed) { try wire.send(Request.describe) }
    }

    /// The pipe ends for its reader only when no copy of its other end is left open.
    @Test func descriptorsThatNobodyKeepsAreClosed() throws {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        let (left, right) = try pair()
        let one = Wire(descriptor: left), other = Wire(descriptor: right)
        try one.send(Request.describe, descriptors: [Int32](repeating: ends[1], count: 7))
        close(ends[1])
        #expect(try other.receive(Request.self, within: 20).1.count == 7)
        var end = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
        #expect(poll(&end, 1, 20_000) == 1 && end.revents == Int16(POLLHUP))
        close(ends[0])
    }
}
