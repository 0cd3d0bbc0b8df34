/// What stands around a name and says that a child of the school has it, rather than a plant, a month or somebody of renown.
extension WordContext {
    /// A year group, a class, an age or their like after a name; in plain words.
    ///
    /// `isOwn`: the school calls a class so.
    func childAfter(_ end: Int, isOwn: (Int) -> Bool) -> String? {
        let gap = text.gap(after: end - 1)
        guard end < text.words.count, gap.isDisjoint(with: [.fresh, .exclamation, .stop, .apostrophe]) else { return nil }
        if isYear(end) { return "a year group follows" }
        if isClassCode(end) { return "a class follows" }
        let isBeside = !gap.isDisjoint(with: [.comma, .bracket])
        if isBeside, isOwn(end), text.words[end].isCapital { return "a class follows" }
        if Self.ages.contains(text.words[end].hash), text.gap(after: end).contains(.digit) || end + 1 < text.words.count {
            return "an age follows"
        }
        guard gap == .space, Self.belonging.contains(text.words[end].hash), end + 1 < text.words.count, text.words[end + 1].gap == .space
        else {
            guard gap.contains(.space), Self.belonging.contains(text.words[end].hash), isClassCode(end + 1) else { return nil }
            return "a class follows"
        }
        if isYear(end + 1) { return "a year group follows" }
        return text.words[end + 1].isCapital && isOwn(end + 1) ? "a class follows" : nil
    }

    /// “Year 3”, “Y3”, “Reception”.
    func isYear(_ place: Int) -> Bool {
        let word = text.words[place]
        if word.letters == .capital, word.hash == Self.reception { return true }
        return Self.years.contains(word.hash) && text.gap(after: place).contains(.digit)
    }

    /// “4B”, in brackets, after a comma or after “in”.
    private func isClassCode(_ place: Int) -> Bool {
        guard place < text.words.count, text.words[place].isLetter, text.words[place].isCapital else { return false }
        let gap = text.words[place].gap
        let before = place > 0 && Self.belonging.contains(text.words[place - 1].hash)
        return gap.contains(.digit) && (before || !gap.isDisjoint(with: [.comma, .bracket])) && gap.isDisjoint(with: [.fresh, .stop])
    }

    /// “, 7,”, “(2)”: an age, goals, a place.
    func isNumberAfter(_ end: Int) -> Bool {
        let gap = text.gap(after: end - 1)
        return gap.contains(.digit) && !gap.isDisjoint(with: [.comma, .other]) && gap.isDisjoint(with: [.fresh, .stop]) && isProse
    }

    /// “Willow’s mum”.
    func isBeforeRelative(_ places: Range<Int>) -> Bool { owns(places, lists.relatives) }

    /// The name owns one of the words of the list.
    func owns(_ places: Range<Int>, _ set: Set<UInt64>) -> Bool {
        guard isPossessive(places) else { return false }
        let next = places.upperBound
        let relative = next < text.words.count && text.words[next].gap == .apostrophe ? next + 1 : next
        return relative < text.words.count && text.words[relative].gap.contains(.space)
            && set.contains(text.words[relative].hash)
    }

    /// Words of the list right after a name, at most three.
    func follower(_ end: Int, in set: Set<UInt64>) -> Range<Int>? {
        let gap = text.gap(after: end - 1)
        guard end < text.words.count, gap.isDisjoint(with: [.fresh, .exclamation, .apostrophe]),
            !(gap.contains(.stop) && gap.contains(.space))
        else { return nil }
        var found: Range<Int>?
        for most in end + 1...max(end + 1, min(text.words.count, end + 3)) where set.contains(text.hash(end..<most)) { found = end..<most }
        return found
    }

    /// “Rose & her pony”.
    func isJoinedToTheirs(_ end: Int) -> Bool {
        end < text.words.count && text.words[end].gap.contains(.joins) && Self.persons.contains(text.words[end].hash)
    }

    /// A class code stands beside a surname: “Smith 4VA”, “4va Smith”.
    func isBesideClass(_ places: Range<Int>) -> Bool {
        let (before, after) = (places.lowerBound - 1, places.upperBound)
        let isBefore = before >= 0 && isCode(before) && text.words[places.lowerBound].gap == .space
        return isBefore || after < text.words.count && isCode(after) && !text.words[after].gap.isDisjoint(with: [.space, .bracket])
    }

    private func isCode(_ place: Int) -> Bool {
        let word = text.words[place]
        return word.bytes.count <= 2 && word.gap.contains(.digit) && word.gap.isDisjoint(with: [.stop, .fresh, .hyphen, .colon])
            && (word.gap.contains(.bracket) || !word.gap.contains(.other))
            && (!lists.measures.contains(word.hash) || word.gap.contains(.bracket) && word.isCapital)
    }

    /// “her”, “his” and their like a few words on, in the same sentence.
    func isOneChild(after place: Int) -> Bool {
        var next = place
        while next < min(text.words.count, place + 5) {
            let word = text.words[next]
            if next > place, !word.gap.isDisjoint(with: [.fresh, .exclamation]) || word.gap.contains([.stop, .space]) { return false }
            if Self.persons.contains(word.hash) { return true }
            next += 1
        }
        return false
    }

    private static let years = ContextWords.keys(["year", "yr", "y"])
    private static let reception = KeyHash(Array("reception".utf8)).value
    private static let ages = ContextWords.keys(["aged", "age"])
    private static let belonging = ContextWords.keys(["in", "from", "of"])
    private static let persons = ContextWords.keys(["her", "his", "she", "he", "herself", "himself", "hers"])
}
