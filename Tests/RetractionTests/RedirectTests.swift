import Records
import Retraction
import Testing
import Web

@Suite struct RedirectTests {
    private static let words = "<p>" + String(repeating: "Welcome to our school. ", count: 10) + "</p>"

    @Test func onTheSameHostItIsFollowedOnceItIsOnRecord() async throws {
        let scene = try Scene()
        try scene.server.serve("/", "<h1>Our school</h1>" + Self.words)
        let report = try await scene.check("/to/", pictures: ["/gone.bmp"])
        #expect(report.outcome == .gone)
        #expect(await scene.record.taken.map(\.path) == ["/"])
        let still = try Scene()
        try still.server.serve("/new", "<img src=/photo.bmp>" + Self.words)
        #expect(try await still.check("/to/new").outcome == .stillThere)
    }

    @Test func whatTheRecordDoesNotTakeIsNotAskedFor() async throws {
        let scene = try Scene()
        let report = try await scene.check("/to/new", refused: ["/new"])
        #expect(report.outcome == .unclear)
        #expect(report.doubts.map(\.reason) == [.notRecorded])
        #expect(try scene.server.requests().map(\.path) == ["/to/new"])
        let pictures = try Scene()
        try pictures.server.serve("/post", "<img src=/photo.bmp>" + Self.words)
        let other = try await pictures.check("/post", refused: ["/photo.bmp"])
        #expect(other.outcome == .unclear)
        #expect(other.leftToAPerson.map(\.path) == ["/photo.bmp"])
        #expect(try pictures.server.requests().map(\.path) == ["/post"])
    }

    @Test func toAnotherSiteItIsLeftToAPerson() async throws {
        var scene = try Scene()
        scene.allowed = ["127.0.0.1", "localhost"]
        let report = try await scene.check("/away")
        #expect(report.outcome == .moved)
        #expect(await scene.record.asked.isEmpty)
        #expect(try scene.server.requests().map(\.path) == ["/away"])
        // Where the policy names that host for the account, it is asked for like any other.
        let named = try Scene.again(scene)
        #expect(try await named.check("/away", sites: ["localhost"]).outcome == .gone)
        #expect(await named.record.taken.map(\.host) == ["localhost"])
    }

    @Test func aNamedHostMayStillNotBePrivate() async throws {
        let scene = try Scene()
        let report = try await scene.check("/away", sites: ["localhost"])
        #expect(report.doubts.map(\.reason) == [.unreachable(.privateAddress)])
        #expect(try scene.server.requests().map(\.path) == ["/away"])
    }

    @Test func circlesAndLongWaysProveNothing() async throws {
        #expect(try await Scene().check("/loop").doubts.map(\.reason) == [.circle])
        let scene = try Scene()
        #expect(try await scene.check("/chain/0").doubts.map(\.reason) == [.tooManyRedirects])
        #expect(try scene.server.requests().count == 6)
        #expect(try await Scene().check("/to-file").doubts.map(\.reason) == [.redirectToNowhere])
    }

    @Test func aPictureThatIsSentElsewhereIsLeftToAPerson() async throws {
        #expect(try await Scene().check("/status/404", pictures: ["/away"]).outcome == .moved)
    }
}
