import Testing

@testable import Vision

@Suite struct HullTests {
    @Test func holdsEveryPlaceAndTurnsOneWayOnly() {
        var chance = Chance(seed: 1)
        for count in [3, 4, 7, 20, 200] {
            for _ in 0..<40 {
                // Small whole numbers, so that places coincide and lie on straight lines.
                let places = (0..<count).map { _ in Spot(Double(chance.number(below: 12)), Double(chance.number(below: 9))) }
                let hull = convexHull(places)
                guard hull.count >= 3 else { continue }
                for corner in hull.indices {
                    let next = hull[(corner + 1) % hull.count]
                    #expect(hull[corner].turn(next, hull[(corner + 2) % hull.count]) > 0, "a corner that is none, or counter-clockwise")
                    for place in places { #expect(hull[corner].turn(next, place) >= 0, "\(place) lies outside") }
                }
                for corner in hull { #expect(places.contains(corner)) }
            }
        }
    }

    @Test func linesAndSinglePlacesHaveNoArea() {
        #expect(convexHull([]) == [])
        #expect(convexHull([Spot(2, 3), Spot(2, 3)]) == [Spot(2, 3)])
        #expect(Set(convexHull([Spot(0, 0), Spot(1, 1), Spot(3, 3), Spot(2, 2)])) == [Spot(0, 0), Spot(3, 3)])
    }
}

/// Numbers that look like chance and are the same on every run (Knuth's MMIX generator).
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }

    mutating func share() -> Double { Double(number(below: 1 << 30)) / Double(1 << 30) }
}
