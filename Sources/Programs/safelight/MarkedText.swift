/// A text for a terminal with some of its words marked: underlined, or by a line of ^^^ below each of its lines.
///
/// Nothing in it can steer the terminal: characters that nobody would see stand there by their numbers.
struct MarkedText {
    private struct Cell {
        let shown: String
        let columns: Int
        let isMarked: Bool
    }

    private let lines: [[Cell]]

    /// `marks` are in bytes of the text's UTF-8.
    init(_ text: String, marks: [Range<Int>], width: Int) {
        var lines: [[Cell]] = []
        var line: [Cell] = []
        var position = 0
        // In the order of the text; one that ends before the character is over.
        var open = marks.sorted { $0.lowerBound < $1.lowerBound }[...]
        var end = 0
        for character in text {
            let bytes = position..<position + character.utf8.count
            position = bytes.upperBound
            if character.isNewline {
                lines.append(line)
                line = []
                continue
            }
            while let next = open.first, next.lowerBound < bytes.upperBound {
                end = max(end, next.upperBound)
                open.removeFirst()
            }
            let shown = Self.shown(character)
            line.append(Cell(shown: shown, columns: Self.columns(shown), isMarked: end > bytes.lowerBound))
        }
        lines.append(line)
        self.lines = lines.flatMap { Self.wrapped($0, width: max(width, 20)) }
    }

    /// For a terminal that can underline.
    var underlined: [String] {
        lines.map { line in
            var text = ""
            var isOpen = false
            for cell in line {
                if cell.isMarked != isOpen { text += cell.isMarked ? "\u{1B}[4m" : "\u{1B}[24m" }
                isOpen = cell.isMarked
                text += cell.shown
            }
            return text + (isOpen ? "\u{1B}[24m" : "")
        }
    }

    /// For everything else.
    var pointed: [String] {
        lines.flatMap { line -> [String] in
            let words = line.map(\.shown).joined()
            let marks = line.map { String(repeating: $0.isMarked ? "^" : " ", count: $0.columns) }.joined()
            let end = marks.lastIndex { $0 == "^" }
            return [words] + (end.map { [String(marks[...$0])] } ?? [])
        }
    }

    /// On one line, as in a list.
    static func plain(_ text: String) -> String { text.map { $0.isNewline ? " " : shown($0) }.joined() }

    /// Broken after spaces where it is too wide, or anywhere where there is none.
    private static func wrapped(_ line: [Cell], width: Int) -> [[Cell]] {
        var lines: [[Cell]] = []
        var rest = line[...]
        while true {
            var columns = 0
            let fitting = rest.prefix { cell in
                columns += cell.columns
                return columns <= width
            }
            if fitting.count == rest.count { break }
            let fits = max(1, fitting.count)
            let head = rest.prefix(fits)
            let cut = head.lastIndex { $0.shown == " " }.map { $0 + 1 } ?? head.endIndex
            lines.append(Array(rest[..<cut]))
            rest = rest[cut...]
        }
        return lines + [Array(rest)]
    }

    private static func shown(_ character: Character) -> String {
        if character == "\t" { return " " }
        var text = ""
        let isPicture = character.unicodeScalars.count > 1 && character.unicodeScalars.contains { $0.properties.isEmoji && $0.value > 0xFF }
        for scalar in character.unicodeScalars {
            switch scalar.properties.generalCategory {
            // Joiners and selectors inside an emoji are a part of it.
            case .format where isPicture: text.unicodeScalars.append(scalar)
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
                text += "⟨" + String(scalar.value, radix: 16, uppercase: true) + "⟩"
            case _ where scalar.properties.isDefaultIgnorableCodePoint && !isPicture:
                text += "⟨" + String(scalar.value, radix: 16, uppercase: true) + "⟩"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// As terminals count them: two for emoji and for letters of East Asia, one for each other character.
    private static func columns(_ shown: String) -> Int {
        shown.reduce(0) { count, character in
            let isWide = character.unicodeScalars.contains { scalar in
                scalar.properties.isEmojiPresentation
                    || [
                        0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
                        0xFFE0...0xFFE6,
                    ]
                    .contains { $0.contains(Int(scalar.value)) }
            }
            return count + (isWide ? 2 : 1)
        }
    }
}
