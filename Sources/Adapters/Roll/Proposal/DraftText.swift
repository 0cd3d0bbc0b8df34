import Domain

/// Writes a draft as a mapping file that a person can read and change.
package struct DraftText {
    package private(set) var text = ""
    private let open: [Proposal.Open]

    /// The order in which a person reads it; anything else follows.
    private static let order = [
        "unfinished", "shape", "separator", "columns", "consentName", "consentAnswer", "dates", "consentSince", "consentExpires", "answers",
        "polarity",
        "whenNotDenied", "lasts", "names", "consents", "leave",
    ]

    private static let comments: [String: String] = [
        "unfinished":
            "While this line stands nothing is read by this mapping. “safelight consent map” removes it once everything above is decided.",
        "columns": "The headings that say who somebody is.",
        "consentName": "The headings of the consent's name and of its answer.",
        "answers":
            "What the answers mean: granted, refused, withdrawn, unanswered, notAsked or expired. Only \"granted\" is a yes; an answer that does not stand here counts as refused and is listed.",
        "polarity":
            "With \"denied\" a yes counts as refused. A no says only that nobody denied it, and is no yes unless whenNotDenied: \"granted\" says so. With \"objection\" a no or a blank says nothing.",
        "names": "Each consent with the channels of policy.json5 that it answers for: [] where it has nothing to do with pictures.",
        "consents": "Each consent with the channels of policy.json5 that it answers for.",
        "leave": "Columns that the list needs nothing of. A column that stands nowhere here stops the import: it may be a new consent.",
    ]

    /// `file` is what the list was called, and `open` what stays undecided, which is written as comments.
    package init(_ draft: Draft, file: String, open: [Proposal.Open]) {
        self.open = open
        comment(
            "How Safelight reads a list such as “\(file)”. Proposed by “safelight consent map”, which shows what it means; it counts once somebody has confirmed it there, and again after every change. Headings and answers are compared without upper and lower case, always as a whole.",
            "// ")
        if !open.isEmpty {
            line("//")
            line("// Not decided yet, and so nothing of it is a yes:")
            for point in open { comment(point.what, "// - ") }
        }
        line("{")
        let entries = draft.root.entries
        let sorted = Self.order.compactMap { key in entries.first { $0.key == key } } + entries.filter { !Self.order.contains($0.key) }
        for (place, entry) in sorted.enumerated() {
            if let words = Self.comments[entry.key] {
                if place > 0 { line("") }
                comment(words, "  // ")
            }
            line("  \(Self.key(entry.key)): \(Self.value(entry.value, indent: 2)),")
        }
        line("}")
    }

    private mutating func line(_ words: String) { text += words + "\n" }

    /// Broken into lines of at most 118 characters.
    private mutating func comment(_ words: String, _ mark: String) {
        var current = mark
        for word in Self.oneLine(words).split(separator: " ") {
            if current.count + word.count > 118, current != mark {
                line(String(current.dropLast()))
                current = mark.hasSuffix("- ") ? mark.dropLast(2) + "  " : mark
            }
            current += word + " "
        }
        line(String(current.dropLast()))
    }

    /// A line break would end the comment.
    private static func oneLine(_ text: String) -> String {
        text.split { $0.isNewline || $0 == "\u{2028}" || $0 == "\u{2029}" }.joined(separator: " ")
    }

    private static func key(_ key: String) -> String {
        let isName =
            key.first?.isLetter == true
            && key.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
        return isName ? key : quoted(key)
    }

    private static func value(_ setting: Setting, indent: Int) -> String {
        let inner = String(repeating: " ", count: indent + 2), outer = String(repeating: " ", count: indent)
        switch setting {
        case .text(let text): return quoted(text)
        case .bool(let bool): return "\(bool)"
        case .null: return "null"
        case .number(let number): return number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
        case .list(let values):
            let written = values.map { value($0, indent: indent + 2) }
            let short = "[" + written.joined(separator: ", ") + "]"
            if short.count + indent < 90, !short.contains("\n"), !values.contains(where: { !$0.entries.isEmpty }) { return short }
            return "[\n" + written.map { inner + $0 + ",\n" }.joined() + outer + "]"
        case .object(let entries):
            let written = entries.map { "\(key($0.key)): \(value($0.value, indent: indent + 2))" }
            let short = "{ " + written.joined(separator: ", ") + " }"
            if indent > 2, short.count + indent < 116, !short.contains("\n") { return short }
            return entries.isEmpty ? "{}" : "{\n" + written.map { inner + $0 + ",\n" }.joined() + outer + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case "\u{2028}": quoted += "\\u2028"
            case "\u{2029}": quoted += "\\u2029"
            default:
                if scalar.value < 0x20 {
                    let digits = String(scalar.value, radix: 16)
                    quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }
}
