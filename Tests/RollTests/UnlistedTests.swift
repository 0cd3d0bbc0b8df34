import Roll
import Testing

/// Files that are no list, whatever their columns mean.
@Suite struct UnlistedTests {
    private static func words(_ bytes: [UInt8]) -> String {
        Unlisted.problems(bytes, SheetChoice()).map(\.summary).joined(separator: " ")
    }

    @Test func theReasonIsTold() throws {
        #expect(Self.words([0xD0, 0xCF, 0x11, 0xE0, 0xA1]).contains("old .xls"))
        let locked: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0] + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        #expect(Self.words(locked).contains("locked with a password"))
        #expect(
            Self.words([]).contains("empty") && Self.words(Array("\r\n,,\r\n".utf8)).contains("empty"))
        #expect(
            Self.words([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46, 0x49, 0x46, 0]).contains("picture"))
        #expect(Self.words(Array("\"UPN,Name\n1,x\n".utf8)).contains("cannot be split"))
        #expect(Self.words(try WorkbookFixture.bytes("two-sheets.xlsx")).contains("2 sheets"))
    }

    @Test func aListHasNone() throws {
        let workbook = try WorkbookFixture.bytes("plain.xlsx")
        #expect(Self.words(Array("UPN\n1\n".utf8)).isEmpty && Self.words(workbook).isEmpty)
    }

    @Test func whatIsHiddenIsAskedAbout() throws {
        let bytes = try WorkbookFixture.bytes("hidden-row.xlsx")
        #expect(Unlisted.hidden(bytes, SheetChoice()).first?.remedy.contains("--hidden=leave") == true)
        #expect(Unlisted.hidden(bytes, SheetChoice(hidden: .leave)).isEmpty)
        #expect(Unlisted.hidden(try WorkbookFixture.bytes("plain.xlsx"), SheetChoice()).isEmpty)
    }
}
