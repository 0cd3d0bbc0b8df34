import Domain

/// Everything that a draft leaves undecided about a list, with the options that decide it.
struct OpenPoints {
    private(set) var all: [Proposal.Open] = []
    private let draft: Draft
    private let guess: Guess

    private let shown: ShownValues

    init(_ draft: Draft, _ guess: Guess, _ shown: ShownValues) {
        self.draft = draft
        self.guess = guess
        self.shown = shown
        addIdentity()
        addColumns()
        addNames()
        addAnswers()
        addPolarity()
    }

    private mutating func add(_ what: String, _ options: String...) { all.append(Proposal.Open(what: what, options: options)) }

    private mutating func addIdentity() {
        if !["wide", "long", "single", "roll", "staff"].contains(draft.shape) {
            add("The mapping says no shape that is known.", "--shape=wide")
        }
        func has(_ key: String) -> Bool { draft.root["columns"]?[key] != nil }
        if draft.role == .pupil, !has("upn"), !has("admissionNumber"), !has("uln") {
            add(
                "No column is known to hold the UPN or the admission number.", Self.option("column", "upn=HEADING"),
                Self.option("column", "admissionNumber=HEADING"))
        }
        let parts = draft.role == .staff ? ["forename", "surname"] : ["legalForename", "legalSurname"]
        if !has("legalName") {
            for part in parts where !has(part) {
                add("No column is known to hold the \(Explained.words[part] ?? part).", Self.option("column", "\(part)=HEADING"))
            }
        }
        if ["long", "single"].contains(draft.shape), draft.root["consentAnswer"] == nil, draft.root["dates"] == nil {
            add("No column is known to hold the answers.", Self.option("column", "consentAnswer=HEADING"))
        }
        if draft.shape == "long", draft.root["consentName"] == nil {
            add("No column is known to name the consents.", Self.option("column", "consentName=HEADING"))
        }
        if let dates = draft.root["dates"] {
            for key in ["granted", "refused"] where dates[key] == nil {
                add("No column is known to hold the \(Explained.words[key] ?? key).", Self.option("column", "\(key)=HEADING"))
            }
        }
    }

    private mutating func addColumns() {
        let survey = guess.survey
        var seen: Set<String> = []
        for (position, heading) in survey.headings.enumerated() {
            if heading.isEmpty {
                if survey.filled(position) > 0 {
                    add("Column \(position + 1) has no heading, and something stands in it. Give it a heading in the export, or empty it.")
                }
                continue
            }
            guard seen.insert(heading.comparable).inserted else {
                add("The heading “\(heading)” stands twice. Rename or remove one of the two columns in the export.")
                continue
            }
            if draft.use(of: heading) == nil { addColumn(heading) }
        }
        var named: Set<String> = []
        for use in draft.uses {
            let isDay = use.use == .column("since") || use.use == .column("expires")
            if survey.position(use.heading) == nil, named.insert(use.heading.comparable).inserted {
                add("The mapping names the column “\(use.heading)”, and the list has none such. Correct the mapping, or export the column.")
            } else if !isDay, draft.uses.count(where: { $0.heading.comparable == use.heading.comparable }) > 1,
                named.insert(use.heading.comparable).inserted
            {
                add("The mapping names the column “\(use.heading)” twice. Keep it in one place only.")
            }
        }
    }

    private mutating func addColumn(_ heading: String) {
        let doubt = guess.doubts[heading.comparable]
        let words = doubt.map { ": \($0.why)" } ?? ": the heading is not known"
        let leave = Self.option("leave", heading)
        let known = guess.draft.use(of: heading)
        if case .column(let key)? = known {
            add("The column “\(heading)” may be the \(Explained.words[key] ?? key).", Self.option("column", "\(key)=\(heading)"), leave)
        } else if guess.days.contains(where: { $0.heading == heading }) {
            add("The column “\(heading)” belongs to consents, and none is decided yet. It is taken over with the first.", leave)
        } else if known == .left {
            add("The column “\(heading)” is new, and seems not to be needed.", leave)
        } else if draft.hasColumns {
            var consent = consent(heading, doubt?.hints ?? [])
            if NegativeWording.stands(in: heading) { consent += " " + Self.option("polarity", "\(heading)=denied") }
            add("The column “\(heading)”\(words).", consent, leave)
        } else if draft.shape != "roll", holdsDays(heading) {
            add("The column “\(heading)” holds days.", Self.option("column", "since=\(heading)"), leave)
        } else {
            add("The column “\(heading)”\(words).", Self.option("column", "KEY=\(heading)"), leave)
        }
    }

