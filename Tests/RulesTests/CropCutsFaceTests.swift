import Domain
import Framing
import Testing

@testable import Rules

@Suite struct CropCutsFaceTests {
    @Test func aFaceThatNoCropKeepsHolds() throws {
        // The middle half is shown; the second face reaches over its edge.
        let found = CropCutsFace.findings(try Crops.photo([Crops.face(0.4), Crops.face(0.73)], [Crops.square(.centre)]))
        #expect(found.map(\.effect) == [.holds])
        #expect(found[0].summary == "On Pictogram (profile grid) a face will be cut.")
        #expect(found[0].evidence == "Pictogram, profile grid: face 2 at 100 % of the positions (the middle).")
        #expect(found[0].regions == [Crops.face(0.73).region])
        #expect(CropCutsFace.findings(try Crops.photo([Crops.face(0.4), Crops.face(0.73)], [])).isEmpty)
        #expect(CropCutsFace.findings(try Crops.photo([Crops.face(0.4), Crops.face(0.5)], [Crops.square(.centre)])).isEmpty)
    }

    @Test func whatIsLessLikelyIsNotedAndThePolicyDecides() throws {
        let points = Reading.seen([CropPoint(ratio: 1, attention: 0.38, entropy: 0)])
        let faces = [Crops.face(0.36), Crops.face(0.5)]
        let noted = CropCutsFace.findings(try Crops.photo(faces, [Crops.square(.content)], points: points))
        #expect(noted.map(\.effect) == [.notes] && noted[0].summary.contains("2 faces are likely to be cut"))
        let held = CropCutsFace.findings(try Crops.photo(faces, [Crops.square(.content)], holdFrom: .likely, points: points))
        #expect(held.contains { $0.effect == .holds })
        // Where the uploader may move the window, and its middle does no harm, it is possible only.
        let possible = CropCutsFace.findings(try Crops.photo(faces, [Crops.square(.uploader)], holdFrom: .likely))
        #expect(possible.map(\.effect) == [.notes] && possible[0].summary.contains("may be cut"))
    }

    @Test func severalPlacementsAreOneFinding() throws {
        let found = CropCutsFace.findings(
            try Crops.photo([Crops.face(0.4), Crops.face(0.73)], [Crops.square(.centre), Crops.square(.centre, "other")]))
        #expect(found.map(\.summary) == ["On 2 of this channel’s 2 placements a face will be cut."])
    }

    @Test func whatThePhotoItselfCutsIsSaidAndNotBlamed() throws {
        let found = CropCutsFace.findings(try Crops.photo([Crops.face(-0.01), Crops.face(0.5)], [Crops.square(.upper)]))
        #expect(found.map(\.effect) == [.notes] && found[0].summary == "A face is cut by the edge of the photo itself.")
        let cut = CropCutsFace.findings(try Crops.photo([Crops.face(0.97), Crops.face(0.5)], [Crops.square(.unknown)]))
        #expect(cut.contains { $0.summary == "A face is cut by the edge of the photo itself." })
    }

    @Test func aDoubtfulFaceAndOneThatIsNoPersonAreNotCut() throws {
        #expect(CropCutsFace.findings(try Crops.photo([Crops.face(0.73, 0.3, size: 0.1, .perhaps)], [Crops.square(.centre)])).isEmpty)
    }
}
