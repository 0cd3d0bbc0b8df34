import Papers

/// Sets a paper's blocks on pages of A4, one below the other.
struct Typesetter {
    /// In points: 210 by 297 millimetres, with 18 at the sides and 22 below for the page's number.
    static let page = (width: 595.28, height: 841.89)
    static let margin = (side: 51.0, top: 51.0, bottom: 62.0)
    static let column = page.width - 2 * margin.side
    /// Of running words.
    static let size = 10.0

    let press: Press
    private(set) var pages: [[Stroke]] = [[]]
    private(set) var lettersWithoutFont = 0
    var y = margin.top

    init(_ press: Press) { self.press = press }

    var left: Double { Self.page.height - Self.margin.bottom - y }

    mutating func set(_ paper: Paper) throws(PrintFailure) {
        for text in paper.above { try flow(text, size: 9, after: 1) }
        space(paper.above.isEmpty ? 0 : 8)
        try flow("\(paper.title)", size: 17, isBold: true, kind: "H1", after: 8)
        for block in paper.blocks { try set(block) }
    }

    private mutating func set(_ block: Paper.Block) throws(PrintFailure) {
        switch block {
        case .heading(let words, let level):
            space(level == 2 ? 9 : 6)
            // A heading never stands alone at the foot of a page.
            if left < 70 { turn() }
            try flow("\(words)", size: level == 2 ? 13 : 11, isBold: true, kind: "H\(level)", after: 4)
        case .paragraph(let text): try flow(text, after: 6)
        case .notice(let text): try notice(text)
        case .list(let entries):
            draw(.begin("L"))
            for entry in entries { try row([(12, "•"), (Self.column - 12, entry)], kinds: Self.entry, after: 2) }
            draw(.end("L"))
            space(5)
        case .facts(let facts):
            draw(.begin("L"))
            for fact in facts { try row([(128, "\(fact.label)"), (Self.column - 128, fact.words)], kinds: Self.entry, after: 2) }
            draw(.end("L"))
            space(6)
        case .table(let head, let rows): try table(head, rows)
        case .boxes(let boxes):
            draw(.begin("L"))
            for box in boxes { try row([(18, "☐"), (Self.column - 18, "\(box)")], kinds: Self.entry, after: 4) }
            draw(.end("L"))
            space(4)
        case .lines(let labels): for label in labels { try fillIn(label) }
        }
    }

    static let entry = (row: "LI", cell: "LBody")

    mutating func text(
        _ text: PaperText, size: Double = size, isBold: Bool = false, width: Double = column
    ) throws(PrintFailure) -> SetText {
        let set = try SetText(text, size: size, isBold: isBold, width: width, on: press)
        lettersWithoutFont += set.words.lettersWithoutFont
        return set
    }

    mutating func space(_ height: Double) { y += height }

    mutating func turn() {
        pages.append([])
        y = Self.margin.top
    }

    mutating func draw(_ stroke: Stroke) { pages[pages.count - 1].append(stroke) }

    /// Words over the whole width, broken between lines where the page ends.
    private mutating func flow(
        _ words: PaperText, size: Double = size, isBold: Bool = false, kind: String = "P", after: Double, inset: Double = 0
    ) throws(PrintFailure) {
        let set = try text(words, size: size, isBold: isBold, width: Self.column - 2 * inset)
        var line = 0
        while line < set.heights.count {
            if left < set.heights[line] { turn() }
            draw(.begin(kind))
            for next in line..<line + max(1, set.fitting(from: line, in: left)) {
                draw(.line(set, next, Spot(x: Self.margin.side + inset, y: y)))
                y += set.heights[next]
                line = next + 1
            }
            draw(.end(kind))
        }
        space(after)
    }

    private mutating func notice(_ words: PaperText) throws(PrintFailure) {
        let set = try SetText(words, size: Self.size, width: Self.column - 16, on: press)
        if left < min(set.height + 14, Self.page.height / 2) { turn() }
        let (top, first) = (y, pages.count)
        space(6)
        try flow(words, after: 6, inset: 8)
        // A frame that is cut by the page's end would mislead; the words stand there in any case.
        if first == pages.count { frame(from: top) }
        space(8)
    }

    private mutating func frame(from top: Double) {
        let (left, right) = (Self.margin.side, Self.margin.side + Self.column)
        for (from, to) in [
            (Spot(x: left, y: top), Spot(x: right, y: top)), (Spot(x: left, y: y), Spot(x: right, y: y)),
            (Spot(x: left, y: top), Spot(x: left, y: y)), (Spot(x: right, y: top), Spot(x: right, y: y)),
        ] {
            draw(.rule(from, to))
        }
    }

    private mutating func fillIn(_ label: String) throws(PrintFailure) {
        let set = try text("\(label):", width: 170)
        if left < 30 { turn() }
        space(12)
        draw(.begin("P"))
        for line in set.heights.indices {
            draw(.line(set, line, Spot(x: Self.margin.side, y: y)))
            y += set.heights[line]
        }
        draw(.end("P"))
        draw(.rule(Spot(x: Self.margin.side + 178, y: y), Spot(x: Self.margin.side + Self.column, y: y)))
        space(4)
    }
}
