import Domain
import Testing
import Wording

@testable import Rules

@Suite struct FaceUntaggedTests {
    private let two = Sample.faces(2)

    private func summaries(_ photo: Case) -> [String] {
        let findings = FaceUntagged.findings(photo)
        expectSafe(findings, hiding: photo.roll.pupils)
        return findings.filter { $0.effect == .holds }.map(\.summary)
    }

    @Test(arguments: [Reading<[Face]>.unknown("The model is missing."), .absent], [true, false, nil])
    func uncountedFacesAlwaysHold(_ faces: Reading<[Face]>, _ everyoneNamed: Bool?) throws {
        let photo = try Sample.scene(faces, captions: ["Ava Smith", "Ben Okafor"], everyoneNamed: everyoneNamed)
        let held = FaceUntagged.findings(photo).filter { $0.summary.contains("could not be counted") }
        #expect(held.map(\.effect) == [.holds])
        #expect(held.first?.evidence == (faces.reasonUnknown ?? "Nobody has looked for faces."))
    }

    @Test(arguments: [Reading<[Face]>.unknown("No counter."), .absent, .seen([]), .seen(Sample.faces(2)), .seen(Sample.faces(9))])
    func aNoAlwaysHolds(_ faces: Reading<[Face]>) throws {
        let photo = try Sample.scene(faces, captions: ["Ava Smith", "Ben Okafor"], everyoneNamed: false)
        #expect(summaries(photo).contains { $0.contains("not everyone") })
    }

