import Domain
import Roll
import Testing

@Suite struct WorkbookTests {
    /// What each of the lists that are read must say, as the same list in CSV would.
    func expectAvaAndZoe(_ list: ConsentList, adno: String = "0012", sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(list.isUsable && list.problems.isEmpty, "\(list.problems)", sourceLocation: sourceLocation)
        #expect(list.pupils.map(\.displayName) == ["Ava Smith", "Zoë O’Brien"], sourceLocation: sourceLocation)
        #expect(list.pupils.map(\.admissionNumber) == [adno, "0013"], sourceLocation: sourceLocation)
        #expect(list.pupils.map { $0.consents[.website]?.state } == [.granted, .refused], sourceLocation: sourceLocation)
        #expect(list.pupils.map { $0.consents[.press]?.state } == [.granted, .refused], sourceLocation: sourceLocation)
    }

    @Test func theManifestIsWhole() { #expect(WorkbookFixture.all.count == 28) }

    /// One file of the manifest each: it is read, or stops with words and without pupils.
    @Test(arguments: WorkbookFixture.all)
    func everyFixtureComesOutAsItsRowSays(_ fixture: WorkbookFixture) throws {
        let list = try WorkbookFixture.read(fixture.path)
        #expect(list.isUsable == (fixture.outcome == "read"), "\(list.problems)")
        #expect(list.isUsable || (list.pupils.isEmpty && !list.stops.isEmpty))
        #expect(list.problems.allSatisfy { !$0.summary.isEmpty && !$0.remedy.isEmpty })
    }

    @Test(arguments: ["plain.xlsx", "shared.xlsx", "titled.xlsx", "padded.xlsx", "hidden-sheet.xlsx", "1904.xlsx"])
    func workbookSaysTheSameAsItsCSV(_ path: String) throws {
        let choice = path == "padded.xlsx" ? SheetChoice(name: " pupils") : SheetChoice()
        expectAvaAndZoe(try WorkbookFixture.read(path, choice))
    }

    @Test func plainWorkbookNeedsNoRemark() throws { #expect(try WorkbookFixture.read("plain.xlsx").remarks.isEmpty) }

    @Test func numbersAreDaysWhereTheirFormatSaysSo() throws {
        let list = try WorkbookFixture.read("typed.xlsx")
        #expect(list.problems.isEmpty && list.pupils.map(\.displayName) == ["Ava Smith", "Zoë O’Brien"])
        #expect(list.pupils.map { $0.consents[.website]?.since?.description } == ["2023-03-15", "2023-03-16"])
        #expect(list.pupils[0].consents[.website]?.expires?.description == "2028-07-31")
        #expect(list.pupils.map(\.hasLeft) == [false, false] && list.pupils.map(\.isProtected) == [false, true])
        let other = try WorkbookFixture.read("1904.xlsx")
        #expect(other.pupils[0].consents[.website]?.since?.description == "2023-03-15")
        let none = try WorkbookFixture.read("no-day.xlsx")
        #expect(none.stops.map(\.line) == [3] && none.stops[0].summary.contains("I3"))
    }

    @Test func numbersThatNameAPupilAreRemarkedUpon() throws {
        let list = try WorkbookFixture.read("numbers.xlsx")
        expectAvaAndZoe(list, adno: "12")
        #expect(list.remarks.count == 1 && list.remarks[0].summary.contains("“Adno”"))
        #expect(try WorkbookFixture.read("padded.xlsx").remarks.isEmpty)
    }

    @Test func aTitleAboveTheHeadingsIsNamed() throws {
        let list = try WorkbookFixture.read("titled.xlsx")
        #expect(list.remarks.map { $0.summary.contains("line 3") } == [true])
    }

    @Test func severalSheetsNeedAName() throws {
        let stopped = try WorkbookFixture.read("two-sheets.xlsx")
        #expect(stopped.stops.count == 1 && stopped.stops[0].remedy.contains("“Staff”, “Pupils”"))
        expectAvaAndZoe(try WorkbookFixture.read("two-sheets.xlsx", SheetChoice(name: "Pupils")))
        let wrong = try WorkbookFixture.read("two-sheets.xlsx", SheetChoice(name: "Year 3"))
        #expect(!wrong.isUsable && wrong.stops[0].remedy.contains("“Pupils”"))
        let other = try WorkbookFixture.read("two-sheets.xlsx", SheetChoice(name: "Staff"))
        #expect(!other.isUsable && other.stops.contains { $0.summary.contains("no column “UPN”") })
    }

    @Test func hiddenSheetsAreNamedAndNotRead() throws {
        let list = try WorkbookFixture.read("hidden-sheet.xlsx")
        #expect(list.remarks.count == 1 && list.remarks[0].summary.contains("“Old”, “Older”"))
        #expect(try !WorkbookFixture.read("hidden-sheet.xlsx", SheetChoice(name: "Old")).isUsable, "it has headings only")
    }

    @Test func hiddenRowsAndColumnsNeedAWord() throws {
        let row = try WorkbookFixture.read("hidden-row.xlsx")
        #expect(row.stops.map(\.line) == [3] && row.stops[0].remedy.contains("--hidden=include"))
        expectAvaAndZoe(try WorkbookFixture.read("hidden-row.xlsx", SheetChoice(hidden: .include)))
        let left = try WorkbookFixture.read("hidden-row.xlsx", SheetChoice(hidden: .leave))
        #expect(left.isUsable && left.pupils.map(\.displayName) == ["Ava Smith"])
        #expect(left.remarks.count == 1 && left.remarks[0].summary.contains("1 row and no column"))
        let column = try WorkbookFixture.read("hidden-column.xlsx")
        #expect(column.stops.count == 1 && column.stops[0].summary.contains("K"))
        expectAvaAndZoe(try WorkbookFixture.read("hidden-column.xlsx", SheetChoice(hidden: .include)))
        let without = try WorkbookFixture.read("hidden-column.xlsx", SheetChoice(hidden: .leave))
        #expect(!without.isUsable && without.stops.contains { $0.summary.contains("no column “Web”") })
    }

    @Test func aReportIsReadAsTheListInIt() throws {
        let list = try WorkbookFixture.read("report.xlsx")
        expectAvaAndZoe(list)
        #expect(list.remarks.count == 3 && list.questions.isEmpty)
    }

    /// Which file, the line, and what the words must name.
    @Test(arguments: [
        ("merged.xlsx", 2, "K2:K3"), ("error.xlsx", 3, "K3 holds the error #N/A"), ("unsaved.xlsx", 3, "K3 holds a formula"),
        ("beyond.xlsx", 3, "N3 is filled"),
    ])
    func cellThatCannotBeReadStops(_ path: String, _ line: Int, _ words: String) throws {
        let list = try WorkbookFixture.read(path)
        #expect(list.stops.map(\.line) == [line] && list.stops[0].summary.contains(words), "\(list.problems)")
    }

    /// Which file, and what the words must say.
    @Test(arguments: [
        ("old.xls", "old .xls"), ("locked.xlsx", "password"), ("letter.xlsx", "no Excel workbook"), ("entities.xlsx", "document type"),
        ("outside.xlsx", "document type"), ("bomb.xlsx", "far larger"), ("no-sheet.xlsx", "damaged"), ("no-relations.xlsx", "damaged"),
        ("lying.xlsx", "damaged"),
        ("laughing.xlsx", "damaged"),
        ("cut.xlsx", "damaged"),
    ])
    func hostileFileIsRefusedPlainly(_ path: String, _ words: String) throws {
        let list = try WorkbookFixture.read(path)
        #expect(list.stops.count == 1 && list.stops[0].summary.contains(words), "\(list.problems)")
        #expect(list.pupils.isEmpty)
    }

    /// Cut anywhere, or with any byte changed, a workbook is read as it is or stops; it never crashes or loses a pupil.
    @Test func damageNeverLosesAPupil() throws {
        let whole = try WorkbookFixture.bytes("plain.xlsx")
        let mapping = try Mapping(Lists.wideMapping)
        let names = ["Ava Smith", "Zoë O’Brien"]
        for place in 0..<whole.count {
            var changed = whole
            changed[place] ^= 0x15
            for bytes in [changed, Array(whole.prefix(place))] {
                let list = ConsentListReader.read(bytes, mapping: mapping, snapshot: SnapshotID(7), on: Lists.day)
                #expect(!list.isUsable || list.pupils.map(\.displayName) == names, "byte \(place)")
            }
        }
    }

    @Test func aTextHasNoSheets() throws {
        let bytes = Array((Lists.header + "\n" + BrokenListTests.good).utf8)
        let list = ConsentListReader.read(
            bytes, mapping: try Mapping(Lists.wideMapping), snapshot: SnapshotID(7), on: Lists.day, choice: SheetChoice(name: "Pupils"))
        #expect(!list.isUsable && list.stops.count == 1 && list.stops[0].remedy.contains("without --sheet"))
    }
}
