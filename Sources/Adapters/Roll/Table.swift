import Notation

/// The rows of an export under their headings.
struct Table {
    let rows: [ListRow]

    /// How the list was read, where somebody should know of it.
    let remarks: [ListRemark]

    /// Stops where the bytes are no text, a mapped heading is missing, a heading stands twice, or a row is longer or shorter than the headings: any of them could put one pupil's answer in another's row.
    init(_ bytes: [UInt8], _ mapping: Mapping, _ choice: SheetChoice) throws(ListStopped) {
        switch try ListFile(bytes) {
        case .text:
            if choice.name != nil {
                throw ListStopped("The list is no workbook, so that it has no sheets.", remedy: "Import it without --sheet.")
            }
            let text = try ListText(bytes)
            try self.init(try Self.split(text.bytes, mapping), mapping, remarks: text.remarks)
        case .workbook:
            let workbook = try Workbook(bytes, mapping, choice)
            try self.init(workbook.rows, mapping, remarks: workbook.remarks)
        }
    }

    /// The rows of a list that was split already, blank ones left out.
    private init(_ read: [CSVRow], _ mapping: Mapping, remarks: [ListRemark]) throws(ListStopped) {
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
        self.remarks = remarks
        guard !rows.isEmpty else {
            throw ListStopped(
                "The list has headings and no pupil.", remedy: "Export it again; the list before stays in force.")
        }
    }

    private static func split(_ text: [UInt8], _ mapping: Mapping) throws(ListStopped) -> [CSVRow] {
        let told = bestSeparator(text, mapping)
        if let named = mapping.separator, told != named { throw ListStopped(wrongSeparator(told, named)) }
        do throws(NotationError) {
            return try CSV.rows(text, separator: told).filter { !$0.isBlank }
        } catch {
            throw ListStopped(line: error.place.line, "The list cannot be split into columns: \(error.problem)", remedy: error.remedy)
        }
    }

    /// The separator by which the first line has most headings of the mapping; the mapping's own, else the comma, where none has more.
    private static func bestSeparator(_ text: [UInt8], _ mapping: Mapping) -> UInt8 {
        let line = Array(text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
        let wanted = Set(mapping.headings.map(\.comparable))
        func found(_ separator: UInt8) -> Int {
            guard let header = try? CSV.rows(line, separator: separator).first else { return 0 }
            return wanted.intersection(header.fields.map(\.comparable)).count
        }
        var best = mapping.separator ?? UInt8(ascii: ",")
        for other in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] where found(other) > found(best) { best = other }
        return best
    }

    private static func wrongSeparator(_ other: UInt8, _ named: UInt8) -> [ListProblem] {
        func words(_ separator: UInt8) -> (name: String, written: String) {
            switch separator {
            case UInt8(ascii: ";"): ("semicolons", ";")
            case UInt8(ascii: "\t"): ("tabs", "\\t")
            default: ("commas", ",")
            }
        }
        return [
            ListProblem(
                .stops, line: 1,
                "The columns of this list are parted by \(words(other).name), and the mapping reads it as parted by \(words(named).name).",
                remedy:
                    "Write separator: \"\(words(other).written)\" into the mapping file, or remove “separator” from it, and import the list again."
            )
        ]
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
