import Foundation
import Testing

@testable import Vision

@Suite struct TurnedRectangleTests {
    /// The least area over every side of the hull, each place measured.
    private func leastArea(_ hull: [Spot]) -> Double {
        hull.indices.map { start in
            let side = hull[(start + 1) % hull.count] - hull[start]
            let along = side / side.length, across = Spot(-along.y, along.x)
            let xs = hull.map { $0.dot(along) }, ys = hull.map { $0.dot(across) }
            return (xs.max()! - xs.min()!) * (ys.max()! - ys.min()!)
        }.min()!
    }

    @Test func theSmallestHoldsEveryPlaceAndNoOtherIsSmaller() throws {
        var chance = Chance(seed: 7)
        for count in [3, 4, 5, 9, 30, 150] {
            for _ in 0..<60 {
                let places = (0..<count).map { _ in Spot(Double(chance.number(below: 200)), Double(chance.number(below: 50))) }
                let hull = convexHull(places)
                guard hull.count >= 3 else { continue }
                let smallest = try #require(TurnedRectangle.smallest(aroundHull: hull))
                #expect(abs(smallest.area - leastArea(hull)) < 1e-6 * max(1, smallest.area))
                for place in places {
                    let from = place - smallest.centre
                    #expect(abs(from.dot(smallest.along)) <= smallest.width / 2 + 1e-6)
                    #expect(abs(from.dot(smallest.across)) <= smallest.height / 2 + 1e-6)
                }
            }
        }
    }

    @Test func aTurnedRectangleIsFoundAgain() throws {
        for degrees in stride(from: 0.0, to: 180, by: 7.5) {
            let along = Spot(cos(degrees * .pi / 180), sin(degrees * .pi / 180))
            let made = TurnedRectangle(centre: Spot(30, 40), along: along, width: 60, height: 12)
            let found = try #require(TurnedRectangle.smallest(aroundHull: convexHull(made.corners))).asLine
            #expect((found.centre - made.centre).length < 1e-6)
            #expect(abs(found.width - 60) < 1e-6 && abs(found.height - 12) < 1e-6)
            #expect(abs(abs(found.along.dot(along)) - 1) < 1e-9)
            #expect(found.along.x > 1e-7 || found.along.y > 0, "lines run to the right, or down")
        }
    }

    @Test func whatHasNoAreaIsNone() {
        #expect(TurnedRectangle.smallest(aroundHull: []) == nil)
        #expect(TurnedRectangle.smallest(aroundHull: [Spot(1, 1), Spot(4, 4)]) == nil)
    }

    @Test func cornersGoClockwiseFromTheBeginning() {
        let flat = TurnedRectangle(centre: Spot(10, 10), along: Spot(1, 0), width: 8, height: 2)
        #expect(flat.corners == [Spot(6, 9), Spot(14, 9), Spot(14, 11), Spot(6, 11)])
        #expect(flat.upsideDown.corners == [Spot(14, 11), Spot(6, 11), Spot(6, 9), Spot(14, 9)])
    }

    @Test func linesLieAlongTheirLongerSide() {
        let standing = TurnedRectangle(centre: .zero, along: Spot(1, 0), width: 10, height: 40).asLine
        #expect(standing.along == Spot(0, 1) && standing.width == 40 && standing.height == 10)
        // Nearly square: one letter, or two. It stands as most text does.
        let letter = TurnedRectangle(centre: .zero, along: Spot(0, -1), width: 12, height: 10).asLine
        #expect(letter.along == Spot(1, 0) && letter.width == 10 && letter.height == 12)
        let tilted = TurnedRectangle(centre: .zero, along: Spot(-0.8, -0.6), width: 40, height: 10).asLine
        #expect(tilted.along == Spot(0.8, 0.6))
    }

    @Test func growingMovesEverySideAlike() {
        let grown = TurnedRectangle(centre: Spot(5, 5), along: Spot(0.6, 0.8), width: 20, height: 4).grown(by: 3)
        #expect(grown.centre == Spot(5, 5) && grown.width == 26 && grown.height == 10)
    }
}
