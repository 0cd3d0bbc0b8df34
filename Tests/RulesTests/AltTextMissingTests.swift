import Domain
import Testing

@testable import Rules

@Suite struct AltTextMissingTests {
    private func findings(_ text: String?, _ policy: Policy? = nil) throws -> [Finding] {
        AltTextMissing.findings(try Sample.photo(policy: policy, facts: Sample.facts { $0.submission.altText = text }))
    }

    @Test func aPhotoWithoutOneIsNoted() throws {
        for text in [nil, "", "  ", "-", "…"] { #expect(try findings(text).map(\.effect) == [.notes]) }
        #expect(try findings("Four pupils plant beans") == [])
        #expect(try findings("五人") == [])
    }

    @Test func thePolicyMayHoldForIt() throws {
        #expect(try findings(nil, Sample.policy { $0.effects[AltTextMissing.id] = .holds }).map(\.effect) == [.holds])
    }
}
