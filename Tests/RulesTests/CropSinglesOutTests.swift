import Domain
import Framing
import Testing

@testable import Rules

@Suite struct CropSinglesOutTests {
    @Test func oneChildOfAGroupIsSingledOut() throws {
        let found = CropSinglesOut.findings(try Crops.photo([Crops.face(0.1), Crops.face(0.5), Crops.face(0.9)], [Crops.square(.centre)]))
        #expect(found.map(\.effect) == [.holds])
        #expect(found[0].summary == "On Pictogram (profile grid) only one child of the group will be shown whole.")
        #expect(found[0].regions == [Crops.face(0.5).region])
        #expect(CropSinglesOut.findings(try Crops.photo([Crops.face(0.4), Crops.face(0.5)], [Crops.square(.centre)])).isEmpty)
        #expect(CropSinglesOut.findings(try Crops.photo([Crops.face(0.5)], [Crops.square(.centre)])).isEmpty)
        // Some position would.
        let some = CropSinglesOut.findings(try Crops.photo([Crops.face(0.3), Crops.face(0.65)], [Crops.square(.uploader)]))
        #expect(some.map(\.effect) == [.notes] && some[0].summary.contains("may show only one child"))
    }
}
