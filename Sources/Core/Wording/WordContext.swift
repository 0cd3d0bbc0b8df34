/// What stands around a word of a text, as far as it tells a name from a word.
struct WordContext {
    let text: TextWords
    let unit: TextUnit
    private let lists: ContextWords
    /// Every word of weight has a capital letter, so that none says anything. Roll names with one do not count.
    let isTitle: Bool
    /// Words that are inside a phrase of the lists.
    private let inPhrase: Set<Int>

    init(_ text: TextWords, as unit: TextUnit, _ lists: ContextWords, isName: (Int) -> Bool) {
        self.text = text
        self.unit = unit
        self.lists = lists
        var small = 0
        var large = 0
        for (place, word) in text.words.enumerated() where word.bytes.count > 3 && !word.gap.contains(.start) {
            if word.letters == .lower { small += 1 } else if !isName(place) { large += 1 }
        }
        isTitle = small == 0 && large > 0
        var inPhrase: Set<Int> = []
        for start in text.words.indices where lists.phraseBeginnings.contains(text.words[start].hash) {
            for end in start + 1..<max(start + 2, min(text.words.count + 1, start + 1 + ContextWords.longest)) where end <= text.words.count
            {
                if lists.phrases.contains(text.hash(start..<end)) { inPhrase.formUnion(start..<end) }
            }
        }
        self.inPhrase = inPhrase
    }

    /// Sentences have capital letters where they begin; names of files and folders have them or not.
    var isProse: Bool { unit == .caption || unit == .altText || unit == .metadata || unit == .picture }

    func isInPhrase(_ places: Range<Int>) -> Bool { places.allSatisfy(inPhrase.contains) }

    /// A sentence, a line, a quotation or a list begins there.
    func beginsAnew(_ place: Int) -> Bool {
        let gap = text.words[place].gap
        if !gap.isDisjoint(with: [.start, .fresh, .exclamation, .tag]) { return true }
        return gap.contains(.stop) && gap.contains(.space)
    }

    /// “Ava’s”, “James’ ”: an apostrophe with or without its s.
    func isPossessive(_ places: Range<Int>) -> Bool {
        let next = places.upperBound
        guard text.gap(after: next - 1).contains(.apostrophe) else { return false }
        guard next < text.words.count, text.words[next].gap == .apostrophe else {
            return text.bytes[text.words[next - 1].bytes.upperBound - 1] == UInt8(ascii: "s")
        }
        return text.words[next].isLetter && text.bytes[text.words[next].bytes.lowerBound] == UInt8(ascii: "s")
    }

    /// The words before that ask for a name (“well done”), however it is written.
    func cueBefore(_ place: Int) -> Range<Int>? {
        guard text.words[place].gap.isDisjoint(with: [.stop, .exclamation]) else { return nil }
        return before(place, in: lists.cuesBefore)
    }

    func capitalCueBefore(_ place: Int) -> Range<Int>? { beginsAnew(place) ? nil : before(place, in: lists.cuesBeforeCapital) }

    func isAfterDeterminer(_ place: Int) -> Bool { follows(place, lists.determiners) }
    /// “The Maya”, “an Oscar”: children have no article.
    func isAfterArticle(_ place: Int) -> Bool { follows(place, Self.articles) }

    /// “Henry VI”, “Jude the Obscure”: kings, and whoever is called after what they are.
    func isBeforeByname(_ end: Int) -> Bool {
        guard end < text.words.count, text.words[end].gap == .space else { return false }
        if text.words[end].isCapital, Self.numerals.contains(text.words[end].hash) { return true }
        return text.words[end].letters == .lower && text.words[end].hash == Self.the && end + 1 < text.words.count
            && text.words[end + 1].letters == .capital
    }

    /// A list or a pair with gods, stars and people of stories.
    func isInCompany(_ places: Range<Int>) -> Bool {
        for place in max(0, places.lowerBound - 2)..<min(text.words.count, places.upperBound + 2) where !places.contains(place) {
            if text.words[place].isCapital, lists.companions.contains(text.words[place].hash) { return true }
        }
        return false
    }

