import Domain
import Testing
import Wording

@testable import Rules

/// A class in the folder's name tells which of two namesakes is meant, and never lets anybody be shown who may not be.
@Suite struct NarrowingTests {
    private static let meant = Sample.pupil(1, "Ava", "Smith") { $0.place("Year 4", "4B") }
    private static let other = Sample.pupil(12, "Ava", "Smith") { $0.place("Year 6", "Oak") }

    private func people(
        _ folder: String, _ pupils: [Pupil] = [meant, other], names: [String] = ["Ava Smith"], policy: Policy? = nil,
        _ change: (inout PhotoFacts) -> Void = { _ in }
    ) throws -> [NameMatch] {
        try told(folder, pupils, names: names, policy: policy, change).map(\.match)
    }

    private func told(
        _ folder: String, _ pupils: [Pupil], names: [String] = ["Ava Smith"], policy: Policy? = nil,
        _ change: (inout PhotoFacts) -> Void = { _ in }
    ) throws -> [NamedPerson] {
        let facts = try Sample.facts {
            $0.submission.event = folder
            $0.submission.people = names
            change(&$0)
        }
        let roll = Sample.roll(pupils)
        let index = NameIndex(roll)
        return Narrowing.applied(
            to: Assessment.people(facts, roll: roll, index), facts, on: Sample.website.id,
            policy: try policy ?? Sample.policy { $0.folderTellsClass = true }, roll: roll, names: index, now: Sample.now)
    }

    private let open = NameMatch.several([meant.id, other.id])

    @Test(arguments: [
        "4B Forest day", "forest day 4b", "Forest day/4B", "4B", "Year 4 trip", "Y4 trip", "yr 4", "Year 4 and 5", "Years 3, 4 and 5",
        "YEAR-4",
    ])
    func aGroupInTheFoldersNameTells(_ folder: String) throws {
        #expect(try people(folder) == [.one(Self.meant.id)])
    }

    @Test(arguments: [
        "", "Forest day", "4BX", "14B", "4 B", "Trip 4", "Year 40", "2024", "Soak the teacher", "Oakley Farm", "4C", "Year 5", "4B and Oak",
        "Year 4 and 6",
    ])
    func anythingElseTellsNothing(_ folder: String) throws {
        #expect(try people(folder) == [open])
    }

    @Test func anOrdinaryWordIsAClassOnlyAsAWholeWord() throws {
        #expect(try people("Oak assembly") == [.one(Self.other.id)])
        #expect(try people("oak_assembly") == [.one(Self.other.id)])
    }

    @Test func nothingIsNarrowedUnlessThePolicySaysSo() throws {
        #expect(try people("4B", policy: Sample.policy()) == [open])
        let policy = try Sample.policy { $0.events = [EventEntry(folder: "Forest day", classes: ["4b"])] }
        #expect(try people("Forest  Day", policy: policy) == [.one(Self.meant.id)])
        #expect(try people("Forest day/morning", policy: policy) == [.one(Self.meant.id)])
        #expect(try people("Forest day 2", policy: policy) == [open])
        let years = try Sample.policy { $0.events = [EventEntry(folder: "Forest day", years: ["6"])] }
        #expect(try people("Forest day", policy: years) == [.one(Self.other.id)])
    }

    /// Whoever else has the name might be the one in the picture.
    @Test(
        arguments: [
            { $0.consents[Sample.website.id]?.state = .refused }, { $0.consents[Sample.website.id]?.state = .withdrawn },
            { $0.consents[Sample.website.id]?.state = .expired }, { $0.consents[Sample.website.id]?.state = .unanswered },
            { $0.consents[Sample.website.id]?.state = .notAsked }, { $0.consents = [:] }, { $0.isProtected = true }, { $0.hasLeft = true },
            { $0.consents[Sample.website.id]?.expires = Day(number: Sample.now.day.number - 1) },
            { $0.consents[Sample.website.id]?.source = .objection(by: "x", at: Sample.now) }, { $0.role = .staff },
        ] as [@Sendable (inout Pupil) -> Void])
    func anybodyWhoMayNotBeShownKeepsItOpen(_ change: @Sendable (inout Pupil) -> Void) throws {
        var other = Self.other
        change(&other)
        #expect(try people("4B", [Self.meant, other]) == [open])
        let verdict = try assessed([Self.meant, other])
        #expect(verdict.verdict == .quarantine && verdict.findings.contains { $0.rule == PersonAmbiguous.id && $0.effect == .holds })
    }

