/// One row of a CSV text.
package struct CSVRow: Sendable, Hashable {
    package var fields: [String]
    /// The line on which the row begins, from 1.
    package var line: Int

    package init(fields: [String], line: Int) {
        self.fields = fields
        self.line = line
    }

    package var isBlank: Bool { fields.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}

/// Comma-separated values by RFC 4180, with any single-byte separator.
///
/// Fields in double quotes may hold separators, line breaks and doubled quotes. A quote that never closes, text after a closing quote and a space before an opening one are errors: guessing there would put one pupil's answer in another's row.
package enum CSV {
    /// Reads every row, blank ones too. The text must be UTF-8 without a byte order mark; lines end with LF, CRLF or CR.
    ///
    /// Begins at a position in the text, whose line is told, and ends after so many rows.
    package static func rows(
        _ text: [UInt8], separator: UInt8 = UInt8(ascii: ","), from start: Int = 0, line firstLine: Int = 1, limit: Int = .max
    ) throws(NotationError) -> [CSVRow] {
        let quote = UInt8(ascii: "\""), space = UInt8(ascii: " "), lineFeed = UInt8(ascii: "\n"), carriageReturn = UInt8(ascii: "\r")
        var rows: [CSVRow] = []
        var fields: [String] = []
        var line = firstLine
        var rowLine = firstLine
        var position = start
        var lineStart = start
        let end = text.count

        while position < end, rows.count < limit {
            if text[position] == quote {
                let (openingLine, openingLineStart, opening) = (line, lineStart, position)
                var field: [UInt8] = []
                position += 1
                while true {
                    guard position < end else {
                        throw NotationError(
                            place(text, opening, line: openingLine, lineStart: openingLineStart), "a field in double quotes never ends.",
                            remedy: "Close the quotes, or export the file again.")
                    }
                    let byte = text[position]
                    if byte == quote {
                        if position + 1 < end, text[position + 1] == quote {
                            field.append(quote)
                            position += 2
                            continue
                        }
                        position += 1
                        break
                    }
                    if byte == lineFeed || (byte == carriageReturn && position + 1 < end && text[position + 1] != lineFeed) {
                        line += 1
                        lineStart = position + 1
                    }
                    field.append(byte)
                    position += 1
                }
                fields.append(String(decoding: field, as: UTF8.self))
                if position < end, text[position] != separator, text[position] != lineFeed, text[position] != carriageReturn {
                    throw NotationError(
                        place(text, position, line: line, lineStart: lineStart), "text stands after a closing quote.",
                        remedy: "Double a quote that belongs to the field (\"\"), or export the file again.")
                }
            } else {
                let start = position
                while position < end, text[position] != separator, text[position] != lineFeed,
                    text[position] != carriageReturn
                {
                    position += 1
                }
                if let first = text[start..<position].firstIndex(where: { $0 != space }), text[first] == quote, first > start {
                    throw NotationError(
                        place(text, first, line: line, lineStart: lineStart), "a space stands before an opening quote.",
                        remedy: "Remove the space before the quote, or export the file again.")
                }
                fields.append(String(decoding: text[start..<position], as: UTF8.self))
            }

            if position < end, text[position] == separator {
                position += 1
                if position == end { fields.append("") }
                continue
            }
            rows.append(CSVRow(fields: fields, line: rowLine))
            let width = fields.count
            fields = []
            fields.reserveCapacity(width)
            if position < end {
                position += text[position] == carriageReturn && position + 1 < end && text[position + 1] == lineFeed ? 2 : 1
                line += 1
                lineStart = position
                rowLine = line
            }
        }
        if !fields.isEmpty { rows.append(CSVRow(fields: fields, line: rowLine)) }
        return rows
    }

    private static func place(_ text: [UInt8], _ position: Int, line: Int, lineStart: Int) -> Place {
        Place(line: line, column: String(decoding: text[lineStart..<position], as: UTF8.self).unicodeScalars.count + 1)
    }
}
