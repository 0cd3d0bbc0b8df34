import Domain
import Records
import Testing

/// Who confirmed which mapping file, for every engine.
@Suite struct ConfirmationContractTests {
    @Test(arguments: Engine.allCases) func confirmationsAreReadBackInTheirOrder(_ engine: Engine) async throws {
        try await engine.withLedger { ledger, reopen async throws in
            #expect(try await ledger.confirmations().isEmpty)
            let headings = ["UPN", "Photo: “Website”", ""]
            try await ledger.confirm(
                mapping: Sample.digest(9), name: "list.json5", headings: headings, by: "A. Clerk", at: Sample.moment(5))
            try await ledger.confirm(mapping: Sample.digest(3), name: "b.json5", headings: [], by: "B", at: Sample.moment(2))
            // Looked at again.
            try await ledger.confirm(mapping: Sample.digest(9), name: "c.json5", headings: headings, by: "C", at: Sample.moment(7))
            let found = try await reopen().confirmations()
            #expect(found.map(\.by) == ["A. Clerk", "B", "C"])
            #expect(
                found.first
                    == MappingConfirmation(
                        mapping: Sample.digest(9), name: "list.json5", headings: headings, by: "A. Clerk", at: Sample.moment(5)))
        }
    }
}
