import Domain

/// What each column is by its heading, before it is known which shape the list has.
struct Claims {
    enum Meaning {
        case column(String)
        case leave
        /// Somebody must look at it, for this reason.
        case asks(String)
        /// Somebody must look whether it says who must never be shown.
        case mayProtect(String)
        case unsure(String)
    }

    struct Claim {
        let meaning: Meaning
        let reason: Reason
    }

    var byHeading: [(heading: String, claim: Claim)] = []
    let survey: Survey
    /// Headings about which somebody said something.
    let said: Set<String>

    init(_ survey: Survey, role: Pupil.Role, _ vocabularies: [(words: Vocabulary, title: String?)], _ choices: Choices) {
        self.survey = survey
        said = Set((choices.headings + choices.consents.map(\.name)).map(\.comparable))
        let said = said
        let taken = Set(choices.columns.map(\.key))
        var keys = taken
        for (words, title) in vocabularies {
            for entry in words.headings {
                guard let key = Self.key(entry.meaning, role), !keys.contains(key) else { continue }
                let candidates = entry.spelled.compactMap { word in
                    survey.headings.first { Spelled($0) == word && !said.contains($0.comparable) }
                }
                guard let heading = candidates.first(where: { !has(heading: $0) }) else { continue }
                guard let meaning = Self.checked(key, heading, survey, vocabularies.map(\.words)) else { continue }
                keys.insert(key)
                byHeading.append((heading, Claim(meaning: meaning, reason: Reason(entry, in: title))))
            }
            leaveOut(words, title)
        }
        for (key, heading) in choices.columns {
            byHeading.append((heading, Claim(meaning: .column(key), reason: Reason("you said so"))))
        }
    }

    /// Columns that a list needs nothing of, and those that somebody must look at.
    private mutating func leaveOut(_ words: Vocabulary, _ title: String?) {
        for heading in survey.headings where !heading.isEmpty && !said.contains(heading.comparable) && !has(heading: heading) {
            let spelled = Spelled(heading)
            if let claim = Self.protecting(heading, survey) {
                byHeading.append((heading, claim))
            } else if let entry = Vocabulary.whole(spelled, in: words.leave) ?? sensitive(spelled, words) {
                byHeading.append((heading, Claim(meaning: .leave, reason: Reason("not needed: \(entry.meaning)", entry.sure))))
            } else if let entry = Vocabulary.whole(spelled, in: words.asks) {
                byHeading.append((heading, Claim(meaning: .asks(entry.meaning), reason: Reason(entry, in: title))))
            }
        }
    }

    /// Words within a longer heading, unless it may be a consent.
    private func sensitive(_ heading: Spelled, _ words: Vocabulary) -> Vocabulary.Entry? {
        let maybeConsent = ["consent", "consents", "permission"]
        if heading.words.contains(where: maybeConsent.contains) || NeverShown.speaksOfPictures(heading) { return nil }
        return Vocabulary.within(heading, in: words.leave)
    }

    /// A column on care or protection, or a sensitive one that speaks of showing somebody.
    private static func protecting(_ heading: String, _ survey: Survey) -> Claim? {
        guard let subject = NeverShown.subject(of: heading), let position = survey.position(heading) else { return nil }
        switch NeverShown.doubt(heading, survey.values(position)) {
        case let why?: return Claim(meaning: .mayProtect(why), reason: Reason(why))
        case nil where subject.isProtection:
            return Claim(meaning: .leave, reason: Reason("not needed: \(subject.entry.meaning)", subject.entry.sure))
        case nil: return nil
        }
    }

    private static func key(_ meaning: String, _ role: Pupil.Role) -> String? {
        let key = role == .staff ? ["legalForename": "forename", "legalSurname": "surname"][meaning] ?? meaning : meaning
        return Choices.keys(role).contains(key) ? key : nil
    }

    /// `nil` where what stands in the column speaks against its heading.
    private static func checked(
        _ key: String, _ heading: String, _ survey: Survey, _ words: [Vocabulary]
    ) -> Meaning? {
        guard let position = survey.position(heading) else { return nil }
        let values = survey.values(position).counted
        let known = values.filter { value in words.contains { $0.answer(value.text) != nil } }
        switch key {
        case "legalName":
            let isSurnameFirst = !values.isEmpty && values.allSatisfy { $0.text.count { $0 == "," } == 1 }
            return isSurnameFirst ? .column(key) : .unsure("its names are not all written “Surname, Forename”")
        case "consentName": return known.count * 2 > values.count ? nil : .column(key)
        case "granted", "refused", "asked":
            return values.allSatisfy { ListDay.read($0.text) != nil } ? .column(key) : nil
        case "consentAnswer": return known.isEmpty && !values.isEmpty ? nil : .column(key)
        default: return .column(key)
        }
    }

    func has(heading: String) -> Bool { byHeading.contains { $0.heading.comparable == heading.comparable } }

    func has(_ key: String) -> Bool {
        byHeading.contains { if case .column(key) = $0.claim.meaning { true } else { false } }
    }

    func position(_ key: String) -> Int? {
        byHeading.first { if case .column(key) = $0.claim.meaning { true } else { false } }.flatMap { survey.position($0.heading) }
    }
}
