import Domain
import Pipeline
import Rules
import Wording

/// What was found in texts, for a terminal.
struct TextText {
    private let school: School
    private let isBesidePhoto: Bool
    private let names: Bool
    private let terminal: Terminal

    init(_ school: School, isBesidePhoto: Bool, names: Bool, _ terminal: Terminal) {
        self.school = school
        self.isBesidePhoto = isBesidePhoto
        self.names = names
        self.terminal = terminal
    }

    /// Some of the readings, and how many of all would hold.
    func show(_ readings: [TextReading], of all: [TextReading]) {
        for (place, reading) in readings.enumerated() {
            if all.count > 1 {
                terminal.line("\(place == 0 ? "" : "\n")Line \(reading.input.line), \(reading.input.unit.words)")
            }
            show(reading)
        }
        if !isBesidePhoto, readings.contains(where: { $0.hits.contains { $0.kind == .firstName } }) {
            terminal.line()
            line(
                "First names count as beside a picture that may show one child alone; --photo says beside which they stand.",
                indent: "  ")
        }
        let held = all.count { $0.effect > .notes }
        let end =
            held == 0 ? "\(all.count == 1 ? "it" : "none") would hold \(all.count == 1 ? "no" : "a") photo" : "\(held) would hold a photo"
        terminal.line("\(readings.isEmpty ? "" : "\n")\(counted(all.count, "text")); \(end).")
    }

    private func show(_ reading: TextReading) {
        let marks = reading.hits.filter { $0.strength > .possible || reading.assessment.effect(of: $0) > .notes }.map(\.range)
        let marked = MarkedText(reading.input.text, marks: marks, width: terminal.width - 2)
        for line in terminal.canUnderline ? marked.underlined : marked.pointed { terminal.line("  " + line) }
        for hit in reading.hits { show(hit, reading) }
        for remark in reading.assessment.remarks { line("· \(remark)") }
        if reading.hits.isEmpty, reading.assessment.remarks.isEmpty { terminal.line("  Nothing in it tells who a child is.") }
        if let safe = reading.safe { line("Safe wording: \(MarkedText.plain(safe))") }
    }

    private func show(_ hit: TextHit, _ reading: TextReading) {
        line("· “\(MarkedText.plain(hit.words))”: \(hit.title). \(Self.sentence(MarkedText.plain(hit.why)))")
        if names, !hit.pupils.isEmpty {
            let people = hit.pupils.map { id in
                school.roll[id].map { $0.displayName + ($0.className.map { ", \($0)" } ?? "") + " (\(id))" } ?? id.rawValue
            }
            line("May be: \(people.joined(separator: "; "))", indent: "      ")
        }
        line(effects(hit, reading) + (reading.remedy(hit).map { "; \($0)" } ?? "") + ".", indent: "      ")
    }

    private static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst() + (text.last.map { ".!?”".contains($0) } ?? true ? "" : ".")
    }

    /// “Blocked on every channel”, “Website, Newsletter: held; Display: noted”.
    private func effects(_ hit: TextHit, _ reading: TextReading) -> String {
        let channels = reading.assessment.channels
        var parts: [(word: String, titles: [String])] = []
        for channel in channels.sorted(by: { $0.effect(of: hit) > $1.effect(of: hit) }) {
            let isMilder = !isBesidePhoto && hit.kind == .firstName && channel.isMilderBesideSeveral(hit)
            let word = channel.effect(of: hit).past + (isMilder ? " beside one child, noted beside several" : "")
            if let place = parts.firstIndex(where: { $0.word == word }) {
                parts[place].titles.append(channel.channel.title)
            } else {
                parts.append((word, [channel.channel.title]))
            }
        }
        if parts.count == 1, let only = parts.first {
            let place = channels.count == 1 ? "on \(channels[0].channel.title)" : "on every channel"
            return only.word.prefix(1).uppercased() + only.word.dropFirst() + (only.word.contains(" ") ? ", " : " ") + place
        }
        return parts.map { "\($0.titles.joined(separator: ", ")): \($0.word)" }.joined(separator: "; ")
    }

    private func line(_ text: String, indent: String = "    ") {
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
