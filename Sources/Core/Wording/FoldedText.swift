/// A text's letters, folded and joined, with the places where its words begin and end.
struct FoldedText {
    /// A stretch of letters: a word, or a part of one where the case changes (“avaSmith”).
    struct Piece {
        /// Where it stands in `bytes`; never empty.
        let bytes: Range<Int>
        /// Where it stands in the text.
        let range: Range<String.Index>
        /// Something other than letters stands before it, or nothing; not only a change of case.
        let beginsWord: Bool
    }

    /// Everything that is not a letter is left out, so that a run of pieces is one slice of it.
    private(set) var bytes: [UInt8] = []
    private(set) var pieces: [Piece] = []

    /// Splits at everything that is not a letter (digits and underscores too) and where the case changes, then folds.
    init(_ text: String, _ spelling: Spelling = .plain) {
        if let source = Self.plain(text) {
            self = FoldedText(source, of: text)
            return
        }
        let scalars = text.unicodeScalars
        var open: [(scalar: Unicode.Scalar, index: String.Index)] = []
        /// The kinds of the last two letters of the open piece.
        var last = Kind.separator
        var lastButOne = Kind.separator
        var lastPosition = 0
        var beginsWord = true

        func close(_ count: Int, at end: String.Index) {
            guard count > 0 else { return }
            let start = bytes.count
            Folding.fold(open[..<count].map(\.scalar)[...], spelling, into: &bytes)
            if bytes.count > start {
                pieces.append(Piece(bytes: start..<bytes.count, range: open[0].index..<end, beginsWord: beginsWord))
                beginsWord = false
            }
            open.removeFirst(count)
        }

        var end = scalars.startIndex
        for index in scalars.indices {
            let scalar = scalars[index]
            let kind = Kind(scalar)
            switch kind {
            case .ignorable: continue
            case .separator:
                close(open.count, at: end)
                last = .separator
                lastButOne = .separator
                beginsWord = true
                continue
            case .mark:
                if open.isEmpty { continue }
                open.append((scalar, index))
            case .upper, .lower, .caseless:
                if kind == .upper, last == .lower {
                    close(open.count, at: end)
                } else if kind == .lower, last == .upper, lastButOne == .upper {
                    // “AVASmith”: the last capital belongs to the next word.
                    close(lastPosition, at: open[lastPosition].index)
                }
                lastButOne = open.isEmpty ? .separator : last
                last = kind
                lastPosition = open.count
                open.append((scalar, index))
            }
            end = scalars.index(after: index)
        }
        close(open.count, at: end)
    }

    /// Plain text, which most is, by its bytes alone: many times as fast as by the properties of each letter.
    private init(_ source: [UInt8], of text: String) {
        bytes.reserveCapacity(source.count)
        var (begin, last, lastButOne) = (0, Kind.separator, Kind.separator)
        var beginsWord = true

        func close(at end: Int) {
            guard begin < end else { return }
            let start = bytes.count
            for byte in source[begin..<end] { bytes.append(byte | 0x20) }
            let utf8 = text.utf8
            let range = utf8.index(utf8.startIndex, offsetBy: begin)..<utf8.index(utf8.startIndex, offsetBy: end)
            pieces.append(Piece(bytes: start..<bytes.count, range: range, beginsWord: beginsWord))
            beginsWord = false
            begin = end
        }

        for (place, byte) in source.enumerated() {
            switch byte {
            case 0x41...0x5A:
                if last == .lower { close(at: place) }
                lastButOne = begin == place ? .separator : last
                last = .upper
            case 0x61...0x7A:
                if last == .upper, lastButOne == .upper { close(at: place - 1) }
                lastButOne = begin == place ? .separator : last
                last = .lower
            default:
                close(at: place)
                (begin, last, lastButOne) = (place + 1, .separator, .separator)
                beginsWord = true
            }
        }
        close(at: source.count)
    }

    /// Its bytes, where all letters are those of ASCII, and other signs only the dashes, quotation marks and dots that captions have (U+2010 to U+2027).
    private static func plain(_ text: String) -> [UInt8]? {
        let source = Array(text.utf8)
        var place = 0
        while place < source.count {
            if source[place] < 0x80 {
                place += 1
            } else if source[place] == 0xE2, source[place + 1] == 0x80, (0x90...0xA7).contains(source[place + 2]) {
                place += 3
            } else {
                return nil
            }
        }
        return source
    }

    private enum Kind {
        case upper, lower, caseless, mark, ignorable, separator

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x61...0x7A: self = .lower
            case 0x41...0x5A: self = .upper
            case 0..<0x80: self = .separator
            default:
                let properties = scalar.properties
                switch properties.generalCategory {
                // Zero-width characters hide a name from a search and not from a reader.
                case _ where properties.isDefaultIgnorableCodePoint: self = .ignorable
                case .format: self = .ignorable
                case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
                // Among them the letter-like apostrophes of “Oʼbrien”.
                case .modifierLetter: self = .separator
                case _ where !properties.isAlphabetic: self = .separator
                case _ where properties.isUppercase: self = .upper
                case .titlecaseLetter: self = .upper
                case _ where properties.isLowercase: self = .lower
                default: self = .caseless
                }
            }
        }
    }
}
