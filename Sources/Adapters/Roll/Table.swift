import Domain
import Notation

/// The rows of an export under their headings.
struct Table {
    /// Those of pupils: blank ones, headings that stand again and what ends a report are left out.
    let rows: [ListRow]
    /// The filled cells of each line above the headings.
    let titles: [[String]]
    /// The day on which the report says it was made, above the headings or after the last pupil.
    let printed: Day?
    /// What the report's last lines say of how many there are, where they say one number.
    let total: ReportEnd.Total?
    /// How the list was read, where somebody should know of it.
    let remarks: [ListRemark]

    /// Stops where the bytes are no text, a mapped heading is missing, a heading stands twice or is unknown, or a row is longer or shorter than the headings: any of them could put one pupil's answer in another's row.
    init(_ bytes: [UInt8], _ mapping: Mapping, _ choice: SheetChoice) throws(ListStopped) {
        switch try ListFile(bytes) {
        case .text:
            if choice.name != nil {
                throw ListStopped("The list is no workbook, so that it has no sheets.", remedy: "Import it without --sheet.")
            }
            let text = try ListText(bytes)
            let headings = HeadingLine(text.bytes, mapping)
            let rows = try Self.split(text.bytes, headings, mapping)
            try self.init(rows, mapping, titles: headings.titles(text.bytes), remarks: text.remarks)
        case .workbook:
            let workbook = try Workbook(bytes, mapping, choice)
            try self.init(workbook.rows, mapping, titles: workbook.titles, remarks: workbook.remarks)
        }
    }

    /// The rows of a list that was split already, blank ones left out.
    private init(_ read: [CSVRow], _ mapping: Mapping, titles: [[String]], remarks: [ListRemark]) throws(ListStopped) {
        guard let header = read.first else {
            throw ListStopped("The list is empty.", remedy: "Export it again; the list before stays in force.")
        }
        let headings = try Headings(header, mapping)
        let below = read.dropFirst().filter { !headings.isRepeated(in: $0) }
        let end = ReportEnd(Array(below), headings, mapping)
        let people = below.prefix(below.count - end.rows.count)
        let problems = Self.wrongLengths(people, header) + headings.filledWithout(people)
        guard problems.isEmpty else { throw ListStopped(problems) }
        rows = people.map { ListRow(line: $0.line, fields: $0.fields, positions: headings.positions) }
        total = end.total
        printed = PrintedDay.earliest(
            titles + end.rows.map { $0.fields.map(\.trimmed).filter { !$0.isEmpty } })
        self.titles = titles
        self.remarks = remarks + Self.above(header, titles) + Self.again(read.count - 1 - below.count) + end.remarks
        guard !rows.isEmpty else {
            throw ListStopped(
                "The list has headings and no pupil.", remedy: "Export it again; the list before stays in force.")
        }
    }

    private static func wrongLengths(_ rows: some Sequence<CSVRow>, _ header: CSVRow) -> [ListProblem] {
        rows.filter { $0.fields.count != header.fields.count }.map {
            ListProblem(
                .stops, line: $0.line, "This line has \($0.fields.count) columns, and the headings have \(header.fields.count).",
                remedy: "Put a text that holds the separator in double quotes, or export the list again.")
        }
    }

    private static func above(_ header: CSVRow, _ titles: [[String]]) -> [ListRemark] {
        if titles.isEmpty { return [] }
        return [
            ListRemark(
                "The headings stand on line \(header.line); what stands above them is taken for the report's title.",
                detail: titles.map { $0.joined(separator: " ") }.joined(separator: "; "))
        ]
    }

    private static func again(_ count: Int) -> [ListRemark] {
        if count == 0 { return [] }
        return [
            ListRemark(
                "The headings stand again on \(count) \(count == 1 ? "line" : "lines"), as at the top of each page of a report; they were passed over."
            )
        ]
    }

    private static func split(_ text: [UInt8], _ headings: HeadingLine, _ mapping: Mapping) throws(ListStopped) -> [CSVRow] {
        if let named = mapping.separator, headings.separator != named { throw ListStopped(wrongSeparator(headings, named)) }
        do throws(NotationError) {
            return try CSV.rows(text, separator: headings.separator, from: headings.position, line: headings.line).filter { !$0.isBlank }
        } catch {
            throw ListStopped(line: error.place.line, "The list cannot be split into columns: \(error.problem)", remedy: error.remedy)
        }
    }

    private static func wrongSeparator(_ headings: HeadingLine, _ named: UInt8) -> [ListProblem] {
        func words(_ separator: UInt8) -> (name: String, written: String) {
            switch separator {
            case UInt8(ascii: ";"): ("semicolons", ";")
            case UInt8(ascii: "\t"): ("tabs", "\\t")
            default: ("commas", ",")
            }
        }
        let other = words(headings.separator)
        return [
            ListProblem(
                .stops, line: headings.line,
                "The columns of this list are parted by \(other.name), and the mapping reads it as parted by \(words(named).name).",
                remedy:
                    "Write separator: \"\(other.written)\" into the mapping file, or remove “separator” from it, and import the list again."
            )
        ]
    }
}
