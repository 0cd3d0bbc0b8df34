extension String {
    /// On one line, and with U+FFFD for whatever is invisible or turns the direction of reading, so that a name cannot show as another one.
    package var visible: String {
        if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map(\.visible)))
    }
}

extension Unicode.Scalar {
    package var visible: Unicode.Scalar {
        switch self {
        case "\t", "\n", "\r": " "
        // Persian, Indic scripts and emoji need the joiners.
        case "\u{200C}", "\u{200D}": self
        default: isPlain ? self : "\u{FFFD}"
        }
    }

    private var isPlain: Bool {
        // Most texts; spares the table of categories.
        if isASCII { return value >= 0x20 && value != 0x7F }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
        default: true
        }
    }
}
