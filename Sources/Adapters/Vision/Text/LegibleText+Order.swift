import Domain

extension LegibleText {
    /// Without characters that cannot be seen or that change how others are shown, and with single spaces.
    static func cleaned(_ text: String) -> String {
        var cleaned = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator:
                if let last = cleaned.last, last != " " { cleaned.append(" ") }
            case .format, .surrogate, .privateUse, .unassigned: continue
            default: cleaned.append(scalar)
            }
        }
        if cleaned.last == " " { cleaned.removeLast() }
        return String(cleaned)
    }

    /// From top to bottom; what stands side by side, from left to right. Two lines stand side by side where the middle of the lower one is above the bottom of the first one of the row.
    static func inReadingOrder(_ texts: [LegibleText]) -> [LegibleText] {
        var rows: [[LegibleText]] = []
        var bottom = -Double.infinity
        for text in texts.sorted(by: { ($0.region.y, $0.region.x, $0.text) < ($1.region.y, $1.region.x, $1.text) }) {
            let region = text.region
            if !rows.isEmpty, region.y + region.height / 2 < bottom {
                rows[rows.count - 1].append(text)
            } else {
                rows.append([text])
                bottom = region.y + region.height
            }
        }
        return rows.flatMap { row in row.sorted { ($0.region.x, $0.region.y) < ($1.region.x, $1.region.y) } }
    }
}
