import Domain

/// Finds lines of text in a whole picture with PP-OCRv6, in two looks: in colour for small letters and in grey for large ones. White on deep blue is lost in colour, small white letters are lost in grey; docs/decisions/0008 has the figures.
final class TextDetector {
    private let model: Model
    private let regions = TextRegions()

    /// The longest edge of each look, and whether it is in grey.
    static let looks: [(longestEdge: Int, isGrey: Bool)] = [(960, false), (544, true)]

    init(_ model: Model) { self.model = model }

    /// The lines of all looks in pixels of the picture, each once.
    func lines(inAll pixels: RGBPixels) throws(VisionFailure) -> [TextStrip] {
        var found: [[TextStrip]] = []
        for look in Self.looks {
            let small = pixels.stretched(to: Self.size(of: pixels.size, longestEdge: look.longestEdge))
            let scale = Spot(
                Double(pixels.size.width) / Double(small.size.width), Double(pixels.size.height) / Double(small.size.height))
            found.append(try lines(in: look.isGrey ? small.grey : small).map { TextStrip($0, scale: scale) })
        }
        return TextStrip.withoutRepeats(found)
    }

    /// Rectangles around lines, in pixels of the picture given.
    private func lines(in pixels: RGBPixels) throws(VisionFailure) -> [TurnedRectangle] {
        let planes = Self.planes(of: pixels), size = planes.size
        let answer = try model(planes.values, shape: [1, 3, size.height, size.width], outputs: ["fetch_name_0"])[0]
        guard let map = Self.map(answer, size) else { throw .impossibleOutput(model.known) }
        return regions(map)
    }

    /// A picture brought to this longest edge, and not enlarged, with each side the nearest multiple of 32, which the model needs. Filling up to one with grey costs recall: of 48 names of 8 pixels it finds 36, not 40.
    static func size(of picture: PixelSize, longestEdge: Int) -> PixelSize {
        let scale = min(1, Double(longestEdge) / Double(max(picture.longestEdge, 1)))
        func side(_ length: Int) -> Int { max(1, Int((Double(length) * scale / 32).rounded())) * 32 }
        return PixelSize(width: side(picture.width), height: side(picture.height))
    }

    /// `nil` where it is no map of likelihoods of this size.
    static func map(_ answer: Tensor, _ size: PixelSize) -> TextMap? {
        guard answer.shape == [1, 1, size.height, size.width], answer.values.areLikelihoods else { return nil }
        return TextMap(width: size.width, height: size.height, values: answer.values)
    }

    /// Blue, green and red, with the mean and deviation of ImageNet that PaddleOCR gives in this order, although they are those of red, green and blue (NormalizeImage in its configuration of the detector).
    static func planes(of pixels: RGBPixels) -> Planes {
        let mean: [Float] = [0.485, 0.456, 0.406].map { $0 * 255 }
        let factor: [Float] = [0.229, 0.224, 0.225].map { 1 / ($0 * 255) }
        return Planes(pixels, multiple: 32, red: 2, blue: 0, mean: mean, factor: factor)
    }
}
