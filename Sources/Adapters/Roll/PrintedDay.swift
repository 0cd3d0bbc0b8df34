import Domain

/// The day on which a report says it was made, in a title or in its last lines: “Printed 14/09/2026”, “as at 14 September 2026”.
enum PrintedDay {
    /// The earliest of the lines' days; `nil` where no line says one that can be read.
    static func earliest(_ lines: [[String]]) -> Day? { lines.compactMap(read).min() }

    /// Of the cells of one line.
    private static func read(_ cells: [String]) -> Day? {
        let words = words(cells)
        for place in words.indices {
            guard let (count, reach) = mark(words, at: place) else { continue }
            let start = place + count
            for day in start..<max(start, min(words.count, start + reach)) {
                if reach == near, !words[start..<day].allSatisfy({ between.contains($0.lowered) }) { break }
                // A month written out makes three words of a day.
                for length in [3, 1] where day + length <= words.count {
                    if let read = ListDay.read(words[day..<day + length].map(\.text).joined(separator: " ")) { return read }
                }
            }
        }
        return nil
    }

    /// How many words may stand between, such as who printed it; and where that may be little more than “on” or a weekday.
    private static let (far, near) = (8, 3)
    private static let between: Set<String> = [
        "on", "at", "the", "of", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    private struct Word {
        let text: String
        var lowered: String { text.lowercased() }
        let isFirst: Bool
    }

    /// Without marks around, and parted where a colon follows letters.
    private static func words(_ cells: [String]) -> [Word] {
        cells.flatMap { cell in
            cell.replacing(#/(\p{L}):/#) { "\($0.output.1): " }.split { $0.isWhitespace }
                .map {
                    String(
                        $0.drop { !$0.isLetter && !$0.isNumber }.reversed().drop {
                            !$0.isLetter && !$0.isNumber
                        }.reversed())
                }
                .filter { !$0.isEmpty }.enumerated().map {
                    Word(text: $0.element, isFirst: $0.offset == 0)
                }
        }
    }

    /// How many words say that a day follows, and within how many words.
    private static func mark(_ words: [Word], at place: Int) -> (count: Int, reach: Int)? {
        let word = words[place].lowered
        let next = place + 1 < words.count ? words[place + 1].lowered : ""
        if ["printed", "exported", "created", "produced", "generated"].contains(word) { return (1, far) }
        if word == "as", next == "at" || next == "of" { return (2, near) }
        if word == "report" || word == "export", next == "date" || next == "run" { return (2, near) }
        // “Fun run 20/12/2026” is an event.
        return word == "run" && words[place].isFirst ? (1, near) : nil
    }
}
