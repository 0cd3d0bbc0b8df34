import Domain
import Testing

@testable import Roll

@Suite struct WorkbookNumberTests {
    @Test(arguments: [
        (1.0, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (40_982, "2012-03-14"), (40_982.99, "2012-03-14"),
        (2_958_465, "9999-12-31"),
    ])
    func serialOf1900(_ serial: Double, _ day: String) { #expect(SerialDate.day(serial, is1904: false) == Day(iso: day)) }

    @Test(arguments: [(0.0, "1904-01-01"), (59, "1904-02-29"), (39_520, "2012-03-14"), (2_957_003, "9999-12-31")])
    func serialOf1904(_ serial: Double, _ day: String) { #expect(SerialDate.day(serial, is1904: true) == Day(iso: day)) }

    @Test func noDay() {
        for serial in [-1, 0, 0.5, 60, 60.5, 2_958_466, 1e300] { #expect(SerialDate.day(serial, is1904: false) == nil, "\(serial)") }
        for serial in [-1.0, 2_957_004, 2_958_465] { #expect(SerialDate.day(serial, is1904: true) == nil, "\(serial)") }
    }

    @Test(arguments: [
        "dd/mm/yyyy;@", "yyyy-mm-dd", "[$-809]d mmmm yyyy", "d-mmm", "mmm-yy", "[$-F800]dddd, mmmm dd, yyyy", "dd/mm/yyyy hh:mm", "mmmm",
        "YYYY", "[Red]dd.mm.yy",
    ])
    func formatOfADay(_ code: String) { #expect(NumberFormats.kind(code) == .date) }

    @Test(arguments: [
        "General", "0", "00\"-\"00", "0.00", "#,##0", "h:mm:ss", "[h]:mm", "[mm]:ss", "mm:ss.0", "0\" days\"", "0\\d", "[Red]0.0", "@",
        "0%", "_-* #,##0_-",
    ])
    func formatOfNoDay(_ code: String) { #expect(NumberFormats.kind(code) == .plain) }

    @Test func formatThatShowsZeros() {
        #expect(NumberFormats.kind("000000") == .padded(6))
        #expect(NumberFormats.kind("0000;-0000") == .padded(4))
    }

    @Test func placesAreRead() {
        #expect(CellPlace("A1") == CellPlace(column: 0, row: 1))
        #expect(CellPlace("AA10") == CellPlace(column: 26, row: 10))
        #expect(CellPlace("XFD1048576") == CellPlace(column: CellPlace.lastColumn, row: CellPlace.lastRow))
        for text in ["", "A", "1", "A0", "a1", "$A$1", "XFE1", "A1048577", "A1B", "A-1", "AAAA1"] {
            #expect(CellPlace(text) == nil, "\(text)")
        }
        for column in [0, 25, 26, 701, 702, CellPlace.lastColumn] { #expect(CellPlace(CellPlace.letters(column) + "1")?.column == column) }
    }
}
