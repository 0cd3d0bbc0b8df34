import Notation

/// Tells the row of headings by the words that are known to stand in one.
struct HeadingWords {
    private let spelled: Set<Spelled>
    private let named: Set<String>

    init(_ words: [Vocabulary], known: [String]) {
        spelled = Set(words.flatMap { $0.headings + $0.leave + $0.protects + $0.asks }.flatMap(\.spelled))
        named = Set(known.map(\.comparable))
    }

    /// A title above the headings is rarely longer than this; the same number as for sheets that are imported.
    private static let searched = 50

    private func count(_ row: CSVRow) -> Int {
        row.fields.count { !$0.trimmed.isEmpty && (named.contains($0.comparable) || spelled.contains(Spelled($0))) }
    }

    /// The most known headings that one row has; more columns decide between rows that have none.
    func most(in rows: [CSVRow]) -> Int {
        let rows = rows.prefix(Self.searched)
        let known = rows.map(count).max() ?? 0
        return known * 1000 + min(999, rows.map(\.fields.count).max() ?? 0)
    }

    /// The first row with the most known headings; where none has two, the first that is as wide as most rows.
    func headings(in rows: [CSVRow]) -> (place: Int, isSure: Bool) {
        let counts = rows.prefix(Self.searched).map(count)
        if let most = counts.max(), most >= 2, let place = counts.firstIndex(of: most) { return (place, true) }
        var widths: [Int: Int] = [:]
        for row in rows { widths[Self.width(row), default: 0] += 1 }
        let usual = widths.filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
        return (rows.prefix(Self.searched).firstIndex { Self.width($0) == usual } ?? 0, false)
    }

    private static func width(_ row: CSVRow) -> Int { row.fields.count }
}
