package import Domain

/// How long a yes counts from the day on which it was given.
package enum Lasting: Hashable, Sendable {
    /// To 31 August: in England a school year begins on 1 September (Education Act 1996, section 579).
    case academicYear
    case months(Int)

    /// `academicYear`, or a number from 1 to 99 and `year`, `years`, `month` or `months`.
    init?(_ text: String) {
        if text == "academicYear" {
            self = .academicYear
            return
        }
        let parts = text.split(separator: " ")
        guard parts.count == 2, parts[0].count <= 2, parts[0].utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(parts[0]),
            number >= 1
        else { return nil }
        switch parts[1] {
        case "year", "years": self = .months(number * 12)
        case "month", "months": self = .months(number)
        default: return nil
        }
    }

    /// The last day on which a yes of that day counts: the day before the anniversary; `nil` after the year 9999.
    package func end(since: Day) -> Day? {
        switch self {
        case .academicYear: return Day(year: since.month >= 9 ? since.year + 1 : since.year, month: 8, day: 31)
        case .months(let number):
            let months = since.year * 12 + since.month - 1 + number
            // The 31st of a month without one is its last day.
            let anniversary = (0...3).lazy.compactMap { Day(year: months / 12, month: months % 12 + 1, day: since.day - $0) }.first
            return anniversary.map { Day(number: $0.number - 1) }
        }
    }
}
