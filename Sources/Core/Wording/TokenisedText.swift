/// A text cut into words, with the names that were found in it: what the readers of personal data and circumstances look at.
struct TokenisedText {
    let text: ReadableText
    let tokens: [Token]
    let unit: TextUnit
    /// Those of which a name may well be meant, in the order of the text.
    let names: [TextHit]
    private let longestName: Int
    /// Whether each token is a part of one.
    let isName: [Bool]

    init(_ original: String, as unit: TextUnit, names hits: [TextHit]) {
        text = ReadableText(original)
        tokens = Token.all(in: text)
        self.unit = unit
        names = hits.filter { $0.kind.isName && $0.strength > .possible }.sorted { $0.range.lowerBound < $1.range.lowerBound }
        longestName = names.map(\.range.count).max() ?? 0
        var flags = [Bool](repeating: false, count: tokens.count)
        if !names.isEmpty {
            var next = 0
            var end = 0
            for (place, token) in tokens.enumerated() {
                let range = text.original(token.range)
                while next < names.count, names[next].range.lowerBound < range.upperBound {
                    end = max(end, names[next].range.upperBound)
                    next += 1
                }
                flags[place] = end > range.lowerBound
            }
        }
        isName = flags
    }

    /// The names within the place.
    func names(within range: Range<Int>) -> [TextHit] {
        if names.isEmpty { return [] }
        let range = text.original(range)
        var (low, high) = (0, names.count)
        while low < high {
            let middle = (low + high) / 2
            if names[middle].range.lowerBound + longestName <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return names[low...].prefix { $0.range.lowerBound < range.upperBound }.filter { $0.range.overlaps(range) }
    }

    /// The tokens of the sentence in which the one at the place stands, at most sixty to each side: what stands farther away is not beside it.
    func sentence(at place: Int) -> Range<Int> {
        let number = tokens[place].sentence
        var (start, end) = (place, place + 1)
        while start > 0, place - start < 60, tokens[start - 1].sentence == number { start -= 1 }
        while end < tokens.count, end - place < 60, tokens[end].sentence == number { end += 1 }
        return start..<end
    }

    /// Only a space, a hyphen or nothing stands between two neighbours.
    func isJoined(_ place: Int) -> Bool {
        guard place + 1 < tokens.count else { return false }
        let gap = text.bytes[tokens[place].range.upperBound..<tokens[place + 1].range.lowerBound]
        return gap.count <= 1 && gap.allSatisfy { $0 == 32 || $0 == UInt8(ascii: "-") }
    }

    /// The bytes between two neighbours.
    func gap(after place: Int) -> ArraySlice<UInt8> {
        let end = place + 1 < tokens.count ? tokens[place + 1].range.lowerBound : text.bytes.count
        return text.bytes[tokens[place].range.upperBound..<end]
    }

    func hit(_ kind: TextHit.Kind, _ range: Range<Int>, _ strength: Strength, pupils: [TextHit] = [], why: String) -> TextHit {
        TextHit(
            kind: kind, range: text.original(range), words: text.words(range), pupils: Set(pupils.flatMap(\.pupils)).sorted(),
            strength: strength, why: why)
    }
}

extension TextHit.Kind {
    var isName: Bool {
        switch self {
        case .fullName, .nameWithInitial, .surname, .firstName: true
        case .hiddenCharacters, .lookAlikes, .personal, .circumstance: false
        }
    }
}
