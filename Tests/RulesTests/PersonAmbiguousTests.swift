import Domain
import Testing
import Wording

@testable import Rules

@Suite struct PersonAmbiguousTests {
    private let older = Sample.pupil(1, "Ava", "Smith") { $0.yearGroup = "Year 6" }
    private let younger = Sample.pupil(2, "Ava", "Smith") { $0.yearGroup = "Year 2" }

    private func name(_ origin: Origin) -> NamedPerson {
        NamedPerson(name: "Ava Smith", origin: origin, match: .several([older.id, younger.id]))
    }

    private func findings(_ people: [NamedPerson], everyoneNamed: Bool? = true) throws -> [Finding] {
        let facts = try Sample.facts { $0.submission.everyoneNamed = everyoneNamed }
        return PersonAmbiguous.findings(try Sample.photo([older, younger], people: people, facts: facts))
    }

    @Test func aNameOfOnePupilPasses() throws {
        #expect(try findings([Sample.named(older)]).isEmpty)
    }

    @Test func aNameOfSeveralHolds() throws {
        let findings = try findings([name(.captions)])
        #expect(findings.map(\.effect) == [.holds])
        #expect(findings.first?.summary == "A name on this photo fits several pupils.")
        #expect(findings.first?.evidence == "“Ava Smith” in captions.csv may be Ava Smith (Year 6) or Ava Smith (Year 2).")
        expectSafe(findings, hiding: [older])
    }

    @Test func staffSettleATagByNamingThePupilAndSayingThatAllAreNamed() throws {
        #expect(try findings([Sample.named(older), name(.mwgRegion)]).isEmpty)
        #expect(try findings([Sample.named(older), name(.mwgRegion)], everyoneNamed: nil).count == 1)
        #expect(try findings([Sample.named(older, .lightroom), name(.mwgRegion)]).count == 1)
    }

    @Test func twoTagsOfOneNameNeedTwoPupils() throws {
        #expect(try findings([Sample.named(older), name(.mwgRegion), name(.mwgRegion)]).count == 1)
        #expect(try findings([Sample.named(older), Sample.named(younger), name(.mwgRegion), name(.mwgRegion)]).isEmpty)
        #expect(try findings([Sample.named(older), name(.mwgRegion), name(.microsoftRegion)]).isEmpty)
    }

    @Test func whatStaffWroteIsNotSettledByWhatElseTheyWrote() throws {
        #expect(try findings([Sample.named(older), name(.captions)]).count == 1)
    }
}
