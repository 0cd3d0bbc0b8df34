import Domain
import Roll
import Testing

/// The day on which a report says that it was made.
@Suite struct PrintedDayTests {
    private static func read(_ above: String, _ below: String = "") throws -> ConsentList {
        try Lists.read(
            above + Lists.header + "\n" + BrokenListTests.good + "\n" + below, Lists.wideMapping)
    }

    @Test(arguments: [
        "Printed 14/09/2025", "Consents,,Printed: 14/09/2025 by A. Clerk",
        "Exported on 14 September 2025", "Report as at 14.09.2025 08:30",
        "List as of 14th Sept 2025", "Created by A. Clerk on 2025-09-14",
        "Produced on Sunday 14 September 2025", "Generated:,14/09/2025",
        "Run on 14/09/25", "Report date: 14/09/2025", "Printed:14/09/2025, 10:15",
        "\"Printed 14/09/2025, office\"", "EXPORTED 2025-09-14T08:30:00",
        "Report run 14/09/2025", "Printed 31/02/2025 and 14/09/2025",
    ])
    func isTheListsDate(_ line: String) throws {
        let day = Day(year: 2025, month: 9, day: 14)
        let above = try Self.read(line + "\n\n")
        #expect(above.isUsable && above.listDate == day, "\(above.problems)")
        let opens = ["Consents", "List", "\""].contains { line.hasPrefix($0) }
        if !opens {
            let below = try Self.read("", line + "\n")
            #expect(below.isUsable && below.listDate == day, "\(below.problems)")
        }
    }

    @Test(arguments: [
        "Consents 14/09/2025", "Printed 31/02/2025", "Printed 09/14/2025", "Printed in September",
        "Fun run 14/09/2025",
        "Year 9, as at school 14/09/2025", "Run club on 14/09/2025", "Printed", "Reprinted 14/09/2025",
        "Term of 14 September 2025",
    ])
    func withoutAWordOrADayThereIsNone(_ line: String) throws {
        let list = try Self.read(line + "\n\n")
        #expect(list.isUsable && list.listDate == nil)
    }

    @Test func theEarliestCounts() throws {
        let list = try Self.read("Printed 14/09/2025\nExported on 12/09/2025\n", "Printed 13/09/2025\n")
        #expect(list.listDate == Day(year: 2025, month: 9, day: 12))
    }

    @Test func theTitledSampleIsOfItsDay() throws {
        #expect(
            try Lists.sample("hollow-oak-titled.csv", mapping: "wide.json5").listDate
                == Day(year: 2026, month: 9, day: 14))
    }
}
