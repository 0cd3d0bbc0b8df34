import Domain
import Testing

@testable import Rules

@Suite struct PersonalDataInTextTests {
    private func findings(_ policy: Policy? = nil, _ change: (inout Submission) -> Void) throws -> [Finding] {
        PersonalDataInText.findings(try Sample.photo(policy: policy, facts: Sample.facts { change(&$0.submission) }))
    }

    @Test func everyTextIsReadAndTheFindingSaysWhere() throws {
        let places: [((inout Submission) -> Void, String)] = [
            ({ $0.caption = "Ring 07700 900123" }, "the caption"), ({ $0.altText = "Ring 07700 900123" }, "the alternative text"),
            ({ $0.fileName = "Ring 07700 900123.jpg" }, "the file name"), ({ $0.event = "Ring 07700 900123" }, "the folder name"),
            ({ $0.textFile = "Ring 07700 900123" }, "the text file beside the photo"),
            (
                { $0.sidecarTexts = [TextField("07700 900123", origin: .takeout, field: "title")] },
                "the Google Takeout file beside the photo, field “title”"
            ),
        ]
        for (change, place) in places {
            let found = try findings(nil, change)
            #expect(found.map(\.effect) == [.blocks])
            #expect(found.map(\.evidence) == ["“07700 900123” in \(place)."])
            #expect(found.map(\.summary) == ["Personal data stand in the words that belong to this photo: a telephone number."])
            for finding in found { #expect(!finding.remedy.contains("900123")) }
        }
    }

    @Test func whatStandsInsideThePhotoIsReadToo() throws {
        let field = TextField("DOB 03/05/2016", origin: .iptc, field: "Caption")
        let found = PersonalDataInText.findings(try Sample.photo(Sample.inspection { $0.texts = .seen([field]) }))
        #expect(found.map(\.evidence) == ["“03/05/2016” in the IPTC data, field “Caption”."])
        #expect(found.first?.remedy.contains("in the program that wrote them") == true)
    }

    /// What is known there is the other rule's; an address on an envelope is this one's.
    @Test func inThePictureItKnowsWhatTextInPictureDoesNot() throws {
        let line = Sample.line("14 Elm Road")
        let photo = try Sample.scene(.seen([]), texts: .seen([line, Sample.line("07700 900123", y: 0.5)]))
        let found = PersonalDataInText.findings(photo)
        #expect(found.map(\.regions) == [[line.region]])
        #expect(found.first?.remedy.contains("in the picture") == true)
        #expect(TextInPicture.findings(photo).contains { $0.effect == .holds })
    }

    @Test func whatTheSchoolAcceptsPasses() throws {
        let policy = try Sample.policy { $0.text.acceptedHandles = ["01632 960999", "office@example.org"] }
        #expect(try findings(policy) { $0.caption = "Ring 01632 960999 or write to office@example.org" } == [])
        #expect(try findings(policy) { $0.caption = "Ring 01632 960998" }.map(\.effect) == [.blocks])
    }

    @Test func theSchoolsOwnAddressPassesInTextAndPicture() throws {
        let policy = try Sample.policy { $0.text.acceptedHandles = ["14 Elm Road, SW1A 1AA", "01632 960999"] }
        #expect(try findings(policy) { $0.caption = "Come to 14 Elm Road, SW1A 1AA" } == [])
        #expect(try findings(policy) { $0.caption = "Come to 15 Elm Road" }.map(\.effect) == [.blocks])
        let banner = Sample.line("SW1A 1AA, 01632 960999")
        for (policy, effect) in [(policy, Effect.notes), (try Sample.policy { _ in }, .holds)] {
            let photo = try Sample.scene(.seen([]), policy: policy, texts: .seen([banner]))
            #expect(TextInPicture.findings(photo).map(\.effect) == [effect])
        }
    }

    @Test func ordinaryWordsPass() throws {
        #expect(try findings { $0.caption = "Year 4 sports day, 14 June 2025: 3-2 to Willow!" } == [])
    }

    @Test func thePolicyMaySoftenItToAHoldAndNoFurther() throws {
        for (effect, expected) in [(Effect.notes, Effect.holds), (.holds, .holds), (.blocks, .blocks)] {
            let policy = try Sample.policy { $0.effects[PersonalDataInText.id] = effect }
            #expect(try findings(policy) { $0.caption = "SW1A 1AA" }.map(\.effect) == [expected])
        }
        #expect(!PersonalDataInText.mayBeAccepted("any words"))
    }
}
