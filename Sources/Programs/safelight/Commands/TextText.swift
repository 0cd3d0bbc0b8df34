import Domain
import Pipeline
import Rules
import Wording

/// What was found in texts, for a terminal.
enum TextText {
    static func show(_ readings: [TextReading], _ school: School, hasPhoto: Bool, names: Bool, _ terminal: Terminal) {
        for (place, reading) in readings.enumerated() {
            if readings.count > 1 {
                terminal.line("\(place == 0 ? "" : "\n")Line \(reading.input.line), \(reading.input.unit.words)")
            }
            let marks = reading.hits.filter { $0.strength > .possible || reading.assessment.effect(of: $0) > .notes }.map(\.range)
            let marked = MarkedText(reading.input.text, marks: marks, width: terminal.width - 2)
            for line in terminal.canUnderline ? marked.underlined : marked.pointed { terminal.line("  " + line) }
            for hit in reading.hits { show(hit, reading, school, names: names, terminal) }
            for remark in reading.assessment.remarks { line("· \(remark)", terminal) }
            if reading.hits.isEmpty, reading.assessment.remarks.isEmpty { terminal.line("  Nothing in it tells who a child is.") }
            if let safe = reading.safe { line("Safe wording: \(MarkedText.plain(safe))", terminal) }
        }
        if !hasPhoto, readings.contains(where: { $0.hits.contains { $0.kind == .firstName } }) {
            terminal.line()
            line(
                "First names count as beside a picture that may show one child alone; --photo says beside which they stand.", terminal,
                indent: "  ")
        }
        guard readings.count > 1 else { return }
        let held = readings.count { $0.effect > .notes }
        terminal.line("\n\(counted(readings.count, "text")); \(held == 0 ? "none would hold a photo" : "\(held) would hold a photo").")
    }

    private static func show(_ hit: TextHit, _ reading: TextReading, _ school: School, names: Bool, _ terminal: Terminal) {
        line("· “\(MarkedText.plain(hit.words))”: \(hit.title). \(sentence(MarkedText.plain(hit.why)))", terminal)
        if names, !hit.pupils.isEmpty {
            let people = hit.pupils.map { id in
                school.roll[id].map { $0.displayName + ($0.className.map { ", \($0)" } ?? "") + " (\(id))" } ?? id.rawValue
            }
            line("May be: \(people.joined(separator: "; "))", terminal, indent: "      ")
        }
        line(effects(hit, reading) + (reading.remedy(hit).map { "; \($0)" } ?? "") + ".", terminal, indent: "      ")
    }

    private static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst() + (text.last.map { ".!?”".contains($0) } ?? true ? "" : ".")
    }

    /// “Blocked on every channel”, “Website, Newsletter: held; Display: noted”.
    private static func effects(_ hit: TextHit, _ reading: TextReading) -> String {
        let channels = reading.assessment.channels
        let parts = Effect.allCases.reversed().compactMap { effect -> (word: String, titles: [String])? in
            let titles = channels.filter { $0.effect(of: hit) == effect }.map(\.channel.title)
            return titles.isEmpty ? nil : (effect.past, titles)
        }
        if parts.count == 1, let only = parts.first {
            return only.word.prefix(1).uppercased() + only.word.dropFirst()
                + (channels.count == 1 ? " on \(channels[0].channel.title)" : " on every channel")
        }
        return parts.map { "\($0.titles.joined(separator: ", ")): \($0.word)" }.joined(separator: "; ")
    }

    private static func line(_ text: String, _ terminal: Terminal, indent: String = "    ") {
        terminal.line(indent.dropLast(2) + wrapped(text, width: terminal.width, indent: indent))
    }
}

extension Effect {
    var past: String {
        switch self {
        case .blocks: "blocked"
        case .holds: "held"
        case .notes: "noted"
        }
    }
}
