import Notation

/// Whether a list has exactly the headings that a mapping names, in whatever order.
package struct MappingFit: Sendable {
    /// The rows that may be the headings, comparable and without blanks.
    private let rows: [[String]]

    /// How a list and the mapping that is nearest to it differ, as the headings stand there.
    package struct Difference: Hashable, Sendable {
        /// In the list, and nowhere in the mapping.
        package let new: [String]
        /// In the mapping, and not in the list.
        package let missing: [String]

        package init(new: [String], missing: [String]) {
            self.new = new
            self.missing = missing
        }
    }

    /// `nil` where the file cannot be read as a list; the import says why.
    package init?(_ bytes: [UInt8], _ choice: SheetChoice) {
        guard let rows = try? Self.rows(bytes, choice) else { return nil }
        self.rows = rows.map { $0.map(\.trimmed).filter { !$0.isEmpty } }
    }

    package var hasRows: Bool { !rows.isEmpty }

    /// A title above the headings is rarely longer than this.
    private static let searched = 50

    private static func rows(_ bytes: [UInt8], _ choice: SheetChoice) throws(ListStopped) -> [[String]] {
        switch try ListFile(bytes) {
        case .workbook:
            let whole = try Workbook.sheet(bytes, choice).sheet
            let sheet = choice.hidden == .leave ? whole.shown : whole
            return sheet.rows.lazy.map { $0.cells.map(\.cell.text) }.filter { !$0.allSatisfy(\.isEmpty) }.prefix(searched).map { $0 }
        case .text:
            let text = try ListText(bytes).bytes
            // Enough for the first rows of any list; a field with line breaks may be cut at the end, and then all of it is read.
            var lines = 0
            let start = text.prefix { byte in
                if byte == UInt8(ascii: "\n") { lines += 1 }
                return lines < 4 * searched
            }
            return [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].flatMap { separator -> [[String]] in
                let rows = (try? CSV.rows(Array(start), separator: separator)) ?? (try? CSV.rows(text, separator: separator)) ?? []
                return rows.lazy.filter { !$0.isBlank }.prefix(searched).map(\.fields)
            }
        }
    }

    private static func headings(_ mapping: Mapping) -> [String] { mapping.headings + mapping.leave }

    /// The headings as they stand in the list; `nil` where they are others than the mapping's.
    package func headings(for mapping: Mapping) -> [String]? {
        let wanted = Set(Self.headings(mapping).map(\.comparable))
        return rows.first { $0.count == wanted.count && Set($0.map(\.comparable)) == wanted }
    }

    /// By the row that has most of the mapping's headings; `nil` where none has half of them.
    package func difference(from mapping: Mapping) -> Difference? {
        difference(from: Self.headings(mapping))
    }

    /// The same for a mapping that is not finished.
    package func difference(from draft: Draft) -> Difference? { difference(from: draft.headings) }

    private func difference(from headings: [String]) -> Difference? {
        let wanted = Set(headings.map(\.comparable))
        func shared(_ row: [String]) -> Int { wanted.intersection(row.map(\.comparable)).count }
        guard let row = rows.max(by: { shared($0) < shared($1) }), shared(row) * 2 >= wanted.count else { return nil }
        let there = Set(row.map(\.comparable))
        var missing: [String] = []
        for heading in headings where !there.contains(heading.comparable) && !missing.contains(heading) {
            missing.append(heading)
        }
        return Difference(new: row.filter { !wanted.contains($0.comparable) }, missing: missing)
    }
}
