import Domain

/// The pupils of a transfer file, with what is wrong with them.
struct TransferPupils {
    let maximumTexts: Int
    private(set) var listed: [ListedPupil] = []
    private(set) var problems: [ListProblem] = []
    private var texts = 0
    private var found = 0

    init(maximumTexts: Int) { self.maximumTexts = maximumTexts }

    var isEmpty: Bool { found == 0 }

    mutating func read(_ reader: XMLReader) throws(ListStopped) {
        while let name = try reader.child() {
            guard name.lowercased() == "pupil" else {
                try reader.skip()
                continue
            }
            let element = try TransferPupil(reader)
            texts += element.count
            guard texts <= maximumTexts else { throw TransferFault.tooLarge }
            found += 1
            if let pupil = pupil(element) { listed.append(ListedPupil(pupil, line: element.line)) }
        }
    }

    /// `nil` where the pupil cannot be used, and then a problem that stops the list was added.
    private mutating func pupil(_ element: TransferPupil) -> Pupil? {
        let legal = PersonName(forename: element[.forename], surname: element[.surname])
        let (upn, uln) = (UPN(element[.upn]), uln(element))
        if element.isContradictory {
            stop(element, "This pupil has one element twice with different contents.", "Export the file again.")
            return nil
        }
        if legal.full.isEmpty {
            stop(element, "This pupil has no name.", "Complete the name in the school's information system and export again.")
            return nil
        }
        for field in [TransferPupil.Field.forename, .surname, .preferredforename, .preferredsurname, .formerforename, .formersurname] {
            guard let reason = DamagedName.reason(element.raw(field)) else { continue }
            stop(
                element, "A name of this pupil is damaged: \(reason).",
                "Correct it in the school's information system and export again; a damaged name would not be found in captions.",
                element[field])
            return nil
        }
        guard let id = upn.map(PupilID.init(upn:)) ?? uln.map(PupilID.init(onlyULN:)) else {
            stop(
                element, "This pupil has neither a valid UPN (13 characters with a check letter) nor a learner number.",
                "Correct it in the school's information system and export again.", element[.upn])
            return nil
        }
        var pupil = Pupil(id: id, upn: upn?.text, uln: uln?.text, legalName: legal)
        pupil.knownAs = name(element[.preferredforename], element[.preferredsurname], legal)
        pupil.formerNames = [name(element[.formerforename], element[.formersurname], legal)].compactMap { $0 }
        pupil.yearGroup = element.yearGroup
        if upn == nil { restrict(element, "This pupil has no valid UPN and is known by the learner number (ULN) instead.", element[.upn]) }
        return pupil
    }

    /// One that is wrong is left out: it must not bring two pupils together.
    private mutating func uln(_ element: TransferPupil) -> ULN? {
        let written = element[.uniquelearnernumber]
        if written.isEmpty || written == ULN.notYetKnown { return nil }
        let uln = ULN(written)
        if uln == nil { restrict(element, "The learner number (ULN) of this pupil is not a valid one; it is left out.", written) }
        return uln
    }

    /// The file gives only what differs from the legal name; `nil` where nothing does.
    private func name(_ forename: String, _ surname: String, _ legal: PersonName) -> PersonName? {
        if forename.isEmpty, surname.isEmpty { return nil }
        let name = PersonName(
            forename: forename.isEmpty ? legal.forename : forename, surname: surname.isEmpty ? legal.surname : surname)
        return name == legal ? nil : name
    }

    private mutating func stop(_ element: TransferPupil, _ summary: String, _ remedy: String, _ detail: String = "") {
        problems.append(ListProblem(.stops, line: element.line, summary, remedy: remedy, detail: detail))
    }

    private mutating func restrict(_ element: TransferPupil, _ summary: String, _ detail: String) {
        problems.append(
            ListProblem(
                .restricts, line: element.line, summary, remedy: "Correct it in the school's information system.", detail: detail))
    }
}
