import Foundation
import Testing
import Web

@Suite struct WebReaderTests {
    private func get(
        _ path: String, from server: LocalServer, host: String = "127.0.0.1", allowed: Set<String> = ["127.0.0.1"], bytes: Int = 1_000_000,
        seconds: Int = 20
    ) async throws -> Result<WebAnswer, WebFailure> {
        let reader = WebReader(limits: WebLimits(bytes: bytes, seconds: seconds), privateHosts: allowed)
        return await reader.get(try server.address(path, host: host))
    }

    @Test func anAnswerIsGivenAsItCame() async throws {
        let server = try LocalServer()
        try server.serve("/page", "<p>Sports day")
        let answer = try await get("/page?a=1", from: server).get()
        #expect(answer.status == 200)
        #expect(answer.type == "text/html")
        #expect(answer.bytes == Array("<p>Sports day".utf8))
        #expect(answer.redirect == nil)
        let asked = try #require(try server.requests().first)
        #expect(asked.path == "/page?a=1")
        #expect(asked.headers["user-agent"] == "Safelight")
        #expect(asked.headers["referer"] == nil)
    }

    @Test(arguments: [401, 403, 404, 410, 429, 500, 503])
    func anyStatusIsAnAnswer(_ status: Int) async throws {
        let server = try LocalServer()
        #expect(try await get("/status/\(status)", from: server).get().status == status)
    }

    @Test func aRedirectIsToldAndNotFollowed() async throws {
        let server = try LocalServer()
        let answer = try await get("/to/landing?a=b", from: server).get()
        #expect(answer.isRedirect)
        #expect(answer.redirect == (try server.address("/landing?a=b")))
        #expect(try server.requests().map(\.path) == ["/to/landing?a=b"])
        let other = try await get("/to-file", from: server).get()
        #expect(other.isRedirect)
        #expect(other.redirect == nil)
    }

    @Test func whatIsTooLargeOrTooSlowFails() async throws {
        let server = try LocalServer()
        #expect(try await get("/huge", from: server) == .failure(.tooLarge))
        #expect(try await get("/huge", from: server, bytes: 4_000_000).get().bytes.count == 3_000_003)
        #expect(try await get("/bomb", from: server) == .failure(.tooLarge))
        #expect(try await get("/many-headers", from: server) == .failure(.tooLarge))
        let clock = ContinuousClock()
        let start = clock.now
        #expect(try await get("/drip", from: server, seconds: 1) == .failure(.timeout))
        #expect(clock.now - start < .seconds(15))
    }

    @Test func packedAnswersAreUnpackedOrRefused() async throws {
        let server = try LocalServer()
        #expect(try await get("/packed", from: server).get().bytes == Array("<p>unpacked".utf8))
        #expect(try await get("/strange-packing", from: server) == .failure(.brokenOff))
        #expect(try await get("/short", from: server) == .failure(.brokenOff))
    }

    @Test func onlyNamedHostsMayBePrivate() async throws {
        let server = try LocalServer()
        #expect(try await get("/photo.bmp", from: server, allowed: []) == .failure(.privateAddress))
        // The name is judged by what it leads to.
        #expect(try await get("/photo.bmp", from: server, host: "localhost") == .failure(.privateAddress))
        #expect(try await get("/photo.bmp", from: server, host: "2130706433", allowed: ["localhost"]) == .failure(.privateAddress))
        #expect(try await get("/photo.bmp", from: server, host: "[::ffff:127.0.0.1]", allowed: []) == .failure(.privateAddress))
        #expect(try await get("/photo.bmp", from: server, host: "[::1]", allowed: []) == .failure(.privateAddress))
        #expect(try server.requests().isEmpty)
        #expect(try await get("/photo.bmp", from: server, host: "LOCALHOST", allowed: ["localhost"]).get().status == 200)
    }

    @Test func whereNobodyAnswersItSaysSo() async throws {
        let port = try LocalServer().port
        let reader = WebReader(limits: WebLimits(bytes: 1000, seconds: 20), privateHosts: ["127.0.0.1"])
        #expect(await reader.get(try #require(WebAddress("http://127.0.0.1:\(port)/"))) == .failure(.refused))
        #expect(await reader.get(try #require(WebAddress("http://nobody.invalid/"))) == .failure(.noSuchHost))
    }

    @Test func aCertificateThatNobodyVouchesForIsRefused() async throws {
        let server = try LocalServer(isSecure: true)
        let reader = WebReader(limits: WebLimits(bytes: 1000, seconds: 20), privateHosts: ["127.0.0.1"])
        #expect(await reader.get(try #require(WebAddress("https://127.0.0.1:\(server.port)/"))) == .failure(.notTrusted))
        #expect(try server.requests().isEmpty)
    }

    @Test func nothingIsKeptBetweenRequests() async throws {
        let server = try LocalServer()
        let reader = WebReader(limits: WebLimits(bytes: 1000, seconds: 20), privateHosts: ["127.0.0.1"])
        for _ in 1...2 { _ = await reader.get(try server.address("/cookie")) }
        let asked = try server.requests()
        #expect(asked.count == 2)
        #expect(asked.allSatisfy { $0.headers["cookie"] == nil })
    }

    @Test func aChallengeIsMarked() async throws {
        let server = try LocalServer()
        #expect(try await get("/challenge", from: server).get().isChallenge)
        #expect(try await !get("/status/403", from: server).get().isChallenge)
    }
}
