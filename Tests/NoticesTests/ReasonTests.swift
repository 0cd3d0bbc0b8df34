import Domain
import Records
import Rules
import Testing

@testable import Notices

@Suite struct ReasonTests {
    private func reasons(_ decision: RecordedDecision) throws -> [Reason] {
        Reason.all(decision, ChannelTitles(decision, try Sample.policy()))
    }

    @Test func theSameFindingOnSeveralChannelsIsOneReason() throws {
        let decision = try Sample.decision(
            1, [Sample.untagged],
            on: [(Sample.website, [Sample.refused("School website")]), (Sample.social, [Sample.refused("Social media")])])
        let reasons = try reasons(decision)
        #expect(reasons.map(\.rule) == [ConsentRefused.id, FaceUntagged.id])
        #expect(reasons.map(\.channels) == [[Sample.website, Sample.social], Sample.allChannels])
        #expect(reasons[0].summary == "Of those named on this photo, consent is refused for one pupil.")
        let titles = ChannelTitles(decision, try Sample.policy())
        #expect(reasons.map { titles.words($0.channels) } == ["School website and Social media", "On every channel"])
    }

    @Test func evidenceThatDiffersIsKeptForEachChannel() throws {
        let decision = try Sample.decision(
            1,
            on: [
                (Sample.website, [Sample.missing("School website", since: "3 September 2026")]),
                (Sample.social, [Sample.missing("Social media", since: "4 September 2026")]),
                (Sample.display, [Sample.missing("Display in school", since: "3 September 2026")]),
            ])
        let reasons = try reasons(decision)
        #expect(reasons.count == 1)
        #expect(reasons.first?.channels == [Sample.website, Sample.social, Sample.display])
        #expect(reasons.first?.evidence.map(\.channels) == [[Sample.website, Sample.display], [Sample.social]])
    }

    @Test func whatDiffersIsNotJoined() throws {
        var milder = Sample.rights
        milder.effect = .notes
        var other = Sample.rights
        other.summary = "It could not be read who made or owns this photo."
        var step = Sample.rights
        step.remedy = "Ask."
        #expect(try reasons(Sample.decision(1, [Sample.rights, milder, other, step])).count == 4)
    }

    @Test func theWorstComesFirstThenTheOrderOfTheRules() throws {
        var strange = Sample.rights
        strange.rule = RuleID("no-such-rule")
        let decision = try Sample.decision(
            1, [Sample.duplicate, strange, Sample.rights, Sample.late, Sample.untagged, Sample.fullName, Sample.protected])
        #expect(
            try reasons(decision).map(\.rule) == [
                PersonProtected.id, FullNameInText.id, FaceUntagged.id, RightsUnclear.id, strange.rule, CaptureLate.id, Duplicate.id,
            ])
    }

    @Test func twoFindingsOfOneRuleOnOneChannelNameItOnce() throws {
        var second = Sample.unknown
        second.evidence = "“Tilly Fox” in a keyword."
        let reasons = try reasons(Sample.decision(1, [Sample.unknown, second]))
        #expect(reasons.map(\.channels) == [Sample.allChannels])
        #expect(reasons.first?.evidence.map(\.channels) == [Sample.allChannels, Sample.allChannels])
    }

    @Test func aSchoolWithOneChannelReadsItsTitle() throws {
        let decision = try Sample.decision(1, [Sample.untagged], channels: [Sample.website])
        #expect(ChannelTitles(decision, try Sample.policy()).words([Sample.website]) == "School website")
    }

    @Test func aDecisionWithoutVerdictsHolds() throws {
        #expect(Standing(try Sample.decision(1, channels: [])) == .heldEverywhere)
        #expect(Standing(try Sample.decision(1)) == .heldEverywhere)
        #expect(Standing(try Sample.decision(1, publishable: Sample.allChannels)) == .publishable)
        #expect(
            Standing(try Sample.decision(1, publishable: [Sample.display]))
                == .partly(held: [Sample.website, Sample.social, Sample.newsletter], publishable: [Sample.display]))
    }

    @Test func everyRuleHasItsNextStep() {
        for rule in AllRules.list { #expect(NextSteps.has(rule.id), "\(rule.id)") }
        #expect(!NextSteps.has(RuleID("no-such-rule")))
    }
}