    @Test func thePupilOfTheClassIsJudgedAsEver() throws {
        var meant = Self.meant
        meant.consents[Sample.website.id]?.state = .refused
        #expect(try assessed([meant, Self.other]).findings.contains { $0.rule == ConsentRefused.id && $0.effect == .blocks })
    }

    @Test func aShortNameOrANameOfTwoInTheClassStaysOpen() throws {
        #expect(try people("4B", names: ["Ava"]) == [open])
        #expect(try people("4B", names: ["A. Smith"]) == [open])
        #expect(try people("4B", names: ["Ava Smith 2"]) == [open])
        var both = Self.other
        both.className = "4B"
        #expect(try people("4B", [Self.meant, both]) == [open])
        let double = Sample.pupil(12, "Ava", "Smith-Jones") { $0.place("Year 6", "Oak") }
        #expect(try people("4B", [Self.meant, double]) == [.one(Self.meant.id)])
        #expect(try people("Oak", [Self.meant, double]) == [open], "she is only perhaps called so")
    }

    @Test func aNameThatStandsTwiceStaysOpen() throws {
        let tags = [Domain.Tag(name: "Ava Smith", origin: .mwgRegion), Domain.Tag(name: "Ava Smith", origin: .mwgRegion)]
        #expect(try people("4B", names: []) { $0.submission.sidecarTags = .seen(tags) } == [open, open])
        #expect(try people("4B", names: []) { $0.submission.sidecarTags = .seen([tags[0]]) } == [.one(Self.meant.id)])
    }

    @Test func whereTheOtherIsSurelyNamedTheNameMayBeTheirs() throws {
        let tag = Domain.Tag(name: "Ava Smith", origin: .mwgRegion)
        for (number, meant) in [("2", open), ("1", NameMatch.one(Self.meant.id))] {
            let facts: (inout PhotoFacts) -> Void = { $0.submission.sidecarTags = .seen([tag]) }
            var pupils = [Self.meant, Self.other]
            for place in pupils.indices { pupils[place].admissionNumber = String(place + 1) }
            #expect(try people("4B", pupils, names: [number], facts).last == meant)
        }
    }

    @Test func aPhotoOfTwoFoldersIsOfBoth() throws {
        func dropped(_ earlier: String) throws -> [NameMatch] {
            try people("4B") { $0.submission.sidecarTexts = [TextField(earlier, origin: .eventFolder, field: "earlier folder name")] }
        }
        #expect(try dropped("Sports day") == [open])
        #expect(try dropped("Oak") == [open])
        #expect(try dropped("Year 4") == [.one(Self.meant.id)])
    }

    @Test func itIsToldOnThePageAndDoesNotHold() throws {
        let verdict = try assessed([Self.meant, Self.other, Sample.ben])
        let notes = verdict.findings.filter { $0.rule == PersonAmbiguous.id }
        #expect(notes.map(\.effect) == [.notes])
        #expect(
            notes.first?.evidence
                == "“Ava Smith” in captions.csv is taken to be Ava Smith (Year 4, 4B), not Ava Smith (Year 6, Oak): the name of the folder says: 4B."
        )
        expectSafe(notes, hiding: [Self.meant])
        #expect(verdict.verdict == .publishable, "\(verdict.findings)")
    }

    private func assessed(_ pupils: [Pupil]) throws -> ChannelVerdict {
        let facts = try Sample.facts {
            $0.submission.event = "4B"
            $0.submission.people = ["Ava Smith", "Ben Okafor"]
        }
        let roll = Sample.roll(pupils)
        let assessment = Assessment(
            facts, policy: try Sample.policy { $0.folderTellsClass = true }, roll: roll, names: NameIndex(roll), texts: Sample.texts(roll),
            now: Sample.now)
        return try #require(assessment.verdicts.first)
    }
}

extension Pupil {
    fileprivate mutating func place(_ year: String, _ name: String) {
        yearGroup = year
        className = name
    }
}
