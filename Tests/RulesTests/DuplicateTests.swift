import Domain
import Testing

@testable import Rules

@Suite struct DuplicateTests {
    private func findings(_ earlierDrops: Int) throws -> [Finding] {
        Duplicate.findings(try Sample.photo(facts: Sample.facts { $0.earlierDrops = earlierDrops }))
    }

    @Test func theFirstDropPasses() throws {
        #expect(try findings(0).isEmpty)
    }

    @Test func laterOnesAreNoted() throws {
        #expect(try findings(1).map(\.effect) == [.notes])
        #expect(try findings(1).first?.evidence == "Dropped before: once.")
        #expect(try findings(4).first?.evidence == "Dropped before: 4 times.")
    }
}
