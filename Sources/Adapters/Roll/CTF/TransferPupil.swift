import Domain

/// One `Pupil` element, as far as it is read.
struct TransferPupil {
    enum Field: String {
        case upn, uniquelearnernumber, surname, forename, preferredsurname, preferredforename, formersurname, formerforename, ncyearactual
    }

    private var texts: [Field: String] = [:]
    private(set) var line: Int
    /// Two elements of one name that differ.
    private(set) var isContradictory = false

    var count: Int { texts.count }

    /// The details in common lie one element deeper than the rest.
    init(_ reader: XMLReader) throws(ListStopped) {
        line = max(1, reader.line)
        try read(reader, isOuter: true)
    }

    private mutating func read(_ reader: XMLReader, isOuter: Bool) throws(ListStopped) {
        while let name = try reader.child() {
            let key = name.lowercased()
            if let field = Field(rawValue: key) {
                // The spaces around a name may be half of a damaged letter.
                let text = try reader.text()
                if let known = texts[field], known.trimmed != text.trimmed { isContradictory = true }
                texts[field] = text
            } else if isOuter, key == "basicdetails" {
                try read(reader, isOuter: false)
            } else {
                try reader.skip()
            }
        }
    }

    func raw(_ field: Field) -> String { texts[field] ?? "" }
    subscript(field: Field) -> String { raw(field).trimmed }

    /// “Year 4”, “Reception”, or the department's code as it stands.
    var yearGroup: String? {
        let code = self[.ncyearactual]
        if code.isEmpty { return nil }
        if code.lowercased() == "r" { return "Reception" }
        return Int(code).map { "Year \($0)" } ?? code
    }
}