    @Test func moreFacesThanNamesHoldWhateverWasAttested() throws {
        let names = ["Ava Smith", "Ben Okafor"]
        #expect(summaries(try Sample.scene(.seen(two), captions: names)).isEmpty)
        #expect(
            summaries(try Sample.scene(.seen(Sample.faces(3)), captions: names, everyoneNamed: true))
                == ["On this photo 3 faces can be seen and 2 people are named."])
        #expect(
            summaries(try Sample.scene(.seen(Sample.faces(1)), everyoneNamed: true)) == [
                "On this photo one face can be seen and nobody is named."
            ])
    }

    @Test func oneChildNamedTwiceIsOne() throws {
        let both = try Sample.scene(.seen(two), tags: [Sample.tag("Ava Smith", on: two[0])], captions: ["Smith, Ava"])
        #expect(summaries(both) == ["On this photo one face can be seen outside every region with a name, and nobody is named besides."])
        let stranger = try Sample.scene(.seen(two), tags: [Sample.tag("mr day", on: two[0])], captions: ["Mr Day"])
        #expect(summaries(stranger).count == 1)
    }

    @Test func everyFaceInItsRegionPasses() throws {
        let tags = [Sample.tag("Ben Okafor", on: two[1]), Sample.tag("Ava Smith", on: two[0])]
        #expect(FaceUntagged.findings(try Sample.scene(.seen(two), tags: tags)).isEmpty)
    }

    @Test func aFaceOutsideEveryRegionIsShownWhereItIs() throws {
        let faces = Sample.faces(3)
        let tags = [Sample.tag("Ava Smith", on: faces[0]), Sample.tag("Cal Novak", on: faces[2])]
        let found = FaceUntagged.findings(try Sample.scene(.seen(faces), tags: tags, everyoneNamed: true))
        #expect(found.map(\.regions) == [[faces[1].region]])
        #expect(FaceUntagged.findings(try Sample.scene(.seen(faces), tags: tags, captions: ["Ben Okafor"])).isEmpty)
    }

    /// As after a crop: the name accounts for nobody, and neither by number.
    @Test func aStaleRegionAccountsForNoFace() throws {
        let gone = Domain.Tag(name: "Ava Smith", region: Region(x: 0.1, y: 0.8, width: 0.1, height: 0.1), origin: .mwgRegion)
        let found = FaceUntagged.findings(
            try Sample.scene(.seen(two), tags: [gone, Sample.tag("Ben Okafor", on: two[1])], captions: ["Ava Smith"]))
        #expect(found.map(\.effect) == [.holds, .notes])
        #expect(found[0].regions == [two[0].region])
        #expect(found[0].evidence.contains("Marked places without a face: “Ava Smith”"))
        #expect(found[1].summary == "A marked place with a name shows no face.")
    }

    @Test func namesThatContradictEachOtherHold() throws {
        let tags = [
            Sample.tag("Ava Smith", on: two[0]), Sample.tag("Cal Novak", on: two[0], .microsoftRegion),
            Sample.tag("Ben Okafor", on: two[1]),
        ]
        let found = FaceUntagged.findings(try Sample.scene(.seen(two), tags: tags))
        #expect(found.map(\.summary) == ["The names on the faces of this photo contradict each other."])
        #expect(found.map(\.regions) == [[two[0].region]])
        let same = [Sample.tag("Ava Smith", on: two[0]), Sample.tag("SMITH Ava", on: two[0], .microsoftRegion), tags[2]]
        #expect(FaceUntagged.findings(try Sample.scene(.seen(two), tags: same)).isEmpty)
    }

    @Test func oneNameOnTwoFacesHolds() throws {
        let tags = two.map { Sample.tag("Ava Smith", on: $0) }
        let found = FaceUntagged.findings(try Sample.scene(.seen(two), tags: tags))
        #expect(found.map(\.regions) == [two.map(\.region)])
        // Two pupils of that name may stand on two faces; a person says which is which.
        let other = Sample.pupil(5, "Ava", "Smith")
        let twins = try Sample.scene(.seen(two), tags: tags, pupils: [Sample.ava, other])
        #expect(FaceUntagged.findings(twins).isEmpty && !PersonAmbiguous.findings(twins).isEmpty)
    }

    @Test func whatMayBeAFaceIsNeverAccountedForWhereNamesFallShort() throws {
        let faces = two + [Sample.faces(3, .perhaps)[2]]
        let names = ["Ava Smith", "Ben Okafor"]
        let short = FaceUntagged.findings(try Sample.scene(.seen(faces), captions: names, everyoneNamed: true))
        #expect(short.map(\.summary) == ["There may be one more face on this photo than names account for."])
        #expect(short.map(\.regions) == [[faces[2].region]])
        #expect(FaceUntagged.findings(try Sample.scene(.seen(faces), captions: names + ["Cal Novak"])).isEmpty)
    }

    @Test func aRegionWithoutANameHoldsWhateverWasAttested() throws {
        let box = Region(x: 0, y: 0, width: 0.1, height: 0.1)
        let tags = [
            Domain.Tag(name: nil, region: box, origin: .mwgRegion), Domain.Tag(name: " ", origin: .picasa),
            Domain.Tag(name: nil, origin: .xmp),
        ]
        for tag in tags {
            let photo = try Sample.scene(.seen([]), tags: [tag], everyoneNamed: true)
            #expect(summaries(photo) == ["A face is marked on this photo without a name."])
        }
        let beside = try Sample.facts { $0.submission.sidecarTags = .seen([Domain.Tag(name: nil, origin: .takeout)]) }
        #expect(FaceUntagged.findings(try Sample.photo(facts: beside)).map(\.effect) == [.holds])
        let keyword = Domain.Tag(name: "", origin: .keywords, mayBeOtherWord: true)
        #expect(FaceUntagged.findings(try Sample.scene(.seen([]), tags: [keyword])).isEmpty)
    }

    @Test func anotherNameOrAnAnswerSettlesANamelessRegion() throws {
        let nameless = Sample.tag(nil, on: two[0])
        let tags = [nameless, Sample.tag("Ava Smith", on: two[0], .microsoftRegion), Sample.tag("Ben Okafor", on: two[1])]
        #expect(FaceUntagged.findings(try Sample.scene(.seen(two), tags: tags)).isEmpty)
        #expect(summaries(try Sample.scene(.seen(two), tags: [nameless], captions: ["Ava Smith", "Ben Okafor"])).count == 1)
        let answered: [Answer.Content] = [.face(two[0].region, .onRoll(Sample.ava.id))]
        #expect(FaceUntagged.findings(try Sample.scene(.seen(two), tags: [nameless], captions: ["Ben Okafor"], answers: answered)).isEmpty)
        let region = try #require(nameless.region)
        #expect(FaceUntagged.findings(try Sample.scene(.seen([]), tags: [nameless], answers: [.notAPerson(region)])).isEmpty)
    }

    @Test func aSettledTagIsNotAnotherPerson() throws {
        let other = Sample.pupil(5, "Ava", "Smith") { $0.upn = "U900400024001" }
        let photo = try Sample.scene(
            .seen(two), tags: [Sample.tag("Ava Smith", on: two[0])], captions: ["U900400024001"], pupils: [Sample.ava, other],
            everyoneNamed: true)
        #expect(PersonAmbiguous.findings(photo).isEmpty)
        #expect(summaries(photo).count == 1, "the pupil has a place, and accounts for no second face")
    }

    @Test func answersAccountForFaces() throws {
        let here = two.map(\.region)
        let whole: [[Answer.Content]] = [
            [.face(here[0], .onRoll(Sample.ava.id)), .face(here[1], .onRoll(Sample.ben.id))],
            [.face(here[0], .grownUp(name: nil)), .notAPerson(here[1])],
            [.face(here[0], .grownUp(name: "Mr Day")), .face(here[1], .grownUp(name: nil))],
        ]
        for answers in whole { #expect(FaceUntagged.findings(try Sample.scene(.seen(two), answers: answers)).isEmpty) }
        for answers in whole { #expect(summaries(try Sample.scene(.seen(two), answers: [answers[0]])).count == 1) }
    }

    @Test func anAnswerSettlesWhatContradicts() throws {
        let tags = [
            Sample.tag("Ava Smith", on: two[0]), Sample.tag("Cal Novak", on: two[0], .microsoftRegion),
            Sample.tag("Ben Okafor", on: two[1]),
        ]
        let photo = try Sample.scene(.seen(two), tags: tags, answers: [.face(two[0].region, .onRoll(Sample.ava.id))])
        #expect(FaceUntagged.findings(photo).isEmpty)
        #expect(photo.pupils.contains(Sample.cal), "who was named stays named")
    }

    @Test func aGrownUpIsNotCountedTwice() throws {
        let here = two.map(\.region)
        // Mr Day may be the grown-up of the first face, and accounts for no second one.
        let unnamed = try Sample.scene(.seen(two), captions: ["Mr Day"], answers: [.face(here[0], .grownUp(name: nil))])
        #expect(summaries(unnamed).count == 1)
        let named = try Sample.scene(.seen(two), captions: ["Mr Day"], answers: [.face(here[0], .grownUp(name: "MR DAY"))])
        #expect(summaries(named).count == 1)
        let staff = try Sample.scene(.seen(two), captions: ["Jo Lee"], answers: [.face(here[0], .grownUp(name: nil))])
        #expect(summaries(staff).count == 1)
        let child = try Sample.scene(.seen(two), captions: ["Ava Smith"], answers: [.face(here[0], .grownUp(name: nil))])
        #expect(summaries(child).isEmpty)
    }

    @Test func anAnswerIsAboutOneFace() throws {
        let face = two[0].region
        let near = Face(region: Region(x: face.x + 0.02, y: face.y, width: face.width, height: face.height), score: 0.9, certainty: .face)
        #expect(face.isSameFace(as: near.region))
        #expect(summaries(try Sample.scene(.seen([two[0], near]), answers: [.notAPerson(face)])).count == 1)
    }

    @Test func theBackgroundNeedsANameUnlessThePolicySaysOtherwise() throws {
        // 0.015 of 1536 pixels is 23.
        let small = Face(region: Region(x: 0.9, y: 0.1, width: 0.01, height: 0.015), score: 0.9, certainty: .face)
        let names = ["Ava Smith", "Ben Okafor"]
        let strict = FaceUntagged.findings(try Sample.scene(.seen(two + [small]), captions: names))
        #expect(strict.map(\.effect) == [.holds])
        #expect(strict.first?.evidence.contains("1 would be background") == true)
        let policy = try Sample.policy { $0.backgroundNeedsTag = false }
        let mild = FaceUntagged.findings(try Sample.scene(.seen(two + [small]), captions: names, policy: policy))
        #expect(mild.map(\.effect) == [.notes])
        #expect(mild.map(\.regions) == [[small.region]])
        let none = try Sample.policy {
            $0.backgroundNeedsTag = false
            $0.backgroundPixels = 23
        }
        #expect(FaceUntagged.findings(try Sample.scene(.seen(two + [small]), captions: names, policy: none)).map(\.effect) == [.holds])
    }
}
