/// Whether other words can stand where a name stands without a person's help.
struct SafePlaces {
    private let text: TextWords
    private let lists = ContextWords.shipped

    init(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        self.text = TextWords(text, FoldedText(text, .plain), source: Array(text.utf8))
    }

    /// Nothing in the text tells of one child's family, or of something that only one child is.
    var isGeneral: Bool {
        !text.isShouted && !text.words.contains { lists.relatives.contains($0.hash) || lists.singlesOut.contains($0.hash) }
    }

    /// Whether “a pupil” reads well in the place, and nothing beside it goes on to say who is meant.
    func takes(_ range: Range<Int>) -> Bool {
        guard let first = text.words.firstIndex(where: { $0.range.lowerBound == range.lowerBound }),
            let last = text.words.lastIndex(where: { $0.range.upperBound == range.upperBound }), first <= last
        else { return false }
        let (before, after) = (text.words[first].gap, text.gap(after: last))
        if before.contains(.quote) && after.contains(.quote) || before.contains(.apostrophe) { return false }
        return takesBefore(first) && takesAfter(last + 1, after)
    }

    private func takesBefore(_ place: Int) -> Bool {
        let gap = text.words[place].gap
        if !gap.isDisjoint(with: [.bracket, .tag, .joins, .digit, .hyphen]) { return false }
        if !gap.isDisjoint(with: [.start, .fresh, .exclamation]) || gap.contains([.stop, .space]) { return true }
        guard gap.isSubset(of: [.space, .comma]), place > 0 else { return false }
        let word = text.words[place - 1].hash
        return gap.contains(.comma) ? Self.praise.contains(word) : lists.safeBefore.contains(word)
    }

    private func takesAfter(_ place: Int, _ gap: Gap) -> Bool {
        if gap.contains(.digit) || gap.contains(.bracket) { return false }
        guard place < text.words.count else { return true }
        if gap.contains(.comma) { return false }
        let next = text.words[place]
        // Of “Ava’s” what is hers follows.
        if gap == .apostrophe, next.isLetter { return place + 1 >= text.words.count || text.words[place + 1].letters == .lower }
        if !gap.isDisjoint(with: [.fresh, .exclamation]) || gap.contains(.stop) { return true }
        guard gap == .space, next.letters == .lower, !Self.tellsMore.contains(next.hash) else { return false }
        guard Self.belonging.contains(next.hash), place + 1 < text.words.count else { return true }
        return text.words[place + 1].letters == .lower && text.words[place + 1].gap == .space
    }

    private static let praise = ContextWords.keys(["done", "you", "thanks", "congratulations", "bravo"])
    private static let tellsMore = ContextWords.keys(["aged", "age", "is", "turns", "turned", "the", "who", "whose", "our"])
    private static let belonging = ContextWords.keys(["in", "from", "of"])
}
