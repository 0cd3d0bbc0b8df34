import Domain
import Testing

@testable import Rules

@Suite struct PersonLeftTests {
    private let leaver = Sample.pupil(1, "Ava", "Smith") { $0.hasLeft = true }

    @Test func presentPupilsPass() throws {
        #expect(PersonLeft.findings(try Sample.photo()).isEmpty)
    }

    @Test func aLeaverHolds() throws {
        let findings = PersonLeft.findings(try Sample.photo([leaver, Sample.ben]))
        #expect(findings.map(\.effect) == [.holds])
        #expect(findings.first?.summary == "A pupil named on this photo has left the school.")
        #expect(findings.first?.evidence == "Left: Ava Smith.")
        expectSafe(findings, hiding: [leaver])
    }

    @Test func severalAreOneFinding() throws {
        let other = Sample.pupil(2, "Ben", "Okafor") { $0.hasLeft = true }
        let findings = PersonLeft.findings(try Sample.photo([leaver, other]))
        #expect(findings.map(\.summary) == ["2 pupils named on this photo have left the school."])
    }

    @Test func thePolicyMayCarryConsentOn() throws {
        let policy = try Sample.policy { $0.consentOutlivesLeaving = true }
        #expect(PersonLeft.findings(try Sample.photo([leaver], policy: policy)).isEmpty)
    }
}
