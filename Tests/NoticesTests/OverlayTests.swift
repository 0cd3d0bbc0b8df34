import Domain
import Records
import Rules
import Testing

@testable import Notices

@Suite struct OverlayTests {
    private func page(_ record: PhotoRecord, _ decision: RecordedDecision) throws -> String {
        let html = QuarantinePage.html(
            record, decision, preview: Sample.preview, policy: try Sample.policy(), snapshot: try Sample.snapshot())
        expectSound(html)
        return html
    }

    private func page(_ inspection: Inspection, _ findings: [Finding], answers: [Answer] = []) throws -> String {
        try page(try Sample.hallRecord(inspection, answers: answers), try Sample.decision(7, findings))
    }

    private func alternative(_ html: String) throws -> String {
        try #require(PageReader(html).all("svg").first { $0.attributes["role"] == "img" }?.attributes["aria-label"])
    }

    @Test func facesAndTextOfEveryKind() throws {
        let html = try page(Sample.hallRecord(), Sample.hallDecision())
        #expect(
            try alternative(html)
                == "6 faces: 2 accounted for, 1 not, 1 perhaps a face, 1 in the background, 1 not a person; 2 lines of text; 1 marked place without a face."
        )
        let words = PageReader(html).openText
        for line in [
            "1 face not accounted for (2)", "1 place that may be a face (5)", "2 faces accounted for (1 and 3)",
            "1 face in the background, where no name is needed (4)", "1 place that is no person, as somebody answered (6)",
            "1 line of text for which the photo is held (T2)", "1 line of text that can be read (T1)",
            "1 place marked as a person where no face was found",
        ] { #expect(words.contains(line), "\(line)") }
        try expectGolden(html, "boxes.html")
    }

    @Test func noNameAndNoLegibleTextStandsOpen() throws {
        let html = try page(Sample.hallRecord(), Sample.hallDecision())
        #expect(html.contains("Canary"))
        #expect(!PageReader(html).openText.contains("Canary") && !html.contains("ASSEMBLY"))
        for value in PageReader(html).elements.flatMap(\.attributes.values) { #expect(!value.contains("Canary"), "\(value)") }
    }

    @Test func onlyWhatOccursIsExplained() throws {
        let html = try page(Sample.hall(faces: .seen([Sample.hallFaces[0]]), texts: .seen([])), [Sample.rights])
        #expect(try alternative(html) == "1 face: 1 accounted for.")
        #expect(PageReader(html).all("svg").count { $0.attributes["class"] == "boxes sample" } == 1)
        #expect(PageReader(html).openText.contains("1 face accounted for (1)"))
    }

    @Test func whereNobodyLookedTheLegendSaysSo() throws {
        for faces in [Reading<[Face]>.unknown("The model is missing."), .absent] {
            let words = PageReader(try page(Sample.hall(faces: faces), [Sample.untagged])).openText
            #expect(words.contains("Faces could not be looked for") && !words.contains("Text could not be looked for"))
        }
        let html = try page(Sample.hall(faces: .unknown("x"), texts: .unknown("y")), [Sample.untagged])
        #expect(PageReader(html).all("svg").isEmpty && PageReader(html).openText.contains("Text could not be looked for"))
        let none = try page(Sample.hall(faces: .seen([]), texts: .seen([])), [Sample.rights])
        #expect(PageReader(none).all("svg").isEmpty && PageReader(none).openText.contains("No face was found in this picture."))
    }

    @Test func nothingIsDrawnOnAProtectedPhoto() throws {
        let html = try page(
            Sample.hallRecord(), Sample.decision(7, [Sample.protected, Sample.untagged([Sample.hallFaces[1]]), Sample.badge]))
        #expect(PageReader(html).all("svg").isEmpty && !html.contains("figcaption>"))
        #expect(!html.contains("in the picture</p>") && !html.contains("--face=") && !html.contains("answered</h3>"))
        #expect(!html.contains("Canary") && !html.contains("A. Clerk"))
    }

    @Test func nothingIsDrawnWithoutAPreview() throws {
        let html = QuarantinePage.html(
            try Sample.hallRecord(), try Sample.hallDecision(), preview: nil, policy: try Sample.policy(), snapshot: nil)
        expectSound(html)
        #expect(PageReader(html).all("svg").isEmpty)
        // The numbers are those of `why`, picture or not.
        #expect(html.contains("--face=2"))
    }

    @Test func aStepSaysWhichFacesAndHowToAnswer() throws {
        let html = try page(Sample.hallRecord(), Sample.hallDecision())
        let words = PageReader(html).openText
        #expect(
            words.contains("Face 2 in the picture") && words.contains("Face 5 in the picture") && words.contains("Text T2 in the picture"))
        let short = try Sample.photo(7).short
        #expect(words.contains("safelight review answer \(short) --face=2 --person=… --by=…"))
        #expect(words.contains("safelight review answer \(short) --face=5 --person=… --by=…"))
        // A face that stands too close is accounted for, and a note asks nothing.
        #expect(words.contains("Face 1 in the picture") && !words.contains("--face=1 ") && !words.contains("--face=4 "))
        let both = try page(Sample.hall(), [Sample.untagged([Sample.hallFaces[1], Sample.hallFaces[5]])])
        #expect(PageReader(both).openText.contains("Faces 2 and 6 in the picture"))
        // A reason without a place says none.
        #expect(!PageReader(try page(Sample.hall(), [Sample.rights])).openText.contains("in the picture"))
    }

