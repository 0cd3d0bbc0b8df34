/// The form of postcodes of the United Kingdom; whether one was ever given out is not known here.
///
/// Sources: BS 7666's pattern for the six families of the outward part and the letters of the inward part; the postcode areas are the 121 geographic ones with Guernsey, Jersey and the Isle of Man.
enum Postcode {
    /// Where postcodes stand, with or without their space.
    static func all(in text: String) -> [Range<String.Index>] {
        let words = Word.all(in: text)
        return words.indices.compactMap { place in
            let word = words[place]
            if let parts = split(word.text) {
                return isOne(parts.outward, parts.inward, before: words[..<place].last, after: nil) ? word.range : nil
            }
            guard place + 1 < words.count else { return nil }
            let next = words[place + 1]
            guard isInward(next.text), next.follows(word, in: text) else { return nil }
            let after = words.dropFirst(place + 2).first.flatMap { $0.follows(next, in: text) ? $0 : nil }
            guard isOne(word.text, next.text, before: words[..<place].last, after: after) else { return nil }
            return word.range.lowerBound..<next.range.upperBound
        }
    }

    /// A postcode without its space.
    static func split(_ word: Substring) -> (outward: Substring, inward: Substring)? {
        guard (5...7).contains(word.utf8.count), word.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        let (outward, inward) = (word.dropLast(3), word.suffix(3))
        return isInward(inward) && isOutward(outward) && isOneCase(word) ? (outward, inward) : nil
    }

    /// Whether two words make one, given their neighbours: "KS2 5th place" and "Y6 1ST PRIZE" are none.
    static func isOne(_ outward: Substring, _ inward: Substring, before: Word?, after: Word?) -> Bool {
        guard isInward(inward), isOutward(outward), isOneCase(outward + inward) else { return false }
        guard isOrdinal(inward) else { return true }
        let isSchoolWord = before.map { ["year", "key", "stage", "class", "ks", "room"].contains($0.text.lowercased()) } ?? false
        return after == nil && !isSchoolWord && inward.allSatisfy { !$0.isLowercase }
    }

    private static func isOutward(_ word: Substring) -> Bool {
        let area = word.prefix { $0.isLetter }
        guard PlaceWords.shipped.postcodeAreas.contains(area.uppercased()) else { return false }
        let rest = word.dropFirst(area.count)
        let digits = rest.prefix(while: isDigit)
        let letter = rest.dropFirst(digits.count)
        switch (digits.count, letter.count) {
        case (1, 0), (2, 0): return true
        case (1, 1): return letter.allSatisfy { $0.isASCII && $0.isLetter }
        default: return false
        }
    }

    private static func isInward(_ word: Substring) -> Bool {
        guard word.count == 3, let first = word.first, isDigit(first) else { return false }
        return word.dropFirst().allSatisfy { "ABDEFGHJLNPQRSTUWXYZ".contains($0.uppercased()) }
    }

    private static func isOrdinal(_ inward: Substring) -> Bool {
        ["ST", "ND", "RD", "TH"].contains(inward.dropFirst().uppercased())
    }

    /// "E4 2Up" was not meant as one.
    private static func isOneCase(_ text: Substring) -> Bool {
        text.allSatisfy { !$0.isLowercase } || text.allSatisfy { !$0.isUppercase }
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
