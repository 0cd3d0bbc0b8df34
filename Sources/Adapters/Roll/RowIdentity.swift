import Domain
import Foundation

/// By what a row says who is meant.
extension RowReader {
    /// By UPN, else by admission number, else for now by ULN; `nil` where there is none, and then a problem that stops the list was added.
    mutating func identity(_ row: ListRow) -> Pupil? {
        let written = row[places.upn]
        let upn = UPN(written)
        let admissionNumber = unlessEmpty(row[places.admissionNumber])
        let uln = uln(row)
        let isWrong = upn == nil && !written.isEmpty && !Self.unknownUPNs.contains(written.comparable)
        guard let id = upn.map(PupilID.init(upn:)) ?? admissionNumber.map(PupilID.init(admissionNumber:)) ?? uln.map(PupilID.init(onlyULN:))
        else {
            stop(
                row,
                isWrong
                    ? "The UPN on this line is not a valid one (13 characters with a check letter), and there is no admission number."
                    : "This line has no number that tells who it is: no UPN, no admission number and no learner number.",
                "Correct it in the school's information system and export the list again.", written)
            return nil
        }
        if isWrong {
            restrict(
                row,
                "The UPN on this line is not a valid one; the pupil is known by the \(admissionNumber == nil ? "learner number (ULN)" : "admission number") instead.",
                "Correct the UPN in the school's information system.", written)
        }
        return Pupil(
            id: id, upn: upn?.text, admissionNumber: admissionNumber, uln: uln?.text, legalName: PersonName(forename: "", surname: ""))
    }

    /// What the department's returns have in place of a UPN that is not known, each for another reason.
    private static let unknownUPNs: Set<String> = ["un1", "un2", "un3", "un4", "un5"]

    /// One that is wrong is left out: it must not bring two pupils together.
    private mutating func uln(_ row: ListRow) -> ULN? {
        let written = row[places.uln]
        if written.isEmpty || written == ULN.notYetKnown { return nil }
        if let uln = ULN(written) { return uln }
        restrict(
            row, "The learner number (ULN) on this line is not a valid one (10 digits with a check digit); it is left out.",
            "Correct it in the school's information system.", written)
        return nil
    }

    /// Known by the staff code, else by the e-mail address, else by the name itself, each without case and accents.
    func staffIdentity(_ row: ListRow, _ name: PersonName?) -> Pupil? {
        guard let name else { return nil }
        let words = [row[places.staffCode], row[places.email], name.full].lazy.map(Self.folded)
        guard let code = words.first(where: { !$0.isEmpty }) else { return nil }
        return Pupil(id: PupilID(staffCode: code), role: .staff, legalName: name)
    }

    private static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension PupilID {
    private static let onlyULN = "uln:"

    /// Within one import only, until another row says whose number it is: no list before knows anybody by it.
    init(onlyULN uln: ULN) { self.init(Self.onlyULN + uln.text) }

    var isOnlyULN: Bool { rawValue.hasPrefix(Self.onlyULN) }
}
