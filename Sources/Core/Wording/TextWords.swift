/// The words of a text in one of its spellings.
struct TextWords {
    private(set) var words: [TextWord] = []
    /// Folded letters, joined.
    private(set) var bytes: [UInt8]
    /// What stands after the last word.
    private(set) var end: Gap = []
    /// Not one small letter stands in the text.
    private(set) var isShouted = true
    /// Not one large letter does.
    private(set) var isWhispered = true

    /// `source` are the bytes of the text.
    init(_ text: String, _ folded: FoldedText, source: [UInt8]) {
        bytes = folded.bytes
        words.reserveCapacity(folded.pieces.count)
        var last = 0
        for piece in folded.pieces {
            let begin = text.utf8.distance(from: text.startIndex, to: piece.range.lowerBound)
            let end = text.utf8.distance(from: text.startIndex, to: piece.range.upperBound)
            var hash = KeyHash()
            for byte in bytes[piece.bytes] { hash.feed(byte) }
            let letters = Self.letters(text[piece.range])
            var gap = Gap(source[last..<begin])
            if words.isEmpty { gap.insert(.start) }
            words.append(TextWord(range: begin..<end, bytes: piece.bytes, hash: hash.value, letters: letters, gap: gap))
            if letters != .upper, piece.bytes.count > 1 { isShouted = false }
            if letters != .lower { isWhispered = false }
            last = end
        }
        end = Gap(source[last...])
    }

    /// What stands after a word.
    func gap(after place: Int) -> Gap { place + 1 < words.count ? words[place + 1].gap : end }

    /// `KeyHash` of the letters of several words, joined.
    func hash(_ places: Range<Int>) -> UInt64 {
        var hash = KeyHash()
        for byte in bytes[words[places.lowerBound].bytes.lowerBound..<words[places.upperBound - 1].bytes.upperBound] { hash.feed(byte) }
        return hash.value
    }

    func range(_ places: Range<Int>) -> Range<Int> {
        words[places.lowerBound].range.lowerBound..<words[places.upperBound - 1].range.upperBound
    }

    /// Puts a word's parts in its place; the parts are all of it.
    mutating func cut(_ place: Int, into lengths: [Int]) {
        let word = words[place]
        var parts: [TextWord] = []
        var begin = 0
        for length in lengths {
            let bytes = word.bytes.lowerBound + begin..<word.bytes.lowerBound + begin + length
            var hash = KeyHash()
            for byte in self.bytes[bytes] { hash.feed(byte) }
            parts.append(
                TextWord(
                    range: word.range.lowerBound + begin..<word.range.lowerBound + begin + length, bytes: bytes, hash: hash.value,
                    letters: word.letters, gap: parts.isEmpty ? word.gap : [], isCut: true))
            begin += length
        }
        words.replaceSubrange(place...place, with: parts)
    }

    private static func letters(_ word: Substring) -> TextWord.Letters {
        var (upper, lower, isFirstUpper, isFirst) = (0, 0, false, true)
        for scalar in word.unicodeScalars {
            let isUpper: Bool
            switch scalar.value {
            case 0x41...0x5A: isUpper = true
            case 0x61...0x7A: isUpper = false
            case 0..<0x80: continue
            default:
                let properties = scalar.properties
                guard properties.isAlphabetic else { continue }
                isUpper = properties.isUppercase || properties.generalCategory == .titlecaseLetter
            }
            if isUpper { upper += 1 } else { lower += 1 }
            if isFirst { isFirstUpper = isUpper }
            isFirst = false
        }
        if upper == 0 { return .lower }
        if lower == 0 { return upper == 1 ? .capital : .upper }
        return isFirstUpper && upper == 1 ? .capital : .mixed
    }
}
