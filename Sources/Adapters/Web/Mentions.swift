/// Addresses that end like a picture's, in what is no address by itself: scripts, styles, and what scripts keep in attributes.
enum Mentions {
    /// Endings by which servers and scripts name pictures.
    private static let endings = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".heic", ".tif", ".tiff", ".bmp"]
    private static let endingBytes = endings.map { Array($0.utf8) }
    /// What no address holds unless it is written in another way.
    private static let isEnd: [Bool] = (0...255).map { "\"'`()<>{}[]\n\\".utf8.contains($0) }
    /// Longer than any address that servers take.
    private static let longest = 8192

    /// Whether a path ends like a picture's.
    static func isPicture(path: String) -> Bool {
        let name = path.lowercased()
        return endings.contains { name.hasSuffix($0) && name.utf8.count > $0.utf8.count && !name.hasSuffix("/" + $0) }
    }

    static func addresses(in text: String) -> [String] {
        var addresses: [String] = []
        var met: Set<String> = []
        for piece in pieces(unescaped(text)) where met.insert(piece).inserted {
            for word in words(of: piece) {
                guard let path = word.split(whereSeparator: { "?#".contains($0) }).first.map(String.init), isPicture(path: path) else {
                    continue
                }
                addresses.append(word)
            }
        }
        return addresses
    }

    /// What stands between quotes, brackets and the like and has an ending of a picture in it.
    private static func pieces(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var pieces: [String] = []
        var start = 0
        var hasEnding = false
        for index in 0...bytes.count {
            if index == bytes.count || isEnd[Int(bytes[index])] {
                // Of a text without any quotes, only what is near its ending.
                if hasEnding { pieces.append(String(decoding: bytes[max(start, index - longest)..<index], as: UTF8.self)) }
                (start, hasEnding) = (index + 1, false)
            } else if bytes[index] == UInt8(ascii: "."), !hasEnding {
                hasEnding = endingBytes.contains { ending in
                    index + ending.count <= bytes.count && zip(bytes[index...], ending).allSatisfy { $0 | 0x20 == $1 | 0x20 }
                }
            }
        }
        return pieces
    }

    private static func words(of piece: String) -> [String] {
        let lower = piece.lowercased()
        let count = endings.reduce(0) { $0 + lower.split(separator: $1, omittingEmptySubsequences: false).count - 1 }
        // One name may hold spaces; where more than one stands there, or something else beside it, spaces part them.
        let whole = piece.trimmed
        if count == 1, isPicture(path: String(whole.prefix { $0 != "?" })), !whole.contains(", "), !whole.contains("=") { return [whole] }
        return piece.split { $0.isWhitespace || $0 == ";" }.map { word in
            let word = word.trimmed { $0 == "," }
            // `src=photo.jpg`, but not the “=” of a query.
            guard let equals = word.firstIndex(of: "="), !word[..<equals].contains("?"), !word[..<equals].contains("/") else { return word }
            return String(word[word.index(after: equals)...])
        }
    }

    /// Scripts write “/” as `\/` and some letters as numbers.
    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var out = ""
        var rest = text.unicodeScalars[...]
        while let slash = rest.firstIndex(of: "\\") {
            out.unicodeScalars += rest[..<slash]
            rest = rest[rest.index(after: slash)...]
            if rest.first == "/" {
                out += "/"
                rest = rest.dropFirst()
            } else if rest.first == "u", let code = UInt32(String(rest.dropFirst().prefix(4)), radix: 16), let letter = Unicode.Scalar(code)
            {
                out.unicodeScalars.append(letter)
                rest = rest.dropFirst(5)
            } else {
                out += "\\"
            }
        }
        out.unicodeScalars += rest
        return out
    }
}
