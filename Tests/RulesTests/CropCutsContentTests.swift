import Domain
import Framing
import Testing

@testable import Rules

@Suite struct CropCutsContentTests {
    @Test func withoutPeopleTheMainPartIsNoted() throws {
        let points = Reading.seen([CropPoint(ratio: 0.5, attention: 0.7, entropy: 0), CropPoint(ratio: 5.9, attention: 0.2, entropy: 0)])
        let found = CropCutsContent.findings(try Crops.photo([], [Crops.square(.centre)], points: points))
        #expect(found.map(\.effect) == [.notes] && found[0].summary.contains("the main part will be cut"))
        #expect(CropCutsContent.findings(try Crops.photo([Crops.face(0.4)], [Crops.square(.centre)], points: points)).isEmpty)
    }

    @Test func whereNobodyLookedThePhotoIsHeld() throws {
        let unknown = try Crops.photo([Crops.face(0.5)], [Crops.square(.content)], points: .unknown("nobody looked"))
        #expect(CropCutsContent.findings(unknown).map(\.effect) == [.holds])
        #expect(CropCutsContent.findings(unknown).allSatisfy { !CropCutsContent.mayBeAccepted($0.summary) })
        #expect(
            CropCutsContent.findings(try Crops.photo([Crops.face(0.5)], [Crops.square(.centre)], points: .unknown("nobody looked"))).isEmpty
        )
    }
}
