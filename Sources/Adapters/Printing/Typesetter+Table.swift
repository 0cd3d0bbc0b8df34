import Papers

/// Texts side by side: tables, and lists with what stands before each entry.
extension Typesetter {
    mutating func table(_ head: [String], _ rows: [[PaperText]]) throws(PrintFailure) {
        let widths = Self.widths(head, rows)
        let titles = zip(widths, head).map { ($0, PaperText("\(strong: $1)")) }
        if left < 60 { turn() }
        draw(.begin("Table"))
        try row(titles, size: 8.5, kinds: ("TR", "TH"), gap: 8, after: 1)
        for cells in rows {
            rule()
            space(2)
            try row(Array(zip(widths, cells)), size: 8.5, kinds: ("TR", "TD"), gap: 8, after: 2) { setter throws(PrintFailure) in
                try setter.row(titles, size: 8.5, kinds: ("TR", "TH"), gap: 8, after: 3)
            }
        }
        rule()
        draw(.end("Table"))
        space(9)
    }

    private mutating func rule() {
        draw(.rule(Spot(x: Self.margin.side, y: y), Spot(x: Self.margin.side + Self.column, y: y)))
    }

    /// Texts side by side. A row that fits on a page is never broken; a longer one is, between lines, and `repeated` stands above its rest.
    mutating func row(
        _ cells: [(width: Double, text: PaperText)], size: Double = size, kinds: (row: String, cell: String),
        gap: Double = 0, after: Double, repeated: ((inout Typesetter) throws(PrintFailure) -> Void)? = nil
    ) throws(PrintFailure) {
        var set: [SetText] = []
        for cell in cells { set.append(try text(cell.text, size: size, width: cell.width - gap)) }
        let height = set.map(\.height).max() ?? 0
        if left < height, height < 600 || left < 40 {
            turn()
            try repeated?(&self)
        }
        var next = [Int](repeating: 0, count: set.count)
        while zip(next, set).contains(where: { $0 < $1.heights.count }) {
            let top = y
            var bottom = y
            draw(.begin(kinds.row))
            var x = Self.margin.side
            for (place, each) in set.enumerated() {
                let count = each.fitting(from: next[place], in: Self.page.height - Self.margin.bottom - top)
                draw(.begin(kinds.cell))
                var line = top
                for number in next[place]..<next[place] + count {
                    draw(.line(each, number, Spot(x: x, y: line)))
                    line += each.heights[number]
                }
                draw(.end(kinds.cell))
                next[place] += count
                bottom = max(bottom, line)
                x += cells[place].width
            }
            draw(.end(kinds.row))
            y = bottom
            if zip(next, set).contains(where: { $0 < $1.heights.count }) {
                turn()
                try repeated?(&self)
            }
        }
        space(after)
    }

    /// By how much their columns say, none narrower than a short word.
    static func widths(_ head: [String], _ rows: [[PaperText]]) -> [Double] {
        let lengths = head.indices.map { column in
            let cells = rows.map { $0.indices.contains(column) ? $0[column].words.count : 0 }
            let longest = max(cells.max() ?? 0, head[column].count)
            // The square root keeps one long reason from pressing all else into a stripe.
            return max(Double(longest).squareRoot(), 3)
        }
        let sum = lengths.reduce(0, +)
        return lengths.map { $0 / sum * column }
    }
}
