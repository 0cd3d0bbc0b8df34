import Domain
import Testing

@testable import Rules

@Suite struct SeenRetractedTests {
    private let refusing = Sample.pupil(1, "Ava", "Smith") {
        $0.consents[Sample.website.id] = ConsentAnswer(.refused, source: .list(SnapshotID(3)))
    }

    private func photo(_ taken: [TakenEarlier], _ pupils: [Pupil]) throws -> Case {
        try Sample.photo(people: [], roll: Sample.roll(pupils), facts: Sample.facts { $0.taken = taken })
    }

    private func taken(_ pupil: Pupil, _ channels: [ChannelID] = [Sample.website.id], isResembling: Bool = true) -> TakenEarlier {
        TakenEarlier(pupil: pupil.id, channels: channels, isResembling: isResembling)
    }

    @Test func aPhotoThatNobodyTookBackPasses() throws {
        #expect(SeenRetracted.findings(try photo([], [refusing])).isEmpty)
    }

    @Test func aPhotoThatResemblesOneTakenBackIsBlocked() throws {
        let findings = SeenRetracted.findings(try photo([taken(refusing)], [refusing]))
        #expect(findings.map(\.effect) == [.blocks])
        #expect(findings.first?.summary == "School website: a photo that this one nearly equals was taken back there.")
        expectSafe(findings, hiding: [refusing])
    }

    @Test func onlyTheChannelsOfTheCaseAreConcerned() throws {
        #expect(SeenRetracted.findings(try photo([taken(refusing, [ChannelID("social")])], [refusing])).isEmpty)
        #expect(!SeenRetracted.findings(try photo([taken(refusing, [])], [refusing])).isEmpty, "none named are all")
    }

    @Test func aNewYesLetsItPass() throws {
        #expect(SeenRetracted.findings(try photo([taken(Sample.ava)], [Sample.ava])).isEmpty)
    }

    @Test func whoeverIsOnNoListHasGivenNoNewYes() throws {
        #expect(!SeenRetracted.findings(try photo([taken(refusing)], [])).isEmpty)
    }

    @Test func aDestroyedPictureIsBlockedWhateverAnybodySays() throws {
        let destroyed = TakenEarlier(pupil: nil, channels: [], isResembling: false, isDestroyed: true)
        let findings = SeenRetracted.findings(try photo([destroyed], [Sample.ava]))
        #expect(findings.map(\.summary) == ["This picture was destroyed once, and has come back."])
        let like = TakenEarlier(pupil: nil, channels: [], isResembling: true, isDestroyed: true)
        #expect(
            SeenRetracted.findings(try photo([like], [Sample.ava])).map(\.summary) == ["A photo that this one nearly equals was destroyed."]
        )
    }

    @Test func aPictureThatNobodyCouldCompareIsBlocked() throws {
        let facts = try Sample.facts { $0.isIncomparable = true }
        #expect(SeenRetracted.findings(try Sample.photo(facts: facts)).map(\.effect) == [.blocks])
    }

    @Test func aPolicysCaseBlocksByItsOwnRules() throws {
        let policy = TakenEarlier(pupil: nil, channels: [Sample.website.id], isResembling: false)
        #expect(SeenRetracted.findings(try photo([policy], [Sample.ava])).isEmpty)
    }
}
