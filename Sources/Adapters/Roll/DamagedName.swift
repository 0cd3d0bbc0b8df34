/// What a program that could not write a letter leaves in its place.
enum DamagedName {
    /// Why this field cannot be the name as the school has it; `nil` where nothing speaks against it. Takes the field with the white space around it: a no-break space may be the second half of a letter.
    static func reason(_ name: String) -> String? {
        if name.utf8.allSatisfy(isPlain) { return nil }
        for scalar in name.trimmed.unicodeScalars {
            switch scalar {
            case "?", "_": return "a “\(scalar)” stands where a letter was lost"
            case "\u{FFFD}": return "a letter was lost (the sign for an unreadable character stands in its place)"
            default: if scalar.properties.generalCategory == .control { return "it holds an invisible control character" }
            }
        }
        return isReadAsWindows1252(name) ? "its accents were read in the wrong encoding" : nil
    }

    /// A visible character of ASCII, or a space, against which nothing speaks.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "_")
    }

    /// Whether the name's letters are the bytes of UTF-8 taken for Windows-1252, as in “ZoÃ«” for “Zoë”: written back as those bytes it is valid UTF-8 that is shorter.
    private static func isReadAsWindows1252(_ name: String) -> Bool {
        var bytes: [UInt8] = []
        for scalar in name.unicodeScalars {
            guard let byte = Windows1252.byte(scalar) else { return false }
            bytes.append(byte)
        }
        return bytes.contains { $0 >= 0x80 } && String(validating: bytes, as: UTF8.self) != nil
    }
}
