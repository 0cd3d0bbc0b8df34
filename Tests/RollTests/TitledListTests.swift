import Domain
import Roll
import Testing

/// Reports have titles above their headings, headings on every page, and a last line or two.
@Suite struct TitledListTests {
    private static let good = BrokenListTests.good
    private static let other = "H900400024002,13,Jo,Li,,,,,,,Yes,No"

    @Test(arguments: [
        "Class list for Year 9,,,,\n", "Consent report\n\nPrinted 14/03/2026 by A. Clerk, Office, Room 2,,,,,,,,,,,,,,,,\n", "\n\n \n",
        "The \"Oak\" class\n", "\"Photos\" of Oak\n", "\"Class\nlist\"\n", "sep=,\r\n", "UPN,Adno,Forename\n",
    ])
    func whatStandsAboveTheHeadingsIsNoRow(_ title: String) throws {
        let list = try Lists.read(title + Lists.header + "\n" + Self.good + "\n", Lists.wideMapping)
        #expect(list.isUsable && list.pupils.map(\.displayName) == ["Ava Smith"], "\(list.problems)")
        let isBlank = title.allSatisfy(\.isWhitespace)
        #expect(list.remarks.count == (isBlank ? 0 : 1))
        if !isBlank { #expect(list.remarks[0].summary.contains("headings stand on line") && !list.remarks[0].detail.isEmpty) }
    }

    @Test(arguments: [";", "\t"])
    func theSeparatorIsToldByTheHeadingsBelowATitle(_ separator: String) throws {
        let text = (Lists.header + "\n" + Self.good).replacing(",", with: separator)
        let list = try Lists.read("Class list, Year 9, Oak, all, of, them\n" + text, Lists.wideMapping)
        #expect(list.isUsable && list.state(.website) == .granted)
        let named = Lists.wideMapping.replacing("shape: \"wide\",", with: "shape: \"wide\", separator: \",\",")
        let stopped = try Lists.read("Class list, Year 9\n" + text, named)
        #expect(stopped.stops.map(\.line) == [2] && stopped.stops[0].summary.contains("parted by"))
    }

    @Test func linesAreCountedFromTheTopOfTheFile() throws {
        let list = try Lists.read(
            "Title\r\n\r\n" + Lists.header + "\r\n" + Self.good + "\r\n\r\n" + Self.other + ",x\r\n", Lists.wideMapping)
        #expect(list.stops.map(\.line) == [6])
        let missing = try Lists.read("Title\n" + Lists.header.replacing("No Press", with: "Press") + "\n" + Self.good, Lists.wideMapping)
        #expect(missing.stops.map(\.line) == [2] && missing.stops[0].summary.contains("“No Press”"))
    }

    @Test func headingsFarDownAreNotLookedFor() throws {
        let titles = String(repeating: "Title\n", count: 49)
        #expect(try Lists.read(titles + Lists.header + "\n" + Self.good, Lists.wideMapping).isUsable)
        #expect(try !Lists.read("Title\n" + titles + Lists.header + "\n" + Self.good, Lists.wideMapping).isUsable)
    }

    @Test func headingsThatStandAgainArePassedOver() throws {
        let list = try Lists.wide(Self.good, "", Lists.header.uppercased(), Self.other, Lists.header)
        #expect(list.problems.isEmpty && list.pupils.count == 2)
        #expect(list.remarks.map(\.summary).filter { $0.contains("again on 2 lines") }.count == 1)
    }

    @Test func columnThatNobodyLookedAtStops() throws {
        let header = Lists.header + ",Photos for TikTok,Age"
        let list = try Lists.wide(Self.good + ",Yes,9", header: header)
        #expect(list.stops.map(\.line) == [1, 1] && list.pupils.isEmpty)
        #expect(list.stops[0].summary.contains("“Photos for TikTok”") && list.stops[0].remedy.contains("leave"))
        let mapping = Lists.wideMapping.replacing("columns:", with: "leave: [\"AGE \", \"photos for tiktok\", \"Gone\"], columns:")
        let left = try Lists.read(header + "\n" + Self.good + ",Yes,9", mapping)
        #expect(left.isUsable && left.state(.website) == .granted)
        let strange = try Lists.wide(Self.good + ",", header: Lists.header + ",\"Photos\n\u{1B}[31mred\"")
        #expect(strange.stops.map { $0.summary.contains("“Photos [31mred”") } == [true], "nothing that moves a terminal")
        let twice = try Lists.read(header + ",Age\n" + Self.good + ",Yes,9,10", mapping)
        #expect(twice.isUsable, "what is left out may stand twice")
    }

    @Test func aHeadingMayHaveTwoLines() throws {
        let mapping = Lists.wideMapping.replacing("columns:", with: "leave: [\"Age\\nin years\"], columns:")
        let text = "Title\n\"Age\nin years\"," + Lists.header + "\n9," + Self.good + "\n8," + Self.other + ",x"
        #expect(try Lists.read(text, mapping).stops.map(\.line) == [5])
    }

    @Test func nothingOfARowIsNamedAsAHeading() throws {
        let list = try Lists.read("U900400024001,Zebedee,Quill\nH900400024002,Jo,Li", Lists.longMapping)
        #expect(!list.isUsable && !list.problems.isEmpty)
        #expect(list.problems.allSatisfy { !($0.summary + $0.remedy).contains("Zebedee") })
    }

    @Test func columnWithoutAHeadingStopsWhereItIsFilled() throws {
        let list = try Lists.wide(Self.good + ", ,", Self.other + ",,not on Facebook", header: Lists.header + ",,")
        #expect(list.stops.map(\.line) == [3] && list.stops[0].summary.contains("Column 14"))
        #expect(!list.stops[0].summary.contains("Facebook"))
    }

    @Test(arguments: [
        "Total,2", "Total: 2", "Number of pupils: 2,,,,,,,,,,,", "Pupils: 2", "Printed 14/03/2026 by A. Clerk", "End of report",
        "Total,2\nPrinted 14/03/2026,10:15\n\nPage 1 of 1,,,,", "Count,,,,,,,2,,,,", "Records,2",
    ])
    func theEndOfAReportIsPassedOver(_ end: String) throws {
        let list = try Lists.wide(Self.good, Self.other, end)
        #expect(list.problems.isEmpty && list.pupils.count == 2 && list.questions.isEmpty, "\(list.problems)")
        #expect(list.remarks.count == 1 && list.remarks[0].summary.contains("end of the report"))
        #expect(try !Lists.wide(Self.good, end, Self.other).isUsable, "only after the last pupil")
    }

    @Test(arguments: [
        "Pagett,2", "Total,2,3,4", "Total,2,,,,1,1,1,,,,", "Total,,,,,,,,,,2,", "Total,2,Page,Smith", ",,Ella,Page,,,,,,,,",
        ",,Page,Ella,,,,,,,,", ",,Report,Ann",
        "Summary,2", "2",
    ])
    func whatMayBeAPupilOrAnAnswerStops(_ end: String) throws {
        #expect(try !Lists.wide(Self.good, Self.other, end).isUsable)
    }

    @Test func aPupilWhoIsCalledLikeATotalIsAPupil() throws {
        let mapping = Lists.wideMapping.replacing("upn: \"UPN\", ", with: "")
        let header = Lists.header.replacing("UPN,Adno,Forename,Surname", with: "Surname,Forename,Adno")
        let list = try Lists.read(header + "\nSmith,Ava,12,,,,,,,Yes,No\nPage,Ella,13,,,,,,,,", mapping)
        #expect(list.pupils.map(\.displayName) == ["Ava Smith", "Ella Page"])
        #expect(try !Lists.read(header + "\nSmith,Ava,12,,,,,,,Yes,No\nPage,Ella,,,,,,,,,", mapping).isUsable)
    }

    /// Each row: the headings, the last line, and whether it is the end of the report.
    @Test(arguments: [
        ("UPN,Name,Class,Web", "Total,420,,", true), ("UPN,Name,Class,Web", "Total: 420,,,", true),
        ("Name,UPN,Class,Web", "Total: 420,,,", true),
        ("Name,UPN,Class,Web", "Printed 14/03/2026,by A. Clerk,,", true), ("Name,UPN,Class,Web", "\"Page, Ella\",,4B,", false),
        ("Name,UPN,Class,Web", "\"Page, Ella\",U9004000,4B,", false), ("Name,UPN,Class,Web", "\"Page, Ella\",pending,,", false),
        ("Class,Name,UPN,Web", "Report,\"Page, Ella\",,", false), ("UPN,Name,Class,Web", "Total,420,,Yes", false),
    ])
    func onlyWhatIsNobodyIsTheEnd(_ headings: String, _ end: String, _ isEnd: Bool) throws {
        let mapping = """
            { shape: "wide", columns: { upn: "UPN", legalName: "Name", className: "Class" }, answers: { Yes: "granted" },
              consents: [{ column: "Web", channels: ["website"] }] }
            """
        let cells = ["UPN": "U900400024001", "Name": "\"Smith, Ava\"", "Class": "4B", "Web": "Yes"]
        let row = headings.split(separator: ",").map { cells[String($0)] ?? "" }.joined(separator: ",")
        let list = try Lists.read("\(headings)\n\(row)\n\(end)", mapping)
        #expect(list.isUsable == isEnd, "\(list.problems)")
    }

    @Test(arguments: [("Total,420", 420), ("Number of pupils: 1,420", 1420), ("Count,,,,,,3", 3)])
    func anotherTotalIsAQuestion(_ end: String, _ number: Int) throws {
        let list = try Lists.wide(Self.good, Self.other, end.contains(": ") ? "\"\(end)\"" : end)
        #expect(list.isUsable && list.questions.count == 1)
        #expect(list.questions.first?.summary.contains("say \(number) (line 4)") == true)
    }

    @Test(arguments: ["Total,2", "Total,3", "Total", "Total,2,1", "Printed 2026"])
    func aTotalOfRowsOrOfPupilsIsNoQuestion(_ end: String) throws {
        #expect(try Lists.wide(Self.good, Self.other, Self.other, end).questions.isEmpty)
    }
}
