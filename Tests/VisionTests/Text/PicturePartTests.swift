import Domain
import Testing

@testable import Vision

@Suite struct PicturePartTests {
    private let size = PixelSize(width: 1000, height: 600)

    /// Likelihoods of nothing but at these places.
    private func map(_ width: Int, _ height: Int, _ places: [(Int, Int)]) -> TextMap {
        var values = [Float](repeating: 0.01, count: width * height)
        for (column, row) in places { values[row * width + column] = 0.05 }
        return TextMap(width: width, height: height, values: values)
    }

    @Test func aPlaceBecomesItsCellAndThoseAroundIt() {
        #expect(map(160, 96, [(70, 40)]).parts(above: 0.02, cell: 16) == [PicturePart(columns: 48..<96, rows: 16..<64)])
        #expect(map(160, 96, [(159, 95)]).parts(above: 0.02, cell: 16) == [PicturePart(columns: 128..<160, rows: 64..<96)])
        #expect(map(20, 10, [(0, 0)]).parts(above: 0.02, cell: 16) == [PicturePart(columns: 0..<20, rows: 0..<10)])
        #expect(map(160, 96, []).parts(above: 0.02, cell: 16) == [])
        #expect(map(160, 96, [(70, 40)]).parts(above: 0.06, cell: 16) == [])
    }

    @Test func partsThatOverlapAreOneAndOthersStayApart() {
        let near = map(320, 96, [(20, 40), (60, 40)]).parts(above: 0.02, cell: 16)
        #expect(near == [PicturePart(columns: 0..<80, rows: 16..<64)])
        let far = map(320, 96, [(20, 40), (300, 40)]).parts(above: 0.02, cell: 16)
        #expect(far == [PicturePart(columns: 0..<48, rows: 16..<64), PicturePart(columns: 272..<320, rows: 16..<64)])
    }

    @Test func everyPlaceAboveTheThresholdLiesInAPart() {
        let places = (0..<40).map { (($0 * 37) % 300, ($0 * 53) % 200) }
        let parts = map(300, 200, places).parts(above: 0.02, cell: 16)
        for (column, row) in places { #expect(parts.contains { $0.columns.contains(column) && $0.rows.contains(row) }) }
    }

    @Test func stretchedPartsHoldAllThatTheyHeld() {
        let part = PicturePart(columns: 3..<7, rows: 0..<10)
        #expect(
            part.stretched(from: PixelSize(width: 10, height: 10), to: PixelSize(width: 25, height: 31))
                == PicturePart(columns: 7..<18, rows: 0..<31))
    }

    @Test func aPartIsWidenedToASideThatTheNetworkIsReadyFor() {
        func widened(_ columns: Range<Int>) -> Range<Int> {
            PicturePart(columns: columns, rows: 0..<100).widened(toOneOf: [64, 128, 256], at: 0.5, within: size).columns
        }
        #expect(widened(400..<500) == 386..<514)
        #expect(widened(0..<100) == 0..<128)
        #expect(widened(980..<1000) == 872..<1000)
        #expect(widened(400..<528) == 400..<528)
        #expect(widened(400..<529) == 337..<593)
        // Longer than the longest: the whole side.
        #expect(widened(100..<700) == 0..<1000)
    }

    @Test func aPartGrowsOnlyWhereALineReachesItsEdge() {
        let part = PicturePart(columns: 400..<600, rows: 100..<140)
        #expect(part.longer(on: [.right], by: 60, within: size) == PicturePart(columns: 400..<800, rows: 100..<140))
        #expect(part.longer(on: [.left, .top], by: 60, within: size) == PicturePart(columns: 200..<600, rows: 40..<140))
        #expect(part.longer(on: [.bottom], by: 900, within: size) == PicturePart(columns: 400..<600, rows: 100..<600))
        #expect(part.longer(on: [], by: 60, within: size) == part)
    }

    @Test func itsEdgesAreThoseThatPlacesReachAndThoseOfThePicture() {
        let part = PicturePart(columns: 0..<100, rows: 0..<50)
        #expect(part.sides(reachedBy: [Spot(50, 25)]) == [])
        #expect(part.sides(reachedBy: [Spot(0.5, 25), Spot(99.5, 25)]) == [.left, .right])
        #expect(part.sides(reachedBy: [Spot(50, -3), Spot(50, 49.5)]) == [.top, .bottom])
        #expect(part.sides(within: size) == [.left, .top])
        #expect(PicturePart(all: size).sides(within: size) == [.left, .right, .top, .bottom])
    }

    @Test func aCutHoldsThePartsPixels() {
        let bytes: [UInt8] = (0..<12).flatMap { (value: UInt8) -> [UInt8] in [value, 0, 0] }
        let cut = RGBPixels(size: PixelSize(width: 4, height: 3), bytes: bytes).cut(PicturePart(columns: 1..<3, rows: 1..<3))
        #expect(cut.size == PixelSize(width: 2, height: 2))
        #expect(stride(from: 0, to: cut.bytes.count, by: 3).map { cut.bytes[$0] } == [5, 6, 9, 10])
    }
}
