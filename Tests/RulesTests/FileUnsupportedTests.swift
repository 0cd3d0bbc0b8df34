import Domain
import Testing

@testable import Rules

@Suite struct FileUnsupportedTests {
    private func findings(_ inspected: Inspected) throws -> [Finding] {
        FileUnsupported.findings(try Sample.photo(facts: Sample.facts(inspected)))
    }

    @Test func everyKindHoldsInItsOwnWords() throws {
        let held = try UnsupportedKind.allCases.map { try findings(.failed(.unsupported($0))) }
        #expect(held.allSatisfy { $0.map(\.effect) == [.holds] })
        #expect(Set(held.flatMap { $0.map(\.summary) }).count == UnsupportedKind.allCases.count)
    }

    @Test func aRawFileIsToBeExportedAsJPEG() throws {
        #expect(try findings(.failed(.unsupported(.raw))).first?.remedy.contains("Export it as JPEG") == true)
    }

    @Test func otherOutcomesAreNotItsBusiness() throws {
        #expect(try findings(.seen(Sample.inspection())).isEmpty)
        #expect(try findings(.failed(.unreadable(""))).isEmpty)
    }
}
