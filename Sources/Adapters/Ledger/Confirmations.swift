package import Domain
package import Records

/// Who confirmed which mapping file.
extension SQLiteLedger {
    package func confirm(
        mapping: Digest, name: String, headings: [String], by: String, at moment: Moment
    ) throws(LedgerFailure) {
        try database.run(
            "INSERT INTO mapping_confirmations (mapping, name, headings, confirmed_by, at) VALUES (?, ?, ?, ?, ?)",
            [.blob(mapping.bytes), .text(name), .text(try json(headings)), .text(by), .integer(moment.seconds)])
    }

    package func confirmations() throws(LedgerFailure) -> [MappingConfirmation] {
        var confirmations: [MappingConfirmation] = []
        for row in try database.rows("SELECT mapping, name, headings, confirmed_by, at FROM mapping_confirmations ORDER BY id") {
            confirmations.append(
                MappingConfirmation(
                    mapping: try row.digest(0), name: try row.word(1), headings: try value([String].self, row.text(2)),
                    by: try row.word(3), at: try row.moment(4)))
        }
        return confirmations
    }
}
