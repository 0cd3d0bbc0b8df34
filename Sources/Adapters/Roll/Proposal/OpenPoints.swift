import Domain

/// Everything that a draft leaves undecided about a list, with the options that decide it.
struct OpenPoints {
    private(set) var all: [Proposal.Open] = []
    let draft: Draft
    let guess: Guess

    let shown: ShownValues

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

    mutating func add(_ what: String, _ options: String...) { all.append(Proposal.Open(what: what, options: options, meanings: [])) }

    mutating func add(_ what: String, _ options: [(option: String, meaning: String)]) {
        all.append(Proposal.Open(what: what, options: options.map(\.option), meanings: options.map(\.meaning)))
    }

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
        let why = doubt?.why ?? guess.columns[heading.comparable]?.words ?? "the heading is not known"
        let leave = Self.option("leave", heading)
        let known = guess.draft.use(of: heading)
        if guess.mayProtect.contains(heading.comparable) {
            add("The column “\(heading)”: \(why).", Self.option("column", "protected=\(heading)"), leave)
        } else if case .column(let key)? = known {
            add("The column “\(heading)” may be the \(Explained.words[key] ?? key).", Self.option("column", "\(key)=\(heading)"), leave)
        } else if guess.days.contains(where: { $0.heading == heading }) {
            add("The column “\(heading)” belongs to consents, and none is decided yet. It is taken over with the first.", leave)
        } else if known == .left {
            add("The column “\(heading)” is new, and seems not to be needed.", leave)
        } else if draft.hasColumns {
            guard NegativeWording.stands(in: heading) else { return add("The column “\(heading)”: \(why).", consent(heading), leave) }
            let ways: [Choices.Way] = hasOthers(heading) ? [.objection, .denied] : [.denied]
            add(
                "The column “\(heading)”: \(why).",
                ways.map { ("\(consent(heading, else: "all")) \(Self.option("polarity", "\(heading)=\($0.rawValue)"))", $0.words) }
                    + [(leave, "")])
        } else if draft.shape != "roll", holdsDays(heading) {
            add("The column “\(heading)” holds days.", Self.option("column", "since=\(heading)"), leave)
        } else {
            add("The column “\(heading)”: \(why).", Self.option("column", "KEY=\(heading)"), leave)
        }
    }

    private func holdsDays(_ heading: String) -> Bool {
        guard let position = guess.survey.position(heading) else { return false }
        let values = guess.survey.values(position).counted
        return !values.isEmpty && values.allSatisfy { ListDay.read($0.text) != nil }
    }

    /// Whether other columns of the wide form answer for consents.
    func hasOthers(_ heading: String) -> Bool {
        draft.hasColumns && guess.answerHeadings.contains { $0.comparable != heading.comparable && draft.use(of: $0) != .left }
    }

    func consent(_ name: String, else unknown: String = "CHANNEL") -> String {
        let hints = guess.channels(of: name)
        return Self.option("consent", "\(name)=\(hints.isEmpty ? unknown : hints.map(\.rawValue).joined(separator: ","))")
    }

    /// As a shell reads it.
    static func option(_ name: String, _ value: String) -> String {
        let isPlain = !value.contains { "\"$`\\!".contains($0) }
        return "--\(name)=" + (isPlain ? "\"\(value)\"" : "'\(value.replacing("'", with: "'\\''"))'")
    }
}
