import Notation

/// The rows of the sheet with the list, out of an .xlsx (ECMA-376, ISO/IEC 29500).
struct Workbook {
    /// From the headings on, each as wide as these; lines are the sheet's rows.
    let rows: [CSVRow]
    /// The filled cells of each row above.
    let titles: [[String]]
    let remarks: [ListRemark]

    init(_ bytes: [UInt8], _ mapping: Mapping, _ choice: SheetChoice) throws(ListStopped) {
        let (sheet, hidden) = try Self.sheet(bytes, choice)
        let table = try SheetTable(sheet, mapping, hidden: choice.hidden)
        rows = table.rows
        titles = table.titles
        remarks = hidden + table.remarks
    }

    /// The sheet with the list as it stands, and a line about those that are hidden.
    static func sheet(_ bytes: [UInt8], _ choice: SheetChoice) throws(ListStopped) -> (sheet: Sheet, hidden: [ListRemark]) {
        let archive = try ZipArchive(bytes)
        let index = try WorkbookIndex(archive)
        let (entry, hidden) = try Self.chosen(index, choice)
        let reading = CellReading(
            strings: try index.sharedStrings.map { name throws(ListStopped) in try SharedStrings(try Self.part(name, archive)) } ?? .none,
            formats: try index.styles.map { name throws(ListStopped) in try NumberFormats(try Self.part(name, archive)) } ?? .none,
            is1904: index.is1904)
        return (try Sheet(try Self.part(entry.part, archive), reading), hidden)
    }

    private static func part(_ name: String, _ archive: ZipArchive) throws(ListStopped) -> [UInt8] {
        guard let part = try archive.part(name) else { throw WorkbookFault.damaged }
        return part
    }

    /// The named sheet, else the only one that is shown; and a line about those that are hidden.
    private static func chosen(
        _ index: WorkbookIndex, _ choice: SheetChoice
    ) throws(ListStopped) -> (WorkbookIndex.Entry, [ListRemark]) {
        let names = index.sheets.map { "“\($0.name)”" + ($0.isHidden ? " (hidden)" : "") }.joined(separator: ", ")
        if let name = choice.name {
            guard let named = index.sheets.first(where: { $0.name.comparable == name.comparable }) else {
                throw ListStopped("The workbook has no sheet “\(name)”.", remedy: "Name one of these with --sheet=NAME: \(names).")
            }
            return (named, [])
        }
        let shown = index.sheets.filter { !$0.isHidden }
        guard let only = shown.first else {
            throw ListStopped(
                "The workbook shows no sheet.", remedy: names.isEmpty ? "Export the list again." : "Name one with --sheet=NAME: \(names).")
        }
        guard shown.count == 1 else {
            throw ListStopped(
                "The workbook has \(shown.count) sheets, and nobody has said which is the list.",
                remedy: "Name one of these with --sheet=NAME: \(names).")
        }
        let hidden = index.sheets.filter(\.isHidden).map { "“\($0.name)”" }
        if hidden.isEmpty { return (only, []) }
        return (only, [ListRemark("Only the sheet “\(only.name)” was read; hidden ones were not: \(hidden.joined(separator: ", ")).")])
    }
}
