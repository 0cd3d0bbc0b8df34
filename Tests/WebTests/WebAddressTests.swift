import Testing
import Web

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("HTTP://Example.ORG", "http://example.org/"), ("https://example.org:443/a/../b#top", "https://example.org/b"),
        ("http://example.org:443/?q=1&r=%20", "http://example.org:443/?q=1&r=%20"),
        (" https://example.org/Sports day.jpg\n", "https://example.org/Sports%20day.jpg"),
        ("https://example.org/é", "https://example.org/%c3%a9"), ("http://0x7f.1/", "http://127.0.0.1/"),
        ("http://[::1]:8080/a", "http://[::1]:8080/a"), ("https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"),
    ])
    func itHasOneSpelling(_ written: String, _ text: String) { #expect(WebAddress(written)?.text == text) }

    @Test(arguments: [
        "", "example.org", "ftp://example.org/", "file:///etc/passwd", "javascript:alert(1)", "data:,x", "mailto:a@example.org",
        "http://user:secret@example.org/", "http://user@example.org/", "http://", "gopher://example.org", "http://a b/",
        "https://bücher.example/",
        "http://example.org\\@example.com/",
    ])
    func anythingElseIsNone(_ text: String) { #expect(WebAddress(text) == nil) }

    @Test(arguments: [
        ("photo.jpg", "https://example.org/news/photo.jpg"), ("/photo.jpg", "https://example.org/photo.jpg"),
        ("../photo.jpg", "https://example.org/photo.jpg"), ("//cdn.example.org/photo.jpg", "https://cdn.example.org/photo.jpg"),
        ("?size=2", "https://example.org/news/day.html?size=2"), ("http://example.com/a", "http://example.com/a"),
        ("my photo.jpg", "https://example.org/news/my%20photo.jpg"),
    ])
    func referencesAreReadFromTheirPage(_ reference: String, _ text: String) throws {
        let page = try #require(WebAddress("https://example.org/news/day.html?size=1"))
        #expect(WebAddress(reference, from: page)?.text == text)
    }

    @Test func referencesCannotLeaveTheWeb() throws {
        let page = try #require(WebAddress("https://example.org/news/"))
        for reference in ["file:///etc/passwd", "javascript:void(0)", "blob:https://example.org/1"] {
            #expect(WebAddress(reference, from: page) == nil)
        }
    }

    @Test func besideMeansTheSameHostAndDoor() throws {
        func address(_ text: String) throws -> WebAddress { try #require(WebAddress(text)) }
        let page = try address("http://example.org/a")
        #expect(page.isBeside(try address("https://EXAMPLE.org/b")))
        #expect(!page.isBeside(try address("http://example.org:8080/a")))
        #expect(!page.isBeside(try address("http://www.example.org/a")))
        #expect(try address("https://cdn.example.com/x").isOn(["cdn.example.com"], beside: page))
        #expect(try address("https://cdn.example.com/x").isOn(["example.com"], beside: page))
        #expect(try !address("https://anexample.com/x").isOn(["example.com"], beside: page))
        #expect(try !address("https://cdn.example.com:22/x").isOn(["cdn.example.com"], beside: page))
    }

    @Test func whatIsPrintedHoldsNoPath() throws {
        #expect("\(try #require(WebAddress("https://example.org/ava-smith.jpg")))" == "an address at example.org")
    }
}
