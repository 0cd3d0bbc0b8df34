import Domain

/// Words of a text that are a part of somebody's name, taken for themselves.
struct FoundName {
    /// In `TextWords.words`.
    let places: Range<Int>
    /// Forenames first by how they stand to the list.
    let forenames: [NameTerms.Term]
    let surnames: [NameTerms.Term]
    /// “Avas”: the last letter is no part of the name.
    let isPlural: Bool
    /// `KeyHash` of the name's own letters.
    let hash: UInt64

    /// Everyone whose forename it may be, sorted.
    func ids(_ terms: [NameTerms.Term]) -> [PupilID] {
        terms.count == 1 ? terms[0].ids : Array(Set(terms.flatMap(\.ids))).sorted()
    }
}

extension NameTerms {
    /// Every stretch of words that is a part of somebody's name, as whole words; in the order of where they begin.
    func found(in text: TextWords) -> [FoundName] {
        var found: [FoundName] = []
        for start in text.words.indices {
            var hash = KeyHash()
            let begin = text.words[start].bytes.lowerBound
            for end in start..<min(text.words.count, start + Self.mostWords) {
                let word = text.words[end]
                if end > start, !word.gap.isSubset(of: Self.withinName) { break }
                guard word.bytes.upperBound - begin <= longest + 1 else { break }
                for byte in text.bytes[word.bytes].dropLast() { hash.feed(byte) }
                let stem = hash.value
                guard let last = text.bytes[word.bytes].last else { continue }
                hash.feed(last)
                let places = start..<end + 1
                if let name = name(hash.value, text, places, isPlural: false) { found.append(name) }
                if last == UInt8(ascii: "s"), word.bytes.upperBound - begin > 3, word.bytes.count > 1,
                    let name = name(stem, text, places, isPlural: true)
                {
                    found.append(name)
                }
            }
        }
        return found
    }

    private func name(_ hash: UInt64, _ text: TextWords, _ places: Range<Int>, isPlural: Bool) -> FoundName? {
        guard let candidates = terms(hash) else { return nil }
        let begin = text.words[places.lowerBound].bytes.lowerBound
        let letters = text.bytes[begin..<text.words[places.upperBound - 1].bytes.upperBound].dropLast(isPlural ? 1 : 0)
        let cuts = text.words[places].dropFirst().filter { !$0.gap.isEmpty }.map { $0.bytes.lowerBound - begin }
        let fitting = candidates.filter { term in
            term.key.elementsEqual(letters) && cuts.allSatisfy(term.joints.contains)
        }
        if fitting.isEmpty { return nil }
        return FoundName(
            places: places, forenames: fitting.filter { $0.role == .forename }, surnames: fitting.filter { $0.role == .surname },
            isPlural: isPlural, hash: hash)
    }

    /// A part of a name has no more words (“Van Der Berg-Smith”).
    private static let mostWords = 6

    /// What may stand between the words of one part.
    private static let withinName: Gap = [.space, .hyphen, .apostrophe, .underscore, .stop]
}

extension [FoundName] {
    /// The places in the list of those that begin within the words; the list is in the order of where they begin.
    func neighbours(_ words: Range<Int>) -> Range<Int> {
        let first = firstPlace { $0.places.lowerBound >= words.lowerBound }
        return first..<Swift.max(first, firstPlace { $0.places.lowerBound >= words.upperBound })
    }
}

extension Array {
    /// The first of which it is so, by halves, where it is so of everything after; their number where it is of none.
    func firstPlace(where isSo: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isSo(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
