/// In which column of a file each part of a pupil stands; `nil` where it has none. Looked up once, and not in each row.
struct PupilPlaces {
    let upn, admissionNumber, uln, staffCode, email: Int?
    let knownAsForename, knownAsSurname, formerForename, formerSurname: Int?
    let yearGroup, className, leavingDate, left, protected, listDate: Int?
    /// Of the legal name: forename and surname, or the one for both.
    let legalName: [Int?]
    /// Every column with a part of a name.
    let names: [Int]
    /// Every column that says something of consents.
    let answers: [Int]

    init(_ mapping: Mapping, _ row: ListRow) {
        func place(_ heading: String?) -> Int? { heading.flatMap { row.positions[$0] ?? row.positions[$0.comparable] } }
        let columns = mapping.columns
        upn = place(columns.upn)
        admissionNumber = place(columns.admissionNumber)
        uln = place(columns.uln)
        staffCode = place(columns.staffCode)
        email = place(columns.email)
        knownAsForename = place(columns.knownAsForename)
        knownAsSurname = place(columns.knownAsSurname)
        formerForename = place(columns.formerForename)
        formerSurname = place(columns.formerSurname)
        yearGroup = place(columns.yearGroup)
        className = place(columns.className)
        leavingDate = place(columns.leavingDate)
        left = place(columns.left)
        protected = place(columns.protected)
        listDate = place(columns.listDate)
        legalName = columns.legalName.headings.map(place)
        names = (legalName + [knownAsForename, knownAsSurname, formerForename, formerSurname]).compactMap { $0 }
        answers = mapping.answerHeadings.compactMap(place)
    }
}

extension ListRow {
    /// The field as it stands.
    func raw(_ place: Int?) -> String {
        guard let place, place < fields.count else { return "" }
        return fields[place]
    }

    /// The field without the white space around it.
    subscript(place: Int?) -> String { raw(place).trimmed }
}
