/// Addresses that end like a picture's, in what is no address by itself: scripts, styles, and what scripts keep in attributes.
enum Mentions {
    /// Endings by which servers and scripts name pictures.
    private static let endings = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".heic", ".tif", ".tiff", ".bmp"]

    /// Whether a path ends like a picture's.
    static func isPicture(path: String) -> Bool {
        let name = path.lowercased()
        return endings.contains { name.hasSuffix($0) && name.count > $0.count && !name.hasSuffix("/" + $0) }
    }

    static func addresses(in text: String) -> [String] {
        var addresses: [String] = []
        for piece in pieces(unescaped(text)) {
            guard let path = piece.split(whereSeparator: { "?#".contains($0) }).first.map(String.init), isPicture(path: path)
            else { continue }
            addresses.append(piece)
        }
        return addresses
    }

    /// What stands between quotes, brackets and the like; of a list such as a source set, each part.
    private static func pieces(_ text: String) -> [String] {
        text.split { "\"'`()<>{}[]\n\\".contains($0) }.flatMap { part -> [String] in
            let ends = endings.reduce(0) { $0 + part.lowercased().split(separator: $1, omittingEmptySubsequences: false).count - 1 }
            if ends == 0 { return [] }
            // One name may hold spaces; where more than one stands there, or something else beside it, spaces part them.
            let whole = part.trimmed
            if ends == 1, isPicture(path: String(whole.prefix { $0 != "?" })), !whole.contains(", "), !whole.contains("=") {
                return [whole]
            }
            return part.split { $0.isWhitespace || $0 == ";" }.map { word in
                let word = word.trimmed(of: ",")
                // `src=photo.jpg`, but not the “=” of a query.
                guard let equals = word.firstIndex(of: "="), !word[..<equals].contains("?"), !word[..<equals].contains("/") else {
                    return word
                }
                return String(word[word.index(after: equals)...])
            }
        }
    }

    /// Scripts write “/” as `\/` and some letters as numbers.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("\\") else { return text }
        var out = ""
        var rest = Substring(text)
        while let slash = rest.firstIndex(of: "\\") {
            out += rest[..<slash]
            rest = rest[rest.index(after: slash)...]
            if rest.first == "/" {
                out += "/"
                rest = rest.dropFirst()
            } else if rest.first == "u", let code = UInt32(rest.dropFirst().prefix(4), radix: 16), let letter = Unicode.Scalar(code) {
                out.unicodeScalars.append(letter)
                rest = rest.dropFirst(5)
            } else {
                out += "\\"
            }
        }
        return out + rest
    }
}

extension StringProtocol {
    /// Without one letter at both ends.
    func trimmed(of letter: Character) -> String {
        let start = drop { $0 == letter }
        return String(start.reversed().drop { $0 == letter }.reversed())
    }
}
