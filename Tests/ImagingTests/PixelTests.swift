import Domain
import Imaging
import Testing

/// What is handed to those who look for something in a photo.
@Suite struct PixelTests {
    private func pixels(_ name: String, _ longestEdge: Int, turnedBy degrees: Double = 0) async throws -> RGBPixels? {
        try await Opener.shared.pixels(Fixture.named("pictures/\(name)").bytes(), longestEdge: longestEdge, turnedBy: degrees)
    }

    private func colour(_ pixels: RGBPixels, _ x: Double, _ y: Double) -> [Int] {
        let column = min(Int(x * Double(pixels.size.width)), pixels.size.width - 1)
        let row = min(Int(y * Double(pixels.size.height)), pixels.size.height - 1)
        return pixels.bytes[((row * pixels.size.width + column) * 3)...].prefix(3).map(Int.init)
    }

    private func isClose(_ one: [Int], _ other: [Int], within: Int = 24) -> Bool { zip(one, other).allSatisfy { abs($0 - $1) <= within } }

    @Test(arguments: [(320, 320, 240), (160, 160, 120), (97, 97, 73), (5000, 320, 240)])
    func isAsLongAsAskedAndNeverEnlarged(_ edge: Int, _ width: Int, _ height: Int) async throws {
        #expect(try await pixels("jpeg-plain.jpg", edge)?.size == PixelSize(width: width, height: height))
    }

    @Test(arguments: Orientation.allCases) func isUprightWhateverTheOrientation(_ orientation: Orientation) async throws {
        let upright = try #require(try await pixels("orientation-1.jpg", 120))
        let other = try #require(try await pixels("orientation-\(orientation.rawValue).jpg", 120))
        #expect(upright.size == other.size)
        for (x, y) in [(0.05, 0.05), (0.95, 0.05), (0.5, 0.5), (0.05, 0.95)] { #expect(isClose(colour(upright, x, y), colour(other, x, y))) }
    }

    @Test func aQuarterTurnIsClockwise() async throws {
        let upright = try #require(try await pixels("orientation-1.jpg", 240))
        let turned = try #require(try await pixels("orientation-1.jpg", 240, turnedBy: 90))
        #expect(turned.size == PixelSize(width: upright.size.height, height: upright.size.width))
        // What was at the top left is at the top right.
        #expect(isClose(colour(upright, 0.03, 0.03), colour(turned, 0.97, 0.03)))
        #expect(!isClose(colour(upright, 0.03, 0.03), colour(turned, 0.03, 0.03)))
    }

    @Test func aTiltLosesNothingAndTheRestIsGrey() async throws {
        let upright = try #require(try await pixels("jpeg-plain.jpg", 320))
        let tilted = try #require(try await pixels("jpeg-plain.jpg", 320, turnedBy: 45))
        // The sides of the frame around 320 x 240 turned by 45 degrees: (320 + 240) / √2.
        #expect(abs(tilted.size.width - 396) <= 2 && abs(tilted.size.height - 396) <= 2)
        #expect(isClose(colour(tilted, 0.01, 0.01), [127, 127, 127], within: 2))
        #expect(isClose(colour(upright, 0.5, 0.5), colour(tilted, 0.5, 0.5)))
    }

    @Test func withoutAPhotoThereAreNoPixels() async {
        #expect(await Opener.shared.pixels([], longestEdge: 100, turnedBy: 0)?.size == nil)
    }
}
