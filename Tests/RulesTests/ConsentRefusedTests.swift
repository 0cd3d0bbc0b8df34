import Domain
import Testing
import Wording

@testable import Rules

@Suite struct ConsentRefusedTests {
    @Test func aYesOrSilenceIsNotItsBusiness() throws {
        for consent in [Consent.granted, .unanswered, .notAsked, .expired] {
            #expect(ConsentRefused.findings(try Sample.photo([Sample.pupil(1, "Ava", "Smith", consent)])).isEmpty)
        }
        #expect(ConsentRefused.findings(try Sample.photo([Sample.pupil(1, "Ava", "Smith", nil)])).isEmpty)
    }

    @Test func refusedAndWithdrawnBlockAndAreToldApart() throws {
        let refused = Sample.pupil(1, "Ava", "Smith", .refused)
        let withdrawn = Sample.pupil(2, "Ben", "Okafor", .withdrawn)
        let findings = ConsentRefused.findings(try Sample.photo([refused, withdrawn]))
        #expect(findings.count == 1)
        #expect(findings.first?.effect == .blocks)
        #expect(
            findings.first?.summary
                == "School website: of those named on this photo, consent is refused for one pupil and consent was withdrawn for one pupil."
        )
        #expect(
            findings.first?.evidence == "Ava Smith: refused (consent list #3); Ben Okafor: withdrawn (consent list #3).")
        expectSafe(findings, hiding: [refused, withdrawn])
    }

    @Test func anObjectionBeatsAnyRecordedState() throws {
        for state in Consent.allCases {
            let pupil = Sample.pupil(1, "Ava", "Smith") {
                $0.consents[Sample.website.id] = ConsentAnswer(state, source: .objection(by: "J. Reed", at: Sample.now))
            }
            let findings = ConsentRefused.findings(try Sample.photo([pupil]))
            #expect(findings.map(\.effect) == [.blocks])
            #expect(findings.first?.summary.contains("somebody asked that one pupil not be shown") == true)
            #expect(findings.first?.evidence.contains("objection recorded by J. Reed") == true)
            #expect(findings.first?.remedy.contains("until it is taken back with the office") == true)
            #expect(findings.first?.remedy.contains("consent list") == false)
        }
    }

    @Test func anObjectionToThePhotoBlocksIt() throws {
        let facts = try Sample.facts { $0.objection = PhotoObjection(by: "J. Reed", at: Sample.now) }
        let findings = ConsentRefused.findings(try Sample.photo(facts: facts))
        #expect(findings.map(\.effect) == [.blocks])
        #expect(findings.first?.summary == "Somebody on the staff asked that this photo not be used.")
        #expect(findings.first?.evidence.contains("J. Reed") == true)
        #expect(findings.first?.remedy.contains("taken back with the office") == true)
    }

    @Test func eachKindOfNoSaysWhatChangesIt() throws {
        let call = ConsentSource.call(by: "A", answeredBy: "B", relation: "mother", at: Sample.now)
        let pupils = [
            Sample.pupil(1, "Ava", "Smith", .refused),
            Sample.pupil(2, "Ben", "Okafor") { $0.consents[Sample.website.id] = ConsentAnswer(.refused, source: call) },
        ]
        let remedy = ConsentRefused.findings(try Sample.photo(pupils)).first?.remedy ?? ""
        #expect(remedy.contains("Only a newer answer on the school’s consent list changes this."))
        #expect(remedy.contains("until another call says yes"))
        #expect(!remedy.contains("objection"))
    }

    @Test func aLeaversNoStillBlocks() throws {
        let leaver = Sample.pupil(1, "Ava", "Smith", .refused) { $0.hasLeft = true }
        let policy = try Sample.policy { $0.consentOutlivesLeaving = true }
        #expect(ConsentRefused.findings(try Sample.photo([leaver], policy: policy)).map(\.effect) == [.blocks])
    }

    @Test func aNameThatMayMeanSomebodyWhoRefusedBlocks() throws {
        let refused = Sample.pupil(2, "Ava", "Smith", .refused)
        let people = [NamedPerson(name: "Ava Smith", origin: .captions, match: .several([Sample.ava.id, refused.id]))]
        let findings = ConsentRefused.findings(try Sample.photo([Sample.ava, refused], people: people))
        #expect(findings.map(\.effect) == [.blocks])
        #expect(findings.first?.summary.contains("whom a name may mean") == true)
        #expect(findings.first?.remedy.contains("UPN") == true)
    }

    @Test func anotherChannelsNoIsNotThisOnes() throws {
        let pupil = Sample.pupil(1, "Ava", "Smith") { $0.consents[ChannelID("press")] = ConsentAnswer(.refused, source: Sample.list) }
        #expect(ConsentRefused.findings(try Sample.photo([pupil])).isEmpty)
    }

    /// A consent finding is the same whether or not the pupil is protected, so it can never be the one that tells.
    @Test(arguments: Consent.allCases) func saysNothingOfProtection(_ state: Consent) throws {
        let open = Sample.pupil(1, "Ava", "Smith", state)
        let protected = Sample.pupil(1, "Ava", "Smith", state) { $0.isProtected = true }
        #expect(ConsentRefused.findings(try Sample.photo([open])) == ConsentRefused.findings(try Sample.photo([protected])))
        #expect(ConsentMissing.findings(try Sample.photo([open])) == ConsentMissing.findings(try Sample.photo([protected])))
    }

    @Test func thePolicyCannotMakeItMilder() throws {
        let policy = try Sample.policy { $0.effects[ConsentRefused.id] = .notes }
        let findings = ConsentRefused.findings(try Sample.photo([Sample.pupil(1, "Ava", "Smith", .refused)], policy: policy))
        #expect(findings.map(\.effect) == [.blocks])
    }
}
