/// Sets text in lines of at most `width` columns; a longer word stands alone on its line.
struct Layout {
    let width: Int
    /// Longer terms have their text on the next line.
    private static let widestTerm = 26

    func wrap(_ text: String, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if !line.isEmpty, indent + line.count + 1 + word.count > width {
                lines.append(margin + line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        if !line.isEmpty { lines.append(margin + line) }
        return lines.joined(separator: "\n")
    }

    /// Wraps with the first line's beginning given and the others set under its end.
    func hang(_ beginning: String, _ text: String) -> String {
        beginning + wrap(text, indent: beginning.count).dropFirst(beginning.count)
    }

    /// Paragraphs are parted by empty lines; lines that begin with a space stay as they are.
    func paragraphs(_ text: String) -> String {
        var lines: [String] = []
        var prose: [Substring] = []
        func flush() {
            if !prose.isEmpty { lines.append(wrap(prose.joined(separator: " "), indent: 0)) }
            prose = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty || line.hasPrefix(" ") {
                flush()
                lines.append(String(line))
            } else {
                prose.append(line)
            }
        }
        flush()
        return lines.joined(separator: "\n")
    }

    /// A heading with terms and their texts in two columns; nothing where there are no terms.
    func section(_ heading: String, _ rows: [(term: String, text: String)]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let widest = rows.map(\.term.count).filter { $0 <= Self.widestTerm }.max() ?? 0
        let column = 2 + widest + 2
        let lines = rows.map { row in
            if row.term.count > widest { return "  \(row.term)\n" + wrap(row.text, indent: column) }
            let padding = String(repeating: " ", count: widest - row.term.count + 2)
            return hang("  \(row.term)\(padding)", row.text)
        }
        return ["\(heading):\n" + lines.joined(separator: "\n")]
    }
}
