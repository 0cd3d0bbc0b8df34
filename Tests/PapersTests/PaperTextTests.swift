import Testing

@testable import Papers

@Suite struct PaperTextTests {
    @Test func wordsFromOutsideStayApart() {
        let name = "Zoë \u{202E}Ó Briain"
        let text: PaperText = "On \("4 March") we found \(foreign: name), \(strong: "2") times: \(code: "3f9a")."
        #expect(
            text.runs == [
                .own("On 4 March we found "), .foreign("Zoë \u{FFFD}Ó Briain"), .own(", "), .strong("2"), .own(" times: "), .code("3f9a"),
                .own("."),
            ])
        #expect(text.words == "On 4 March we found Zoë \u{FFFD}Ó Briain, 2 times: 3f9a.")
    }

    @Test func textsAreJoined() {
        #expect(PaperText.joined([]).isEmpty && PaperText.joined(["a"]).words == "a")
        #expect(PaperText.joined(["a", PaperText(foreign: "b"), "c"], by: "; ").runs == [.own("a; "), .foreign("b"), .own("; c")])
    }

    @Test func everyLetterOfANameShows() {
        for name in ["Łukasz Wójcik", "محمد", "আয়শা", "a\u{200D}b", "😀"] { #expect(name.visible == name) }
        #expect("a\nb\tc\u{0}\u{200B}\u{2067}".visible == "a b c\u{FFFD}\u{FFFD}\u{FFFD}")
    }
}
