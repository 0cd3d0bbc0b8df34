import Foundation

/// Which of two usual spellings a letter such as “ü” is folded to: Müller is written Muller and Mueller.
enum Spelling: CaseIterable {
    /// Without its accent: u.
    case plain
    /// As German and the Nordic languages write it out: ue.
    case writtenOut
}

/// Letters of any script as lower-case ASCII, so that “Łukasz”, “LUKASZ” and “Lukasz” are one name.
enum Folding {
    /// Compatibility forms are composed first (full-width and decorated letters, ligatures, loose accents); marks that remain are dropped. Letters that no transliteration knows stay as they are.
    static func fold(_ scalars: ArraySlice<Unicode.Scalar>, _ spelling: Spelling, into bytes: inout [UInt8]) {
        if scalars.allSatisfy(\.isASCII) {
            for scalar in scalars {
                let byte = lowerASCII(scalar)
                if (97...122).contains(byte) { bytes.append(byte) }
            }
            return
        }
        var text = String(String.UnicodeScalarView(scalars)).precomposedStringWithCompatibilityMapping
        if spelling == .writtenOut {
            text = String(text.flatMap { writtenOut[$0] ?? [$0] })
        }
        let start = bytes.count
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                if scalar.properties.isAlphabetic { bytes.append(lowerASCII(scalar)) }
            } else if let known = latin[scalar] {
                bytes += known
            } else {
                bytes.removeSubrange(start...)
                bytes += letters(of: transliterated(text))
                return
            }
        }
    }

    /// Whether the two spellings of the text may differ.
    static func hasTwoSpellings(_ text: String) -> Bool {
        // In UTF-8 these letters, whole or put together, and what is another form of them, have one of these bytes.
        text.utf8.contains { $0 == 0xC3 || $0 == 0xCC || $0 == 0x84 }
            && text.precomposedStringWithCompatibilityMapping.contains { writtenOut[$0] != nil }
    }

    private static let writtenOut: [Character: [Character]] = [
        "ä": ["a", "e"], "ö": ["o", "e"], "ü": ["u", "e"], "ø": ["o", "e"], "å": ["a", "a"],
        "Ä": ["A", "e"], "Ö": ["O", "e"], "Ü": ["U", "e"], "Ø": ["O", "e"], "Å": ["A", "a"],
    ]

    /// The accented letters of Latin-1, Latin Extended-A and B and Extended Additional. One call for all of them: each call of ICU costs about as much as looking up a thousand letters.
    private static let latin: [Unicode.Scalar: [UInt8]] = {
        let all = [0xC0...0x24F, 0x1E00...0x1EFF].joined().compactMap { Unicode.Scalar(UInt32($0)) }.filter(\.properties.isAlphabetic)
        let folded = transliterated(all.map { String($0) }.joined(separator: "\n")).split(separator: "\n", omittingEmptySubsequences: false)
        guard folded.count == all.count else { return [:] }
        return Dictionary(uniqueKeysWithValues: zip(all, folded.map { letters(of: String($0)) }))
    }()

    /// ICU's transliteration; text that it cannot take is only lower-cased.
    static func transliterated(_ text: String) -> String {
        text.applyingTransform(StringTransform("Any-Latin; Latin-ASCII; Lower"), reverse: false) ?? text.lowercased()
    }

    static func letters(of text: String) -> [UInt8] {
        Array(String(String.UnicodeScalarView(text.unicodeScalars.filter(\.properties.isAlphabetic))).utf8)
    }

    private static func lowerASCII(_ scalar: Unicode.Scalar) -> UInt8 {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        return (65...90).contains(byte) ? byte + 32 : byte
    }
}
