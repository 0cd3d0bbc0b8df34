import Domain
import Foundation

/// Makes a pupil of a row, and collects what was wrong with it.
struct RowReader {
    let mapping: Mapping
    let snapshot: SnapshotID
    let day: Day
    private(set) var problems: [ListProblem] = []

    init(mapping: Mapping, snapshot: SnapshotID, day: Day) {
        self.mapping = mapping
        self.snapshot = snapshot
        self.day = day
    }

    /// `nil` where the row cannot be used, and then a problem that stops the list was added.
    mutating func pupil(_ row: ListRow) -> Pupil? {
        let columns = mapping.columns
        let legal = PersonName(forename: row[columns.legalForename], surname: row[columns.legalSurname])
        let identity = mapping.role == .staff ? staffIdentity(row, legal) : self.identity(row)
        checkNames(row)
        if legal.full.isEmpty {
            stop(row, "This line has no legal name.", "Complete the name in the school's information system and export again.")
        }
        guard var pupil = identity else { return nil }
        pupil.legalName = legal
        pupil.knownAs = Self.otherName(row[columns.knownAsForename], row[columns.knownAsSurname], legal)
        pupil.formerNames = [Self.otherName(row[columns.formerForename], row[columns.formerSurname], legal)].compactMap { $0 }
        pupil.yearGroup = Self.unlessEmpty(row[columns.yearGroup])
        pupil.className = Self.unlessEmpty(row[columns.className])
        pupil.hasLeft = flag(row, columns.left, "has left") || isPastLeaving(row)
        pupil.isProtected = flag(row, columns.protected, "must never be shown")
        readConsents(row, into: &pupil)
        return pupil
    }

    private mutating func identity(_ row: ListRow) -> Pupil? {
        let written = row[mapping.columns.upn]
        let admissionNumber = Self.unlessEmpty(row[mapping.columns.admissionNumber])
        let noName = PersonName(forename: "", surname: "")
        if let upn = UPN(written) {
            return Pupil(id: PupilID(upn: upn), upn: upn.text, admissionNumber: admissionNumber, legalName: noName)
        }
        if let admissionNumber {
            if !written.isEmpty {
                restrict(
                    row, "The UPN on this line is not a valid one; the pupil is known by the admission number instead.",
                    "Correct the UPN in the school's information system.", written)
            }
            return Pupil(id: PupilID(admissionNumber: admissionNumber), admissionNumber: admissionNumber, legalName: noName)
        }
        stop(
            row,
            written.isEmpty
                ? "This line has neither a UPN nor an admission number."
                : "The UPN on this line is not a valid one (13 characters with a check letter), and there is no admission number.",
            "Correct it in the school's information system and export the list again.", written)
        return nil
    }

    /// Known by the staff code, else by the e-mail address, else by the name itself, each without case and accents.
    private func staffIdentity(_ row: ListRow, _ name: PersonName) -> Pupil? {
        let words = [row[mapping.columns.staffCode], row[mapping.columns.email], name.full].lazy.map(Self.folded)
        guard let code = words.first(where: { !$0.isEmpty }) else { return nil }
        return Pupil(id: PupilID(staffCode: code), role: .staff, legalName: name)
    }

    private static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private mutating func checkNames(_ row: ListRow) {
        let columns = mapping.columns
        let headings = [
            columns.legalForename, columns.legalSurname, columns.knownAsForename, columns.knownAsSurname,
            columns.formerForename, columns.formerSurname,
        ]
        for heading in headings {
            guard let reason = DamagedName.reason(row.raw(heading)) else { continue }
            stop(
                row, "A name on this line is damaged: \(reason).",
                "Export the list again as UTF-8 (in Excel: “CSV UTF-8”); a damaged name would not be found in captions.",
                row[heading])
        }
    }

    /// A name of which the list gives only what differs from the legal one; `nil` where nothing does.
    private static func otherName(_ forename: String, _ surname: String, _ legal: PersonName) -> PersonName? {
        if forename.isEmpty, surname.isEmpty { return nil }
        let name = PersonName(
            forename: forename.isEmpty ? legal.forename : forename, surname: surname.isEmpty ? legal.surname : surname)
        return name == legal ? nil : name
    }

    /// Yes, no or blank; anything else counts as a yes, which shows the child less.
    private mutating func flag(_ row: ListRow, _ heading: String?, _ meaning: String) -> Bool {
        switch row[heading].comparable {
        case "", "no", "n", "false", "f", "0": return false
        case "yes", "y", "true", "t", "1": return true
        default:
            restrict(
                row, "Whether this \(noun) \(meaning) is not answered with yes or no; it counts as yes.",
                "Write yes, no or nothing there.", row[heading])
            return true
        }
    }

    /// The leaving day itself counts as left: whether it is the last day at school differs between systems.
    private mutating func isPastLeaving(_ row: ListRow) -> Bool {
        let written = row[mapping.columns.leavingDate]
        if written.isEmpty { return false }
        guard let leaving = ListDay.read(written) else {
            restrict(
                row, "The leaving date on this line cannot be read; the \(noun) counts as having left.",
                "Write it as day/month/year, such as 31/08/2026.", written)
            return true
        }
        return leaving <= day
    }

    /// The day on which the export was made; one that cannot be read stops the list, since nobody could tell when it is too old.
    mutating func listDate(_ row: ListRow) -> Day? {
        guard let heading = mapping.columns.listDate else { return nil }
        if let date = ListDay.read(row[heading]) { return date }
        stop(
            row, "The date under “\(heading)” cannot be read, so that nobody could tell when the list is too old.",
            "Write it as day/month/year, such as 14/03/2026, or remove “listDate” from the mapping.", row[heading])
        return nil
    }

    private var noun: String { mapping.role == .staff ? "member of staff" : "pupil" }

    private static func unlessEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

    mutating func stop(_ row: ListRow, _ summary: String, _ remedy: String, _ detail: String = "") {
        problems.append(ListProblem(.stops, line: row.line, summary, remedy: remedy, detail: detail))
    }

    mutating func restrict(_ row: ListRow, _ summary: String, _ remedy: String, _ detail: String = "") {
        problems.append(ListProblem(.restricts, line: row.line, summary, remedy: remedy, detail: detail))
    }
}
