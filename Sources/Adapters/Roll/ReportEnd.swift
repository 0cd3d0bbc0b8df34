import Domain
import Notation

/// The last lines of a report, after the last pupil: a total, who printed it and when.
struct ReportEnd {
    /// At the end of the list; none where the last line is a pupil's.
    let rows: [CSVRow]
    let total: Total?

    /// The one whole number of a line that says how many there are.
    struct Total {
        let number: Int
        let line: Int
    }

    /// Only what cannot be a pupil is taken for the end; anything else is read as a row, and stops the list where it is none.
    init(_ below: [CSVRow], _ headings: Headings, _ mapping: Mapping) {
        let count = below.reversed().prefix { Self.isEnd($0, headings, mapping) }.count
        rows = Array(below.suffix(count))
        let numbers = rows.filter { Self.opens($0, with: Self.counting) }.compactMap { row in
            Self.onlyNumber(row).map { Total(number: $0, line: row.line) }
        }
        total = numbers.count == 1 ? numbers[0] : nil
    }

    var remarks: [ListRemark] {
        if rows.isEmpty { return [] }
        return [
            ListRemark(
                "\(rows.count) \(rows.count == 1 ? "line" : "lines") after the last pupil \(rows.count == 1 ? "is" : "are") taken for the end of the report and passed over.",
                detail: rows.map { $0.fields.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ") }.joined(separator: "; "))
        ]
    }

    static let counting = ["total", "totals", "count", "number of", "pupils:", "records"]
    static let closing = [
        "printed", "exported", "created", "produced", "generated", "run", "as at", "as of", "export",
        "end of report", "report", "page",
    ]

    private static func isEnd(_ row: CSVRow, _ headings: Headings, _ mapping: Mapping) -> Bool {
        let filled = row.fields.filter { !$0.comparable.isEmpty }
        guard filled.count <= 3, opens(row, with: counting + closing) else { return false }
        let asked = ListRow(line: row.line, fields: row.fields, positions: headings.positions)
        return mapping.answerHeadings.allSatisfy { asked[$0].isEmpty } && !isSomebody(asked, mapping.columns)
    }

    /// Whether there is a name with a number, or a whole name; a cell with a digit is no name, and one without is no pupil's number.
    private static func isSomebody(_ row: ListRow, _ columns: Mapping.PupilColumns) -> Bool {
        let names = columns.legalName.headings.map { row[$0] }
        let areNames = names.map { name in name.contains(where: \.isLetter) && !hasDigit(name) }
        let hasNumber =
            [columns.upn, columns.admissionNumber, columns.uln].contains { hasDigit(row[$0]) }
            || [columns.staffCode, columns.email].contains { !row[$0].isEmpty }
        if hasNumber, areNames.contains(true) { return true }
        return switch columns.legalName {
        case .parts: areNames.allSatisfy { $0 }
        case .whole: areNames[0] && names[0].contains(",")
        }
    }

    private static func hasDigit(_ text: String) -> Bool { text.contains { ("0"..."9").contains($0) } }

    /// Whether the first filled cell begins with one of the words; “Pagett” does not begin with “page”.
    static func opens(_ row: CSVRow, with words: [String]) -> Bool {
        guard let first = row.fields.lazy.map(\.comparable).first(where: { !$0.isEmpty }) else { return false }
        return words.contains { word in
            guard first.hasPrefix(word) else { return false }
            return word.hasSuffix(":") || first.dropFirst(word.count).first.map { !$0.isLetter && !"-'’".contains($0) } ?? true
        }
    }

    private static func onlyNumber(_ row: CSVRow) -> Int? {
        let text = row.fields.joined(separator: " ").replacing(#/(\d),(\d{3})(?!\d)/#) { "\($0.output.1)\($0.output.2)" }
        let numbers = text.split { !("0"..."9").contains($0) }
        return numbers.count == 1 ? Int(numbers[0]) : nil
    }
}