    @Test func manyFacesAreNotAllListed() throws {
        let faces = (0..<200).map { Sample.face(Double($0 % 20) / 20, Double($0 / 20) / 10, 0.02) }
        let html = try page(Sample.hall(faces: .seen(faces)), [Sample.untagged(faces)])
        let words = PageReader(html).openText
        #expect(words.contains("200 faces in the picture") && words.contains("Likewise for 197 faces."))
        #expect(html.components(of: "--face=") == 3)
        #expect(PageReader(html).all("svg").count { $0.attributes["class"] == "badge open" } == 200)
    }

    @Test func noNumberLeavesThePicture() throws {
        let faces = [Region(x: -0.2, y: -0.3, width: 1.4, height: 1.5), Region(x: 0.95, y: 0.97, width: 0.2, height: 0.2)]
            .map { Face(region: $0, score: 1, certainty: .face) }
        let html = try page(Sample.hall(faces: .seen(faces), texts: .seen([])), [Sample.untagged(faces)])
        for path in PageReader(html).values("d") {
            let numbers = path.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
            #expect(numbers.count == 8 && numbers.allSatisfy { (0...1000).contains($0) }, "\(path)")
        }
        #expect(PageReader(html).values("d").contains("M0,0 L1000,0 L1000,1000 L0,1000 Z"))
    }

    @Test func answersAreListedWithoutNames() throws {
        let words = PageReader(try page(Sample.hallRecord(), Sample.hallDecision())).openText
        #expect(words.contains("Face 6 is not a person. A. Clerk, 8 September 2026, 06:22 UTC"))
        #expect(words.contains("Face 3 is somebody on the school’s lists. B. Head, 7 September 2026"))
        #expect(words.contains("rights-unclear may pass: \(Sample.rights.summary)"))
        #expect(!words.contains("4711"))
        let gone = Answer(.notAPerson(Region(x: 0.9, y: 0.9, width: 0.1, height: 0.1)), by: "A. Clerk", at: Sample.now)
        let html = try page(Sample.hall(), [Sample.rights], answers: [gone])
        #expect(PageReader(html).openText.contains("A face that is found no more is not a person."))
        #expect(!html.contains("Who was meant"))
        #expect(!(try page(Sample.hall(), [Sample.rights])).contains("What people answered"))
    }

    @Test func hostileAnswersChangeNoStructure() throws {
        func page(_ word: String) throws -> PageReader {
            let region = Sample.hallFaces[0].region
            let answers = [
                Answer(.face(region, .grownUp(name: word)), by: word, at: Sample.now, note: word),
                Answer(.face(Sample.hallFaces[1].region, .onRoll(PupilID(word))), by: word, at: Sample.now),
                Answer(.accepted(RuleID(word), summary: word), by: word, at: Sample.now, note: word),
            ]
            var hall = Sample.hall(
                texts: .seen([Sample.text(word, 0.1, 0.1)]), tags: [Domain.Tag(name: word, region: region, origin: .mwgRegion)])
            hall.faces = .seen(Sample.hallFaces)
            return PageReader(try self.page(hall, [Sample.untagged([Sample.hallFaces[1]])], answers: answers))
        }
        let plain = try page("word")
        for word in ["</title></svg><script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "\u{202E}<!--"] {
            #expect(try page(word).structure == plain.structure)
        }
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
