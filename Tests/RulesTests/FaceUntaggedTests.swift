import Domain
import Testing
import Wording

@testable import Rules

@Suite struct FaceUntaggedTests {
    private func findings(
        faces: Reading<[Face]>, tags: Reading<[Domain.Tag]> = .absent, everyoneNamed: Bool?, people: [NamedPerson]? = nil
    ) throws -> [Finding] {
        let inspection = Sample.inspection {
            $0.faces = faces
            $0.tags = tags
        }
        let facts = try Sample.facts(.seen(inspection)) { $0.submission.everyoneNamed = everyoneNamed }
        return FaceUntagged.findings(try Sample.photo(people: people, facts: facts))
    }

    @Test(arguments: [Reading<[Face]>.unknown("No counter."), .absent])
    func uncountedFacesNeedAnAttestation(_ faces: Reading<[Face]>) throws {
        #expect(try findings(faces: faces, everyoneNamed: true).isEmpty)
        let held = try findings(faces: faces, everyoneNamed: nil)
        #expect(held.map(\.effect) == [.holds])
        #expect(held.first?.summary.contains("not counted") == true)
    }

    @Test(arguments: [Reading<[Face]>.unknown("No counter."), .absent, .seen([]), .seen(Sample.faces(2)), .seen(Sample.faces(9))])
    func aNoAlwaysHolds(_ faces: Reading<[Face]>) throws {
        #expect(try findings(faces: faces, everyoneNamed: false).contains { $0.summary.contains("not everyone") })
    }

    @Test func moreFacesThanNamesHoldWhateverWasAttested() throws {
        #expect(try findings(faces: .seen(Sample.faces(2)), everyoneNamed: nil).isEmpty)
        let held = try findings(faces: .seen(Sample.faces(3)), everyoneNamed: true)
        #expect(held.map(\.effect) == [.holds])
        #expect(held.first?.summary == "On this photo 3 faces can be seen and 2 people are named.")
        #expect(
            try findings(faces: .seen(Sample.faces(1)), everyoneNamed: true, people: []).map(\.summary)
                == ["On this photo one face can be seen and nobody is named."])
    }

    @Test func oneChildNamedTwiceIsOne() throws {
        let people = [Sample.named(Sample.ava), Sample.named(Sample.ava, .mwgRegion)]
        #expect(try findings(faces: .seen(Sample.faces(2)), everyoneNamed: true, people: people).count == 1)
        let stranger = [.captions, .mwgRegion].map { NamedPerson(name: "Mr Day", origin: $0, match: .none) }
        #expect(try findings(faces: .seen(Sample.faces(2)), everyoneNamed: true, people: stranger).count == 1)
    }

    @Test func aSettledTagIsNotAnotherPerson() throws {
        let tag = NamedPerson(name: "Ava Smith", origin: .mwgRegion, match: .several([Sample.ava.id, Sample.ben.id]))
        #expect(try findings(faces: .seen(Sample.faces(2)), everyoneNamed: true, people: [Sample.named(Sample.ava), tag]).count == 1)
    }

    @Test func aRegionWithoutANameHoldsWhateverWasAttested() throws {
        let box = Region(x: 0, y: 0, width: 0.1, height: 0.1)
        let tags = [
            Domain.Tag(name: nil, region: box, origin: .mwgRegion), Domain.Tag(name: " ", origin: .picasa),
            Domain.Tag(name: nil, origin: .xmp),
        ]
        for tag in tags {
            let held = try findings(faces: .unknown(""), tags: .seen([tag]), everyoneNamed: true)
            #expect(held.map(\.summary) == ["A face is marked on this photo without a name."])
        }
    }

    @Test func aMarkBesideThePhotoCountsAsOneInside() throws {
        let facts = try Sample.facts { $0.submission.sidecarTags = .seen([Domain.Tag(name: nil, origin: .takeout)]) }
        #expect(FaceUntagged.findings(try Sample.photo(facts: facts)).map(\.effect) == [.holds])
    }

    @Test func namedRegionsAndEmptyKeywordsPass() throws {
        let tags = [Domain.Tag(name: "Ava Smith", origin: .mwgRegion), Domain.Tag(name: "", origin: .keywords, mayBeOtherWord: true)]
        #expect(try findings(faces: .unknown(""), tags: .seen(tags), everyoneNamed: true).isEmpty)
    }
}
