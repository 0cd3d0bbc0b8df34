import Domain
import Framing
import Testing

@testable import Rules

@Suite struct CropViewsTests {
    @Test func oldFactsAreTold() throws {
        var policy = try Sample.policy()
        policy.channels[0].placements = [try Crops.square(.centre)]
        policy.placements = policy.channels[0].placements
        #expect(policy.stalePlacements(on: try #require(Day(iso: "2028-09-30"))).isEmpty)
        #expect(policy.stalePlacements(on: try #require(Day(iso: "2028-10-02"))).map(\.id) == ["grid"])
    }
}
