import Domain

extension RowReader {
    /// The answer where only days are filled: refused where that day is, whatever else; else granted, else asked, else not asked; `nil` where that says nothing.
    mutating func answer(_ row: ListRow, _ dates: AnswerPlace.Dates, _ meaning: AnswerMeaning) -> ConsentAnswer? {
        let (granted, refused) = (row[dates.granted], row[dates.refused])
        if !granted.isEmpty, !refused.isEmpty {
            restrict(
                row, "Both “\(dates.granted)” and “\(dates.refused)” are filled; the consent counts as refused.",
                "Ask what holds today, and correct it in the school's information system.", "\(granted) / \(refused)")
            return ConsentAnswer(.refused, since: readDay(refused), source: .list(snapshot))
        }
        if !refused.isEmpty {
            let since = readDay(refused)
            return meaning.polarity.applied(to: .refused).map { ConsentAnswer($0, since: since, source: .list(snapshot)) }
        }
        if !granted.isEmpty {
            if let since = readDay(granted) {
                return meaning.polarity.applied(to: .granted).map { ConsentAnswer($0, since: since, source: .list(snapshot)) }
            }
            // A note in place of the date may take the yes back.
            restrict(
                row, "The date under “\(dates.granted)” cannot be read; the consent counts as refused.",
                "Write the date as day/month/year, such as 14/03/2026.", granted)
            return ConsentAnswer(.refused, source: .list(snapshot))
        }
        return meaning.polarity.applied(to: row[dates.asked].isEmpty ? .notAsked : .unanswered)
            .map { ConsentAnswer($0, source: .list(snapshot)) }
    }
}
