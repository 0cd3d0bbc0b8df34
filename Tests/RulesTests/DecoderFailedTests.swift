import Domain
import Testing

@testable import Rules

@Suite struct DecoderFailedTests {
    private func findings(_ inspected: Inspected) throws -> [Finding] {
        DecoderFailed.findings(try Sample.photo(facts: Sample.facts(inspected)))
    }

    @Test func holdsWithItsReason() throws {
        let held = try findings(.failed(.decoderFailed("It ran out of time.")))
        #expect(held.map(\.effect) == [.holds])
        #expect(held.first?.evidence == "It ran out of time.")
    }

    @Test func otherOutcomesAreNotItsBusiness() throws {
        #expect(try findings(.seen(Sample.inspection())).isEmpty)
        for failure in IntakeFailure.samples where failure != .decoderFailed("It ran out of time.") {
            #expect(try findings(.failed(failure)).isEmpty)
        }
    }
}
