import Domain
import Testing

@testable import Rules

@Suite struct WordsTests {
    @Test func foldsCaseAccentsAndApostrophes() {
        #expect(foldedWords("Łukasz O’Brien-Smith") == ["lukasz", "obrien", "smith"])
        #expect(foldedWords("ZOË zoe\u{308} Zoé") == ["zoe", "zoe", "zoe"])
        #expect(foldedWords("© 2026 Straße") == ["2026", "strasse"])
        #expect(foldedWords(" --- ").isEmpty)
        #expect(foldedWords("محمد Иван").count == 2)
    }

    @Test func quotesOneSafeShortLine() {
        #expect(quoted("a\nb\u{1B}[31m\u{202E}c") == "“a b [31m c”")
        #expect(quoted(String(repeating: "x", count: 121)) == "“\(String(repeating: "x", count: 120))…”")
    }

    @Test func listsAndCounts() {
        #expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"])
        #expect([counted(1, "day"), counted(0, "day"), counted(2, "day")] == ["one day", "0 days", "2 days"])
    }

    @Test func sourcesSayWhoAndWhen() {
        let at = Moment(seconds: 0)
        #expect(ConsentSource.list(SnapshotID(4)).words == "consent list #4")
        #expect(
            ConsentSource.call(by: "A", answeredBy: "B", relation: "mother", at: at).words
                == "telephone call of 1 January 1970: A spoke with B (mother)")
        #expect(ConsentSource.objection(by: "A", at: at).words == "objection recorded by A on 1 January 1970")
        #expect(ConsentSource.lifted(by: "A", reason: "b", at: at).words == "objection taken back by A on 1 January 1970")
    }
}
