import Notation

/// Everything that a file says before anybody has said what its columns mean: where the headings stand, and what stands below them.
package struct Survey: Sendable {
    /// As they stand, without white space around; empty where a column has none.
    package let headings: [String]
    /// The line of the headings, from 1.
    package let line: Int
    /// What stands above the headings, such as the title of a report.
    package let titles: [String]
    /// Whether at least two headings were known words; else the headings were told by the width of the rows.
    package let isSure: Bool
    package let remarks: [ListRemark]
    /// The rows below the headings, without blank ones, repeated headings and the end of a report.
    let rows: [[String]]

    /// A file of which nothing can be shown.
    package struct Unreadable: Error {
        package let problems: [ListProblem]
    }

    package var rowCount: Int { rows.count }

    /// `known` are headings that somebody has named, beside those of the vocabularies.
    package init(_ bytes: [UInt8], _ choice: SheetChoice, _ words: [Vocabulary], known: [String] = []) throws(Unreadable) {
        do throws(ListStopped) {
            try self.init(reading: bytes, choice, HeadingWords(words, known: known))
        } catch {
            throw Unreadable(problems: error.problems)
        }
    }

    private init(reading bytes: [UInt8], _ choice: SheetChoice, _ words: HeadingWords) throws(ListStopped) {
        let (read, remarks) = try Self.read(bytes, choice, words)
        let filled = read.filter { !$0.isBlank }
        guard !filled.isEmpty else {
            throw ListStopped("The list is empty.", remedy: "Export it again.")
        }
        let (start, isSure) = words.headings(in: filled)
        let header = filled[start]
        let headings = header.fields.map(\.trimmed)
        let width = (headings.lastIndex { !$0.isEmpty } ?? 0) + 1
        self.headings = Array(headings.prefix(width))
        self.isSure = isSure
        self.remarks = remarks
        line = header.line
        titles = filled.prefix(start).flatMap(\.fields).map(\.trimmed).filter { !$0.isEmpty }
        let comparable = header.fields.map(\.comparable)
        let below = filled.dropFirst(start + 1)
        // What may be the end of a report is no pupil to learn from; whether it is, the import decides with more care.
        let end = below.reversed().prefix { row in
            row.fields.count { !$0.comparable.isEmpty } <= 3 && ReportEnd.opens(row, with: ReportEnd.counting + ReportEnd.closing)
        }
        rows = below.dropLast(end.count).map(\.fields).filter { $0.map(\.comparable) != comparable }
    }

    /// The rows as they stand; of a text by the separator under which most headings are known.
    private static func read(
        _ bytes: [UInt8], _ choice: SheetChoice, _ words: HeadingWords
    ) throws(ListStopped) -> ([CSVRow], [ListRemark]) {
        switch try ListFile(bytes) {
        case .workbook:
            let (whole, remarks) = try Workbook.sheet(bytes, choice)
            let sheet = choice.hidden == .leave ? whole.shown : whole
            let width = sheet.rows.compactMap { $0.cells.last?.column }.max() ?? 0
            guard sheet.rows.count * (width + 1) <= Sheet.maximumCells else { throw WorkbookFault.tooLarge }
            let rows = sheet.rows.map { row in
                var fields = [String](repeating: "", count: width + 1)
                for (column, cell) in row.cells { fields[column] = cell.text }
                return CSVRow(fields: fields, line: row.number)
            }
            return (rows, remarks)
        case .text:
            if choice.name != nil {
                throw ListStopped("The list is no workbook, so that it has no sheets.", remedy: "Leave out --sheet.")
            }
            let text = try ListText(bytes)
            var best: (rows: [CSVRow], known: Int)?
            for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
                guard let rows = try? CSV.rows(text.bytes, separator: separator) else { continue }
                let known = words.most(in: rows.filter { !$0.isBlank })
                if known > best?.known ?? -1 { best = (rows, known) }
            }
            guard let best else { throw Unlisted.unsplit }
            return (best.rows, text.remarks)
        }
    }
}
