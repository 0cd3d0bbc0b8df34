import Foundation
import Testing

@testable import Vision

@Suite struct TextMapTests {
    /// Each place by itself: its middle lies inside or not.
    private func slowMean(_ map: TextMap, _ rectangle: TurnedRectangle) -> Float {
        var sum: Float = 0, count: Float = 0
        for y in 0..<map.height {
            for x in 0..<map.width {
                let from = Spot(Double(x) + 0.5, Double(y) + 0.5) - rectangle.centre
                guard abs(from.dot(rectangle.along)) <= rectangle.width / 2 + 1e-6,
                    abs(from.dot(rectangle.across)) <= rectangle.height / 2 + 1e-6
                else { continue }
                sum += map.values[y * map.width + x]
                count += 1
            }
        }
        return count > 0 ? sum / count : 0
    }

    @Test func theMeanIsThatOfThePlacesInside() {
        var chance = Chance(seed: 11)
        let map = TextMap(width: 40, height: 30, values: (0..<1200).map { _ in Float(chance.share()) })
        for _ in 0..<200 {
            let angle = chance.share() * .pi
            let rectangle = TurnedRectangle(
                centre: Spot(chance.share() * 44 - 2, chance.share() * 34 - 2), along: Spot(cos(angle), sin(angle)),
                width: chance.share() * 30, height: chance.share() * 12)
            #expect(abs(map.mean(in: rectangle) - slowMean(map, rectangle)) < 1e-4)
        }
    }

    @Test func outsideThereIsNothing() {
        let map = TextMap(width: 3, height: 3, values: Array(repeating: 1, count: 9))
        #expect(map.mean(in: TurnedRectangle(centre: Spot(50, 50), along: Spot(1, 0), width: 4, height: 4)) == 0)
        #expect(map.mean(in: TurnedRectangle(centre: Spot(.nan, 1), along: Spot(1, 0), width: 4, height: 4)) == 0)
        #expect(map.mean(in: TurnedRectangle(centre: Spot(1.5, 1.5), along: Spot(0, 1), width: 3, height: 3)) == 1)
    }
}
