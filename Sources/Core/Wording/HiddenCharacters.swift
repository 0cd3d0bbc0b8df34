/// Characters that nobody sees and that may part a name for a search: zero-width ones, soft hyphens, those that turn the direction of writing.
enum HiddenCharacters {
    /// One hit for each run of them that stands within a word, or changes what is read; others are only noted.
    static func hits(in text: String) -> [TextHit] {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return [] }
        let scalars = text.unicodeScalars
        var hits: [TextHit] = []
        var index = scalars.startIndex
        while index < scalars.endIndex {
            guard isHidden(scalars[index]) else {
                index = scalars.index(after: index)
                continue
            }
            let begin = index
            while index < scalars.endIndex, isHidden(scalars[index]) { index = scalars.index(after: index) }
            let before = begin > scalars.startIndex ? scalars[scalars.index(before: begin)] : nil
            let after = index < scalars.endIndex ? scalars[index] : nil
            if isOfPicture(before) || isOfPicture(after) || joinsLetters(scalars[begin], before) { continue }
            let isWithin = isLetter(before) && isLetter(after)
            // Word processors and web pages part long words so; a name that has one is found all the same.
            let isHyphen = scalars[begin..<index].allSatisfy { $0.value == 0xAD }
            let turns = scalars[begin..<index].contains { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) }
            let range = offset(begin, text)..<offset(index, text)
            hits.append(
                TextHit(
                    kind: .hiddenCharacters, range: range, words: String(text[begin..<index]),
                    strength: isWithin && !isHyphen || turns ? .likely : .possible,
                    why: isWithin
                        ? "characters that cannot be seen stand within a word"
                        : turns
                            ? "characters that cannot be seen turn the direction of writing" : "characters that cannot be seen stand here"))
        }
        return hits
    }

    private static func offset(_ index: String.Index, _ text: String) -> Int { text.utf8.distance(from: text.startIndex, to: index) }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0xAD { return false }
        // Variation selectors choose how a sign looks.
        if (0xFE00...0xFE0F).contains(scalar.value) { return false }
        return scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .format
    }

    private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool { scalar?.properties.isAlphabetic == true }

    /// Joiners and tags are a part of many small pictures.
    private static func isOfPicture(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar, scalar.value >= 0x80 else { return false }
        return scalar.properties.isEmoji || scalar.properties.isEmojiModifier || scalar.value == 0xFE0F
    }

    /// Persian, Arabic and the scripts of India are spelt with joiners.
    private static func joinsLetters(_ scalar: Unicode.Scalar, _ before: Unicode.Scalar?) -> Bool {
        (scalar.value == 0x200C || scalar.value == 0x200D) && before.map { (0x0600...0x0DFF).contains($0.value) } ?? false
    }
}
