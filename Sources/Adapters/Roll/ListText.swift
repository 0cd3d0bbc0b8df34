/// The text of a list, whatever honest encoding it was saved in.
///
/// The order is fixed and nothing is guessed from frequencies, since the statistics of short lists mislead: a byte order mark, NUL bytes as UTF-16 has them, strict UTF-8, then Windows-1252, whose undefined bytes stop the list.
struct ListText {
    /// UTF-8 without a byte order mark.
    let bytes: [UInt8]
    let remarks: [ListRemark]

    init(_ given: [UInt8]) throws(ListStopped) {
        if let text = try Self.unicode(given) {
            bytes = text
            remarks = []
        } else {
            bytes = try Self.windows1252(given)
            remarks = [Self.remark(given)]
        }
    }

    /// `nil` where neither a mark, nor NUL bytes, nor the bytes themselves speak for Unicode.
    private static func unicode(_ given: [UInt8]) throws(ListStopped) -> [UInt8]? {
        if given.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(given.dropFirst(3)) }
        if given.starts(with: [0xFF, 0xFE]) { return try utf16(given.dropFirst(2), isBigEndian: false) }
        if given.starts(with: [0xFE, 0xFF]) { return try utf16(given.dropFirst(2), isBigEndian: true) }
        if given.contains(0) {
            // A heading begins with a letter of ASCII, of which UTF-16 makes one NUL byte and one other.
            guard given.count >= 2, (given[0] == 0) != (given[1] == 0) else { throw noText(line: 1) }
            return try utf16(given[...], isBigEndian: given[0] == 0)
        }
        return String(validating: given, as: UTF8.self) == nil ? nil : given
    }

    private static func utf8(_ given: ArraySlice<UInt8>) throws(ListStopped) -> [UInt8] {
        if given.contains(0) { throw noText(line: line(of: given.firstIndex(of: 0), in: given)) }
        if String(validating: given, as: UTF8.self) != nil { return Array(given) }
        // Line by line, so that the one that is damaged can be named; a line feed is never a part of a letter.
        let lines = given.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        throw ListStopped(
            lines.enumerated().filter { String(validating: $0.element, as: UTF8.self) == nil }.map {
                ListProblem(
                    .stops, line: $0.offset + 1, "The list says that it is UTF-8 text, and this line is not: letters were lost.",
                    remedy: "Export the list again; do not mend it by hand.")
            })
    }

    private static func utf16(_ given: ArraySlice<UInt8>, isBigEndian: Bool) throws(ListStopped) -> [UInt8] {
        guard given.count.isMultiple(of: 2) else {
            throw ListStopped(
                "The list is UTF-16 text that was cut in the middle of a letter.", remedy: "Export or copy it again, whole.")
        }
        let (high, low) = isBigEndian ? (0, 1) : (1, 0)
        let units = stride(from: given.startIndex, to: given.endIndex, by: 2).map { place -> UInt16 in
            UInt16(given[place + high]) << 8 | UInt16(given[place + low])
        }
        let lineFeed = UInt16(UInt8(ascii: "\n"))
        if let zero = units.firstIndex(of: 0) { throw noText(line: units[..<zero].count { $0 == lineFeed } + 1) }
        if let text = String(validating: units, as: UTF16.self) { return Array(text.utf8) }
        let lines = units.split(separator: lineFeed, omittingEmptySubsequences: false)
        throw ListStopped(
            lines.enumerated().filter { String(validating: $0.element, as: UTF16.self) == nil }.map {
                ListProblem(
                    .stops, line: $0.offset + 1, "The list is UTF-16 text, and a letter on this line is half lost.",
                    remedy: "Export the list again; do not mend it by hand.")
            })
    }

    private static func windows1252(_ given: [UInt8]) throws(ListStopped) -> [UInt8] {
        var text = String.UnicodeScalarView()
        var damaged: [Int] = []
        var line = 1
        for byte in given {
            if let scalar = Windows1252.scalar(byte) {
                text.append(scalar)
            } else if damaged.last != line {
                damaged.append(line)
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
        }
        guard damaged.isEmpty else {
            throw ListStopped(
                damaged.map {
                    ListProblem(
                        .stops, line: $0,
                        "This line has a letter that is neither UTF-8 nor Windows-1252 text, so that it is unknown which letter it is.",
                        remedy: "In Excel choose “Save as” and the type “CSV UTF-8 (comma delimited)”, then import that file.")
                })
        }
        return Array(String(text).utf8)
    }

    /// A Mac's and an old DOS program's letters are valid here too, and others: somebody has to look at them.
    private static func remark(_ given: [UInt8]) -> ListRemark {
        let found = Set(given.filter { $0 >= 0x80 }).compactMap { Windows1252.scalar($0) }.sorted()
        return ListRemark(
            "The list is not UTF-8 and was read as Windows-1252, as Excel saves a plain “CSV” in Britain. See with --names whether its letters beyond A to Z are right; if one is not, save the list as “CSV UTF-8”.",
            detail: found.map { String(Character($0)) }.joined(separator: " "))
    }

    private static func noText(line: Int) -> ListStopped {
        ListStopped(
            line: line, "The file is no text that can be read as a list.",
            remedy: "Export the list again as CSV; in Excel choose “CSV UTF-8 (comma delimited)”.")
    }

    private static func line(of position: Int?, in bytes: ArraySlice<UInt8>) -> Int {
        bytes.prefix(upTo: position ?? bytes.startIndex).count { $0 == UInt8(ascii: "\n") } + 1
    }
}
