/// Where a cell stands.
struct CellPlace: Hashable {
    /// From 0; A is 0.
    let column: Int
    /// From 1, as the sheet counts.
    let row: Int

    /// Excel's own last column (XFD) and row.
    static let lastColumn = 16_383
    static let lastRow = 1_048_576

    init?(column: Int, row: Int) {
        guard (0...Self.lastColumn).contains(column), (1...Self.lastRow).contains(row) else { return nil }
        self.column = column
        self.row = row
    }

    /// Reads “B7”; dollar signs and anything else fail.
    init?(_ text: some StringProtocol) {
        let letters = text.prefix { ("A"..."Z").contains($0) }
        let digits = text.dropFirst(letters.count)
        guard (1...3).contains(letters.utf8.count), (1...7).contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (48...57).contains($0) }), let row = Int(digits)
        else { return nil }
        let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
        self.init(column: column, row: row)
    }

    static func letters(_ column: Int) -> String {
        var (rest, letters) = (column + 1, "")
        while rest > 0 {
            letters = String(Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26)))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}

/// A rectangle of cells, such as a merged one.
struct CellArea: Hashable {
    let columns: ClosedRange<Int>
    let rows: ClosedRange<Int>
    let text: String

    /// Reads “A1:C2”, or a single place.
    init?(_ text: String) {
        let corners = text.split(separator: ":", omittingEmptySubsequences: false).map { CellPlace($0) }
        guard let first = corners.first ?? nil, let last = corners.last ?? nil, corners.count <= 2,
            first.column <= last.column, first.row <= last.row
        else { return nil }
        columns = first.column...last.column
        rows = first.row...last.row
        self.text = text
    }
}
