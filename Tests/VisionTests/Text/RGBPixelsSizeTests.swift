import Domain
import Testing

@testable import Vision

@Suite struct RGBPixelsSizeTests {
    private func ramp(_ width: Int, _ height: Int) -> RGBPixels {
        RGBPixels(
            size: PixelSize(width: width, height: height),
            bytes: (0..<width * height).flatMap { place -> [UInt8] in [UInt8(place % width), UInt8(place / width), 7] })
    }

    @Test(arguments: [(100, 60), (96, 64), (50, 30), (25, 15), (240, 160)])
    func aRampStaysARamp(_ width: Int, _ height: Int) {
        let small = ramp(200, 120).stretched(to: PixelSize(width: width, height: height))
        #expect(small.size == PixelSize(width: width, height: height))
        for (x, y) in [(width / 2, height / 2), (width / 3, height / 4), (3 * width / 4, 2 * height / 3)] {
            let place = (y * width + x) * 3
            #expect(abs(Double(small.bytes[place]) - ((Double(x) + 0.5) * 200 / Double(width) - 0.5)) <= 0.51)
            #expect(abs(Double(small.bytes[place + 1]) - ((Double(y) + 0.5) * 120 / Double(height) - 0.5)) <= 0.51)
            #expect(small.bytes[place + 2] == 7)
        }
    }

    @Test func thinStripesAreAveragedWhereThePictureShrinksMuch() {
        let stripes = RGBPixels(
            size: PixelSize(width: 400, height: 8),
            bytes: (0..<3200).flatMap { place -> [UInt8] in Array(repeating: place % 2 == 0 ? 0 : 250, count: 3) })
        let small = stripes.stretched(to: PixelSize(width: 100, height: 8))
        #expect(small.bytes.allSatisfy { abs(Int($0) - 125) <= 1 })
    }

    @Test func theDetectorsSizeIsTheNearestThatItTakes() {
        func size(_ width: Int, _ height: Int) -> PixelSize {
            TextDetector.size(of: PixelSize(width: width, height: height), longestEdge: 960)
        }
        #expect(size(2048, 1536) == PixelSize(width: 960, height: 704) || size(2048, 1536) == PixelSize(width: 960, height: 736))
        #expect(size(1, 2048) == PixelSize(width: 32, height: 960))
        #expect(size(500, 300) == PixelSize(width: 512, height: 288))
        #expect(size(1, 1) == PixelSize(width: 32, height: 32))
    }

    /// Blue comes first, with the mean and deviation that PaddleOCR uses for it.
    @Test func theDetectorTakesBlueGreenRed() {
        let planes = TextDetector.planes(
            of: RGBPixels(size: PixelSize(width: 32, height: 32), bytes: Array(repeating: [10, 20, 30], count: 1024).flatMap(\.self)))
        for (plane, (value, mean, deviation)) in [(30, 0.485, 0.229), (20, 0.456, 0.224), (10, 0.406, 0.225)].enumerated() {
            #expect(abs(Double(planes.values[plane * 1024]) - (Double(value) / 255 - mean) / deviation) < 1e-4)
        }
    }
}
