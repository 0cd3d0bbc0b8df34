@testable import Inbox
import Testing

@Suite struct CaptionsTests {
    private static let header = "file,caption,alt text,people,everyone named"

    private func read(_ lines: String..., separator: String = "\n") throws -> [CaptionRow] {
        try Captions(Array((lines.joined(separator: separator) + separator).utf8)).rows
    }

    /// What is said of a text that is refused; empty where it was taken.
    private func problem(_ lines: String...) -> String {
        do {
            _ = try Captions(Array(lines.joined(separator: "\n").utf8))
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test func aRowIsReadWhole() throws {
        let rows = try read(Self.header, "race.jpg,Across the line!,Two pupils run.,Ava Smith; Zoë Ó Briain ,yes")
        #expect(
            rows == [
                CaptionRow(
                    file: "race.jpg", caption: "Across the line!", altText: "Two pupils run.", people: ["Ava Smith", "Zoë Ó Briain"],
                    everyoneNamed: true, line: 2)
            ])
    }

    @Test func emptyCellsAreNoAnswers() throws {
        let rows = try read(Self.header, "race.jpg, ,,;,")
        #expect(rows == [CaptionRow(file: "race.jpg", caption: nil, altText: nil, people: [], everyoneNamed: nil, line: 2)])
    }

    @Test(arguments: ["yes", "Yes", "YES", " y ", "true", "TRUE"]) func yes(_ word: String) throws {
        #expect(try read(Self.header, "a.jpg,,,,\(word)").first?.everyoneNamed == true)
    }

    @Test(arguments: ["no", "No", "n", "FALSE"]) func no(_ word: String) throws {
        #expect(try read(Self.header, "a.jpg,,,,\(word)").first?.everyoneNamed == false)
    }

    /// Nothing but a plain yes is one.
    @Test(arguments: ["maybe", "1", "x", "oui", "yes?", "yes no", "not yet", "✓", "ja"]) func anotherWordIsRefused(_ word: String) {
        #expect(problem(Self.header, "b.jpg,,,,yes", "a.jpg,,,,\(word)").hasPrefix("line 3"))
    }

    // MARK: What spreadsheets write

    @Test func semicolonsOfExcel() throws {
        let rows = try read("file;caption;alt text;people;everyone named", #"a.jpg;One, two;;"Ava Smith; Noah Patel";yes"#)
        #expect(rows.first?.caption == "One, two")
        #expect(rows.first?.people == ["Ava Smith", "Noah Patel"])
        #expect(rows.first?.everyoneNamed == true)
    }

    @Test func semicolonsOfExcelWithoutQuotesAreRefused() {
        #expect(problem("file;caption;alt text;people;everyone named", "a.jpg;;;Ava Smith; Noah Patel;yes").hasPrefix("line 2"))
    }

    @Test func tabs() throws {
        let rows = try read("file\tcaption\talt text\tpeople\teveryone named", "a.jpg\tOne, two; three\t\tAva Smith\tno")
        #expect(rows.first?.caption == "One, two; three")
        #expect(rows.first?.everyoneNamed == false)
    }

    @Test func aByteOrderMarkAndWindowsLines() throws {
        let rows = try read("\u{FEFF}" + Self.header, "a.jpg,Zoë,,,yes", "b.jpg,,,,no", separator: "\r\n")
        #expect(rows.map(\.file) == ["a.jpg", "b.jpg"])
        #expect(rows.map(\.line) == [2, 3])
        #expect(rows.first?.caption == "Zoë")
        #expect(rows.map(\.everyoneNamed) == [true, false])
    }

    @Test func windows1252() throws {
        var bytes = Array((Self.header + "\na.jpg,Zo").utf8)
        bytes += [0xEB, 0x92, 0x73]
        bytes += Array(" race,,,yes\n".utf8)
        #expect(try Captions(bytes).rows.first?.caption == "Zoë’s race")
    }

    @Test func quotesHoldCommasQuotesAndLines() throws {
        let rows = try read(Self.header, #"a.jpg,"One, ""two"""#, #"three",,,yes"#, "b.jpg,,,,no")
        #expect(rows.first?.caption == "One, \"two\"\nthree")
        #expect(rows.map(\.line) == [2, 4])
    }

    @Test func columnsMayStandInAnyOrderAndForm() throws {
        let rows = try read("Everyone_Named,PEOPLE, File ,Alt-Text,caption", "yes,Ava Smith,a.jpg,alt,words")
        #expect(
            rows == [
                CaptionRow(file: "a.jpg", caption: "words", altText: "alt", people: ["Ava Smith"], everyoneNamed: true, line: 2)
            ])
        #expect(try read("file,caption,alttext,people,everyone named", "a.jpg,,alt,,").first?.altText == "alt")
    }

    @Test func blankRowsAreNothing() throws {
        #expect(try read("", Self.header, "", "a.jpg,,,,yes", ",,,,", "  ").map(\.file) == ["a.jpg"])
    }

    // MARK: Refusals, each with its line

    @Test func anEmptyFile() { #expect(problem("").hasPrefix("line 1")) }
    @Test func onlyBlankLines() { #expect(problem("", "  ", "").hasPrefix("line 1")) }
    @Test func aHeaderAloneSaysNothing() throws { #expect(try read(Self.header).isEmpty) }

    /// An unread column `people` would turn “everyone named” into “nobody is in it”.
    @Test(arguments: ["peple", "peopel", "Poeple"]) func aMisspeltColumn(_ name: String) {
        let text = problem("file,caption,alt text,\(name),everyone named", "a.jpg,,,Ava Smith,yes")
        #expect(text.hasPrefix("line 1") && text.contains("column 4 is “\(name.lowercased())”, which should be “people”"))
    }

    @Test(arguments: [("capton", "caption"), ("every one named", "everyone named"), ("alt txet", "alt text"), ("flie", "file")])
    func aSlipIsNamed(_ written: String, _ meant: String) {
        let header = Self.header.replacing(meant, with: written)
        #expect(problem(header, "a.jpg,,,,yes").contains("“\(written)”, which should be “\(meant)”"))
    }

    /// A list without headings has names in its first line.
    @Test(arguments: ["persons", "people (names)", "", "Ava Smith; Noah Patel", "Kyle", "Pepe", "Paola", "Nile", "Opal"])
    func anythingElseIsToldByItsPlace(_ name: String) {
        let text = problem("file,caption,alt text,\(name),everyone named", "a.jpg,,,Ava Smith,yes")
        #expect(text.hasPrefix("line 1") && text.contains("column 4 is none that is known"))
        #expect(name.isEmpty || !text.contains("“\(name)”"))
    }

    @Test(arguments: ["file", "caption", "alt text", "people", "everyone named"]) func aMissingColumn(_ name: String) {
        let names = Self.header.split(separator: ",").filter { $0 != name }.joined(separator: ",")
        let text = problem(names, "a,b,c,d")
        #expect(text.hasPrefix("line 1") && text.contains("“\(name)” is missing"))
    }

    @Test func aColumnThatStandsTwice() {
        let text = problem("file,caption,alt text,people,People,everyone named", "a.jpg,,,Ava,Noah,yes")
        #expect(text.hasPrefix("line 1") && text.contains("twice"))
    }

    @Test func aHeaderOfAnotherTable() { #expect(problem("a.jpg,words,,,yes").hasPrefix("line 1")) }
    @Test func aRowThatIsTooShort() { #expect(problem(Self.header, "a.jpg,,,,yes", "b.jpg,,").hasPrefix("line 3")) }
    @Test func aRowThatIsTooLong() { #expect(problem(Self.header, "a.jpg,One, two,,Ava,yes").hasPrefix("line 2")) }
    @Test func aRowWithoutAFile() { #expect(problem(Self.header, "a.jpg,,,,yes", " ,words,,,yes").hasPrefix("line 3")) }

    @Test func aFileWithTwoRows() {
        let text = problem(Self.header, "a.jpg,,,,yes", "", "A.JPG,,,,no")
        #expect(text.hasPrefix("line 4") && text.contains("line 2"))
    }

    @Test func aQuoteThatNeverEnds() { #expect(problem(Self.header, #"a.jpg,"words,,,yes"#, "b.jpg,,,,yes").hasPrefix("line 2")) }

    @Test func refusalsQuoteNobody() {
        for text in [
            problem(Self.header, "Ava Smith.jpg,,,Noah Patel"), problem(Self.header, ",Ava Smith,,,yes"),
            problem(Self.header, "Ava Smith.jpg,,,,yes", "Ava Smith.jpg,,,,no"), problem(Self.header, "a.jpg,,,Ava Smith,Noah Patel"),
            problem("Ava Smith.jpg,The fair,,Noah Patel,yes"), problem("Noah,Ava,Noah Patel,Ava Smith,yes"),
        ] {
            #expect(!text.isEmpty && !text.contains("Ava") && !text.contains("Noah"))
        }
    }

    // MARK: Finding a row

    @Test func aRowIsFoundByItsName() throws {
        let captions = try Captions(Array((Self.header + "\nIMG_1.JPG,one,,,\nmorning/a.jpg,two,,,\nZoe\u{308}.jpg,three,,,\n").utf8))
        #expect(captions.row(of: "img_1.jpg")?.caption == "one")
        #expect(captions.row(of: "morning/a.jpg")?.caption == "two")
        #expect(captions.row(of: "a.jpg") == nil)
        #expect(captions.row(of: "Zo\u{EB}.jpg")?.caption == "three", "the same letter, written in one or in two parts")
    }
}
