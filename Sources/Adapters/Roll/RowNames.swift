import Domain

/// The names of a row.
extension RowReader {
    /// `nil` where there is none that can be used, and then a problem that stops the list was added.
    mutating func legalName(_ row: ListRow) -> PersonName? {
        let name: PersonName
        switch mapping.columns.legalName {
        case .parts: name = PersonName(forename: row[places.legalName[0]], surname: row[places.legalName[1]])
        case .whole(let heading):
            let written = row[places.legalName[0]]
            let parts = written.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
            guard written.isEmpty || parts.count == 2 && parts.allSatisfy({ !$0.isEmpty }) else {
                stop(
                    row, "The name under “\(heading)” is not written as surname, comma, forename, so that nobody can tell which is which.",
                    "Write it so (“Smith, Jane”), or export the surname and the forename in columns of their own.", written)
                return nil
            }
            name = PersonName(forename: parts.count == 2 ? parts[1] : "", surname: parts[0])
        }
        if name.forename.isEmpty, name.surname.isEmpty {
            stop(row, "This line has no legal name.", "Complete the name in the school's information system and export again.")
            return nil
        }
        return name
    }

    mutating func checkNames(_ row: ListRow) {
        for place in places.names {
            guard let reason = DamagedName.reason(row.raw(place)) else { continue }
            stop(
                row, "A name on this line is damaged: \(reason).",
                "Export the list again as UTF-8 (in Excel: “CSV UTF-8”); a damaged name would not be found in captions.",
                row[place])
        }
    }

    /// A name of which the list gives only what differs from the legal one; `nil` where nothing does.
    func otherName(_ forename: String, _ surname: String, _ legal: PersonName) -> PersonName? {
        if forename.isEmpty, surname.isEmpty { return nil }
        let name = PersonName(
            forename: forename.isEmpty ? legal.forename : forename, surname: surname.isEmpty ? legal.surname : surname)
        return name == legal ? nil : name
    }
}
