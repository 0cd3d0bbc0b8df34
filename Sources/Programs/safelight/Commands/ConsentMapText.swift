import Arguments
import Domain
import Records
import Roll

/// A proposed mapping, for a terminal.
enum ConsentMapText {
    static func show(_ proposal: Proposal, _ survey: Survey, _ state: MapState, _ terminal: Terminal) {
        func say(_ text: String, _ indent: String) { terminal.line(indent + wrapped(text, width: terminal.width, indent: indent)) }
        for remark in survey.remarks { say(remark.summary, "") }
        if !survey.isSure { say("None of the headings is a known word: line \(survey.line) is taken for the headings.", "") }
        say(
            "\(counted(proposal.rowCount, "row")) below the headings on line \(survey.line). \(shapes[proposal.shape] ?? "Its shape is not known.")",
            "")
        terminal.line("")
        for column in proposal.columns {
            let mark = column.meaning == nil ? "?" : " "
            let name = column.heading.isEmpty ? "(no heading)" : column.heading
            terminal.line("\(mark) \(padded(name, 28)) \(padded(column.meaning ?? "not decided", 34)) \(column.filled) filled")
            say(column.why, "      ")
            if let values = column.values, !values.counted.isEmpty { say(words(values), "      ") }
        }
        consents(proposal, terminal)
        answers(proposal, terminal)
        undecided(proposal, terminal)
        end(proposal, state, terminal)
    }

    private static let shapes = [
        "wide": "A row for each pupil, and a column for each consent.", "long": "A row for each pupil and consent.",
        "single": "A file about one consent.", "roll": "Names and numbers without consents.",
        "staff": "A list of staff.",
    ]

    private static func padded(_ text: String, _ width: Int) -> String {
        text.count >= width ? text : text + String(repeating: " ", count: width - text.count)
    }

    /// At most twelve, with how often each stands there.
    private static func words(_ values: Survey.Values) -> String {
        var parts = values.counted.prefix(12).map { "\($0.text) \($0.count)" }
        if values.counted.count > 12 { parts.append("\(values.counted.count - 12) more") }
        if values.blank > 0 { parts.append("blank \(values.blank)") }
        return parts.joined(separator: " · ")
    }

    private static func consents(_ proposal: Proposal, _ terminal: Terminal) {
        guard !proposal.consents.isEmpty else { return }
        terminal.line("\nConsents")
        for consent in proposal.consents {
            let channels = consent.channels.map { $0.isEmpty ? "nothing to do with pictures" : $0.map(\.rawValue).joined(separator: ", ") }
            terminal.line("\(channels == nil ? "?" : " ") \(padded(consent.name, 40)) \(channels ?? "not decided")")
            terminal.line("      " + wrapped("\(counted(consent.rows, "row")); \(consent.why)", width: terminal.width, indent: "      "))
        }
    }

    private static func answers(_ proposal: Proposal, _ terminal: Terminal) {
        guard !proposal.answers.isEmpty else { return }
        terminal.line("\nAnswers")
        for answer in proposal.answers {
            let word = answer.word.isEmpty ? "(blank)" : answer.word
            terminal.line(
                "\(answer.state == nil && !answer.saysNothing ? "?" : " ") \(padded(word, 20)) \(padded(answer.saysNothing ? "says nothing" : answer.state?.words ?? "not decided", 14)) \(padded(counted(answer.count, "time"), 12)) \(answer.why)"
            )
        }
    }

    private static func undecided(_ proposal: Proposal, _ terminal: Terminal) {
        guard !proposal.open.isEmpty else { return }
        terminal.line("\nNot decided yet, and no yes until it is. Add what is right to the same command:")
        for point in proposal.open {
            terminal.line("? " + wrapped(point.what, width: terminal.width, indent: "  "))
            for (place, option) in point.options.enumerated() {
                terminal.line("      \(option)")
                guard place < point.meanings.count, !point.meanings[place].isEmpty else { continue }
                terminal.line("          " + wrapped(point.meanings[place], width: terminal.width, indent: "          "))
            }
        }
        if proposal.open.contains(where: { $0.options.contains { $0.contains("KEY=") } }) {
            terminal.line("“safelight consent map --help” lists what may stand for KEY.")
        }
    }

    private static func end(_ proposal: Proposal, _ state: MapState, _ terminal: Terminal) {
        terminal.line("")
        switch state.written {
        case .new: terminal.line("Written to \(state.mapping).")
        case .changed:
            let words = "\(state.mapping) was written anew; comments that stood in it are kept in \(state.mapping).bak only."
            terminal.line(wrapped(words, width: terminal.width, indent: ""))
        case nil: terminal.line("\(state.mapping) was not changed.")
        }
        if let confirmation = state.confirmation {
            terminal.line("It was confirmed by \(confirmation.by) on \(confirmation.at.day.words).")
        } else if proposal.open.isEmpty {
            terminal.line("Nothing is left to decide. See what it means, and confirm it:")
            terminal.line("  safelight consent map FILE --confirm --by=\"Your name\"")
        }
    }

    /// What is known of each information system.
    static func profiles(isJSON: Bool, _ terminal: Terminal) {
        if isJSON {
            terminal.json(Profile.shipped.map { ProfileJSON($0) })
            return
        }
        terminal.line(
            "What these systems call things, and how sure we are of it. Where a consent's pictures go is always the school's own word.")
        for profile in Profile.shipped {
            terminal.line("\n  --profile=\(profile.id)   \(profile.title), as of \(profile.seen)")
            for part in profile.parts {
                terminal.line("    " + wrapped("\(part.part), \(part.sure.words): \(part.words)", width: terminal.width, indent: "      "))
            }
            terminal.line("    " + wrapped("from: \(profile.sources.joined(separator: "; "))", width: terminal.width, indent: "      "))
        }
        terminal.line("\nOf other systems no words are known for certain: leave --profile out.")
    }
}
