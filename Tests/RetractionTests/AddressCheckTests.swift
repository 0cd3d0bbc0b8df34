import Records
import Retraction
import Testing
import Web

@Suite struct AddressCheckTests {
    /// Enough words that nobody takes it for an empty page.
    private static let words = "<p>" + String(repeating: "Welcome to our school. ", count: 10) + "</p>"

    @Test func aPageThatShowsThePictureIsStillThere() async throws {
        let scene = try Scene()
        try scene.server.serve("/post", "<img src=/other.bmp><img src=/photo.bmp>" + Self.words)
        let report = try await scene.check("/post")
        #expect(report.outcome == .stillThere)
        #expect(report.found == [.foundPicture(2)])
        #expect(report.servedAt.map(\.path) == ["/photo.bmp"])
        #expect(await scene.record.taken.map(\.path) == ["/other.bmp", "/photo.bmp"])
    }

    @Test(arguments: [404, 410])
    func aPageThatIsAbsentIsGone(_ status: Int) async throws {
        let scene = try Scene()
        let report = try await scene.check("/status/\(status)", pictures: ["/gone.bmp"])
        #expect(report.outcome == .gone)
        #expect(report.gone == .absent(status))
        #expect(try scene.server.requests().map(\.path) == ["/status/\(status)", "/gone.bmp"])
        #expect(report.lines(withAddresses: false).count == 4)
    }

    @Test func withoutARecordedPictureItSaysWhatIsNotKnown() async throws {
        let report = try await Scene().check("/status/404")
        #expect(report.outcome == .gone)
        #expect(report.lines(withAddresses: false).contains { $0.hasPrefix("No address of the picture file") })
    }

    @Test func aPictureThatOutlivesItsPageIsStillThere() async throws {
        let report = try await Scene().check("/status/404", pictures: ["/gone.bmp", "/photo.bmp"])
        #expect(report.outcome == .stillThere)
        #expect(report.found == [.recordedPicture(2)])
        #expect(report.lines(withAddresses: false)[1].contains("The post is gone, but its picture is not"))
    }

    @Test func aPictureServedAsAnotherKindIsStillThere() async throws {
        #expect(try await Scene().check("/status/404", pictures: ["/wrong-kind"]).outcome == .stillThere)
    }

    @Test func aPageWithoutThePictureIsGone() async throws {
        let scene = try Scene()
        try scene.server.serve("/post", "<h1>This post is not available</h1><img src=other.bmp>" + Self.words)
        let report = try await scene.check("/post", pictures: ["/gone.bmp"])
        #expect(report.outcome == .gone)
        #expect(report.gone == .withoutPicture)
        #expect(try scene.server.requests().map(\.path) == ["/post", "/gone.bmp", "/other.bmp"])
    }

    @Test func aSmallerCopyInASourceSetIsFound() async throws {
        let scene = try Scene()
        try scene.server.serve("/post", "<img src=/other.bmp srcset='/small.bmp 16w, /other.bmp 64w'>" + Self.words)
        let report = try await scene.check("/post", pictures: ["/gone.bmp"])
        #expect(report.outcome == .stillThere)
        #expect(report.servedAt.map(\.path) == ["/small.bmp"])
    }

    @Test func thePictureThatBecameAnotherOneIsGone() async throws {
        let report = try await Scene().check("/other.bmp")
        #expect(report.outcome == .gone)
        #expect(report.gone == .anotherPicture)
        #expect(try await Scene().check("/photo.bmp").outcome == .stillThere)
    }

    @Test func whatAPictureAddressShowsInsteadIsLookedInto() async throws {
        let scene = try Scene()
        try scene.server.serve("/view", "<img src=/photo.bmp>" + Self.words)
        #expect(try await scene.check("/status/404", pictures: ["/view"]).outcome == .stillThere)
    }

    @Test func chainsOfPagesAreNotFollowedForEver() async throws {
        let scene = try Scene()
        try scene.server.serve("/a", "<img src=/b.jpg>" + Self.words)
        try scene.server.serve("/b.jpg", "<img src=/c.jpg>" + Self.words)
        try scene.server.serve("/c.jpg", "<img src=/photo.bmp>" + Self.words)
        let report = try await scene.check("/a")
        #expect(report.outcome == .unclear)
        #expect(report.doubts.map(\.reason) == [.pageForPicture])
    }

    @Test func theReportShowsAddressesOnlyWhereAskedFor() async throws {
        let scene = try Scene()
        try scene.server.serve("/ava-smith", "<img src=/photo.bmp><img src=http://example.org/ava.jpg>" + Self.words)
        let report = try await scene.check("/ava-smith")
        #expect(!report.lines(withAddresses: false).joined().contains("ava"))
        #expect(report.lines(withAddresses: true).contains { $0.hasSuffix("/ava-smith].") })
        #expect(report.lines(withAddresses: true).contains("Not asked for: [http://example.org/ava.jpg]."))
        #expect(report.sighting.address == report.recorded.page.text)
        #expect(report.sighting.words.hasPrefix("Looked on 15 January 2027, 08:00 UTC.\nStill there: "))
        #expect(report.lines(withAddresses: false).first == "Looked on 15 January 2027, 08:00 UTC.")
    }
}
