import Domain

extension RowReader {
    /// The answers of one row; they depend on the fields of the consents alone.
    mutating func readAnswers(_ row: ListRow) -> [ChannelID: ConsentAnswer] {
        var answers: [ChannelID: ConsentAnswer] = [:]
        switch mapping.shape {
        case .wide(let consents):
            for consent in consents { add(row, consent.place, consent.meaning, consent.channels, to: &answers) }
        case .long(let consentName, let rows):
            let name = row[consentName].comparable
            consentNames.insert(name)
            guard let consent = rows.names[name] else {
                stop(
                    row, "The consent on this line is not in the mapping, so that it is unknown what it is about.",
                    "Add it to “names” in the mapping, with its channels, or with [] where it has nothing to do with pictures.",
                    row[consentName])
                return [:]
            }
            add(row, rows.place, consent.meaning, consent.channels, to: &answers)
        case .single(let rows):
            guard let consent else { break }
            add(row, rows.place, consent.meaning, consent.channels, to: &answers)
        case .roll: break
        }
        return answers
    }

    /// What has nothing to do with pictures is not looked at.
    private mutating func add(
        _ row: ListRow, _ place: AnswerPlace, _ meaning: AnswerMeaning, _ channels: [ChannelID],
        to answers: inout [ChannelID: ConsentAnswer]
    ) {
        if channels.isEmpty { return }
        guard let answer = self.answer(row, place, meaning) else { return }
        for channel in channels {
            answers[channel] = answers[channel].map { ConsentAnswer.merged($0, answer) } ?? answer
        }
    }

    /// `nil` where nothing is said.
    private mutating func answer(_ row: ListRow, _ place: AnswerPlace, _ meaning: AnswerMeaning) -> ConsentAnswer? {
        let found: ConsentAnswer?
        switch place.written {
        case .word(let heading): found = word(row, heading, meaning)
        case .words(let headings, let blanks):
            let filled = blanks == .pass ? headings.filter { !row[$0].isEmpty } : headings
            let answers = filled.compactMap { word(row, $0, meaning) }
            let none = meaning.polarity == .objection ? nil : ConsentAnswer(.notAsked, source: .list(snapshot))
            found = answers.isEmpty ? none : answers.dropFirst().reduce(answers[0]) { ConsentAnswer.merged($0, $1) }
        case .dates(let dates): found = self.answer(row, dates, meaning)
        }
        guard var answer = found else { return nil }
        let heading = place.tellingHeadings.first ?? ""
        readSince(row, place.since, heading, &answer)
        readEnd(row, place.expires, heading, &answer)
        limit(row, meaning.lasts, heading, &answer)
        return answer
    }

    /// `nil` where the word says nothing.
    private mutating func word(_ row: ListRow, _ heading: String, _ meaning: AnswerMeaning) -> ConsentAnswer? {
        let written = row[heading]
        switch meaning.said(by: written) {
        case .state(let state): return ConsentAnswer(state, source: .list(snapshot))
        case .nothing: return nil
        case .unknown: break
        }
        restrict(
            row, "The answer under “\(heading)” is not in the mapping; it counts as refused.",
            "Ask what was meant, and correct the answer in the school's information system or add it to the mapping.", written)
        return ConsentAnswer(.refused, source: .list(snapshot))
    }

    private mutating func readSince(_ row: ListRow, _ since: String?, _ heading: String, _ answer: inout ConsentAnswer) {
        let written = row[since]
        if written.isEmpty { return }
        answer.since = readDay(written)
        if answer.since == nil, answer.state == .granted {
            // A note in place of the date may take the yes back.
            answer.state = .refused
            restrict(
                row, "The date of the consent under “\(heading)” cannot be read; the consent counts as refused.",
                "Write the date as day/month/year, such as 14/03/2026.", written)
        }
    }

    private mutating func readEnd(_ row: ListRow, _ expires: String?, _ heading: String, _ answer: inout ConsentAnswer) {
        let written = row[expires]
        if written.isEmpty { return }
        answer.expires = readDay(written)
        if answer.expires == nil {
            if answer.state == .granted { answer.state = .expired }
            restrict(
                row, "The day on which the consent under “\(heading)” ends cannot be read; it counts as over.",
                "Write the date as day/month/year, such as 31/08/2026.", written)
        }
    }

    /// Of the list's own end and the one by the mapping the earlier counts.
    private mutating func limit(_ row: ListRow, _ lasts: Lasting?, _ heading: String, _ answer: inout ConsentAnswer) {
        guard let lasts, answer.state == .granted else { return }
        guard let since = answer.since else {
            answer.state = .expired
            restrict(
                row, "The yes under “\(heading)” has no date, so that nobody can tell when it ends; it counts as over.",
                "Write the day on which the consent was given, such as 14/03/2026.")
            return
        }
        answer.expires = [answer.expires, lasts.end(since: since)].compactMap { $0 }.min()
    }
}
