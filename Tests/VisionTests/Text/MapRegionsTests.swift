import Testing

@testable import Vision

@Suite struct MapRegionsTests {
    /// `#` is likely, everything else is not.
    static func map(_ rows: [String]) -> TextMap {
        TextMap(width: rows.first?.count ?? 0, height: rows.count, values: rows.joined().map { $0 == "#" ? 0.9 : 0.1 })
    }

    @Test func placesThatTouchHangTogether() {
        let regions = Self.map([
            "##....#",
            "..#...#",
            "...#...",
            "#....##",
        ]).regions(above: 0.3)
        #expect(regions.map(\.top) == [0, 0, 3, 3])
        #expect(regions[0].rows == [0..<2, 2..<3, 3..<4], "corners touch")
        #expect(regions[1].rows == [6..<7, 6..<7])
        #expect(regions[2].rows == [0..<1])
        #expect(regions[3].rows == [5..<7])
    }

    @Test func branchesThatMeetBelowAreOne() {
        let regions = Self.map([
            "#...#...#",
            "#...#...#",
            "##.###.##",
            ".###.###.",
        ]).regions(above: 0.3)
        #expect(regions.count == 1)
        #expect(regions.first?.rows == [0..<9, 0..<9, 0..<9, 1..<8])
    }

    @Test func aRingIsOneRegion() {
        let regions = Self.map([
            "#####",
            "#...#",
            "#.#.#",
            "#...#",
            "#####",
        ]).regions(above: 0.3)
        #expect(regions.map(\.rows.count) == [5, 1])
    }

    @Test func emptyAndFullMapsHaveNoneAndOne() {
        #expect(TextMap(width: 0, height: 0, values: []).regions(above: 0.3) == [])
        #expect(TextMap(width: 4, height: 2, values: Array(repeating: 0.3, count: 8)).regions(above: 0.3) == [])
        #expect(TextMap(width: 4, height: 2, values: Array(repeating: 0.31, count: 8)).regions(above: 0.3).map(\.rows) == [[0..<4, 0..<4]])
    }

    /// Against a flood fill, on noise of several densities.
    @Test func noiseFallsIntoTheSameRegionsAsByFloodFill() {
        var chance = Chance(seed: 3)
        for share in [0.1, 0.3, 0.5, 0.7] {
            for _ in 0..<12 {
                let width = 1 + chance.number(below: 30), height = 1 + chance.number(below: 20)
                let values = (0..<width * height).map { _ in chance.share() < share ? Float(1) : 0 }
                let regions = TextMap(width: width, height: height, values: values).regions(above: 0.5)
                var flooded: [Set<[Int]>] = []
                var seen: Set<[Int]> = []
                for y in 0..<height {
                    for x in 0..<width where values[y * width + x] > 0.5 && !seen.contains([x, y]) {
                        var region: Set<[Int]> = [[x, y]], edge = [[x, y]]
                        while let place = edge.popLast() {
                            for (dx, dy) in [(-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1)] {
                                let x = place[0] + dx, y = place[1] + dy
                                guard (0..<width).contains(x), (0..<height).contains(y), values[y * width + x] > 0.5,
                                    region.insert([x, y]).inserted
                                else { continue }
                                edge.append([x, y])
                            }
                        }
                        seen.formUnion(region)
                        flooded.append(region)
                    }
                }
                let expected = flooded.map { region in
                    Dictionary(grouping: region, by: { $0[1] }).mapValues { row in row.map { $0[0] }.min()!..<row.map { $0[0] }.max()! + 1 }
                }
                let found = regions.map { region in
                    Dictionary(uniqueKeysWithValues: region.rows.enumerated().map { (region.top + $0.offset, $0.element) })
                }
                #expect(Set(found) == Set(expected) && found.count == expected.count)
            }
        }
    }

    @Test func theOutlineIsThatOfWholePlaces() {
        let outline = Self.map(["....", ".##.", "...."]).regions(above: 0.3)[0].outline
        #expect(Set(convexHull(outline)) == [Spot(1, 1), Spot(3, 1), Spot(3, 2), Spot(1, 2)])
    }
}
