import Notation

/// The list within a sheet: from the row of headings to the last one that is filled.
struct SheetTable {
    private(set) var rows: [CSVRow] = []
    /// The filled cells of each row above.
    private(set) var titles: [[String]] = []
    private(set) var remarks: [ListRemark] = []

    /// Stops where something in the list is hidden, merged, an error or no value; all of it is named at once.
    init(_ whole: Sheet, _ mapping: Mapping, hidden: SheetChoice.Hidden?) throws(ListStopped) {
        let sheet = hidden == .leave ? whole.shown : whole
        let filled = sheet.rows.filter { !$0.cells.allSatisfy(\.cell.isBlank) }
        let start = Self.headings(filled, mapping)
        let table = Array(filled.dropFirst(start))
        guard let header = table.first, let last = table.last,
            let width = header.cells.last(where: { !$0.cell.isBlank }).map({ $0.column + 1 })
        else { return }
        guard table.count * width <= Sheet.maximumCells else { throw WorkbookFault.tooLarge }
        var problems = Self.merged(sheet, rows: header.number...last.number, width)
        if hidden == nil { problems += Self.hidden(sheet, table, width) }
        for row in table {
            var fields = [String](repeating: "", count: width)
            for (column, cell) in row.cells {
                guard column < width else {
                    if !cell.isBlank { problems.append(Self.beyond(column, row.number)) }
                    continue
                }
                fields[column] = cell.text
                guard case .fault(let what, let remedy) = cell else { continue }
                problems.append(
                    ListProblem(
                        .stops, line: row.number, "The cell \(CellPlace.letters(column))\(row.number) \(what).", remedy: remedy))
            }
            rows.append(CSVRow(fields: fields, line: row.number))
        }
        guard problems.isEmpty else { throw ListStopped(problems) }
        titles = filled.prefix(start).map { row in row.cells.filter { !$0.cell.isBlank }.map(\.cell.text.trimmed) }
        remarks = Self.numbers(table, mapping)
        if hidden == .leave { remarks += Self.left(whole, from: header.number) }
    }

    private static func beyond(_ column: Int, _ row: Int) -> ListProblem {
        ListProblem(
            .stops, line: row, "The cell \(CellPlace.letters(column))\(row) is filled, and its column has no heading.",
            remedy: "Write a heading above it and into the mapping, or empty the cell, and import the list again.")
    }

    /// What was left out of the list because it is hidden.
    private static func left(_ sheet: Sheet, from first: Int) -> [ListRemark] {
        let table = sheet.rows.filter { $0.number >= first && !$0.cells.allSatisfy(\.cell.isBlank) }
        let hidden = table.count(where: \.isHidden)
        let columns = Set(table.flatMap { $0.cells.filter { !$0.cell.isBlank }.map(\.column) }).filter { sheet.isHidden($0) }.sorted()
        if hidden == 0, columns.isEmpty { return [] }
        let names = columns.isEmpty ? "no column" : "the columns " + columns.map { CellPlace.letters($0) }.joined(separator: ", ")
        return [
            ListRemark(
                "What is hidden in the sheet was left out, as --hidden=leave says: \(hidden) \(hidden == 1 ? "row" : "rows") and \(names).")
        ]
    }

    /// The first row with every heading of the mapping, since a title may stand above; else the first row, whose faults are named later.
    private static func headings(_ rows: [Sheet.Row], _ mapping: Mapping) -> Int {
        let wanted = Set(mapping.headings.map(\.comparable))
        return rows.prefix(HeadingLine.reach).firstIndex { wanted.isSubset(of: $0.cells.map { $0.cell.text.comparable }) } ?? 0
    }

    private static func merged(_ sheet: Sheet, rows: ClosedRange<Int>, _ width: Int) -> [ListProblem] {
        sheet.merged.filter { area in
            let isMore = area.columns.count > 1 || area.rows.count > 1
            return isMore && area.rows.overlaps(rows) && area.columns.lowerBound < width
        }.map {
            ListProblem(
                .stops, line: max($0.rows.lowerBound, rows.lowerBound),
                "The cells \($0.text) are merged, so that it is unclear whose value stands there.",
                remedy: "Unmerge them, fill each cell, and import the list again.")
        }
    }

    static func hidden(_ sheet: Sheet, _ table: [Sheet.Row], _ width: Int) -> [ListProblem] {
        let remedy =
            "Show or delete them in the workbook; or say --hidden=include, which reads them, or --hidden=leave, which reads the list without them."
        var problems: [ListProblem] = []
        let rows = table.filter(\.isHidden).map { String($0.number) }
        if let first = table.first(where: \.isHidden) {
            let more = rows.count > 10 ? " and \(rows.count - 10) more" : ""
            problems.append(
                ListProblem(
                    .stops, line: first.number,
                    "Rows of the list are hidden in the sheet: \(rows.prefix(10).joined(separator: ", "))\(more).",
                    remedy: remedy))
        }
        let used = Set(table.flatMap { $0.cells.filter { !$0.cell.isBlank }.map(\.column) })
        let columns = (0..<width).filter { used.contains($0) && sheet.isHidden($0) }.map { CellPlace.letters($0) }
        if !columns.isEmpty {
            problems.append(
                ListProblem(
                    .stops, line: table.first?.number,
                    "Columns of the list are hidden in the sheet: \(columns.joined(separator: ", ")).", remedy: remedy))
        }
        return problems
    }

    /// Names the columns that tell people apart and are kept as numbers, which have lost their zeros.
    private static func numbers(_ table: [Sheet.Row], _ mapping: Mapping) -> [ListRemark] {
        let columns = mapping.columns
        let identifiers = [columns.upn, columns.admissionNumber, columns.uln, columns.staffCode].compactMap { $0 }
        return identifiers.compactMap { heading in
            let column = table.first?.cells.first { $0.cell.text.comparable == heading.comparable }?.column
            let isNumeric = table.dropFirst().contains { row in
                row.cells.contains {
                    guard $0.column == column, case .number(_, isPadded: false) = $0.cell else { return false }
                    return true
                }
            }
            guard isNumeric else { return nil }
            return ListRemark(
                "“\(heading)” is kept as numbers in the sheet: zeros at their beginning are lost, and a number that lost one is another number here. Look whether the school's information system has them; if so, export the column as text."
            )
        }
    }
}
