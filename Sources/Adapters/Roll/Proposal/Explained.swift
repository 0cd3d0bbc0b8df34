import Domain

/// Says of each column, consent and answer what a draft takes it for, and why.
struct Explained {
    let draft: Draft
    let guess: Guess
    let saved: String?

    /// `nil` while undecided.
    func meaning(_ heading: String) -> String? {
        switch draft.use(of: heading) {
        case .column(let key): Self.words[key] ?? key
        case .left: "left out"
        case .consent(let place): consent(place)
        case nil: nil
        }
    }

    private func consent(_ place: Int) -> String? {
        guard let consent = draft.root["consents"]?.values[place], let channels = draft.channels(consent) else { return nil }
        let way =
            switch draft.way(of: consent) {
            case .consent, nil: ""
            case .denied: ", where a yes counts as refused"
            case .objection: ", where a yes counts as refused and a no says nothing"
            }
        return "consent for \(channels.map(\.rawValue).joined(separator: ", "))\(way)"
    }

    func why(_ heading: String) -> String {
        let key = heading.comparable
        guard let use = draft.use(of: heading) else {
            if heading.isEmpty { return "it has no heading, and something stands in it" }
            return guess.doubts[key]?.why ?? guess.doubts[draft.key(heading)]?.why ?? "the heading is not known"
        }
        if guess.draft.use(of: heading) == use || isSameConsent(heading), let reason = guess.columns[key] { return reason.text }
        return saved.map { "as \($0) has it" } ?? "you said so"
    }

    private func isSameConsent(_ heading: String) -> Bool {
        guard case .consent(let place)? = draft.use(of: heading), case .consent(let other)? = guess.draft.use(of: heading) else {
            return false
        }
        return draft.root["consents"]?.values[place]["channels"] == guess.draft.root["consents"]?.values[other]["channels"]
    }

    func namedConsents() -> [Proposal.NamedConsent] {
        switch draft.shape {
        case "long":
            guard let position = draft.root["consentName"]?.text.flatMap(guess.survey.position) else { return [] }
            return guess.survey.values(position).counted.map { named($0.text, rows: $0.count) }
        case "single":
            return (draft.root["names"]?.entries ?? []).map { named($0.key, rows: guess.survey.rowCount) }
        default: return []
        }
    }

    private func named(_ name: String, rows: Int) -> Proposal.NamedConsent {
        let channels = draft.channels(ofNamed: name)
        let why: String
        if channels == nil {
            why = guess.doubts[draft.key(name)]?.why ?? "nobody has said what it is about"
        } else if channels == guess.draft.channels(ofNamed: name), let reason = guess.consents[draft.key(name)] {
            why = reason.text
        } else {
            why = saved.map { "as \($0) has it" } ?? "you said so"
        }
        return Proposal.NamedConsent(name: name, rows: rows, channels: channels, why: why)
    }

    func answers(_ shown: ShownValues) -> [Proposal.Answer] {
        AnswerWords(draft, guess.survey).all.map { word in
            let why: String
            if word.isTurnable, !word.text.isEmpty {
                why = "nobody has said which way round it is"
            } else if word.saysNothing {
                why = "it says nothing where a yes objects; the other columns count"
            } else if word.state == nil {
                why = "not a known answer"
            } else if word.way == .denied || word.way == .objection, !word.text.isEmpty {
                why = "there a yes is a no"
            } else if word.state == guess.draft.state(of: word.text, in: nil), let reason = guess.answers[word.text.comparable] {
                why = reason.text
            } else {
                why = word.text.isEmpty ? "a blank is never a yes" : saved.map { "as \($0) has it" } ?? "you said so"
            }
            return Proposal.Answer(
                word: shown.shown(word.text), count: word.count, state: word.state, way: word.way, saysNothing: word.saysNothing, why: why)
        }
    }

    /// The keys of a mapping, in words.
    static let words: [String: String] = [
        "upn": "UPN", "uln": "ULN", "admissionNumber": "admission number", "legalName": "legal name, surname first",
        "legalForename": "legal forename", "legalSurname": "legal surname", "knownAsForename": "known-as forename",
        "knownAsSurname": "known-as surname", "formerForename": "former forename", "formerSurname": "former surname",
        "yearGroup": "year group", "className": "class", "leavingDate": "date of leaving", "left": "whether somebody has left",
        "protected": "who must never be shown", "listDate": "the day of the export", "code": "staff code", "email": "e-mail address",
        "forename": "forename", "surname": "surname", "consentName": "what the consent is called",
        "consentAnswer": "answer to the consent", "asked": "day on which somebody was asked", "granted": "day of a yes",
        "refused": "day of a no", "since": "day of the answer", "expires": "last day of a yes",
    ]
}
