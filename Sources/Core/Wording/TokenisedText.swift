/// A text cut into words, with the names that were found in it: what the readers of personal data and circumstances look at.
struct TokenisedText {
    let text: ReadableText
    let tokens: [Token]
    let unit: TextUnit
    /// Those of which a name may well be meant.
    let names: [TextHit]
    /// Whether each token is a part of one.
    let isName: [Bool]

    init(_ original: String, as unit: TextUnit, names hits: [TextHit]) {
        text = ReadableText(original)
        tokens = Token.all(in: text)
        self.unit = unit
        let names = hits.filter { $0.kind.isName && $0.strength > .possible }
        self.names = names
        let text = text
        isName = tokens.map { token in
            if names.isEmpty { return false }
            let range = text.original(token.range)
            return names.contains { $0.range.overlaps(range) }
        }
    }

    /// The names within the place.
    func names(within range: Range<Int>) -> [TextHit] {
        if names.isEmpty { return [] }
        let range = text.original(range)
        return names.filter { $0.range.overlaps(range) }
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
