import Domain
import Roll

/// What a list says by a mapping, in numbers and words: what somebody looks at before confirming it.
struct MappingMeaning {
    struct Counts {
        let channel: ChannelID
        let states: [Domain.Consent: Int]
        /// People about whom the list says nothing there.
        let none: Int
    }

    let people: Int
    let counts: [Counts]
    let problems: Int
    private let list: ConsentList
    private let mapping: Mapping
    private let proposal: Proposal

    init(_ list: ConsentList, _ mapping: Mapping, _ proposal: Proposal, _ policy: [ChannelID], on day: Day) {
        self.list = list
        self.mapping = mapping
        self.proposal = proposal
        people = list.pupils.count
        problems = list.problems.count
        counts = policy.map { channel in
            let states = list.pupils.compactMap { $0.consents[channel]?.state(on: day) }
            return Counts(
                channel: channel, states: Dictionary(states.map { ($0, 1) }, uniquingKeysWith: +), none: list.pupils.count - states.count)
        }
    }

    func show(_ terminal: Terminal, mapping name: String, names: Bool) {
        for remark in list.remarks { terminal.line(wrapped(remark.summary, width: terminal.width, indent: "")) }
        terminal.line(
            "By \(name) this list says of \(mapping.role == .staff ? counted(people, "member", "members") + " of staff" : counted(people, "pupil")):"
        )
        if !list.pupils.isEmpty, !mapping.channels.isEmpty { table(terminal) }
        let (left, protected) = (list.pupils.count(where: \.hasLeft), list.pupils.count(where: \.isProtected))
        terminal.line("  \(left) left; \(protected) must never be shown.")
        terminal.line("")
        for line in consentLines + [leftLine].compactMap({ $0 }) {
            terminal.line("  " + wrapped(line, width: terminal.width, indent: "    "))
        }
        if !proposal.answers.isEmpty {
            terminal.line("")
            for answer in proposal.answers {
                let word = answer.word.isEmpty ? "A blank" : "“\(answer.word)”"
                let way = answer.way == .denied || answer.way == .objection ? ", where a yes is a no" : ""
                let state = answer.saysNothing ? "says nothing" : answer.state?.words ?? "not known; counts as refused"
                terminal.line("  \(word), \(counted(answer.count, "time"))\(way): \(state)")
            }
        }
        ImportText.show(list.problems, names: names, terminal)
    }

    private func table(_ terminal: Terminal) {
        let states = Domain.Consent.allCases
        let titles = states.map { $0 == .unanswered ? "unanswered" : $0.words } + ["none"]
        let width = counts.map(\.channel.rawValue.count).max() ?? 0
        func row(_ name: String, _ cells: [String]) {
            let padded = zip(cells, titles).map { cell, heading in
                String(repeating: " ", count: max(0, heading.count - cell.count) + 2) + cell
            }
            terminal.line("  " + name + String(repeating: " ", count: width - name.count) + padded.joined())
        }
        row("", titles)
        for count in counts {
            row(count.channel.rawValue, states.map { "\(count.states[$0] ?? 0)" } + ["\(count.none)"])
        }
    }

    /// Each consent with its channels, and which way round it is.
    private var consentLines: [String] {
        func line(_ name: String, _ channels: [ChannelID], _ meaning: AnswerMeaning, _ place: AnswerPlace) -> String {
            if channels.isEmpty { return "“\(name)” has nothing to do with pictures." }
            let to = channels.map(\.rawValue).joined(separator: ", ")
            return Self.way(name, to, meaning, place)
        }
        return switch mapping.shape {
        case .wide(let consents): consents.map { line(Self.headings($0.place), $0.channels, $0.meaning, $0.place) }
        case .long(_, let rows), .single(let rows):
            rows.names.values.sorted { $0.name < $1.name }.map { line($0.name, $0.channels, $0.meaning, rows.place) }
        case .roll: ["There is no consent in this list: it says only who is there."]
        }
    }

    private static func headings(_ place: AnswerPlace) -> String {
        switch place.written {
        case .word(let heading): heading
        case .words(let headings, _): headings.joined(separator: "” with “")
        case .dates(let dates): dates.granted
        }
    }

    private static func way(_ name: String, _ channels: String, _ meaning: AnswerMeaning, _ place: AnswerPlace) -> String {
        let isDay = if case .dates = place.written { true } else { false }
        let (yes, no) = isDay ? ("day", "a day of a no") : ("yes", "a no")
        let turned = "The other way round: a \(yes) under “\(name)” is a no for \(channels)"
        return switch meaning.polarity {
        case .consent: "A \(yes) under “\(name)” lets pictures go to \(channels)\(isDay ? "; a day of a no counts as refused" : "")."
        case .denied(.granted): "\(turned), and \(no) lets pictures go there."
        case .denied: "\(turned), and \(no) counts as not asked, which is no yes."
        case .objection: "\(turned); \(no) or a blank says nothing, and the other columns count."
        }
    }

    /// Every column that the list has and nothing reads; those that no known word explains are marked.
    private var leftLine: String? {
        let left = proposal.columns.filter(\.isLeft)
        if left.isEmpty { return nil }
        let words = left.map { "“\($0.heading)”\($0.isKnownNeedless ? "" : " (not a known heading)")" }
        return "Left out: \(words.joined(separator: ", "))."
    }
}
