import Domain

/// Every word that stands in the columns of answers about pictures, with how often and what it means.
struct AnswerWords {
    struct Word {
        let text: String
        var count: Int
        /// What it counts as; `nil` where nobody has said.
        var state: Consent?
        /// Which way round the consent is, where somebody has said.
        let way: Choices.Way?
        /// Whether it says nothing, so that it has no state.
        let saysNothing: Bool
        /// Whether nobody has said which way round the consent is.
        let isTurnable: Bool
    }

    /// The most frequent first; blanks last.
    let all: [Word]

    init(_ draft: Draft, _ survey: Survey) {
        var words: [Word] = []
        func add(_ text: String, _ count: Int, _ consent: Setting?, _ isTurnable: Bool) {
            let way = draft.way(of: consent)
            let meaning = draft.state(of: text, in: consent)
            var state = meaning.flatMap { draft.counted($0, in: consent) }
            let saysNothing = meaning != nil && state == nil
            if isTurnable, !text.isEmpty { state = nil }
            if let place = words.firstIndex(where: {
                $0.text.comparable == text.comparable && $0.way == way && $0.saysNothing == saysNothing && $0.isTurnable == isTurnable
            }) {
                words[place].count += count
                // A word that one consent leaves open is open.
                if state == nil { words[place].state = nil }
            } else {
                words.append(Word(text: text, count: count, state: state, way: way, saysNothing: saysNothing, isTurnable: isTurnable))
            }
        }
        func add(_ values: Survey.Values, _ consent: Setting?, _ isTurnable: Bool) {
            for value in values.counted { add(value.text, value.count, consent, isTurnable) }
            if values.blank > 0 { add("", values.blank, consent, isTurnable) }
        }
        if draft.hasColumns {
            for consent in draft.root["consents"]?.values ?? [] where consent["dates"] == nil {
                for heading in Draft.answerHeadings(consent) {
                    if let position = survey.position(heading) { add(survey.values(position), consent, draft.isTurnable(heading, consent)) }
                }
            }
        } else if let answer = draft.root["consentAnswer"]?.text.flatMap(survey.position) {
            let name = draft.root["consentName"]?.text.flatMap(survey.position)
            for consent in name.map({ survey.values($0).counted.map(\.text) }) ?? [""] {
                let setting = name == nil ? nil : draft.named(consent)
                // What has nothing to do with pictures may be answered in any words.
                if name != nil, draft.channels(setting)?.isEmpty == true { continue }
                let isTurnable = draft.isTurnable(survey.headings[answer], setting) || draft.isTurnable(consent, setting)
                add(survey.values(answer) { name == nil || survey.field($0, name).comparable == consent.comparable }, setting, isTurnable)
            }
        }
        all = words.filter { !$0.text.isEmpty }.sorted { $0.count > $1.count } + words.filter { $0.text.isEmpty }
    }
}
