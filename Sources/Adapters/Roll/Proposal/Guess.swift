package import Domain

/// What the columns of a list may mean, by known words and by what stands in them. Whatever is not known stays undecided; nothing is ever guessed to be a yes without a known word.
package struct Guess: Sendable {
    /// With everything that could be guessed.
    package private(set) var draft: Draft
    /// Why each column, consent and answer is taken for what it is, comparable.
    var columns: [String: Reason] = [:]
    var consents: [String: Reason] = [:]
    var answers: [String: Reason] = [:]
    /// Why nobody guesses about a column or a consent, comparable, with the channels that its name hints at.
    var doubts: [String: (why: String, hints: [ChannelID])] = [:]
    /// Columns that may say who must never be shown, comparable.
    private(set) var mayProtect: Set<String> = []
    /// What a file of the single form seems to be about: its title, where that speaks of pictures, else its name without a date.
    private(set) var fileConsent = ""
    /// The days that belong to every consent of the wide form.
    package private(set) var days: [(key: String, heading: String)] = []

    /// Columns that seem to hold answers.
    let answerHeadings: [String]

    package let survey: Survey
    let vocabularies: [(words: Vocabulary, title: String?)]
    let policy: [ChannelID]

    /// `profile` counts before the shipped words, and `choices` before both.
    package init(
        _ survey: Survey, role: Pupil.Role, profile: Profile?, choices: Choices, policy: [ChannelID], fileName: String,
        vocabulary: Vocabulary = .shipped
    ) {
        self.survey = survey
        self.policy = policy
        vocabularies = (profile.map { [($0.words, $0.title)] } ?? []) + [(vocabulary, nil)]
        draft = Draft(shape: "wide")
        var claims = Claims(survey, role: role, vocabularies, choices)
        let answered = claims.answerColumns(survey, vocabularies.map(\.words))
        answerHeadings = answered.map { survey.headings[$0] }
        let shape = role == .staff ? "staff" : choices.shape ?? Self.shape(claims, answered, profile)
        draft = Draft(shape: shape)
        if shape == "long" { claims.findConsentName(survey, answered) }
        for (heading, claim) in claims.byHeading {
            take(heading, claim)
        }
        switch shape {
        case "wide", "staff": guessColumns(answered)
        case "long": guessNames(survey.position(draft.root["consentName"]?.text ?? ""))
        case "single": guessFile(fileName)
        default: break
        }
        guessPolarity()
        guessAnswers(answered)
    }

    /// Columns tell the shape; a profile only decides between those that are left.
    private static func shape(_ claims: Claims, _ answered: [Int], _ profile: Profile?) -> String {
        // A column of answers for each of several consents is no column for the answers of any.
        if !claims.has("consentName"), answered.count > 1 { return "wide" }
        let hasDates = claims.has("granted") && claims.has("refused")
        let hasAnswer = claims.has("consentAnswer") || hasDates
        if claims.has("consentName"), hasAnswer { return "long" }
        if hasAnswer { return profile?.shape.meaning == "long" ? "long" : "single" }
        if claims.repeatsPupils, answered.count == 1, claims.hasFewTexts { return "long" }
        if !answered.isEmpty { return "wide" }
        return profile?.shape.meaning ?? "roll"
    }

    private mutating func take(_ heading: String, _ claim: Claims.Claim) {
        let key = heading.comparable
        switch claim.meaning {
        case .leave:
            draft.leave(heading)
            columns[key] = claim.reason
        case .asks(let why): doubts[key] = (why, [])
        case .mayProtect(let why):
            doubts[key] = (why, [])
            mayProtect.insert(key)
        case .unsure(let why): doubts[key] = (why, [])
        case .column(let column):
            let ofRows = ["consentName", "consentAnswer", "asked", "granted", "refused"]
            if ofRows.contains(column), !["long", "single"].contains(draft.shape) || (column == "consentName" && draft.shape == "single") {
                doubts[key] = ("it goes with a list of another shape", [])
                return
            }
            if ["since", "expires"].contains(column) {
                if draft.shape == "roll" { return }
                days.append((column, heading))
            }
            if !(draft.hasColumns && ["since", "expires"].contains(column)) { draft.take(column, heading) }
            columns[key] = claim.reason
        }
    }

    /// Each column of answers that nothing else is known of.
    private mutating func guessColumns(_ answered: [Int]) {
        for position in answered {
            let heading = survey.headings[position]
            guard draft.use(of: heading) == nil, doubts[heading.comparable] == nil else { continue }
            decide(heading, ConsentPurpose(heading, vocabularies[vocabularies.count - 1].words, policy: policy))
        }
        for (key, heading) in days { draft.takeDay(key, heading) }
    }

    private mutating func guessNames(_ position: Int?) {
        guard let position else { return }
        for name in survey.values(position).counted {
            decide(name.text, ConsentPurpose(name.text, vocabularies[vocabularies.count - 1].words, policy: policy))
        }
    }

    private mutating func guessFile(_ fileName: String) {
        let words = vocabularies[vocabularies.count - 1].words
        let title = survey.titles.first { title in words.pictures.flatMap(\.spelled).contains { Spelled(title).holds($0) } }
        fileConsent = title ?? FileStem.name(of: fileName)
        decide(fileConsent, ConsentPurpose(fileConsent, words, policy: policy))
    }

    /// A profile may know that a yes under this heading is a no.
    private mutating func guessPolarity() {
        guard let answer = draft.root["consentAnswer"]?.text else { return }
        let isDenied = vocabularies.contains { Vocabulary.whole(Spelled(answer), in: $0.words.denied) != nil }
        if isDenied { draft.root["polarity"] = .text("denied") }
    }

    /// Where the name of a consent hints that its pictures go.
    func channels(of name: String) -> [ChannelID] {
        if let doubt = doubts[draft.key(name)] { return doubt.hints }
        if case .consent(let place)? = draft.use(of: name) { return draft.channels(draft.root["consents"]?.values[place]) ?? [] }
        return draft.channels(ofNamed: name) ?? []
    }

    private mutating func decide(_ name: String, _ purpose: ConsentPurpose) {
        switch purpose {
        case .channels(let channels, let reason):
            draft.decide(name, channels)
            consents[draft.key(name)] = reason
            columns[name.comparable] = reason
        case .unknown(let why, let hints): doubts[draft.key(name)] = (why, hints)
        }
    }

    /// The words of every column of answers, those of undecided consents too.
    private mutating func guessAnswers(_ answered: [Int]) {
        if draft.shape == "roll" || draft.root["dates"] != nil { return }
        let positions = draft.hasColumns ? answered : [draft.root["consentAnswer"]?.text].compactMap { $0.flatMap(survey.position) }
        var words: [String] = []
        for position in positions {
            for value in survey.values(position).counted where !words.contains(where: { $0.comparable == value.text.comparable }) {
                words.append(value.text)
            }
        }
        for (vocabulary, title) in vocabularies {
            for word in words where answers[word.comparable] == nil {
                guard let entry = vocabulary.answer(word), let state = Consent(rawValue: entry.meaning) else { continue }
                draft.answer(word, state)
                answers[word.comparable] = Reason(entry, in: title)
            }
        }
        if !positions.isEmpty {
            draft.answer("", .notAsked)
            answers[""] = Reason("a blank is never a yes")
        }
    }
}
