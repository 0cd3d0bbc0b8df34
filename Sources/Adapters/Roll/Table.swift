import Notation

/// The rows of an export under their headings.
struct Table {
    let rows: [ListRow]

    /// Stops where the bytes are not UTF-8, a mapped heading is missing, a heading stands twice, or a row is longer or shorter than the headings: any of them could put one pupil's answer in another's row.
    init(_ bytes: [UInt8], _ mapping: Mapping) throws(ListStopped) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        guard String(validating: text, as: UTF8.self) != nil else {
            throw ListStopped(
                "The list is not UTF-8 text, so that letters of names would be lost.",
                remedy: "In Excel choose “Save as” and the type “CSV UTF-8 (comma delimited)”, then import that file.")
        }
        let read: [CSVRow]
        do throws(NotationError) {
            read = try CSV.rows(text, separator: mapping.separator).filter { !$0.isBlank }
        } catch {
            throw ListStopped(line: error.place.line, "The list cannot be split into columns: \(error.problem)", remedy: error.remedy)
        }
        guard let header = read.first else {
            throw ListStopped("The list is empty.", remedy: "Export it again; the list before stays in force.")
        }
        let positions = try Self.positions(header, mapping)
        let short = read.dropFirst().filter { $0.fields.count != header.fields.count }
        guard short.isEmpty else {
            throw ListStopped(
                short.map {
                    ListProblem(
                        .stops, line: $0.line,
                        "This line has \($0.fields.count) columns, and the headings have \(header.fields.count).",
                        remedy: "Put a text that holds the separator in double quotes, or export the list again.")
                })
        }
        rows = read.dropFirst().map { ListRow(line: $0.line, fields: $0.fields, positions: positions) }
        guard !rows.isEmpty else {
            throw ListStopped(
                "The list has headings and no pupil.", remedy: "Export it again; the list before stays in force.")
        }
    }

    private static func positions(_ header: CSVRow, _ mapping: Mapping) throws(ListStopped) -> [String: Int] {
        var positions: [String: Int] = [:]
        var problems: [ListProblem] = []
        for (position, heading) in header.fields.enumerated() where !heading.comparable.isEmpty {
            if positions.updateValue(position, forKey: heading.comparable) != nil {
                problems.append(
                    ListProblem(
                        .stops, line: header.line, "A heading stands twice, so that it is unclear which column counts.",
                        remedy: "Rename or remove one of the two columns in the export.", detail: heading.trimmed))
            }
        }
        var missing: Set<String> = []
        for heading in mapping.headings
        where positions[heading.comparable] == nil && missing.insert(heading.comparable).inserted {
            problems.append(
                ListProblem(
                    .stops, line: header.line, "The list has no column “\(heading)”, which the mapping names.",
                    remedy: "Export the list with that column under headings on its first line, or correct the mapping."))
        }
        if !problems.isEmpty { throw ListStopped(problems) }
        return positions
    }
}

/// One row, asked by heading.
struct ListRow {
    let line: Int
    let fields: [String]
    let positions: [String: Int]

    /// The field as it stands; empty where the mapping has no such column.
    func raw(_ heading: String?) -> String {
        guard let heading, let position = positions[heading.comparable] else { return "" }
        return fields[position]
    }

    /// The field without the white space around it.
    subscript(heading: String?) -> String { raw(heading).trimmed }
}
