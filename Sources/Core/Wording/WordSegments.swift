/// Parts runs of small letters as hashtags, handles and file names have them (“welldoneava”) into words and names of the roll.
struct WordSegments: Sendable {
    private let lists: WordLists
    private let terms: NameTerms

    init(_ lists: WordLists, _ terms: NameTerms) {
        self.lists = lists
        self.terms = terms
    }

    /// Cuts what can be cut and then has a name in it; a word that is in a dictionary stays whole, and so does one that nothing explains.
    func cut(_ text: inout TextWords, _ source: [UInt8], _ unit: TextUnit) {
        var place = text.words.count - 1
        while place >= 0 {
            if isRunTogether(text, place, source, unit), let lengths = lengths(text.bytes[text.words[place].bytes]) {
                text.cut(place, into: lengths)
            }
            place -= 1
        }
    }

    private func isRunTogether(_ text: TextWords, _ place: Int, _ source: [UInt8], _ unit: TextUnit) -> Bool {
        let word = text.words[place]
        guard (5...Self.longest).contains(word.bytes.count), word.bytes.count == word.range.count, word.letters != .mixed else {
            return false
        }
        guard !lists.ordinary.knows(word.hash), terms.terms(word.hash) == nil else { return false }
        if unit == .fileName || unit == .folder || word.gap.contains(.tag) { return true }
        // The local part of an e-mail address, and the words of a link.
        let after = word.range.upperBound < source.count ? source[word.range.upperBound] : 0
        if after == UInt8(ascii: "@") { return true }
        var first = place
        while first > 0, text.words[first].gap.isDisjoint(with: [.space, .start, .comma, .fresh]) { first -= 1 }
        if text.words[first].gap.contains(.tag) { return true }
        guard place > first || after == UInt8(ascii: ".") || after == UInt8(ascii: "/") else { return false }
        var next = place
        while next + 1 < text.words.count, text.words[next + 1].gap.isDisjoint(with: [.space, .comma, .fresh]) { next += 1 }
        let run = source[text.words[first].range.lowerBound..<text.words[next].range.upperBound]
        return run.contains(UInt8(ascii: "@")) || run.contains(UInt8(ascii: "/")) || run.starts(with: Array("www.".utf8))
    }

    /// The fewest words that make up all of it, ordinary ones before names; `nil` where there is no name among them.
    private func lengths(_ letters: ArraySlice<UInt8>) -> [Int]? {
        let letters = Array(letters)
        var best: [(cost: Int, length: Int, isName: Bool)?] = Array(repeating: nil, count: letters.count + 1)
        best[0] = (0, 0, false)
        for begin in letters.indices {
            guard let so = best[begin] else { continue }
            var hash = KeyHash()
            for end in begin..<min(letters.count, begin + Self.longestWord) {
                hash.feed(letters[end])
                let length = end - begin + 1
                guard let (cost, isName) = cost(hash.value, length) else { continue }
                if best[end + 1].map({ so.cost + cost < $0.cost }) ?? true { best[end + 1] = (so.cost + cost, length, isName) }
            }
        }
        var lengths: [Int] = []
        var hasName = false
        var end = letters.count
        while end > 0 {
            guard let part = best[end] else { return initials(letters) }
            lengths.insert(part.length, at: 0)
            hasName = hasName || part.isName
            end -= part.length
        }
        return hasName ? lengths : nil
    }

    /// Fewer words cost less; of as many, those that are names cost a little more.
    private func cost(_ hash: UInt64, _ length: Int) -> (Int, isName: Bool)? {
        let isName = length >= 3 && terms.terms(hash) != nil
        if length <= 2 { return lists.context.shortWords.contains(hash) ? (13, false) : nil }
        if lists.ordinary.knows(hash) || lists.context.hashtagWords.contains(hash) || lists.context.calendar.contains(hash) {
            return (10, isName)
        }
        return isName ? (11, true) : nil
    }

    /// “asmith”, “avas”: an initial with the other half of a name.
    private func initials(_ letters: [UInt8]) -> [Int]? {
        if isPart(letters.dropFirst(), .surname, atLeast: 5) { return [1, letters.count - 1] }
        if isPart(letters.dropLast(), .surname, atLeast: 5) { return [letters.count - 1, 1] }
        return nil
    }

    private func isPart(_ letters: ArraySlice<UInt8>, _ role: NameTerms.Role, atLeast least: Int) -> Bool {
        letters.count >= least && (terms.terms(KeyHash(Array(letters)).value) ?? []).contains { $0.role == role && $0.form == .own }
    }

    /// In letters.
    private static let longest = 40
    private static let longestWord = 20
}
