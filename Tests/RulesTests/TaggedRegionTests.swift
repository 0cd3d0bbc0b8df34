import Domain
import Testing

@testable import Rules

@Suite struct TaggedRegionTests {
    private let face = Region(x: 0.4, y: 0.4, width: 0.06, height: 0.08)

    /// As programs draw them: the face, the head with hair, a circle around the head, a face tilted up or down, a generous box by hand.
    @Test(arguments: [
        Region(x: 0.4, y: 0.4, width: 0.06, height: 0.08), Region(x: 0.385, y: 0.36, width: 0.09, height: 0.14),
        Region(x: 0.37, y: 0.35, width: 0.12, height: 0.16), Region(x: 0.4, y: 0.37, width: 0.06, height: 0.08),
        Region(x: 0.41, y: 0.43, width: 0.05, height: 0.07), Region(x: 0.33, y: 0.3, width: 0.2, height: 0.28),
        Region(x: 0.415, y: 0.42, width: 0.03, height: 0.04),
    ])
    func aboutTheSameHead(_ region: Region) throws {
        let fit = try #require(TaggedRegion.fit(region, face))
        #expect(fit > 0 && fit <= 1)
    }

    @Test(arguments: [
        Region(x: 0.47, y: 0.4, width: 0.06, height: 0.08), Region(x: 0.4, y: 0.5, width: 0.06, height: 0.08),
        Region(x: 0, y: 0, width: 1, height: 1), Region(x: 0.42, y: 0.43, width: 0.01, height: 0.01),
        Region(x: 0.45, y: 0.37, width: 0.09, height: 0.14), Region(x: 0.4, y: 0.4, width: 0, height: 0.08),
    ])
    func aboutAnother(_ region: Region) {
        #expect(TaggedRegion.fit(region, face) == nil)
    }

    @Test func theNearerFaceFitsBetter() throws {
        let head = Region(x: 0.37, y: 0.35, width: 0.12, height: 0.16)
        let beside = Region(x: 0.44, y: 0.42, width: 0.06, height: 0.08)
        #expect(try #require(TaggedRegion.fit(head, face)) > TaggedRegion.fit(head, beside) ?? 0)
    }
}
