import Domain

extension RowReader {
    /// The answers of one row; they depend on the fields of the consents alone.
    mutating func readAnswers(_ row: ListRow) -> [ChannelID: ConsentAnswer] {
        var answers: [ChannelID: ConsentAnswer] = [:]
        switch mapping.shape {
        case .wide(let consents):
            for consent in consents { add(row, consent.place, consent.meaning, consent.channels, to: &answers) }
        case .long(let consentName, let rows):
            guard let consent = rows.names[row[consentName].comparable] else {
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
        let answer = self.answer(row, place, meaning)
        for channel in channels {
            answers[channel] = answers[channel].map { ConsentAnswer.merged($0, answer) } ?? answer
        }
    }

    private mutating func answer(_ row: ListRow, _ place: AnswerPlace, _ meaning: AnswerMeaning) -> ConsentAnswer {
        var answer: ConsentAnswer
        switch place.written {
        case .word(let heading): answer = word(row, heading, meaning)
        case .words(let headings, let blanks):
            let filled = blanks == .pass ? headings.filter { !row[$0].isEmpty } : headings
            answer = ConsentAnswer(.notAsked, source: .list(snapshot))
            for (place, heading) in filled.enumerated() {
                let one = word(row, heading, meaning)
                answer = place == 0 ? one : ConsentAnswer.merged(answer, one)
            }
        case .dates(let dates): answer = self.answer(row, dates, meaning)
        }
        let heading = place.tellingHeadings.first ?? ""
        readSince(row, place.since, heading, &answer)
        readEnd(row, place.expires, heading, &answer)
        limit(row, meaning.lasts, heading, &answer)
        return answer
    }

    private mutating func word(_ row: ListRow, _ heading: String, _ meaning: AnswerMeaning) -> ConsentAnswer {
        let written = row[heading]
        if let state = meaning.state(of: written) { return ConsentAnswer(state, source: .list(snapshot)) }
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
