import Domain
import Testing

@testable import Vision

@Suite struct CloserLookTests {
    private let size = PixelSize(width: 1200, height: 800)
    private let hint = Face(region: Region(x: 0.4, y: 0.5, width: 0.06, height: 0.12), score: 0.1, certainty: .perhaps)

    /// White but for one black spot at these pixels of the picture.
    private func picture(spotAt column: Int, _ row: Int) -> RGBPixels {
        var bytes = [UInt8](repeating: 255, count: 3 * size.pixels)
        for y in row - 4..<row + 4 {
            for x in column - 4..<column + 4 { for colour in 0..<3 { bytes[3 * (y * size.width + x) + colour] = 0 } }
        }
        return RGBPixels(size: size, bytes: bytes)
    }

    /// Where a square shows the spot, and the region that a sighting there has in the picture.
    @Test(arguments: [0.0, 90, -90, 180]) func whatIsSeenInTheSquareIsAtItsPlaceInThePicture(_ degrees: Double) throws {
        let look = CloserLook(hint, turnedBy: degrees, in: size)
        let pixels = look.pixels(of: picture(spotAt: 540, 460))
        #expect(pixels.size == PixelSize(width: 128, height: 128))
        let dark = (0..<pixels.size.pixels).filter { pixels.bytes[3 * $0] < 128 }
        try #require(!dark.isEmpty)
        let x = Double(dark.map { $0 % 128 }.reduce(0, +)) / Double(dark.count) + 0.5
        let y = Double(dark.map { $0 / 128 }.reduce(0, +)) / Double(dark.count) + 0.5
        let region = try #require(look.region(of: .init(centreX: x, centreY: y, width: 20, height: 30, score: 1)))
        #expect(abs(region.centre.x * 1200 - 540) < 1.5 && abs(region.centre.y * 800 - 460) < 1.5)
        let (width, height) = degrees.remainder(dividingBy: 180) == 0 ? (20.0, 30.0) : (30.0, 20.0)
        #expect(abs(region.width * 1200 / look.step - width) < 0.01 && abs(region.height * 800 / look.step - height) < 0.01)
    }

    /// Clockwise: what was on the left is on top.
    @Test func aQuarterTurnIsClockwise() {
        let pixels = CloserLook(hint, turnedBy: 90, in: size).pixels(of: picture(spotAt: 516 - 60, 448))
        let dark = (0..<pixels.size.pixels).filter { pixels.bytes[3 * $0] < 128 }
        #expect(!dark.isEmpty && dark.allSatisfy { $0 / 128 < 60 && (50..<80).contains($0 % 128) })
    }

    @Test func aFaceBecomesAsHighAsTheNetworkKnowsItAndIsNeverEnlarged() {
        #expect(abs(CloserLook(hint, turnedBy: 0, in: size).step - (72.0 * 96).squareRoot() / 48) < 0.001)
        #expect(CloserLook(hint, turnedBy: 0, in: PixelSize(width: 300, height: 200)).step == 1)
    }

    @Test func boxesThatTheSquareCutsAreLeftAlone() {
        let look = CloserLook(hint, turnedBy: 0, in: size)
        #expect(look.region(of: .init(centreX: 10, centreY: 64, width: 24, height: 24, score: 1)) == nil)
        #expect(look.region(of: .init(centreX: 64, centreY: 120, width: 24, height: 24, score: 1)) == nil)
        #expect(look.region(of: .init(centreX: 64, centreY: 64, width: 24, height: 24, score: 1)) != nil)
    }

    @Test func aNeighbourIsNoAnswer() {
        let look = CloserLook(hint, turnedBy: 0, in: size)
        #expect(look.isAnswered(by: hint.region))
        #expect(!look.isAnswered(by: Region(x: 0.46, y: 0.5, width: 0.06, height: 0.12)))
        #expect(!look.isAnswered(by: Region(x: 0.4, y: 0.62, width: 0.06, height: 0.12)))
        let sightings = [(64.0, 64.0, 0.4), (100, 64, 0.9), (64, 3, 0.8), (60, 70, 0.5)].map {
            CenterFace.Sighting(centreX: $0.0, centreY: $0.1, width: 24, height: 40, score: $0.2)
        }
        #expect(look.answers(sightings).map(\.score) == [0.4, 0.5])
    }
}
