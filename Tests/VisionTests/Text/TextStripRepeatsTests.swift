import Testing

@testable import Vision

@Suite struct TextStripRepeatsTests {
    private func strip(x: Double, y: Double, width: Double, height: Double) -> TextStrip {
        TextStrip(
            TurnedRectangle(centre: Spot(x + width / 2, y + height / 2), along: Spot(1, 0), width: width, height: height), scale: Spot(1, 1)
        )
    }

    @Test func aLineFoundInTwoPartsIsReadOnceAsTheLargerHasIt() {
        let fine = strip(x: 100, y: 100, width: 200, height: 30), coarse = strip(x: 96, y: 97, width: 210, height: 36)
        #expect(TextStrip.withoutRepeats([fine, coarse]) == [coarse])
        #expect(TextStrip.withoutRepeats([coarse, fine]) == [coarse])
    }

    @Test func aPartOfALineGivesWayToTheWhole() {
        let part = strip(x: 200, y: 100, width: 90, height: 30), whole = strip(x: 100, y: 98, width: 200, height: 34)
        #expect(TextStrip.withoutRepeats([part, whole]) == [whole])
    }

    @Test func linesWithinABlockStayBesideIt() {
        let block = strip(x: 100, y: 100, width: 200, height: 80), line = strip(x: 100, y: 100, width: 200, height: 35)
        #expect(TextStrip.withoutRepeats([line, block]).count == 2)
    }

    @Test func neighboursAndCrossingsAreNoRepeats() {
        let line = strip(x: 100, y: 100, width: 200, height: 30), below = strip(x: 100, y: 120, width: 200, height: 30)
        let crossing = strip(x: 190, y: 20, width: 30, height: 200)
        #expect(TextStrip.withoutRepeats([line, crossing, below]).count == 3)
        #expect(TextStrip.withoutRepeats([]) == [])
    }

    @Test func theShareWithinAnotherIsThatOfItsArea() {
        let line = strip(x: 0, y: 0, width: 160, height: 40)
        #expect(line.share(within: line) == 1)
        #expect(line.share(within: strip(x: 80, y: -10, width: 200, height: 100)) == 0.5)
        #expect(line.share(within: line.upsideDown) == 1)
        #expect(line.share(within: strip(x: 500, y: 0, width: 10, height: 10)) == 0)
        #expect(line.share(within: strip(x: 0, y: 0, width: 0, height: 0)) == 0)
    }
}
