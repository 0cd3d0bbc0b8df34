import Testing

@testable import Roll

/// The limits themselves are large; these tests set small ones.
@Suite struct WorkbookLimitTests {
    func isTooLarge(_ limits: ZipArchive.Limits) throws -> Bool {
        let bytes = try WorkbookFixture.bytes("plain.xlsx")
        do throws(ListStopped) {
            _ = try ZipArchive(bytes, limits: limits)
            return false
        } catch {
            return error.problems == WorkbookFault.tooLarge.problems
        }
    }

    @Test func partsOfTheArchiveAreLimited() throws {
        let normal = ZipArchive.Limits()
        #expect(normal.part == 50 << 20 && normal.all == 200 << 20 && normal.ratio == 200)
        #expect(try !isTooLarge(normal))
        #expect(try isTooLarge(ZipArchive.Limits(part: 1000)))
        #expect(try isTooLarge(ZipArchive.Limits(all: 2000)))
        #expect(try isTooLarge(ZipArchive.Limits(ratio: 2)))
        #expect(try isTooLarge(ZipArchive.Limits(parts: 5)))
    }

    @Test func cellsAreCounted() throws {
        let cells =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c/><c/></row><row><c/></row></sheetData></worksheet>"
        var reading = CellReading(strings: .none, formats: .none, is1904: false)
        #expect(reading.maximumCells == 2_000_000)
        reading.maximumCells = 3
        #expect(try Sheet(Array(cells.utf8), reading).rows.map(\.cells.count) == [2, 1])
        reading.maximumCells = 2
        #expect(throws: ListStopped.self) { try Sheet(Array(cells.utf8), reading) }
    }

    /// Each stands for a place that goes back, or that no sheet has.
    @Test(arguments: [
        "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"0\"/>", "<row r=\"1048577\"/>",
        "<row r=\"1\"><c r=\"B1\"/><c r=\"B1\"/></row>", "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
        "<row r=\"1\"><c r=\"A2\"/></row>",
        "<row r=\"1\"><c r=\"XFE1\"/></row>", "<c r=\"A1\"/>", "<row r=\"1\"><c t=\"s\"><v>0</v></c></row>",
        "<row r=\"1\"><c s=\"7\"><v>0</v></c></row>", "<row r=\"1\"><c><v>0x10</v></c></row>", "<row r=\"1\"><c t=\"b\"><v>2</v></c></row>",
    ])
    func aPlaceOrValueThatCannotBeStops(_ inside: String) throws {
        let head = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        let reading = CellReading(strings: .none, formats: .none, is1904: false)
        #expect(throws: ListStopped.self) { try Sheet(Array((head + inside + "</sheetData></worksheet>").utf8), reading) }
    }
}
