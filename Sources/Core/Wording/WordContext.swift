/// What stands around a word of a text, as far as it tells a name from a word.
struct WordContext {
    let text: TextWords
    let unit: TextUnit
    let lists: ContextWords
    /// Every word of weight has a capital letter, so that none says anything. Roll names with one do not count.
    let isTitle: Bool
    /// Where phrases of the lists stand.
    private let phrases: [Range<Int>]

    init(_ text: TextWords, as unit: TextUnit, _ lists: ContextWords, isName: (Int) -> Bool) {
        self.text = text
        self.unit = unit
        self.lists = lists
        var phrases: [Range<Int>] = []
        for start in text.words.indices where lists.phraseBeginnings.contains(text.words[start].hash) {
            for end in start + 1..<max(start + 2, min(text.words.count + 1, start + 1 + ContextWords.longest)) where end <= text.words.count
            {
                guard lists.phrases.contains(text.hash(start..<end)) else { continue }
                // A run of letters is cut where names of the roll are in it: its end is no part of a phrase outside.
                let cut = text.words[start..<end].count(where: \.isCut)
                if cut == 0 || cut == end - start { phrases.append(start..<end) }
            }
        }
        self.phrases = phrases
        var small = 0
        var large = 0
        for (place, word) in text.words.enumerated() where word.bytes.count >= 3 && !word.gap.contains(.start) {
            if word.letters == .lower {
                if word.bytes.count > 3 || !Self.unstressed.contains(word.hash) { small += 1 }
            } else if word.bytes.count > 3, !isName(place), !phrases.contains(where: { $0.contains(place) }) {
                large += 1
            }
        }
        isTitle = small == 0 && large > 0
    }

    /// Sentences have capital letters where they begin; names of files and folders have them or not.
    var isProse: Bool { unit == .caption || unit == .altText || unit == .metadata || unit == .picture }

    func isInPhrase(_ places: Range<Int>) -> Bool {
        !phrases.isEmpty && places.allSatisfy { place in phrases.contains { $0.contains(place) } }
    }

    /// “Jack and Jill” where both are names of the roll: the phrase, unless the words stand in another one too.
    func pair(_ places: Range<Int>, isName: (Int) -> Bool) -> Range<Int>? {
        let around = phrases.filter { $0.overlaps(places) }
        guard around.count == 1, let pair = around.first, pair.count == 3, Self.joining.contains(text.words[pair.lowerBound + 1].hash),
            isName(pair.lowerBound), isName(pair.lowerBound + 2)
        else { return nil }
        return pair
    }

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
    func isAfterArticle(_ place: Int) -> Bool { follows(place, Self.bareArticles) }

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
        place > 0 && lists.saints.contains(text.words[place - 1].hash) && text.words[place].gap.isDisjoint(with: [.comma, .colon])
            && !text.words[place - 1].gap.contains(.digit)
    }

    /// “Willow class”, “Derby Road”.
    func isBeforePlace(_ end: Int) -> Bool {
        end < text.words.count && lists.places.contains(text.words[end].hash)
            && text.words[end].gap.isDisjoint(with: [.comma, .stop, .fresh, .exclamation, .digit, .joins])
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

    func follows(_ place: Int, _ set: Set<UInt64>) -> Bool {
        place > 0 && set.contains(text.words[place - 1].hash) && text.words[place].gap.isSubset(of: [.space, .hyphen, .underscore])
    }

    func before(_ place: Int, in set: Set<UInt64>) -> Range<Int>? {
        var first = place - 1
        while first >= max(0, place - ContextWords.longest) {
            if set.contains(text.hash(first..<place)) { return first..<place }
            first -= 1
        }
        return nil
    }

    /// Words of three letters that are small in titles too.
    private static let unstressed = ContextWords.keys([
        "and", "the", "for", "but", "our", "off", "out", "nor", "per", "via", "are", "was", "has", "not", "you", "can", "all",
    ])
    private static let from = ContextWords.keys(["from"])
    private static let bareArticles = ContextWords.keys(["a", "an", "the"])
    private static let numerals = ContextWords.keys(["ii", "iii", "iv", "vi", "vii", "viii", "ix"])
    private static let the = KeyHash(Array("the".utf8)).value
}
