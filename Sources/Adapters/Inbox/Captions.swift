package import Notation

/// One photo's row in `captions.csv`.
package struct CaptionRow: Hashable, Sendable {
    package var file: String
    package var caption: String?
    package var altText: String?
    package var people: [String]
    package var everyoneNamed: Bool?
    package var line: Int
}

/// An event's `captions.csv`: columns file, caption, alt text, people (separated by semicolons), everyone named (yes or no).
///
/// Nothing in it is guessed: "everyone named" with nobody in the column `people` means that nobody is in the picture, so a misspelt column must not pass for an empty one.
package struct Captions: Sendable {
    package let rows: [CaptionRow]

    private enum Field: String, CaseIterable {
        case file, caption
        case altText = "alt text"
        case people
        case everyoneNamed = "everyone named"
    }

    package init(_ bytes: [UInt8]) throws(NotationError) {
        let text = Array(PlainText.decode(bytes).utf8)
        let rows = try CSV.rows(text, separator: Self.separator(text)).filter { !$0.isBlank }
        guard let header = rows.first else {
            throw NotationError(
                Place(line: 1, column: 1), "the file is empty.",
                remedy: "The first line must be: file,caption,alt text,people,everyone named")
        }
        let columns = try Self.columns(header)
        var read: [CaptionRow] = []
        var lines: [String: Int] = [:]
        for row in rows.dropFirst() {
            let place = Place(line: row.line, column: 1)
            guard row.fields.count == header.fields.count else {
                throw NotationError(
                    place, "this row has \(row.fields.count) fields, the first line has \(header.fields.count).",
                    remedy: "Put a text that holds a comma in double quotes.")
            }
            func field(_ field: Field) -> String? {
                guard let column = columns[field] else { return nil }
                let text = Self.trimmed(row.fields[column])
                return text.isEmpty ? nil : text
            }
            guard let file = field(.file) else {
                throw NotationError(place, "this row names no file.", remedy: "Write the photo's file name in the column “file”.")
            }
            if let first = lines[file.lowercased()] {
                throw NotationError(
                    place, "a file has two rows, the first on line \(first).", remedy: "Keep one row for each photo.")
            }
            lines[file.lowercased()] = row.line
            let people = field(.people)?.split(separator: ";").map { Self.trimmed(String($0)) }.filter { !$0.isEmpty } ?? []
            read.append(
                CaptionRow(
                    file: file, caption: field(.caption), altText: field(.altText), people: people,
                    everyoneNamed: try Self.answer(field(.everyoneNamed), at: place), line: row.line))
        }
        self.rows = read
    }

    /// The row of a file by its path below the folder of this `captions.csv`; upper and lower case do not matter.
    package func row(of file: String) -> CaptionRow? {
        rows.first { $0.file == file } ?? rows.first { $0.file.lowercased() == file.lowercased() }
    }

    private static func columns(_ header: CSVRow) throws(NotationError) -> [Field: Int] {
        var columns: [Field: Int] = [:]
        for (index, name) in header.fields.enumerated() {
            let key = trimmed(name).lowercased().split { $0 == "_" || $0 == " " || $0 == "-" }.joined(separator: " ")
            let place = Place(line: header.line, column: 1)
            guard let field = Field(rawValue: key == "alttext" ? "alt text" : key) else {
                throw NotationError(
                    place, unknownColumn(index + 1, key),
                    remedy: "The first line must be: file,caption,alt text,people,everyone named")
            }
            if columns.updateValue(index, forKey: field) != nil {
                throw NotationError(place, "the column “\(field.rawValue)” stands twice.", remedy: "Remove one of the two.")
            }
        }
        for field in Field.allCases where columns[field] == nil {
            throw NotationError(
                Place(line: header.line, column: 1), "the column “\(field.rawValue)” is missing.",
                remedy: "The columns are: file,caption,alt text,people,everyone named")
        }
        return columns
    }

    /// A list without headings has a photo's row in the first line, with names of pupils: a cell is shown only where it is a slip of the pen.
    private static func unknownColumn(_ number: Int, _ word: String) -> String {
        let meant = Field.allCases.first { field in
            // Short words are near to short names, as Nile is to file.
            word.first == field.rawValue.first && Slips.count(word, field.rawValue) <= (field.rawValue.count > 6 ? 2 : 1)
        }
        return meant.map { "the heading of column \(number) is “\(word)”, which should be “\($0.rawValue)”." }
            ?? "the heading of column \(number) is none that is known."
    }

    private static func answer(_ text: String?, at place: Place) throws(NotationError) -> Bool? {
        switch text?.lowercased() {
        case nil: return nil
        case "yes", "y", "true": return true
        case "no", "n", "false": return false
        default:
            throw NotationError(
                place, "“everyone named” must be yes or no.",
                remedy: "Write yes only when every person in the photo is in the column “people”.")
        }
    }

    /// Excel writes the separator of its region: the one that stands most often in the first line.
    private static func separator(_ text: [UInt8]) -> UInt8 {
        let first = text.prefix { $0 != UInt8(ascii: "\n") }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        return candidates.max { left, right in first.count { $0 == left } < first.count { $0 == right } } ?? candidates[0]
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }), let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}
