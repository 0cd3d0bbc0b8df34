import Domain

/// A day as British exports write it: day first (14/03/2026, 4-3-26, 14.03.2026) or by ISO 8601 (2026-03-14), with or without a time of day.
enum ListDay {
    /// `nil` for anything else, month-first dates such as 03/14/2026 among them. Two digits of a year are read as 20xx.
    static func read(_ text: String) -> Day? {
        let text = text.trimmed
        let day = text.prefix { $0 != "T" && !$0.isWhitespace }
        let time = text.dropFirst(day.count).dropFirst()
        guard time.allSatisfy({ "0123456789:.+-Z".contains($0) }), let separator = day.first(where: { !$0.isNumber }),
            "/-.".contains(separator)
        else { return nil }
        let parts = day.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let first = Int(parts[0]), let month = Int(parts[1]), let last = Int(parts[2]), (1...2).contains(parts[1].count)
        else { return nil }
        switch (parts[0].count, parts[2].count) {
        case (4, 1...2): return Day(year: first, month: month, day: last)
        case (1...2, 4): return Day(year: last, month: month, day: first)
        case (1...2, 2): return Day(year: 2000 + last, month: month, day: first)
        default: return nil
        }
    }
}
