import Domain
import Testing

@testable import Rules

@Suite struct SingleChildTests {
    private let one = Sample.faces(1)
    private let two = Sample.faces(2)

    private func fires(_ photo: Case) -> Bool {
        let findings = SingleChild.findings(photo)
        expectSafe(findings, hiding: photo.roll.pupils)
        #expect(findings.allSatisfy { $0.effect == .blocks })
        return !findings.isEmpty
    }

    @Test func oneFaceIsAChildsUntilSomebodyAnswers() throws {
        let photo = try Sample.scene(.seen(one))
        #expect(fires(photo))
        #expect(SingleChild.findings(photo).map(\.regions) == [one.map(\.region)])
        #expect(fires(try Sample.scene(.seen(one), captions: ["Ava Smith"])))
        #expect(fires(try Sample.scene(.seen(one), captions: ["Mr Day"])))
        #expect(fires(try Sample.scene(.seen(one), answers: [.face(one[0].region, .onRoll(Sample.ava.id))])))
        for answer in [Answer.Content.notAPerson(one[0].region), .face(one[0].region, .grownUp(name: nil))] {
            #expect(!fires(try Sample.scene(.seen(one), answers: [answer])))
        }
    }

    @Test func staffAloneAreNoChild() throws {
        #expect(!fires(try Sample.scene(.seen(one), captions: ["Jo Lee"])))
        #expect(!fires(try Sample.scene(.seen(one), tags: [Sample.tag("Jo Lee", on: one[0])])))
        #expect(!fires(try Sample.scene(.seen(one), answers: [.face(one[0].region, .onRoll(Sample.lee.id))])))
        #expect(!fires(try Sample.scene(.seen(one), captions: ["Mr Day"], answers: [.grownUp(name: "mr day")])))
    }

    @Test func aChildWithStaffIsASingleChild() throws {
        #expect(fires(try Sample.scene(.seen(two), captions: ["Ava Smith", "Jo Lee"])))
        #expect(fires(try Sample.scene(.seen(two), tags: [Sample.tag("Jo Lee", on: two[1])])))
        #expect(fires(try Sample.scene(.seen(one), captions: ["Ava Smith", "Jo Lee"])))
        #expect(!fires(try Sample.scene(.seen(Sample.faces(3)), captions: ["Ava Smith", "Jo Lee", "Ben Okafor"])))
    }

    /// Whom a grown-up's name without a place means, and who was answered to be one, may be the same.
    @Test func oneGrownUpIsTakenOffOnce() throws {
        let answered: [Answer.Content] = [.face(two[0].region, .grownUp(name: nil))]
        #expect(fires(try Sample.scene(.seen(two), captions: ["Jo Lee"], answers: answered)))
    }

    @Test func twoNamedChildrenAndOneFaceAreTwo() throws {
        #expect(!fires(try Sample.scene(.seen(one), captions: ["Ava Smith", "Ben Okafor"])))
    }

    @Test func aChildInTheBackgroundDoesNotMakeAGroup() throws {
        let small = Face(region: Region(x: 0.9, y: 0.1, width: 0.01, height: 0.015), score: 0.9, certainty: .face)
        #expect(fires(try Sample.scene(.seen(one + [small]))))
        let tags = [Sample.tag("Ava Smith", on: one[0]), Sample.tag("Ben Okafor", on: small)]
        #expect(fires(try Sample.scene(.seen(one + [small]), tags: tags)))
        #expect(!fires(try Sample.scene(.seen(one + [small]), tags: tags, policy: Sample.policy { $0.backgroundPixels = 0 })))
        #expect(!fires(try Sample.scene(.seen([small]), tags: [tags[1]])))
    }

    /// The same face is large enough in a larger picture.
    @Test func theBackgroundIsThatOfTheChannel() throws {
        let small = Face(region: Region(x: 0.9, y: 0.1, width: 0.01, height: 0.015), score: 0.9, certainty: .face)
        var channel = Sample.website
        channel.longestEdge = 4000
        let photo = try Sample.scene(.seen(one + [small]))
        let larger = Case(
            facts: photo.facts, channel: channel, policy: photo.policy, roll: photo.roll, names: photo.names, people: photo.people,
            texts: photo.texts, now: photo.now)
        #expect(fires(photo) && !fires(larger))
    }

    @Test func whatMayBeAFaceMakesNoGroupUntilItIsAnswered() throws {
        let faces = one + [Sample.faces(2, .perhaps)[1]]
        #expect(fires(try Sample.scene(.seen(faces))))
        #expect(!fires(try Sample.scene(.seen([faces[1]]))))
        #expect(!fires(try Sample.scene(.seen(faces), answers: [.face(faces[1].region, .onRoll(Sample.ben.id))])))
    }

    @Test func namesDecideAloneWhereFacesWereNotCounted() throws {
        for faces in [Reading<[Face]>.unknown("No model."), .absent, .seen([])] {
            #expect(fires(try Sample.scene(faces, captions: ["Ava Smith"])))
            #expect(!fires(try Sample.scene(faces, captions: ["Ava Smith", "Ben Okafor"])))
            #expect(!fires(try Sample.scene(faces, captions: ["Jo Lee"])))
            #expect(!fires(try Sample.scene(faces)))
        }
    }

    @Test func thePolicyMaySoftenItToAHold() throws {
        let policy = try Sample.policy { $0.effects[SingleChild.id] = .notes }
        #expect(SingleChild.findings(try Sample.scene(.seen(one), policy: policy)).map(\.effect) == [.holds])
    }
}