    func isAfterPlacePreposition(_ place: Int) -> Bool { follows(place, lists.placePrepositions) }
    func isAfterFrom(_ place: Int) -> Bool { follows(place, Self.from) }
    func isAfterSaint(_ place: Int) -> Bool {
        place > 0 && lists.saints.contains(text.words[place - 1].hash) && !text.words[place].gap.contains(.comma)
    }

    /// “Mrs Patel”; a title has a capital letter unless nothing has.
    func isAfterTitle(_ place: Int) -> Bool {
        guard place > 0, lists.titles.contains(text.words[place - 1].hash) else { return false }
        let gap = text.words[place].gap
        return gap.isDisjoint(with: [.comma, .fresh, .exclamation]) && (text.words[place - 1].isCapital || text.isWhispered)
    }

    /// “Willow class”, “Derby Road”.
    func isBeforePlace(_ end: Int) -> Bool {
        end < text.words.count && lists.places.contains(text.words[end].hash)
            && text.words[end].gap.isDisjoint(with: [.comma, .stop, .fresh, .exclamation, .digit, .joins])
    }

    /// What follows and says that somebody did something, or how old they are.
    func cueAfter(_ end: Int) -> Range<Int>? {
        let gap = text.gap(after: end - 1)
        if gap.contains(.digit), !gap.isDisjoint(with: [.comma, .other]), gap.isDisjoint(with: [.fresh, .stop]), isProse {
            return end..<end
        }
        guard end < text.words.count, gap.isDisjoint(with: [.fresh, .exclamation]), !(gap.contains(.stop) && gap.contains(.space)) else {
            return nil
        }
        if isYear(end) { return end..<end + 1 }
        var most = end + 1
        while most <= min(text.words.count, end + 3) {
            if lists.cuesAfter.contains(text.hash(end..<most)) { return end..<most }
            most += 1
        }
        return nil
    }

    /// “Year 3”, “Y3”.
    func isYear(_ place: Int) -> Bool {
        Self.years.contains(text.words[place].hash) && text.gap(after: place).contains(.digit)
    }

    /// A word with a capital letter beside it, without anything between: they are one name of a thing or a place, unless it is a name of the roll.
    func isBesideCapital(_ places: Range<Int>, isName: (Int) -> Bool) -> Bool {
        let (first, end) = (places.lowerBound, places.upperBound)
        if first > 0, text.words[first].gap == .space, text.words[first - 1].letters == .capital, !beginsAnew(first - 1),
            !isName(first - 1),
            before(first, in: lists.cuesBefore) == nil, !lists.cuesBeforeCapital.contains(text.words[first - 1].hash)
        {
            return true
        }
        return end < text.words.count && text.words[end].gap == .space && text.words[end].letters == .capital && !text.words[end].isLetter
            && !isName(end)
    }

    /// The words as they are folded, with spaces between: for reasons.
    func words(_ places: Range<Int>) -> String {
        places.map { String(decoding: text.bytes[text.words[$0].bytes], as: UTF8.self) }.joined(separator: " ")
    }

    private func follows(_ place: Int, _ set: Set<UInt64>) -> Bool {
        place > 0 && set.contains(text.words[place - 1].hash) && text.words[place].gap.isSubset(of: [.space, .hyphen, .underscore])
    }

    private func before(_ place: Int, in set: Set<UInt64>) -> Range<Int>? {
        var first = place - 1
        while first >= max(0, place - ContextWords.longest) {
            if set.contains(text.hash(first..<place)) { return first..<place }
            first -= 1
        }
        return nil
    }

    private static let from = ContextWords.keys(["from"])
    private static let articles = ContextWords.keys(["a", "an", "the"])
    private static let numerals = ContextWords.keys(["ii", "iii", "iv", "vi", "vii", "viii", "ix"])
    private static let the = KeyHash(Array("the".utf8)).value
    private static let years = ContextWords.keys(["year", "yr", "y"])
}
