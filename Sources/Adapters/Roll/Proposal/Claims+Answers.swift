/// What columns hold, where their headings say nothing.
extension Claims {
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
            case .column, .leave, .asks, .mayProtect, .unsure: return true
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
