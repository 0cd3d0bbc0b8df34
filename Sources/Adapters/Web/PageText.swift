/// A page's bytes as UTF-8, whatever it says of itself: the reader of pages would stop at the first byte that does not fit.
enum PageText {
    /// Where the bytes fit no character set that is known here, each counts as one letter: what matters in a page, its tags and addresses, is ASCII in all that remain.
    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        if let wide = sixteen(bytes) { return withoutNull(Array(wide.utf8)) }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if String(validating: body, as: UTF8.self) != nil { return withoutNull(body) }
        var text: [UInt8] = []
        text.reserveCapacity(body.count + body.count / 8)
        for byte in body {
            if byte < 0x80 { text.append(byte) } else { text += [0xC0 | byte >> 6, 0x80 | byte & 0x3F] }
        }
        return withoutNull(text)
    }

    /// Whether a tag has more attributes than the reader of pages takes in good time, as it compares each with all before it. Our own number.
    static func isCrowded(_ utf8: [UInt8]) -> Bool {
        var spaces = 0
        var isInTag = false
        var last: UInt8 = 0
        for byte in utf8 {
            if last == UInt8(ascii: "<"), (0x61...0x7A).contains(byte | 0x20) {
                isInTag = true
            } else if byte == UInt8(ascii: ">") {
                (isInTag, spaces) = (false, 0)
            } else if isInTag, byte <= 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                spaces += 1
                if spaces > 20_000 { return true }
            }
            last = byte
        }
        return false
    }

    /// UTF-16, which is told by the mark at its beginning.
    private static func sixteen(_ bytes: [UInt8]) -> String? {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// A byte of zero would end the text for a reader written in C.
    private static func withoutNull(_ bytes: [UInt8]) -> [UInt8] { bytes.contains(0) ? bytes.map { $0 == 0 ? 0x20 : $0 } : bytes }
}
