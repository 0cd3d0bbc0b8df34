import Foundation
import Records
import Retraction
import Testing
import Web

/// Whatever proves nothing never counts as gone.
@Suite struct NoProofTests {
    private static let words = "<p>" + String(repeating: "Welcome to our school. ", count: 10) + "</p>"

    @Test(arguments: [400, 429, 451, 500, 503])
    func otherCodesProveNothing(_ status: Int) async throws {
        let report = try await Scene().check("/status/\(status)")
        #expect(report.outcome == .unclear)
        #expect(report.doubts.map(\.reason) == [.status(status)])
        // Nor do they for the picture of a page that is gone.
        #expect(try await Scene().check("/status/404", pictures: ["/status/\(status)"]).outcome == .unclear)
    }

    @Test(arguments: [401, 403])
    func whatNeedsASignInCannotBeChecked(_ status: Int) async throws {
        #expect(try await Scene().check("/status/\(status)").outcome == .signInNeeded)
        #expect(try await Scene().check("/status/404", pictures: ["/status/\(status)"]).outcome == .signInNeeded)
    }

    @Test(arguments: ["/to/accounts/login?next=x", "/to/wp-login.php", "/to/sso"])
    func aSignInPageIsNotAskedFor(_ page: String) async throws {
        let scene = try Scene()
        #expect(try await scene.check(page).outcome == .signInNeeded)
        #expect(try scene.server.requests().count == 1)
        #expect(await scene.record.asked.isEmpty)
    }

    /// Each of these answers 200, and shows no picture to a program.
    @Test(
        arguments: [
            ("<form><input type=password></form>" + words, .signInNeeded, .signIn),
            ("<div class=g-recaptcha></div>" + words, .unclear, .challenge),
            ("", .unclear, .empty), ("<html><body></body></html>", .unclear, .empty),
            ("<div id=root></div><script src=app.js></script>", .unclear, .scriptOnly),
            ("<script src=app.js></script>" + words, .unclear, .scriptsMayShow),
            ("<iframe src=/post-2></iframe>" + words, .unclear, .frames),
            ("<meta http-equiv=refresh content='0; url=/new'>" + words, .unclear, .forwards), (words + "<!-- cut", .unclear, .notWhole),
            ("<img src='http://[/a.jpg'>" + words, .unclear, .unreadablePictures(1)),
            ("<img src='data:image/jpeg;base64,\(String(repeating: "QUJD", count: 200))'>" + words, .unclear, .unclearPicture),
            ("<img src=http://example.org/photo.jpg>" + words, .unclear, .leftToAPerson(1)),
            ("<img src=/status/500>" + words, .unclear, .status(500)), ("<img src=/huge>" + words, .unreachable, .unreachable(.tooLarge)),
            ("<img src=/away>" + words, .moved, nil),
        ] as [(String, AddressSighting.Outcome, Doubt.Reason?)])
    func pagesThatProveNothing(_ html: String, _ outcome: AddressSighting.Outcome, _ reason: Doubt.Reason?) async throws {
        let scene = try Scene()
        try scene.server.serve("/post", html)
        let report = try await scene.check("/post")
        #expect(report.outcome == outcome)
        if let reason { #expect(report.doubts.map(\.reason) == [reason]) }
        #expect(report.lines(withAddresses: false)[1].hasPrefix("Not proved: "))
    }

    @Test func scriptsAreNoDoubtWhereThePictureWasReadBefore() async throws {
        let scene = try Scene()
        try scene.server.serve("/post", "<script src=app.js></script>" + Self.words)
        #expect(try await scene.check("/post", wasReadBefore: true).outcome == .gone)
        let bare = try Scene()
        try bare.server.serve("/post", "<script src=app.js></script>")
        #expect(try await bare.check("/post", wasReadBefore: true).outcome == .unclear)
    }

    @Test func aPictureInTheTextOfThePageIsCompared() async throws {
        let (scene, source) = (try Scene(), try LocalServer())
        let reader = WebReader(limits: WebLimits(bytes: 100_000, seconds: 2), privateHosts: ["127.0.0.1"])
        let bytes = try await reader.get(source.address("/photo.bmp")).get().bytes
        try scene.server.serve("/inline", "<img src='data:image/bmp;base64,\(Data(bytes).base64EncodedString())'>" + Self.words)
        let report = try await scene.check("/inline")
        #expect(report.outcome == .stillThere)
        #expect(report.found == [.inlinePicture(1)])
    }

    @Test func noAnswerIsNoProof() async throws {
        var slow = try Scene()
        slow.seconds = 1
        #expect(try await slow.check("/drip").doubts.map(\.reason) == [.unreachable(.timeout)])
        #expect(try await Scene().check("/huge").doubts.map(\.reason) == [.unreachable(.tooLarge)])
        #expect(try await Scene().check("/bomb").outcome == .unreachable)
        #expect(try await Scene().check("/status/404", pictures: ["/short"]).doubts.map(\.reason) == [.unreachable(.brokenOff)])
        var scene = try Scene()
        scene.allowed = []
        #expect(try await scene.check("/photo.bmp").doubts.map(\.reason) == [.unreachable(.privateAddress)])
        #expect(try scene.server.requests().isEmpty)
    }

    @Test func moreThanOneCheckMayAskForIsNoProof() async throws {
        var scene = try Scene()
        scene.limits = AddressCheck.Limits(requests: 3, pictures: 5)
        try scene.server.serve("/post", (1...4).map { "<img src=/gone-\($0).jpg>" }.joined() + Self.words)
        #expect(try await scene.check("/post").outcome == .unclear)
        #expect(try scene.server.requests().count == 3)
        scene.limits = AddressCheck.Limits(requests: 9, pictures: 3)
        let other = try Scene.again(scene)
        try other.server.serve("/post", (1...4).map { "<img src=/gone-\($0).jpg>" }.joined() + Self.words)
        #expect(try await other.check("/post").doubts.map(\.reason) == [.notWhole])
    }
}
