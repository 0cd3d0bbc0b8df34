/// “He is 10 on Saturday”, “Ava will be 8 years old next week”: an age with its day tells when somebody was born.
struct AgeOnADay {
    private let words: TokenisedText
    private var tokens: [Token] { words.tokens }

    init(_ words: TokenisedText) { self.words = words }

    /// The tokens from the age to the day, where the verb at the place is somebody's; whether a token names somebody is the asker's to say.
    func range(verb place: Int, isSomebody: (Int) -> Bool) -> ClosedRange<Int>? {
        guard place + 2 < tokens.count, tokens[place].key.utf8.count <= 4 || words.isName[place], isVerb(place),
            let age = EnglishNumbers.cardinal(tokens[place + 1]), BirthDates.ages.contains(age)
        else { return nil }
        let isOwn = !Self.verbs.contains(tokens[place].key)
        let subjects = max(0, place - 4)..<(isOwn ? place + 1 : place)
        guard subjects.contains(where: { tokens[$0].sentence == tokens[place].sentence && isSomebody($0) }) else { return nil }
        var next = place + 2
        while next < tokens.count, ["years", "year", "yrs", "old"].contains(tokens[next].key) { next += 1 }
        guard next < tokens.count, tokens[next].sentence == tokens[place].sentence, let end = day(at: next) else { return nil }
        return place + 1...end
    }

    private func isVerb(_ place: Int) -> Bool {
        let key = tokens[place].key
        if Self.verbs.contains(key) || ["hes", "shes", "whos", "im"].contains(key) { return true }
        return words.isName[place] && words.text.bytes[tokens[place].range].contains(UInt8(ascii: "'"))
    }

    private func day(at place: Int) -> Int? {
        let key = tokens[place].key
        if ["today", "tomorrow", "yesterday"].contains(key) { return tokens[place - 1].key == "old" ? place : nil }
        guard place + 1 < tokens.count, tokens[place + 1].sentence == tokens[place].sentence else { return nil }
        let next = tokens[place + 1].key
        switch key {
        case "on":
            if Self.weekdays.contains(next) { return place + 1 }
            if next == "the", place + 2 < tokens.count, EnglishNumbers.ordinal(tokens[place + 2].key) != nil { return place + 2 }
            return WrittenDate(at: place + 1, words).flatMap { $0.hasDay ? $0.end : nil }
        case "this", "next", "last":
            return Self.weekdays.contains(next) || ["week", "weekend", "month"].contains(next) ? place + 1 : nil
        case "in": return WrittenDate.months.contains(next) ? place + 1 : nil
        default: return nil
        }
    }

    private static let verbs: Set<String> = ["is", "are", "am", "be", "now", "was", "were"]
    private static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tues", "weds", "thurs", "fri", "sat", "sun",
    ]
}