    private func holdsDays(_ heading: String) -> Bool {
        guard let position = guess.survey.position(heading) else { return false }
        let values = guess.survey.values(position).counted
        return !values.isEmpty && values.allSatisfy { ListDay.read($0.text) != nil }
    }

    private mutating func addNames() {
        guard draft.shape == "long" || draft.shape == "single" else { return }
        var names: [String] = []
        if draft.shape == "long" {
            guard let position = draft.root["consentName"]?.text.flatMap(guess.survey.position) else { return }
            names = guess.survey.values(position).counted.map(\.text)
            let blank = guess.survey.values(position).blank
            if blank > 0 {
                add("\(blank) \(blank == 1 ? "row names" : "rows name") no consent. Complete or remove them in the export.")
            }
        } else if draft.root["names"] == nil {
            names = guess.doubts.keys.filter { guess.survey.position($0) == nil }.sorted()
        }
        for name in names where draft.channels(ofNamed: name) == nil {
            let doubt = guess.doubts[draft.key(name)]
            add(
                "The consent “\(name)”: \(doubt?.why ?? "nobody has said what it is about").", consent(name, doubt?.hints ?? []),
                Self.option("consent", "\(name)="))
        }
    }

    private mutating func addAnswers() {
        for word in AnswerWords(draft, guess.survey).all where word.state == nil && !word.text.isEmpty {
            add(
                "The answer “\(shown.shown(word.text))” stands there \(word.count == 1 ? "once" : "\(word.count) times") and is not decided. Only a plain yes may be granted; in doubt it is refused.",
                Self.option("answer", "\(shown.shown(word.text))=\((guess.draft.state(of: word.text, in: nil) ?? .refused).rawValue)"))
        }
    }

    /// Which way round a consent is that reads as if a yes were a no.
    private mutating func addPolarity() {
        func ask(_ name: String) {
            add(
                "“\(name)” reads as if a yes under it were a no, and nobody has said which way round it is.",
                Self.option("polarity", "\(name)=denied"), Self.option("polarity", "\(name)=consent"))
        }
        for consent in draft.root["consents"]?.values ?? [] where draft.hasColumns {
            guard consent["polarity"] == nil, consent["answers"] == nil else { continue }
            for heading in Draft.answerHeadings(consent) where NegativeWording.stands(in: heading) { ask(heading) }
        }
        if draft.hasColumns || draft.shape == "roll" { return }
        if draft.root["polarity"] == nil, let heading = draft.root["consentAnswer"]?.text, NegativeWording.stands(in: heading) {
            ask(heading)
        }
        for entry in draft.root["names"]?.entries ?? [] where draft.channels(entry.value)?.isEmpty == false {
            let isSaid = !entry.value.isList && (entry.value["polarity"] != nil || entry.value["answers"] != nil)
            if !isSaid, NegativeWording.stands(in: entry.key) { ask(entry.key) }
        }
    }

    private func consent(_ name: String, _ hints: [ChannelID]) -> String {
        Self.option("consent", "\(name)=\(hints.isEmpty ? "CHANNEL" : hints.map(\.rawValue).joined(separator: ","))")
    }

    /// As a shell reads it.
    static func option(_ name: String, _ value: String) -> String {
        let isPlain = !value.contains { "\"$`\\!".contains($0) }
        return "--\(name)=" + (isPlain ? "\"\(value)\"" : "'\(value.replacing("'", with: "'\\''"))'")
    }
}
