import Domain

/// How wide words of DejaVu Sans are, near enough to break lines by: the font's own advances of plain letters.
enum Letters {
    /// In pixels.
    static func width(_ text: String, _ size: Int, isBold: Bool = false) -> Double {
        text.unicodeScalars.reduce(0) { $0 + (advances[$1] ?? (isWide($1) ? 1 : 0.68)) } * Double(size) * (isBold ? 1.13 : 1)
    }

    /// Lines that fit, at most so many; the last one says by “…” that there was more. A word that is too long for a line is cut.
    static func lines(_ text: String, _ size: Int, isBold: Bool = false, within width: Double, atMost most: Int = .max) -> [String] {
        var lines: [String] = []
        var line = ""
        // “12 %” stays together.
        for word in text.replacing(" %", with: "\u{A0}%").split(separator: " ") {
            let longer = line.isEmpty ? String(word) : line + " " + word
            if !line.isEmpty, Self.width(longer, size, isBold: isBold) > width {
                lines.append(line)
                line = String(word)
            } else {
                line = longer
            }
        }
        if !line.isEmpty { lines.append(line) }
        if lines.count > most {
            lines = Array(lines.prefix(most))
            lines[most - 1] += " …"
        }
        return lines.map { shortened($0, size, isBold: isBold, within: width) }
    }

    private static func shortened(_ line: String, _ size: Int, isBold: Bool, within width: Double) -> String {
        guard Self.width(line, size, isBold: isBold) > width else { return line }
        var short = line.hasSuffix(" …") ? String(line.dropLast(2)) : line
        while !short.isEmpty, Self.width(short + "…", size, isBold: isBold) > width { short.removeLast() }
        return short + "…"
    }

    /// Scripts whose letters are as wide as they are high.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x1100 }

    /// By thousandths of the letters' size; from the font's hmtx table.
    private static let advances: [Unicode.Scalar: Double] = {
        let groups: [(Double, String)] = [
            (0.278, "ijl'’"), (0.3, "IJ"), (0.318, " \u{A0}.,·"), (0.337, ":;|"), (0.36, "-"), (0.352, "f"), (0.392, "t()!"), (0.411, "r"),
            (0.518, "“”?s"), (0.55, "cLz"), (0.592, "vxyFk"), (0.614, "aeoPTYg"), (0.636, "0123456789bdhnpquESZ"),
            (0.69, "ABCKRVX"), (0.76, "DGHNU"), (0.787, "OQ"), (0.82, "w×"), (0.863, "M"), (0.974, "m%W…"),
        ]
        return Dictionary(groups.flatMap { width, letters in letters.unicodeScalars.map { ($0, width) } }) { one, _ in one }
    }()
}
