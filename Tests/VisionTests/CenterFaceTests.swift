import Domain
import Testing
import Vision

/// The decoding alone, on maps written by hand: 4 cells across, 3 down, of 4 pixels each.
@Suite struct CenterFaceTests {
    private let columns = 4, count = 12
    private let size = PixelSize(width: 16, height: 12)

    /// Cell (2, 1) has its centre a quarter of a cell further right and an eighth further down; the box is 4 e^0.5 high and 4 e^0.25 wide.
    private func maps(score: Float = 0.8) -> (heat: [Float], scale: [Float], offset: [Float]) {
        var heat = [Float](repeating: 0.01, count: count)
        var scale = [Float](repeating: 0, count: 2 * count), offset = scale
        heat[6] = score
        (scale[6], scale[count + 6]) = (0.5, 0.25)
        (offset[6], offset[count + 6]) = (0.125, 0.25)
        return (heat, scale, offset)
    }

    private func decode(_ maps: (heat: [Float], scale: [Float], offset: [Float]), _ threshold: Double = 0.3) -> [CenterFace.Sighting]? {
        CenterFace.decode(
            heat: maps.heat, scale: maps.scale, offset: maps.offset, columns: columns, within: size, threshold: threshold)
    }

    @Test func aCellBecomesABox() throws {
        let found = try #require(decode(maps()))
        #expect(found.count == 1)
        #expect(found[0].centreX == (2 + 0.25 + 0.5) * 4)
        #expect(found[0].centreY == (1 + 0.125 + 0.5) * 4)
        #expect(abs(found[0].height - 6.5949) < 0.001)
        #expect(abs(found[0].width - 5.1361) < 0.001)
        #expect(abs(found[0].score - 0.8) < 0.0001)
    }

    @Test func theThresholdItselfCounts() {
        #expect(decode(maps(score: 0.5), 0.5)?.count == 1)
        #expect(decode(maps(score: 0.5), 0.51) == [])
    }

    /// Anything else would read “nobody is there” out of a broken run.
    @Test(arguments: [Float.nan, .infinity, -0.5, 1.5]) func aScoreThatCannotBeIsNotNobody(_ score: Float) {
        #expect(decode(maps(score: score)) == nil)
    }

    @Test(arguments: [Float.nan, .infinity, 1000]) func aBoxThatCannotBeIsNotNobody(_ value: Float) {
        var scaled = maps(), moved = maps()
        scaled.scale[6] = value
        moved.offset[6] = value
        #expect(decode(scaled) == nil || value == 1000 && decode(scaled)?.first?.height == 12)
        #expect(decode(moved) == nil || value == 1000 && decode(moved) == [])
    }

    @Test func ofCellsOnOneFaceOneStays() throws {
        var maps = maps()
        for cell in [5, 6, 9, 10] {
            maps.heat[cell] = cell == 6 ? 0.8 : 0.6
            (maps.scale[cell], maps.scale[count + cell]) = (1.5, 1.5)
        }
        let found = try #require(decode(maps))
        #expect(found.map { ($0.score * 10).rounded() } == [8])
    }

    @Test func whatIsCentredBesideThePictureIsNotInIt() {
        #expect(CenterFace.decode(
            heat: maps().heat, scale: maps().scale, offset: maps().offset, columns: columns, within: PixelSize(width: 8, height: 12),
            threshold: 0.3) == [])
    }
}
