import Foundation
import Notation
import Testing

@testable import Wording

@Suite struct WordListsTests {
    private func committed(_ name: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "wording/" + name), encoding: .utf8)
    }

    @Test func theCommittedListsAreThoseThatShip() throws {
        #expect(try committed("names.json5") == NameLists.shippedText + "\n")
        #expect(try committed("context.json5") == ContextWords.shippedText + "\n")
    }

    @Test func aNicknameIsFoundFromBothSides() {
        #expect(NameLists.shipped.nicknames["william"]?.contains("billy") == true)
        #expect(NameLists.shipped.formal["sam"] == ["samantha", "samuel"])
        #expect(NameLists.shipped.spellings["mohammed"]?.contains("muhammad") == true)
    }

    /// Folded letters alone: anything else would never be found.
    @Test func everyNameIsWrittenInSmallLetters() {
        let lists = NameLists.shipped
        for name in Array(lists.nicknames.keys) + lists.nicknames.values.joined() + lists.spellings.keys {
            #expect(name.utf8.allSatisfy { (97...122).contains($0) }, "\(name)")
        }
    }

    /// No phrase or cue is longer than the reader looks.
    @Test func noPhraseIsLongerThanTheReaderLooks() throws {
        let file = try ListFile(ContextWords.shippedText)
        for key in ["cuesBefore", "cuesAfter", "phrases"] {
            for entry in try file.list(key) { #expect(FoldedText(entry).pieces.count <= ContextWords.longest, "\(entry)") }
        }
    }

    @Test func aListThatIsWrongNamesItsLine() {
        #expect(throws: NotationError(Place(line: 2, column: 12), "here stands a number.", remedy: "Write an object in braces.")) {
            try NameLists("{\nnicknames: 7 }")
        }
    }

    @Test func ordinaryWordsAreThoseInSmallLetters() {
        let words = OrdinaryWords("rose\nAmy\nrose's\nJava\nwill\r\n")
        func has(_ word: String) -> Bool { words.contains(KeyHash(Array(word.utf8)).value) }
        #expect(has("rose") && has("will") && !has("amy") && !has("roses") && !words.isEmpty)
        #expect(words.knows(KeyHash(Array("java".utf8)).value))
        #expect(OrdinaryWords.none.isEmpty)
    }
}
