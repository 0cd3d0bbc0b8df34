/// What a program that could not write a letter leaves in its place.
enum DamagedName {
    /// Why this field cannot be the name as the school has it; `nil` where nothing speaks against it. Takes the field with the white space around it: a no-break space may be the second half of a letter.
    static func reason(_ name: String) -> String? {
        for scalar in name.trimmed.unicodeScalars {
            switch scalar {
            case "?", "_": return "a “\(scalar)” stands where a letter was lost"
            case "\u{FFFD}": return "a letter was lost (the sign for an unreadable character stands in its place)"
            default: if scalar.properties.generalCategory == .control { return "it holds an invisible control character" }
            }
        }
        return isReadAsWindows1252(name) ? "its accents were read in the wrong encoding" : nil
    }

    /// Whether the name's letters are the bytes of UTF-8 taken for Windows-1252, as in “ZoÃ«” for “Zoë”: written back as those bytes it is valid UTF-8 that is shorter.
    private static func isReadAsWindows1252(_ name: String) -> Bool {
        var bytes: [UInt8] = []
        for scalar in name.unicodeScalars {
            if scalar.value < 0x100 {
                bytes.append(UInt8(scalar.value))
            } else if let position = upperHalf.firstIndex(of: scalar.value) {
                bytes.append(UInt8(0x80 + position))
            } else {
                return false
            }
        }
        return bytes.contains { $0 >= 0x80 } && String(validating: bytes, as: UTF8.self) != nil
    }

    /// Windows-1252, 0x80 to 0x9F (Unicode's best-fit table of the code page); zero where the code page has nothing.
    private static let upperHalf: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]
}
