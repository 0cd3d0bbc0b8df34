import Domain

/// What each column is by its heading, before it is known which shape the list has.
struct Claims {
    enum Meaning {
        case column(String)
        case leave
        /// Somebody must look at it, for this reason.
        case asks(String)
        case unsure(String)
    }

    struct Claim {
        let meaning: Meaning
        let reason: Reason
    }

    private(set) var byHeading: [(heading: String, claim: Claim)] = []
    private let survey: Survey
    /// Headings about which somebody said something.
    private let said: Set<String>

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
            if let entry = Vocabulary.whole(spelled, in: words.leave) ?? sensitive(spelled, words) {
                byHeading.append((heading, Claim(meaning: .leave, reason: Reason("not needed: \(entry.meaning)", entry.sure))))
            } else if let entry = Vocabulary.whole(spelled, in: words.asks) {
                byHeading.append((heading, Claim(meaning: .asks(entry.meaning), reason: Reason(entry, in: title))))
            }
        }
    }

    /// Words within a longer heading, unless it may be a consent.
    private func sensitive(_ heading: Spelled, _ words: Vocabulary) -> Vocabulary.Entry? {
        let maybeConsent = ["consent", "consents", "permission", "photo", "photos", "photograph", "photographs", "image", "images"]
        if heading.words.contains(where: maybeConsent.contains) { return nil }
        return Vocabulary.within(heading, in: words.leave)
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
        case "consentAnswer": return known.isEmpty && !values.isEmpty ? nil : .column(key)
        default: return .column(key)
        }
    }

    private func has(heading: String) -> Bool { byHeading.contains { $0.heading.comparable == heading.comparable } }

    func has(_ key: String) -> Bool {
        byHeading.contains { if case .column(key) = $0.claim.meaning { true } else { false } }
    }

    private func position(_ key: String) -> Int? {
        byHeading.first { if case .column(key) = $0.claim.meaning { true } else { false } }.flatMap { survey.position($0.heading) }
    }

    /// Columns of which at least four fifths of what is filled are known answers; of one that speaks of pictures any, or nothing at all.
    func answerColumns(_ survey: Survey, _ vocabularies: [Vocabulary]) -> [Int] {
        survey.headings.indices.filter { position in
            let heading = survey.headings[position]
            guard !heading.isEmpty, !isPerson(heading) else { return false }
            let values = survey.values(position)
            let spelled = Spelled(heading)
            let speaksOfPictures = vocabularies.contains { Vocabulary.within(spelled, in: $0.pictures) != nil }
            if values.filled == 0 { return speaksOfPictures }
            let known = values.counted.filter { value in vocabularies.contains { $0.answer(value.text) != nil } }
            if speaksOfPictures { return !known.isEmpty }
            return known.reduce(0) { $0 + $1.count } * 5 >= values.filled * 4
        }
    }

    private func isPerson(_ heading: String) -> Bool {
        byHeading.contains { entry in
            guard entry.heading.comparable == heading.comparable else { return false }
            switch entry.claim.meaning {
            case .column("consentAnswer"): return false
            case .column, .leave, .asks, .unsure: return true
            }
        }
    }

    private var identity: Int? { position("upn") ?? position("admissionNumber") ?? position("uln") }

    /// Whether a pupil stands on several rows.
    var repeatsPupils: Bool {
        guard let identity else { return false }
        let values = survey.values(identity)
        return values.counted.contains { $0.count > 1 }
    }

    /// Columns nobody knows with at most twenty different texts, more than one of them for the same pupil.
    private var fewTexts: [Int] {
        guard let identity else { return [] }
        return survey.headings.indices.filter { position in
            guard !survey.headings[position].isEmpty, !has(heading: survey.headings[position]),
                !said.contains(survey.headings[position].comparable)
            else { return false }
            let values = survey.values(position)
            guard values.blank == 0, (1...20).contains(values.counted.count), !values.counted.allSatisfy({ $0.text.allSatisfy(\.isNumber) })
            else { return false }
            let pairs = Set(survey.rows.map { [survey.field($0, identity).comparable, survey.field($0, position).comparable] })
            let pupils = Set(survey.rows.map { survey.field($0, identity).comparable })
            return pairs.count > pupils.count
        }
    }

    var hasFewTexts: Bool { !fewTexts.isEmpty }

    /// Where no heading says which column names the consents and which answers, what stands in them may.
    mutating func findConsentName(_ survey: Survey, _ answered: [Int]) {
        if !has("consentName"), let position = fewTexts.first(where: { !answered.contains($0) }) {
            byHeading.append(
                (
                    survey.headings[position],
                    Claim(
                        meaning: .column("consentName"), reason: Reason("a few texts that differ from row to row of a pupil", .unverified))
                ))
        }
        if !has("consentAnswer"), !has("granted"), answered.count == 1 {
            byHeading.append(
                (
                    survey.headings[answered[0]],
                    Claim(meaning: .column("consentAnswer"), reason: Reason("the only column of known answers", .unverified))
                ))
        }
    }
}
