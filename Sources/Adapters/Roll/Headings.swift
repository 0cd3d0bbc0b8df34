import Notation

/// The headings of a list, each of which somebody has looked at.
struct Headings {
    /// The column of each heading, in lower case and as the mapping writes it.
    let positions: [String: Int]
    private let all: [String]

    /// Stops where one that is mapped is missing, where one stands twice, or where one is neither mapped nor left out by the mapping.
    init(_ header: CSVRow, _ mapping: Mapping) throws(ListStopped) {
        all = header.fields.map(\.comparable)
        let left = Set(mapping.leave.map(\.comparable))
        var positions: [String: Int] = [:]
        var problems: [ListProblem] = []
        for (position, heading) in all.enumerated() where !heading.isEmpty {
            if positions.updateValue(position, forKey: heading) != nil, !left.contains(heading) {
                problems.append(
                    ListProblem(
                        .stops, line: header.line, "A heading stands twice, so that it is unclear which column counts.",
                        remedy: "Rename or remove one of the two columns in the export.", detail: header.fields[position].trimmed))
            }
        }
        var mapped: Set<String> = []
        for heading in mapping.headings where mapped.insert(heading.comparable).inserted && positions[heading.comparable] == nil {
            problems.append(
                ListProblem(
                    .stops, line: header.line, "The list has no column “\(heading)”, which the mapping names.",
                    remedy: "Export the list with that column among its headings, or correct the mapping."))
        }
        // Without the mapped headings this may be a pupil's row, of which nothing is repeated.
        if problems.isEmpty {
            for (position, heading) in all.enumerated() where !heading.isEmpty && !mapped.contains(heading) && !left.contains(heading) {
                problems.append(
                    ListProblem(
                        .stops, line: header.line,
                        "The list has a column “\(Self.shown(header.fields[position]))” that nobody has looked at: it may be a new consent.",
                        remedy: "Add it to the mapping, or name it under “leave” there where it is not needed."))
            }
        }
        if !problems.isEmpty { throw ListStopped(problems) }
        // As the mapping writes them too, since they are asked for in each row.
        for heading in mapping.headings { positions[heading] = positions[heading.comparable] }
        self.positions = positions
    }

    /// Whether the row is the headings once more.
    func isRepeated(in row: CSVRow) -> Bool {
        row.fields.count == all.count && zip(row.fields, all).allSatisfy { $0.comparable == $1 }
    }

    /// As one short line that a terminal may show.
    private static func shown(_ heading: String) -> String {
        let line = heading.split { $0.isWhitespace || $0.unicodeScalars.contains { $0.properties.generalCategory == .control } }
            .joined(separator: " ")
        return line.count > 80 ? line.prefix(80) + "…" : line
    }

    /// A column without a heading is passed over where nothing stands in it, and stops the list where something does.
    func filledWithout(_ rows: some Sequence<CSVRow>) -> [ListProblem] {
        let unnamed = all.indices.filter { all[$0].isEmpty }
        if unnamed.isEmpty { return [] }
        var first: [Int: Int] = [:]
        for row in rows {
            for position in unnamed
            where first[position] == nil && position < row.fields.count && !row.fields[position].comparable.isEmpty {
                first[position] = row.line
            }
        }
        return first.sorted { $0.key < $1.key }.map {
            ListProblem(
                .stops, line: $0.value, "Column \($0.key + 1) of the list is filled on this line, and has no heading.",
                remedy: "Give the column a heading in the export, and name it in the mapping, or leave the column out of the export.")
        }
    }
}

/// One row, asked by heading.
struct ListRow {
    let line: Int
    let fields: [String]
    let positions: [String: Int]

    /// The field as it stands; empty where the mapping has no such column.
    func raw(_ heading: String?) -> String {
        guard let heading, let position = positions[heading] ?? positions[heading.comparable], position < fields.count else { return "" }
        return fields[position]
    }

    /// The field without the white space around it.
    subscript(heading: String?) -> String { raw(heading).trimmed }
}
