import Domain
import Imaging
import Testing

/// Parts of a photo, and photos on a canvas.
@Suite struct FramingTests {
    private func written(_ painted: Painted, _ longestEdge: Int, _ frame: RenderFrame) async throws -> RGBPixels? {
        guard let rendition = await Opener.shared.render(try await painted.bytes(), longestEdge: longestEdge, frame: frame) else {
            return nil
        }
        let pixels = try #require(await Opener.shared.pixels(rendition.bytes, longestEdge: 10_000, turnedBy: 0))
        #expect(pixels.size == rendition.size)
        return pixels
    }

    private func colour(_ pixels: RGBPixels, _ x: Int, _ y: Int) -> [Int] {
        pixels.bytes[((y * pixels.size.width + x) * 3)...].prefix(3).map(Int.init)
    }

    private func isClose(_ one: [Int], _ other: [Int], within: Int = 6) -> Bool { zip(one, other).allSatisfy { abs($0 - $1) <= within } }

    // MARK: Windows

    private let boxed = Painted(width: 400, height: 200, boxes: [(100, 50, 80, 120, (220, 20, 20))])
    private let box = Region(x: 0.25, y: 0.25, width: 0.2, height: 0.6)

    @Test func aWindowIsCutToThePixel() async throws {
        let pixels = try #require(try await written(boxed, 1000, .window(box)))
        #expect(pixels.size == PixelSize(width: 80, height: 120))
        for (x, y) in [(0, 0), (79, 0), (0, 119), (79, 119), (40, 60)] { #expect(isClose(colour(pixels, x, y), [220, 20, 20])) }
    }

    @Test func nothingFromBesideAWindowIsWritten() async throws {
        // Its edges lie within pixels, whose other part belongs to the ground.
        let pixels = try #require(
            try await written(boxed, 1000, .window(Region(x: 99.2 / 400, y: 0.25, width: 80.8 / 400, height: 0.6))))
        #expect(pixels.size == PixelSize(width: 80, height: 120))
    }

    @Test func aWindowIsShrunkAndNeverEnlarged() async throws {
        #expect(try await written(boxed, 60, .window(box))?.size == PixelSize(width: 40, height: 60))
        #expect(
            try await written(boxed, 5000, .window(Region(x: -1, y: -0.5, width: 1.5, height: 1.5)))?.size
                == PixelSize(width: 200, height: 200))
    }

    @Test func aWindowIsNeverEmpty() async throws {
        for x in [0, 0.5, 0.9999] {
            let frame = RenderFrame.window(Region(x: x, y: x, width: 1e-5, height: 1e-5))
            #expect(try await written(boxed, 100, frame)?.size == PixelSize(width: 1, height: 1))
        }
        #expect(
            try await written(boxed, 10, .window(Region(x: 0, y: 0.5, width: 1, height: 0.005)))?.size == PixelSize(width: 10, height: 1))
    }

    @Test(arguments: [
        RenderFrame.window(Region(x: 1.1, y: 0, width: 0.2, height: 0.2)), .window(Region(x: 0, y: 0, width: 0, height: 1)),
        .padded(ratio: 0, fill: .plain), .padded(ratio: 100, fill: .blurred), .padded(ratio: .nan, fill: .plain),
    ]) func whatNoPictureCanHaveIsRefused(_ frame: RenderFrame) async throws {
        #expect(try await written(boxed, 100, frame) == nil)
    }

    // MARK: Canvases

    @Test(arguments: [
        (1, 1000, 400, 400), (1, 300, 300, 300), (0.5, 1000, 400, 800), (4, 1000, 800, 200), (2, 1000, 400, 200), (1.91, 100, 100, 52),
    ]) func aCanvasHasItsShapeAndNothingIsEnlarged(_ ratio: Double, _ edge: Int, _ width: Int, _ height: Int) async throws {
        for fill in Fill.allCases {
            let size = try await written(boxed, edge, .padded(ratio: ratio, fill: fill))?.size
            #expect(size == PixelSize(width: width, height: height), "\(fill)")
        }
    }

    @Test(arguments: Fill.allCases) func allOfThePhotoIsInTheMiddle(_ fill: Fill) async throws {
        let pixels = try #require(try await written(boxed, 1000, .padded(ratio: 1, fill: fill)))
        // 100 pixels of canvas above and below.
        for (x, y) in [(2, 103), (397, 103), (2, 296), (397, 296)] { #expect(isClose(colour(pixels, x, y), [128, 128, 128])) }
        for (x, y) in [(104, 154), (175, 154), (104, 265), (175, 265)] {
            #expect(isClose(colour(pixels, x, y), [220, 20, 20], within: 20))
        }
    }

    @Test func aPlainCanvasIsLightGrey() async throws {
        let pixels = try #require(try await written(boxed, 1000, .padded(ratio: 1, fill: .plain)))
        for (x, y) in [(0, 0), (399, 0), (200, 90), (200, 310), (399, 399)] {
            #expect(isClose(colour(pixels, x, y), [236, 236, 236], within: 2))
        }
    }

    /// The sharpest thing there is: black beside white.
    @Test(arguments: [(1000, 400), (200, 100)]) func aBlurredCanvasIsBlurred(_ edge: Int, _ shorter: Int) async throws {
        let halves = Painted(width: 400, height: 400, ground: (0, 0, 0), boxes: [(200, 0, 200, 400, (255, 255, 255))])
        let pixels = try #require(try await written(halves, edge, .padded(ratio: 0.5, fill: .blurred)))
        #expect(pixels.size == PixelSize(width: shorter, height: shorter * 2))
        let row = (0..<shorter).map { colour(pixels, $0, shorter / 4)[0] }
        // From 10 % to 90 % an edge under a Gaussian takes 2.56 sigma; sigma is at least 5 % of the shorter side.
        #expect(row.count { (26...229).contains($0) } >= Int(2.56 * 0.05 * Double(shorter)))
        #expect(zip(row, row.dropFirst()).allSatisfy { abs($0 - $1) <= 255 * 10 / shorter + 3 })
        // And still it is the picture.
        #expect((row.first ?? 255) < 20 && (row.last ?? 0) > 235)
    }
}
