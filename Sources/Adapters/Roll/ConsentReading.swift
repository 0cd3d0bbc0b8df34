import Domain

extension RowReader {
    /// Adds the answers of one row. A channel that no mapped consent answers for gets none.
    mutating func readConsents(_ row: ListRow, into pupil: inout Pupil) {
        switch mapping.shape {
        case .wide(let consents):
            for consent in consents {
                let answer = self.answer(row, consent.column, consent.answers, since: consent.since, expires: consent.expires)
                Self.add(answer, consent.channels, to: &pupil)
            }
        case .long(let rows):
            guard let channels = rows.names[row[rows.consentName].comparable] else {
                stop(
                    row, "The consent on this line is not in the mapping, so that it is unknown what it is about.",
                    "Add it to “names” in the mapping, with its channels, or with [] where it has nothing to do with pictures.",
                    row[rows.consentName])
                return
            }
            if channels.isEmpty { return }
            let answer = self.answer(row, rows.consentAnswer, rows.answers, since: rows.since, expires: rows.expires)
            Self.add(answer, channels, to: &pupil)
        }
    }

    private static func add(_ answer: ConsentAnswer, _ channels: [ChannelID], to pupil: inout Pupil) {
        for channel in channels {
            pupil.consents[channel] = pupil.consents[channel].map { ConsentAnswer.merged($0, answer) } ?? answer
        }
    }

    private mutating func answer(
        _ row: ListRow, _ heading: String, _ answers: Mapping.Answers, since: String?, expires: String?
    ) -> ConsentAnswer {
        let written = row[heading]
        var answer = ConsentAnswer(.refused, source: .list(snapshot))
        if let meaning = answers.meaning(of: written) {
            answer.state = meaning
        } else {
            restrict(
                row, "The answer under “\(heading)” is not in the mapping; it counts as refused.",
                "Ask what was meant, and correct the answer in the school's information system or add it to the mapping.", written)
        }
        if !row[since].isEmpty {
            answer.since = ListDay.read(row[since])
            if answer.since == nil, answer.state == .granted {
                // A note in place of the date may take the yes back.
                answer.state = .refused
                restrict(
                    row, "The date of the consent under “\(heading)” cannot be read; the consent counts as refused.",
                    "Write the date as day/month/year, such as 14/03/2026.", row[since])
            }
        }
        if !row[expires].isEmpty {
            answer.expires = ListDay.read(row[expires])
            if answer.expires == nil {
                if answer.state == .granted { answer.state = .expired }
                restrict(
                    row, "The day on which the consent under “\(heading)” ends cannot be read; it counts as over.",
                    "Write the date as day/month/year, such as 31/08/2026.", row[expires])
            }
        }
        return answer
    }
}
