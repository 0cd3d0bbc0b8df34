/// A date as English captions write it: “03/05/2016”, “2016-05-03”, “3rd of May 2016”, “May 3”.
struct WrittenDate {
    /// Its last token.
    let end: Int
    /// Whether a day stands in it; “May 2016” has none.
    let hasDay: Bool
    /// With all four digits.
    let year: Int?

    /// The longest that begins with the token.
    init?(at place: Int, _ words: TokenisedText) {
        guard let date = Self.inFigures(place, words) ?? Self.dayFirst(place, words) ?? Self.monthFirst(place, words) else { return nil }
        self = date
    }

    private init(end: Int, hasDay: Bool, year: Int?) {
        self.end = end
        self.hasDay = hasDay
        self.year = year
    }

    private static func inFigures(_ place: Int, _ words: TokenisedText) -> WrittenDate? {
        let tokens = words.tokens
        guard place + 2 < tokens.count, let first = tokens[place].number, let second = tokens[place + 1].number,
            let third = tokens[place + 2].number
        else { return nil }
        let gap = words.gap(after: place)
        guard gap.count == 1, gap.allSatisfy({ "/.-".utf8.contains($0) }), words.gap(after: place + 1).elementsEqual(gap) else {
            return nil
        }
        if tokens[place].key.utf8.count == 4 {
            guard (1...12).contains(second), (1...31).contains(third) else { return nil }
            return WrittenDate(end: place + 2, hasDay: true, year: first)
        }
        guard (1...31).contains(first), (1...12).contains(second), let year = year(tokens[place + 2]) else { return nil }
        return WrittenDate(end: place + 2, hasDay: true, year: year)
    }

    private static func dayFirst(_ place: Int, _ words: TokenisedText) -> WrittenDate? {
        let tokens = words.tokens
        guard let day = EnglishNumbers.ordinal(tokens[place].key) ?? tokens[place].number, (1...31).contains(day) else { return nil }
        var next = place + 1
        if next < tokens.count, tokens[next].key == "of" { next += 1 }
        guard next < tokens.count, months.contains(tokens[next].key), tokens[next].sentence == tokens[place].sentence else { return nil }
        return withYear(next, hasDay: true, tokens)
    }

    /// “May” is a name and a word as well: only a number after it makes a date of it.
    private static func monthFirst(_ place: Int, _ words: TokenisedText) -> WrittenDate? {
        let tokens = words.tokens
        guard months.contains(tokens[place].key), place + 1 < tokens.count, tokens[place + 1].sentence == tokens[place].sentence else {
            return nil
        }
        var next = place + 1
        if tokens[next].key == "the", next + 1 < tokens.count { next += 1 }
        if let day = EnglishNumbers.ordinal(tokens[next].key) ?? tokens[next].number, (1...31).contains(day) {
            return withYear(next, hasDay: true, tokens)
        }
        return tokens[next].key.utf8.count == 4 && year(tokens[next]) != nil ? withYear(place, hasDay: false, tokens) : nil
    }

    private static func withYear(_ last: Int, hasDay: Bool, _ tokens: [Token]) -> WrittenDate {
        if last + 1 < tokens.count, tokens[last + 1].key.utf8.count == 4, let year = year(tokens[last + 1]) {
            return WrittenDate(end: last + 1, hasDay: hasDay, year: year)
        }
        return WrittenDate(end: last, hasDay: hasDay, year: nil)
    }

    private static func year(_ token: Token) -> Int? {
        guard let number = token.number else { return nil }
        switch token.key.utf8.count {
        case 4: return (1000...2099).contains(number) ? number : nil
        case 2: return number <= 40 ? 2000 + number : 1900 + number
        default: return nil
        }
    }

    static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan",
        "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]
}

/// Small numbers as English writes them.
enum EnglishNumbers {
    /// “7th”, “seventh”.
    static func ordinal(_ key: String) -> Int? {
        if let place = ordinals.firstIndex(of: key) { return place + 1 }
        let digits = key.utf8.prefix(while: Token.isDigit)
        guard (1...2).contains(digits.count), ["st", "nd", "rd", "th"].contains(String(key.utf8.dropFirst(digits.count)) ?? "") else {
            return nil
        }
        return Int(String(digits) ?? "")
    }

    /// “7”, “seven”.
    static func cardinal(_ token: Token) -> Int? { token.number ?? cardinals.firstIndex(of: token.key).map { $0 + 1 } }

    private static let cardinals = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ]
}
