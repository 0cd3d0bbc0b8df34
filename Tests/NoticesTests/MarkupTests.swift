import Testing

@testable import Notices

@Suite struct MarkupTests {
    @Test func markupStaysAndTextIsEscaped() {
        let text = "<script>alert('1' & \"2\")</script>"
        let markup: Markup = "<p title=\"\(text)\">\(text)</p>"
        let safe = "&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt;"
        #expect(markup.description == "<p title=\"\(safe)\">\(safe)</p>")
    }

    @Test func markupInMarkupIsNotEscapedTwice() {
        let inner: Markup = "<b>\("a & b")</b>"
        let outer: Markup = "<p>\(inner), \(3)</p>"
        #expect(outer.description == "<p><b>a &amp; b</b>, 3</p>")
        #expect(Markup.joined([inner, inner], by: ", ").description == "<b>a &amp; b</b>, <b>a &amp; b</b>")
    }

    @Test func wordsFromOutsideKeepTheirDirectionToThemselves() {
        let markup: Markup = "\(foreign: "<عيد>")"
        #expect(markup.description == "<bdi>&lt;عيد&gt;</bdi>")
    }

    @Test(arguments: [
        "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{200E}", "\u{200F}",
        "\u{061C}", "\u{200B}", "\u{FEFF}", "\u{00AD}", "\u{2028}", "\u{2029}", "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{E000}",
        "\u{FFFE}",
        "\u{E0041}",
    ])
    func whatIsInvisibleOrTurnsIsShown(_ character: String) {
        #expect(escaped("ab\(character)gpj") == "ab\u{FFFD}gpj")
    }

    @Test func namesStayAsTheyAre() {
        for name in ["Łukasz Wójcik", "Zoë Ó Briain", "मोहम्मद\u{200D}", "می\u{200C}خواهم", "👩\u{200D}🏫", "e\u{301}"] {
            #expect(escaped(name) == name)
        }
        #expect(escaped("O'Neill") == "O&#39;Neill")
        #expect(escaped("a\tb\r\nc") == "a b  c")
    }

    @Test func numbersAreWrittenInGroups() {
        #expect([0, 999, 1000, 2_000_000, -1234].map(grouped) == ["0", "999", "1,000", "2,000,000", "-1,234"])
        #expect(counted(1, "photo") == "1 photo")
        #expect(counted(2000, "photo") == "2,000 photos")
        #expect(["", "a", "a and b", "a, b and c"] == [[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed))
    }
}
