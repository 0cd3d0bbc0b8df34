import Testing

@testable import Vision

@Suite struct TextRegionsTests {
    /// A bar of so many places in a map of 60 x 40.
    private func bar(x: Range<Int>, y: Range<Int>, value: Float = 0.8) -> TextMap {
        TextMap(
            width: 60, height: 40,
            values: (0..<2400).map { place in x.contains(place % 60) && y.contains(place / 60) ? value : 0 })
    }

    @Test func aCoreGrowsByAreaOverPerimeter() throws {
        let line = try #require(TextRegions()(bar(x: 10..<40, y: 10..<16)).first)
        // 30 x 6: 180 over 72, times 1.6, is 4 on each side.
        #expect(line.centre == Spot(25, 13) && line.along == Spot(1, 0))
        #expect(abs(line.width - 38) < 1e-9 && abs(line.height - 14) < 1e-9)
    }

    @Test func aStandingCoreGivesALineDownwards() throws {
        let line = try #require(TextRegions()(bar(x: 10..<15, y: 5..<35)).first)
        #expect(line.along == Spot(0, 1) && line.width > line.height)
    }

    @Test func specksAndDoubtfulCoresAreNone() {
        #expect(TextRegions()(bar(x: 10..<40, y: 10..<12)).isEmpty)
        #expect(TextRegions()(bar(x: 10..<40, y: 10..<13)).count == 1)
        #expect(TextRegions()(bar(x: 10..<40, y: 10..<16, value: 0.45)).isEmpty)
        #expect(TextRegions()(bar(x: 10..<40, y: 10..<16, value: 0.55)).count == 1)
    }

    @Test func everyTouchOfNoiseIsSurvived() {
        var chance = Chance(seed: 5)
        let map = TextMap(width: 300, height: 200, values: (0..<60000).map { _ in Float(chance.share()) })
        for line in TextRegions()(map) { #expect(line.width.isFinite && line.height > 0) }
        let checks = TextMap(width: 300, height: 200, values: (0..<60000).map { ($0 % 300 + $0 / 300) % 2 == 0 ? 1 : 0 })
        #expect(TextRegions()(checks).count <= 1)
    }
}
