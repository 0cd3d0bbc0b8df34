import Notation

extension Mapping.PupilColumns {
    /// Reads the headings; at least one of UPN and admission number must be among them, since a name alone is nobody's identity.
    init(_ node: JSON5) throws(NotationError) {
        let object = try StrictObject(
            node, title: "“columns”",
            keys: [
                "upn", "admissionNumber", "legalForename", "legalSurname", "knownAsForename", "knownAsSurname",
                "formerForename", "formerSurname", "yearGroup", "className", "leavingDate", "left", "protected", "listDate",
            ])
        staffCode = nil
        email = nil
        upn = try object.optionalText("upn")
        admissionNumber = try object.optionalText("admissionNumber")
        legalForename = try object.text("legalForename")
        legalSurname = try object.text("legalSurname")
        knownAsForename = try object.optionalText("knownAsForename")
        knownAsSurname = try object.optionalText("knownAsSurname")
        formerForename = try object.optionalText("formerForename")
        formerSurname = try object.optionalText("formerSurname")
        yearGroup = try object.optionalText("yearGroup")
        className = try object.optionalText("className")
        leavingDate = try object.optionalText("leavingDate")
        left = try object.optionalText("left")
        protected = try object.optionalText("protected")
        listDate = try object.optionalText("listDate")
        guard upn != nil || admissionNumber != nil else {
            throw NotationError(
                node.place, "neither “upn” nor “admissionNumber” is mapped.",
                remedy: "Name the heading of one of them: names alone do not tell pupils apart.")
        }
    }

    /// Those of a list of staff.
    init(staff node: JSON5) throws(NotationError) {
        let object = try StrictObject(
            node, title: "“columns” of a staff mapping",
            keys: [
                "code", "email", "forename", "surname", "knownAsForename", "knownAsSurname", "formerForename", "formerSurname",
                "leavingDate", "left", "protected", "listDate",
            ])
        upn = nil
        admissionNumber = nil
        yearGroup = nil
        className = nil
        staffCode = try object.optionalText("code")
        email = try object.optionalText("email")
        legalForename = try object.text("forename")
        legalSurname = try object.text("surname")
        knownAsForename = try object.optionalText("knownAsForename")
        knownAsSurname = try object.optionalText("knownAsSurname")
        formerForename = try object.optionalText("formerForename")
        formerSurname = try object.optionalText("formerSurname")
        leavingDate = try object.optionalText("leavingDate")
        left = try object.optionalText("left")
        protected = try object.optionalText("protected")
        listDate = try object.optionalText("listDate")
    }
}
