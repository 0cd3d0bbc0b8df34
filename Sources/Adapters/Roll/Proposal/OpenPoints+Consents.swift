import Domain

/// Consents and answers that are undecided.
extension OpenPoints {
    mutating func addNames() {
        guard draft.shape == "long" || draft.shape == "single" else { return }
        var names: [String] = []
        if draft.shape == "long" {
            guard let position = draft.root["consentName"]?.text.flatMap(guess.survey.position) else { return }
            names = guess.survey.values(position).counted.map(\.text)
            let blank = guess.survey.values(position).blank
            if blank > 0 {
                add("\(blank) \(blank == 1 ? "row names" : "rows name") no consent. Complete or remove them in the export.")
            }
        } else if !(guess.survey.titles + [guess.fileConsent]).contains(where: { draft.named($0) != nil }), !guess.fileConsent.isEmpty {
            names = [guess.fileConsent]
        }
        for name in names where draft.channels(ofNamed: name) == nil {
            let doubt = guess.doubts[draft.key(name)]
            add(
                "The consent “\(name)”: \(doubt?.why ?? guess.consents[draft.key(name)]?.words ?? "nobody has said what it is about").",
                consent(name),
                Self.option("consent", "\(name)="))
        }
    }

    mutating func addAnswers() {
        for word in AnswerWords(draft, guess.survey).all
        where word.state == nil && !word.saysNothing && !word.text.isEmpty && !word.isTurnable {
            let known = guess.draft.state(of: word.text, in: nil) ?? .refused
            let doubt = known == .granted ? "only if your school means yes by it" : ""
            add(
                "The answer “\(shown.shown(word.text))” stands there \(word.count == 1 ? "once" : "\(word.count) times") and is not decided. Only a plain yes may be granted; in doubt it is refused.",
                [(Self.option("answer", "\(shown.shown(word.text))=\(known.rawValue)"), doubt)])
        }
    }

    /// Which way round a consent is that reads as if a yes were a no.
    mutating func addPolarity() {
        func ask(_ name: String, hasOthers: Bool) {
            let ways: [Choices.Way] = hasOthers ? [.objection, .denied, .consent] : [.denied, .consent]
            add(
                "“\(name)” reads as if a yes under it were a no, and nobody has said which way round it is.",
                ways.map { (Self.option("polarity", "\(name)=\($0.rawValue)"), $0.words) })
        }
        for consent in draft.root["consents"]?.values ?? [] where draft.hasColumns {
            guard consent["polarity"] == nil, consent["answers"] == nil else { continue }
            for heading in Draft.answerHeadings(consent) where NegativeWording.stands(in: heading) {
                ask(heading, hasOthers: hasOthers(heading))
            }
        }
        if draft.hasColumns || draft.shape == "roll" { return }
        if draft.root["polarity"] == nil, let heading = draft.root["consentAnswer"]?.text, NegativeWording.stands(in: heading) {
            ask(heading, hasOthers: false)
        }
        for entry in draft.root["names"]?.entries ?? [] where draft.channels(entry.value)?.isEmpty == false {
            let isSaid = !entry.value.isList && (entry.value["polarity"] != nil || entry.value["answers"] != nil)
            if !isSaid, NegativeWording.stands(in: entry.key) {
                ask(entry.key, hasOthers: draft.shape == "long" && (draft.root["names"]?.entries.count ?? 0) > 1)
            }
        }
    }
}
