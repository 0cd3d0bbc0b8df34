/// The cells of one sheet, with what is hidden and merged in it.
struct Sheet {
    struct Row {
        /// From 1, as the sheet counts.
        let number: Int
        let isHidden: Bool
        /// Filled cells by column, in order.
        var cells: [(column: Int, cell: SheetCell)] = []
    }

    /// Of all cells of a sheet, and of all shared texts.
    static let maximumCells = 2_000_000

    private(set) var rows: [Row] = []
    private(set) var hiddenColumns: [ClosedRange<Int>] = []
    private(set) var merged: [CellArea] = []

    init(_ part: [UInt8], _ reading: CellReading) throws(ListStopped) {
        let reader = try XMLReader(part)
        var isSheet = false
        var count = 0
        var stored: CellReading.Stored?
        var isValue = false
        while let event = try reader.next() {
            if !isSheet {
                guard case .start("worksheet") = event else { throw WorkbookFault.damaged }
                isSheet = true
            }
            stored?.inline.take(event)
            switch event {
            case .start("col"): if let hidden = try Self.hiddenColumns(reader) { hiddenColumns.append(hidden) }
            case .start("row"): rows.append(try Self.row(reader, after: rows.last?.number ?? 0))
            case .start("c"):
                count += 1
                guard count <= reading.maximumCells else { throw WorkbookFault.tooLarge }
                stored = try self.stored(reader)
            case .start("f"): stored?.isFormula = true
            case .start("v"): isValue = true
            case .end("v"): isValue = false
            case .text(let text) where isValue: stored?.value += text
            case .end("c"):
                guard let filled = stored, !rows.isEmpty else { throw WorkbookFault.damaged }
                rows[rows.count - 1].cells.append((filled.place.column, try reading.cell(filled)))
                stored = nil
            case .start("mergeCell"):
                guard let area = reader.attribute("ref").flatMap({ CellArea($0) }) else { throw WorkbookFault.damaged }
                merged.append(area)
            case .start, .end, .text: break
            }
        }
        guard isSheet else { throw WorkbookFault.damaged }
    }

    /// The same without what is hidden.
    var shown: Sheet {
        var shown = self
        shown.rows = rows.filter { !$0.isHidden }.map { row in
            var row = row
            row.cells.removeAll { isHidden($0.column) }
            return row
        }
        shown.hiddenColumns = []
        return shown
    }

    func isHidden(_ column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }

    private static func hiddenColumns(_ reader: XMLReader) throws(ListStopped) -> ClosedRange<Int>? {
        guard reader.flag("hidden") || reader.attribute("width").flatMap({ Double($0) }) == 0 else { return nil }
        guard let first = reader.attribute("min").flatMap({ Int($0) }), let last = reader.attribute("max").flatMap({ Int($0) }),
            first >= 1, first <= last
        else { throw WorkbookFault.damaged }
        return (first - 1)...(last - 1)
    }

    /// Rows and cells may leave out where they stand, and then follow the one before; backwards they never go.
    private static func row(_ reader: XMLReader, after last: Int) throws(ListStopped) -> Row {
        let number = reader.attribute("r").map { Int($0) ?? 0 } ?? last + 1
        guard number > last, number <= CellPlace.lastRow else { throw WorkbookFault.damaged }
        let isFlat = reader.flag("customHeight") && reader.attribute("ht").flatMap { Double($0) } == 0
        return Row(number: number, isHidden: reader.flag("hidden") || isFlat)
    }

    private func stored(_ reader: XMLReader) throws(ListStopped) -> CellReading.Stored {
        guard let row = rows.last else { throw WorkbookFault.damaged }
        let next = (row.cells.last?.column ?? -1) + 1
        let place = reader.attribute("r").map { CellPlace($0) } ?? CellPlace(column: next, row: row.number)
        guard let place, place.row == row.number, place.column >= next else { throw WorkbookFault.damaged }
        let style = try reader.attribute("s").map { text throws(ListStopped) -> Int in
            guard let style = Int(text) else { throw WorkbookFault.damaged }
            return style
        }
        return CellReading.Stored(place: place, type: reader.attribute("t") ?? "n", style: style)
    }
}
