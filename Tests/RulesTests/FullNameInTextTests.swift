import Domain
import Testing
import Wording

@testable import Rules

@Suite struct FullNameInTextTests {
    private func findings(_ photo: Case) -> [Finding] { FullNameInText.findings(photo) }

    private func facts(_ change: (inout Submission) -> Void) throws -> PhotoFacts { try Sample.facts { change(&$0.submission) } }

    @Test func otherTextsPass() throws {
        #expect(findings(try Sample.photo(facts: facts { $0.caption = "Well done Ava" })).isEmpty)
    }

    @Test func everyTextThatStaffWroteIsSearched() throws {
        let places: [((inout Submission) -> Void, String)] = [
            ({ $0.caption = "By Ava Smith" }, "the caption"), ({ $0.altText = "Ava Smith runs" }, "the alternative text"),
            ({ $0.fileName = "Ava Smith.jpg" }, "the file name"), ({ $0.event = "Trip with Ava Smith" }, "the folder name"),
            ({ $0.textFile = "Ava Smith" }, "the text file beside the photo"),
            (
                { $0.sidecarTexts = [TextField("Ava Smith", origin: .takeout, field: "title")] },
                "the Google Takeout file beside the photo, field “title”"
            ),
        ]
        for (change, place) in places {
            let findings = findings(try Sample.photo(facts: facts(change)))
            #expect(findings.map(\.effect) == [.blocks])
            #expect(findings.first?.evidence == "“Ava Smith” in \(place).")
            expectSafe(findings, hiding: [Sample.ava])
        }
    }

    @Test func aFileNameIsSearchedWithAndWithoutItsEnding() throws {
        for (name, effect) in [("Ava.Smith", Effect.blocks), ("ava.smith.jpg", .blocks), ("ava.jpg.smith.jpg", .holds)] {
            #expect(findings(try Sample.photo(facts: facts { $0.fileName = name })).map(\.effect) == [effect], "\(name)")
        }
    }

    @Test func everyTextOfTheMetadataIsSearchedTheRightsToo() throws {
        let field = TextField("(c) Ava Smith", origin: .iptc, field: "By-line")
        for inspection in [Sample.inspection { $0.texts = .seen([field]) }, Sample.inspection { $0.rights = .seen([field]) }] {
            let findings = findings(try Sample.photo(inspection))
            #expect(findings.first?.evidence == "“Ava Smith” in the IPTC data, field “By-line”.")
        }
    }

    @Test func aPhotoThatCouldNotBeOpenedIsStillJudgedByItsWords() throws {
        let facts = try Sample.facts(.failed(.decoderFailed("It died."))) { $0.submission.caption = "Ava Smith" }
        #expect(findings(try Sample.photo(facts: facts)).count == 1)
    }

    /// Each remedy names the one place where a correction helps.
    @Test func theRemedyIsForThePlaceWhereTheNameStands() throws {
        func remedy(_ change: (inout Submission) -> Void) throws -> String {
            try #require(findings(try Sample.photo(facts: facts(change))).first?.remedy)
        }
        let caption = try remedy { $0.caption = "By Ava Smith" }
        #expect(caption.contains("captions.csv") && caption.contains("need not be dropped again") && !caption.contains("drop that"))
        let name = try remedy { $0.fileName = "Ava Smith.jpg" }
        #expect(name.contains("under another name") && !name.contains("captions.csv"))
        let beside = try remedy { $0.sidecarTexts = [TextField("Ava Smith", origin: .takeout, field: "title")] }
        #expect(beside.contains("beside the photo") && !beside.contains("captions.csv") && !beside.contains("program that wrote"))
        let field = TextField("Ava Smith", origin: .iptc, field: "Caption")
        let inside = findings(try Sample.photo(Sample.inspection { $0.texts = .seen([field]) })).first?.remedy
        #expect(
            inside == "Where the words stand inside the photo, remove them in the program that wrote them, save the photo and drop that.")
        let both = try remedy {
            $0.caption = "By Ava Smith"
            $0.event = "Ava Smith"
        }
        #expect(both == caption + " " + name)
    }

    /// With the real index, whose own tests show what else it finds.
    @Test func theRollsNamesAreFoundInAFileName() throws {
        let found = FullNameInText.findings(try Sample.photo(facts: facts { $0.fileName = "okafor_ben_y3.jpg" }))
        #expect(found.map(\.effect) == [.blocks])
        #expect(FullNameInText.findings(try Sample.photo(facts: facts { $0.fileName = "ben_y3.jpg" })).isEmpty)
    }

    @Test func anInitialBlocksAndASurnameAloneHolds() throws {
        #expect(findings(try Sample.photo(facts: facts { $0.caption = "Well done Ava S." })).map(\.effect) == [.blocks])
        let found = findings(try Sample.photo(facts: facts { $0.caption = "A goal by Okafor" }))
        #expect(found.map(\.effect) == [.holds])
        #expect(found.allSatisfy { FullNameInText.mayBeAccepted($0.summary) })
        expectSafe(found, hiding: [Sample.ben])
    }

    /// Leave for one text is none for another.
    @Test func whatMayBeAcceptedIsOneTextAlone() throws {
        let summaries = try ["A goal by Okafor", "Two goals by Okafor", "A goal by Okafor"].map { caption in
            try #require(findings(try Sample.photo(facts: facts { $0.caption = caption })).first?.summary)
        }
        #expect(summaries[0] == summaries[2] && summaries[0] != summaries[1])
        #expect(!FullNameInText.mayBeAccepted("A pupil’s full name stands in the words that belong to this photo."))
    }

    @Test func namesOfStaffPass() throws {
        let photo = try Sample.photo([Sample.ava, Sample.lee], facts: facts { $0.caption = "Jo Lee and Mr Lee" })
        #expect(findings(photo).isEmpty)
        #expect(FirstNameInText.findings(photo).isEmpty)
    }

    @Test func whatCanBeReadInThePictureIsAnotherRules() throws {
        let photo = try Sample.photo(Sample.inspection { $0.legibleTexts = .seen([Sample.line("Ava Smith")]) })
        #expect(findings(photo).isEmpty && FirstNameInText.findings(photo).isEmpty)
    }

    @Test func thePolicyMaySoftenItToAHoldAndNoFurther() throws {
        for (effect, expected) in [(Effect.notes, Effect.holds), (.holds, .holds), (.blocks, .blocks)] {
            let policy = try Sample.policy { $0.effects[FullNameInText.id] = effect }
            #expect(
                findings(try Sample.photo(policy: policy, facts: facts { $0.caption = "Ava Smith" })).map(\.effect) == [expected])
        }
    }
}
