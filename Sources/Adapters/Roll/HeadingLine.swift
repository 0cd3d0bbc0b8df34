import Notation

/// Where in a text the line of headings stands, and what parts its columns.
struct HeadingLine {
    /// The byte at which it begins.
    let position: Int
    let line: Int
    let separator: UInt8

    /// How many of the first lines may be titles.
    static let reach = 50

    /// The first line with every heading of the mapping, since a title may stand above it; else the one with most of them, whose faults are named later.
    init(_ text: [UInt8], _ mapping: Mapping) {
        let wanted = Set(mapping.headings.map(\.comparable))
        let usual = mapping.separator ?? UInt8(ascii: ",")
        let separators = [usual] + [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].filter { $0 != usual }
        var best = HeadingLine(position: 0, line: 1, separator: usual)
        var most = 0
        for start in Self.starts(text) {
            for separator in separators {
                // Of a title that is no CSV nothing is read.
                let row = try? CSV.rows(text, separator: separator, from: start.position, line: start.line, limit: 1).first
                guard let row, !row.isBlank else { continue }
                let found = wanted.intersection(row.fields.map(\.comparable)).count
                guard found > most else { continue }
                most = found
                best = HeadingLine(position: start.position, line: start.line, separator: separator)
                if found == wanted.count {
                    self = best
                    return
                }
            }
        }
        self = best
    }

    private init(position: Int, line: Int, separator: UInt8) {
        self.position = position
        self.line = line
        self.separator = separator
    }

    /// The filled cells of each line above.
    func titles(_ text: [UInt8]) -> [[String]] {
        let lines = text[..<position].split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        return lines.map { line in
            let row = try? CSV.rows(Array(line), separator: separator, limit: 1).first
            return (row?.fields ?? [String(decoding: line, as: UTF8.self)]).map(\.trimmed).filter { !$0.isEmpty }
        }.filter { !$0.isEmpty }
    }

    private static func starts(_ text: [UInt8]) -> [(position: Int, line: Int)] {
        var starts = text.isEmpty ? [] : [(position: 0, line: 1)]
        var position = 0
        while starts.count < reach, position < text.count {
            let isReturn = text[position] == UInt8(ascii: "\r")
            let isBreak = isReturn || text[position] == UInt8(ascii: "\n")
            position += isReturn && position + 1 < text.count && text[position + 1] == UInt8(ascii: "\n") ? 2 : 1
            if isBreak, position < text.count { starts.append((position, starts.count + 1)) }
        }
        return starts
    }
}
