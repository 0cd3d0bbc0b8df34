import Papers

/// One text as it stands on a page: its lines, and which of them are drawn where.
struct SetText {
    let words: SetWords
    let heights: [Double]

    var height: Double { heights.reduce(0, +) }

    init(_ text: PaperText, size: Double, isBold: Bool = false, width: Double, on press: Press) throws(PrintFailure) {
        var letters = ""
        var bold: [Range<Int>] = []
        var fixed: [Range<Int>] = []
        for run in text.runs {
            let start = letters.utf8.count
            switch run {
            case .own(let words): letters += words
            case .strong(let words):
                letters += words
                bold.append(start..<letters.utf8.count)
            // Kept apart from the direction of the words around them (Unicode's first strong isolate).
            case .foreign(let words): letters += "\u{2068}\(words)\u{2069}"
            case .code(let words):
                letters += words
                fixed.append(start..<letters.utf8.count)
            }
        }
        // A cell that says nothing keeps its line's height.
        if letters.isEmpty { letters = " " }
        words = try press.words(letters, size: size, width: width)
        if isBold { bold = [0..<letters.utf8.count] }
        for range in bold { words.bold(range) }
        for range in fixed { words.fixedWidth(range) }
        heights = words.heights
    }

    /// How many lines from that one on fit into a height.
    func fitting(from line: Int, in height: Double) -> Int {
        var left = height
        var count = 0
        for each in heights[line...] {
            left -= each
            if left < 0 { break }
            count += 1
        }
        return count
    }
}

/// One thing that is drawn on a page.
enum Stroke {
    case line(SetText, Int, Spot)
    case rule(Spot, Spot)
    /// For a screen reader: what follows until the matching end is of this kind.
    case begin(String)
    case end(String)
}
