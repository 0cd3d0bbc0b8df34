import Foundation

/// Letters and the signs for which they are taken when text is read from a picture.
///
/// Both sides are written out in one way ("m" as "rn", "i" and "1" as "l"), so that a name and a misreading of it are the same; whether the signs that stand there could be misread so is then asked sign by sign. Pairs after rigour's list of confusable signs and Unicode's confusables.
enum Misreadings {
    /// One letter of what is compared, with the letter or sign that it was written as.
    struct Element: Hashable {
        let byte: UInt8
        /// The folded letter; the sign itself for a digit or symbol.
        let sign: UInt8
        let isUpper: Bool
        /// A digit or symbol that only stands for a letter.
        let isSign: Bool
    }

    /// The letters that a digit or symbol may be, written out; `nil` for any other.
    static func letter(for sign: Unicode.Scalar) -> UInt8? {
        switch sign {
        case "0": UInt8(ascii: "o")
        case "1", "|", "!": UInt8(ascii: "l")
        case "2": UInt8(ascii: "z")
        case "5", "$": UInt8(ascii: "s")
        case "6", "9": UInt8(ascii: "g")
        case "8": UInt8(ascii: "b")
        default: nil
        }
    }

    /// A folded letter, written out.
    static func writtenOut(_ letter: UInt8) -> [UInt8] {
        switch letter {
        case UInt8(ascii: "m"): [UInt8(ascii: "r"), UInt8(ascii: "n")]
        case UInt8(ascii: "w"): [UInt8(ascii: "v"), UInt8(ascii: "v")]
        case UInt8(ascii: "d"): [UInt8(ascii: "c"), UInt8(ascii: "l")]
        case UInt8(ascii: "i"): [UInt8(ascii: "l")]
        case UInt8(ascii: "q"): [UInt8(ascii: "g")]
        default: [letter]
        }
    }

    /// Whether the sign may have been read where the letter stands, given that both are written out alike.
    static func mayBe(_ element: Element, _ letter: UInt8) -> Bool {
        if element.sign == letter || element.isSign { return true }
        // In capitals only strokes and curves are alike: I and l, but neither I and L, nor RN and M, nor CL and D.
        switch letter {
        case UInt8(ascii: "i"): return !(element.isUpper && element.sign == UInt8(ascii: "l"))
        case UInt8(ascii: "l"), UInt8(ascii: "v"), UInt8(ascii: "w"):
            return element.sign != UInt8(ascii: "d") || !element.isUpper
        case UInt8(ascii: "d") where element.sign != UInt8(ascii: "c"):
            // "cI" is "cl" with another stroke.
            return !element.isUpper || element.sign == UInt8(ascii: "i")
        default: return !element.isUpper
        }
    }
}

/// A line of a picture's text, written out for comparison.
struct ReadText {
    struct Piece {
        var elements: Range<Int>
        let range: Range<String.Index>
        /// Something that is no letter and no sign for one stands before it, or nothing.
        let beginsWord: Bool
    }

    /// In its composed form: the pieces' ranges are of this one.
    let text: String
    private(set) var elements: [Misreadings.Element] = []
    private(set) var pieces: [Piece] = []

    init(_ original: String, _ spelling: Spelling = .plain) {
        text = original.precomposedStringWithCompatibilityMapping
        enum Kind { case separator, lower, upper, sign }
        var last = Kind.separator
        var begin = 0
        var beginIndex = text.startIndex
        var beginsWord = true

        let scalars = text.unicodeScalars
        func close(at end: String.Index) {
            guard elements.count > begin else { return }
            pieces.append(Piece(elements: begin..<elements.count, range: beginIndex..<end, beginsWord: beginsWord))
            beginsWord = false
        }
        for index in scalars.indices {
            let scalar = scalars[index]
            let properties = scalar.properties
            if properties.isDefaultIgnorableCodePoint || properties.generalCategory == .nonspacingMark { continue }
            var added: [Misreadings.Element] = []
            let kind: Kind
            if let letter = Misreadings.letter(for: scalar) {
                kind = .sign
                added = [.init(byte: letter, sign: UInt8(truncatingIfNeeded: scalar.value), isUpper: false, isSign: true)]
            } else if properties.isAlphabetic {
                kind = properties.isUppercase ? .upper : .lower
                var letters: [UInt8] = []
                Folding.fold([scalar], spelling, into: &letters)
                added = letters.flatMap { letter in
                    Misreadings.writtenOut(letter).map { .init(byte: $0, sign: letter, isUpper: kind == .upper, isSign: false) }
                }
            } else {
                kind = .separator
            }
            let isBoundary =
                kind == .separator || last == .separator || (kind == .sign) != (last == .sign) || (kind == .upper && last == .lower)
            if isBoundary {
                close(at: index)
                begin = elements.count
                beginIndex = index
                if kind == .separator { beginsWord = true }
            }
            elements += added
            last = kind
        }
        close(at: text.endIndex)
    }

    /// Whether the word's first sign is anything but a small letter.
    func beginsLarge(_ piece: Piece) -> Bool {
        elements[piece.elements.lowerBound].isUpper || elements[piece.elements.lowerBound].isSign
    }
}
