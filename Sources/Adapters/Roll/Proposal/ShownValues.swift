/// Which values of a column may be shown. Those of names, numbers and everything personal only where they were asked for, and those of sensitive columns never.
struct ShownValues {
    private let survey: Survey
    private let draft: Draft
    private let names: Bool
    /// Every word of the pupils' names, lower case.
    private let namesOfPeople: Set<String>

    private static let ofPeople = [
        "legalName", "legalForename", "legalSurname", "knownAsForename", "knownAsSurname", "formerForename", "formerSurname", "forename",
        "surname",
    ]
    private static let harmless = ["yearGroup", "className", "left", "consentName", "consentAnswer"]

    init(_ survey: Survey, _ draft: Draft, names: Bool) {
        self.survey = survey
        self.draft = draft
        self.names = names
        var found: Set<String> = []
        for use in draft.uses {
            guard case .column(let key) = use.use, Self.ofPeople.contains(key), let position = survey.position(use.heading) else {
                continue
            }
            for value in survey.values(position).counted { found.formUnion(Spelled(value.text).words.filter { $0.count > 2 }) }
        }
        namesOfPeople = found
    }

    func values(_ position: Int) -> Survey.Values? {
        let values = survey.values(position)
        let heading = survey.headings[position]
        let use = draft.use(of: heading)
        if use == nil || isConsent(use), NeverShown.subject(of: heading) != nil { return NeverShown.counts(values) }
        switch use {
        case .column("protected"): return NeverShown.counts(values)
        case .column(let key) where Self.harmless.contains(key):
            return values.counted.count <= 12 || key.hasPrefix("consent") ? safe(values, key) : nil
        case .column: return names ? values : nil
        case .left: return nil
        case .consent: return safe(values, "consentAnswer")
        case nil:
            let hasAnswers = values.counted.contains { Vocabulary.shipped.answer($0.text) != nil }
            return hasAnswers && values.counted.count <= 12 ? safe(values, "consentAnswer") : isUnspeaking(values) ? values : nil
        }
    }

    private func isConsent(_ use: Draft.Use?) -> Bool { if case .consent = use { true } else { false } }

    /// An answer with a pupil's name in it is told only as such; names of consents are the school's.
    private func safe(_ values: Survey.Values, _ key: String) -> Survey.Values {
        if names || key == "consentName" || key == "className" { return values }
        return Survey.Values(counted: values.counted.map { .init(text: shown($0.text), count: $0.count) }, blank: values.blank)
    }

    func shown(_ answer: String) -> String {
        names || Spelled(answer).words.allSatisfy { !namesOfPeople.contains($0) }
            ? answer : "(an answer with a name in it; --names shows it)"
    }

    /// At most twelve different texts, none of which has a digit, an @, a title or two words with capitals, or is somebody's name.
    private func isUnspeaking(_ values: Survey.Values) -> Bool {
        values.counted.count <= 12
            && values.counted.allSatisfy { value in
                let words = Spelled(value.text).words
                let capitals = value.text.split(separator: " ").count { $0.first?.isUppercase == true }
                return !value.text.contains(where: \.isNumber) && !value.text.contains("@") && capitals < 2
                    && !words.contains { Self.titles.contains($0) || namesOfPeople.contains($0) }
            }
    }

    private static let titles: Set<String> = ["mr", "mrs", "miss", "ms", "mx", "dr", "master"]
}
