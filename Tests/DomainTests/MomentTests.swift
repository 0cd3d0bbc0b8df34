import Domain
import Testing

@Suite struct MomentTests {
    /// Counts day by day with the calendar's own rules and compares every one of about 146,000 days over 400 years.
    @Test func daysAgreeWithCountingOn() throws {
        var (year, month, day) = (1800, 1, 1)
        var number = -62_091
        while year < 2201 {
            let counted = try #require(Day(year: year, month: month, day: day))
            if counted.number != number || Day(number: number) != counted {
                Issue.record("\(year)-\(month)-\(day) is not day \(number)")
                return
            }
            let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            (day, number) = (day + 1, number + 1)
            if day > lengths[month - 1] { (day, month) = (1, month + 1) }
            if month > 12 { (month, year) = (1, year + 1) }
        }
    }

    @Test func theEndsOfTheCalendarGoThereAndBack() throws {
        for (year, month, day) in [(1, 1, 1), (1, 3, 1), (4, 2, 29), (1970, 1, 1), (2000, 2, 29), (9999, 12, 31)] {
            let made = try #require(Day(year: year, month: month, day: day))
            #expect(Day(number: made.number) == made)
            #expect(Day(iso: made.description) == made)
        }
        #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
        #expect(Day(year: 2026, month: 11, day: 20)?.number == 20_777)
    }

    @Test(arguments: [
        (0, 1, 1), (10_000, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32), (2026, 2, 29), (1900, 2, 29), (2026, 4, 31),
    ])
    func thereAreNoOtherDays(_ year: Int, _ month: Int, _ day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        "2026-1-01", "2026-01-1", "26-01-01", "2026/01/01", "2026-01-01 ", "2026-01", "2026-01-01-01", "", "２０２６-01-01", "+026-01-01",
        "-026-01-01",
    ])
    func daysAreWrittenOneWay(_ text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func momentsKnowTheirDayAndTime() {
        #expect(Moment(seconds: 0).description == "1970-01-01T00:00:00Z")
        #expect(Moment(seconds: -1).description == "1969-12-31T23:59:59Z")
        #expect(Moment(seconds: 1_795_155_733).description == "2026-11-20T06:22:13Z")
        #expect(Moment(seconds: 1_795_155_733).words == "20 November 2026, 06:22 UTC")
        for seconds in stride(from: Int64(-200_000), through: 200_000, by: 3_599) {
            let moment = Moment(seconds: seconds)
            let start = Moment(day: moment.day).seconds
            #expect(start <= seconds && seconds < start + 86_400)
            #expect(Moment(day: moment.day, secondOfDay: Int(seconds - start)) == moment)
        }
    }

    @Test func addingDaysKeepsTheTime() {
        #expect(Moment(seconds: 1_795_155_733).adding(days: -300).description == "2026-01-24T06:22:13Z")
    }
}
