import Notices
import Papers
import Testing

@testable import Printing

@Suite struct PrintTests {
    private static let made = "2026-11-30T00:53:20Z"
    private static let digest = String(repeating: "0123456789abcdef", count: 4)

    private func print(_ blocks: [Paper.Block], title: String = "Case 3") throws -> (bytes: [UInt8], html: String, missing: Int, pages: Int)
    {
        let paper = Paper(title: title, above: ["\(foreign: "Hollow Oak Primary")"], footing: "Case 3", blocks: blocks)
        let print = try Print(paper, by: "Safelight", made: Self.made)
        return (print.bytes, PaperPage(paper).html(), print.lettersWithoutFont, print.pageCount)
    }

    private func withoutFeet(_ words: String, of pages: Int) -> String {
        (1...pages).reduce(words) { $0.replacing("Case3·Page\($1)of\(pages)", with: "") }
    }

    @Test func aPrintSaysWhatThePageSays() throws {
        let long = String(repeating: "one copy after another ", count: 30)
        let made = try print([
            .notice("This paper \(strong: "names") a child."), .heading("Photos"), .paragraph("\(long)"),
            .facts([Paper.Fact("Child", "\(foreign: "Zoë Ó Briain")"), Paper.Fact("Because", "a no was recorded")]),
            .list(["one", "\(code: Self.digest)"]), .heading("Copies", level: 3),
            .table(
                head: ["When", "What was seen", "SHA-256"],
                rows: (1...60).map { ["\($0) May", "\(long)", "\(code: Self.digest)"] }),
            // Longer than a page, so that it is broken between its lines.
            .table(head: ["Number", "Whole story"], rows: [["1", "\(String(repeating: long, count: 20))"]]), .lines(["Name", "Day"]),
        ])
        #expect(made.pages > 8)
        // The head of a table stands again on each of its pages.
        func body(_ words: String) -> String {
            ["When What was seen SHA-256", "Number Whole story", "•"].reduce(words) { $0.replacing(squeezed($1), with: "") }
        }
        let printed = body(withoutFeet(try words(ofPDF: made.bytes), of: made.pages))
        let page = body(words(ofPage: made.html))
        #expect(printed == page)
        #expect(page.contains("ZoëÓBriain") && page.contains(Self.digest))
    }

    @Test func namesOfEveryScriptShow() throws {
        let names = ["Łukasz Wójcik", "Ștefan", "Nguyễn Thị Ánh", "محمد عبد الله", "আয়শা বেগম"]
        let made = try print([.list(names.map { PaperText(foreign: $0) })])
        #expect(made.missing == 0)
        let fonts = try read(made.bytes, with: "pdffonts")
        #expect(fonts.contains("DejaVuSans") && fonts.contains("Bengali"))
        // Name, type, encoding, emb, sub, uni: each is within the file and knows its letters.
        for line in fonts.split(separator: "\n").dropFirst(2) { #expect(line.contains(" yes yes yes "), "\(line)") }
        let text = try words(ofPDF: made.bytes)
        for name in names.prefix(3) { #expect(text.contains(squeezed(name)), "\(name)") }
    }

    @Test func lettersThatNoFontHasAreCounted() throws {
        // Phaistos Disc, which nobody is called by.
        #expect(try print([.paragraph("\(foreign: "\u{101D0}\u{101D1}")")]).missing == 2)
    }

    @Test func titleLanguageAndTimeAreTold() throws {
        let made = try print([.heading("Photos"), .list(["one"])], title: "Case 3: Zoë’s")
        let told = try read(made.bytes, with: "pdfinfo", ["-isodates"])
        #expect(told.contains("Title:           Case 3: Zoë’s") && told.contains("Tagged:          yes"), "\(told)")
        #expect(told.contains("CreationDate:    2026-11-30"), "\(told)")
        #expect(told.contains("Page size:       595.28 x 841.89 pts (A4)"), "\(told)")
        #expect(String(decoding: made.bytes, as: UTF8.self).contains("/Lang (en-GB)"))
        let structure = try read(made.bytes, with: "pdfinfo", ["-struct"])
        for kind in ["H1", "H2", "LI"] { #expect(structure.contains(kind), "\(structure)") }
    }

    @Test func theSamePaperIsTheSameFile() throws {
        let blocks: [Paper.Block] = [.paragraph("once"), .lines(["Name"])]
        #expect(try print(blocks).bytes == print(blocks).bytes)
    }

    @Test func whatIsNoPDFIsRefused() {
        #expect(throws: PrintFailure.self) { try DescribedPDF.described(Array("%PDF-1.5 nothing".utf8)) }
    }
}
