import Domain
import Framing
import Testing

@testable import Rules

@Suite struct CropCutsPersonTests {
    @Test func shouldersAreNotedOnly() throws {
        let found = CropCutsPerson.findings(try Crops.photo([Crops.face(0.69), Crops.face(0.4)], [Crops.square(.centre)]))
        #expect(found.map(\.effect) == [.notes])
        #expect(CropCutsFace.findings(try Crops.photo([Crops.face(0.69), Crops.face(0.4)], [Crops.square(.centre)])).isEmpty)
    }
}
