import Notation

extension Mapping.PupilColumns {
    /// Reads the headings; a UPN, an admission number or a ULN must be among them, since a name alone is nobody's identity.
    init(_ node: JSON5) throws(NotationError) {
        let object = try StrictObject(
            node, title: "“columns”",
            keys: [
                "upn", "admissionNumber", "uln", "legalForename", "legalSurname", "legalName", "knownAsForename", "knownAsSurname",
                "formerForename", "formerSurname", "yearGroup", "className", "leavingDate", "left", "protected", "listDate",
            ])
        try self.init(object, legalName: try Self.legalName(object))
        upn = try object.optionalText("upn")
        admissionNumber = try object.optionalText("admissionNumber")
        uln = try object.optionalText("uln")
        yearGroup = try object.optionalText("yearGroup")
        className = try object.optionalText("className")
        guard upn != nil || admissionNumber != nil || uln != nil else {
            throw NotationError(
                node.place, "none of “upn”, “admissionNumber” and “uln” is mapped.",
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
        try self.init(object, legalName: .parts(forename: try object.text("forename"), surname: try object.text("surname")))
        staffCode = try object.optionalText("code")
        email = try object.optionalText("email")
    }

    /// What both kinds of list have.
    private init(_ object: StrictObject, legalName: LegalName) throws(NotationError) {
        self.legalName = legalName
        knownAsForename = try object.optionalText("knownAsForename")
        knownAsSurname = try object.optionalText("knownAsSurname")
        formerForename = try object.optionalText("formerForename")
        formerSurname = try object.optionalText("formerSurname")
        leavingDate = try object.optionalText("leavingDate")
        left = try object.optionalText("left")
        protected = try object.optionalText("protected")
        listDate = try object.optionalText("listDate")
    }

    private static func legalName(_ object: StrictObject) throws(NotationError) -> LegalName {
        guard let whole = object.node("legalName") else {
            return .parts(forename: try object.text("legalForename"), surname: try object.text("legalSurname"))
        }
        guard object.node("legalForename") == nil, object.node("legalSurname") == nil else {
            throw NotationError(
                whole.place, "“legalName” stands beside “legalForename” or “legalSurname”.",
                remedy: "Name either one column with the whole name (“Smith, Jane”), or one for each part.")
        }
        return .whole(try StrictObject.text(whole, "legalName"))
    }
}
