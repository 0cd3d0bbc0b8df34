import Domain
import Testing

@testable import Rules

@Suite struct FaceCloseUpTests {
    private func face(_ height: Double, _ certainty: Face.Certainty = .face) -> Face {
        Face(region: Region(x: 0.4, y: 0.3, width: 0.15, height: height), score: 0.9, certainty: certainty)
    }

    private func findings(_ face: Face, tags: [Domain.Tag] = [], captions: [String] = [], answers: [Answer.Content] = []) throws
        -> [Finding]
    {
        FaceCloseUp.findings(try Sample.scene(.seen([face]), tags: tags, captions: captions, answers: answers))
    }

    @Test func aFaceOverTheShareHolds() throws {
        #expect(try findings(face(0.2)).isEmpty)
        let held = try findings(face(0.253))
        #expect(held.map(\.effect) == [.holds])
        #expect(held.map(\.summary) == ["A face fills more than 20 % of this photo’s height."])
        #expect(held.map(\.evidence) == ["Height of the face: 25 % of the picture."])
        #expect(held.map(\.regions) == [[face(0.253).region]])
        #expect(try findings(face(0.3, .perhaps)).count == 1)
    }

    @Test func theShareIsThePolicys() throws {
        let policy = try Sample.policy { $0.closeUpPercent = 30 }
        #expect(FaceCloseUp.findings(try Sample.scene(.seen([face(0.3)]), policy: policy)).isEmpty)
        #expect(FaceCloseUp.findings(try Sample.scene(.seen([face(0.31)]), policy: policy)).count == 1)
    }

    @Test func onlyAGrownUpWhoseFaceItIsMay() throws {
        let face = face(0.4)
        #expect(try findings(face, tags: [Sample.tag("Jo Lee", on: face)]).isEmpty)
        #expect(try findings(face, answers: [.face(face.region, .grownUp(name: nil))]).isEmpty)
        #expect(try findings(face, answers: [.notAPerson(face.region)]).isEmpty)
        #expect(try findings(face, captions: ["Jo Lee"]).count == 1)
        #expect(try findings(face, tags: [Sample.tag("Ava Smith", on: face)]).count == 1)
    }

    @Test func uncountedFacesAreAnotherRules() throws {
        #expect(FaceCloseUp.findings(try Sample.scene(.unknown("No model."))).isEmpty)
    }
}
