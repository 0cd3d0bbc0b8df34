import Domain

/// A day as British exports write it: day first (14/03/2026, 4-3-26, 14.03.2026, 14 Mar 2026, 14th March 2026) or by ISO 8601 (2026-03-14), with or without a time of day.
enum ListDay {
    /// `nil` for anything else, month-first dates such as 03/14/2026 among them. Two digits of a year are read as 20xx.
    static func read(_ text: String) -> Day? {
        let text = text.trimmed
        if let named = named(text) { return named }
        let day = text.prefix { $0 != "T" && !$0.isWhitespace }
        guard isTime(text.dropFirst(day.count).dropFirst()), let separator = day.first(where: { !$0.isNumber }), "/-.".contains(separator)
        else { return nil }
        let parts = day.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3, let month = number(parts[1]), (1...2).contains(parts[1].count) else { return nil }
        if parts[0].count == 4, (1...2).contains(parts[2].count), let year = number(parts[0]), let day = number(parts[2]) {
            return Day(year: year, month: month, day: day)
        }
        guard (1...2).contains(parts[0].count), let day = number(parts[0]), let year = year(parts[2]) else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// With the month's English name, whole or its first three letters.
    private static func named(_ text: String) -> Day? {
        let parts = text.split(maxSplits: 3) { $0.isWhitespace || $0 == "-" }
        guard parts.count >= 3, parts.count == 3 || isTime(parts[3]), let month = month(parts[1]), let year = year(parts[2]) else {
            return nil
        }
        let digits = parts[0].prefix { "0123456789".contains($0) }
        guard (1...2).contains(digits.count), let day = number(digits),
            ["", "st", "nd", "rd", "th"].contains(parts[0].dropFirst(digits.count).lowercased())
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// From 1; a stop may follow a shortened name.
    static func month(_ word: some StringProtocol) -> Int? {
        let word = word.hasSuffix(".") ? word.dropLast().lowercased() : word.lowercased()
        if word == "sept" { return 9 }
        return months.firstIndex { $0 == word || $0.prefix(3) == word }.map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    private static func year(_ text: Substring) -> Int? {
        switch text.count {
        case 4: number(text)
        case 2: number(text).map { 2000 + $0 }
        default: nil
        }
    }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    private static func isTime(_ text: Substring) -> Bool { text.allSatisfy { "0123456789:.+-Z".contains($0) } }
}
