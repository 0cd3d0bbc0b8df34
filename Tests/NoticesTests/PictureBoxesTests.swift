import Domain
import Records
import Rules
import Testing

@testable import Notices

@Suite struct PictureBoxesTests {
    private func boxes(
        _ inspection: Inspection, _ findings: [Finding] = [], answers: [Answer] = [], channels: [ChannelID] = Sample.allChannels
    ) throws -> PictureBoxes {
        try #require(PictureBoxes(Sample.hallRecord(inspection, answers: answers), Sample.decision(7, findings, channels: channels)))
    }

    @Test func everyKindOfFace() throws {
        let boxes = try #require(PictureBoxes(Sample.hallRecord(), Sample.hallDecision()))
        #expect(boxes.faceKinds == [.accounted, .unaccounted, .accounted, .background, .perhaps, .notAPerson])
        #expect(boxes.boxes.map(\.kind).filter { !$0.isFace } == [.mark, .text, .graveText])
        #expect(boxes.boxes.compactMap(\.label) == ["T1", "T2", "1", "2", "3", "4", "5", "6"])
    }

    @Test func aFaceIsOpenOnlyByTheRuleThatSaysSo() throws {
        let hall = Sample.hall(faces: .seen([Sample.hallFaces[0]]))
        #expect(try boxes(hall, [Sample.closeUp]).faceKinds == [.accounted])
        #expect(try boxes(hall, [Sample.untagged([Sample.hallFaces[0]])]).faceKinds == [.unaccounted])
        #expect(try boxes(hall, [Sample.untagged([Sample.hallFaces[0]], .notes)]).faceKinds == [.background])
        // One channel is enough.
        let record = try Sample.hallRecord(hall, answers: [])
        let one = try Sample.decision(
            7,
            on: [
                (Sample.website, [Sample.untagged([Sample.hallFaces[0]])]),
                (Sample.social, [Sample.untagged([Sample.hallFaces[0]], .notes)]),
            ])
        #expect(PictureBoxes(record, one)?.faceKinds == [.unaccounted])
    }

    @Test func whereNobodySaysWhichFaceEveryoneWithoutANameIsOpen() throws {
        let hall = Sample.hall(tags: Sample.hallTags)
        let answers = [Sample.hallAnswers[1]]
        #expect(
            try boxes(hall, [Sample.untagged], answers: answers).faceKinds
                == [.accounted, .unaccounted, .accounted, .unaccounted, .perhaps, .unaccounted])
        // A decision that says nothing accounts for nobody.
        #expect(try boxes(Sample.hall(faces: .seen([Sample.hallFaces[0]])), channels: []).faceKinds == [.unaccounted])
    }

    @Test func anAnswerEndsADoubt() throws {
        let perhaps = Sample.hallFaces[4]
        let hall = Sample.hall(faces: .seen([perhaps]))
        #expect(try boxes(hall).faceKinds == [.perhaps])
        #expect(try boxes(hall, [Sample.perhaps]).faceKinds == [.perhaps])
        let visitor = Answer(.face(perhaps.region, .grownUp(name: nil)), by: "A. Clerk", at: Sample.now)
        #expect(try boxes(hall, answers: [visitor]).faceKinds == [.accounted])
        let poster = Answer(.notAPerson(perhaps.region), by: "A. Clerk", at: Sample.now)
        #expect(try boxes(hall, answers: [poster]).faceKinds == [.notAPerson])
        let elsewhere = Answer(.notAPerson(Sample.hallFaces[0].region), by: "A. Clerk", at: Sample.now)
        #expect(try boxes(hall, answers: [elsewhere]).faceKinds == [.perhaps])
    }

    private func reason(_ finding: Finding, at regions: [Region]) throws -> Reason {
        var finding = finding
        finding.regions = regions
        let decision = try Sample.decision(7, [finding])
        return try #require(Reason.all(decision, ChannelTitles(decision, Sample.policy())).first)
    }

    @Test func aMarkWithoutANameIsAboutTheFaceInIt() throws {
        let head = Region(x: 0.2, y: 0.2, width: 0.2, height: 0.35)
        #expect(!head.isSameFace(as: Sample.hallFaces[1].region))
        var nameless = Sample.untagged
        nameless.regions = [head]
        let boxes = try boxes(Sample.hall(faces: .seen(Array(Sample.hallFaces.prefix(3)))), [nameless])
        #expect(boxes.faceKinds == [.accounted, .unaccounted, .accounted])
        #expect(try boxes.numbers(reason(Sample.untagged, at: [head])).faces == [2])
        // Another rule's box is about a face only where it is the face's own.
        #expect(try boxes.numbers(reason(Sample.closeUp, at: [head])).faces.isEmpty)
    }

    @Test func numbersAreThoseOfTheInspection() throws {
        let boxes = try boxes(Sample.hall())
        let (faces, texts) = (Sample.hallFaces, Sample.hallTexts)
        let both = try boxes.numbers(reason(Sample.closeUp, at: [faces[4].region, texts[1].region, faces[1].region]))
        #expect(both.faces == [2, 5] && both.texts == [2])
        let one = try boxes.numbers(reason(Sample.untagged, at: [texts[0].region]))
        #expect(one.faces.isEmpty && one.texts == [1])
        #expect(boxes.number(Sample.hallFaces[2].region) == 3)
        #expect(boxes.number(Region(x: 0.9, y: 0.9, width: 0.1, height: 0.1)) == nil)
    }

    @Test func whatIsNoBoxIsCountedAndNotDrawn() throws {
        let broken = [
            Region(x: .nan, y: 0, width: 0.1, height: 0.1), Region(x: 0, y: 0, width: .infinity, height: 0.1),
            Region(x: 3, y: 0, width: 0.1, height: 0.1),
        ].map { Face(region: $0, score: 1, certainty: .face) }
        let text = LegibleText(text: "a", corners: [Point(x: .nan, y: 0), Point(x: 1, y: 1)], score: 1)
        let boxes = try boxes(Sample.hall(faces: .seen(broken + [Sample.hallFaces[0]]), texts: .seen([text])))
        #expect(boxes.faces.count == 4 && boxes.texts.count == 1)
        #expect(boxes.boxes.map(\.label) == ["4"])
    }

    @Test func aPageOfABookDoesNotHideThePicture() throws {
        let lines = (0...PictureBoxes.mostTexts).map { Sample.text("line", 0.1, Double($0) / 80) }
        var grave = Sample.badge
        grave.regions = [lines[3].region]
        let boxes = try boxes(Sample.hall(faces: .seen([]), texts: .seen(lines)), [grave])
        #expect(boxes.boxes.map(\.label) == ["T4"])
        #expect(boxes.texts.count == lines.count)
    }

    @Test func aPhotoThatWasNotOpenedHasNone() throws {
        let decision = try Sample.decision(3, [Sample.video])
        #expect(PictureBoxes(try Sample.record(3, fileName: "a", inspected: .failed(.unsupported(.video))), decision) == nil)
        #expect(PictureBoxes(try Sample.record(3, fileName: "a", inspected: nil), decision) == nil)
    }
}
