import Domain
import Testing

@testable import Rules

@Suite struct MetadataRemainsTests {
    private func findings(_ proof: ProofReading) throws -> [Finding] {
        MetadataRemains.findings(try Sample.photo(facts: Sample.facts { $0.proof = proof }))
    }

    @Test func beforeWritingAndWhenCleanNothingIsSaid() throws {
        #expect(try findings(.notYet).isEmpty)
        #expect(try findings(.clean).isEmpty)
    }

    @Test func anythingLeftBlocksEvenWithoutWords() throws {
        #expect(try findings(.remains(["APP1 segment"])).map(\.effect) == [.blocks])
        #expect(try findings(.remains(["APP1 segment"])).first?.evidence == "Left over: APP1 segment.")
        #expect(try findings(.remains([])).map(\.effect) == [.blocks])
    }
}
