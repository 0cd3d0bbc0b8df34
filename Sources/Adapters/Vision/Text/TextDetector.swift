import Domain

/// Finds lines of text in a whole picture with PP-OCRv6, in two looks: in colour for small letters and in grey for large ones. White on deep blue is lost in colour, small white letters are lost in grey; docs/decisions/0008 has the figures.
final class TextDetector {
    private let model: Model
    private let regions = TextRegions()

    /// The longest edge of each look, and whether it is in grey.
    static let looks: [(longestEdge: Int, isGrey: Bool)] = [(960, false), (544, true)]

    init(_ model: Model) { self.model = model }

    /// The lines of all looks in pixels of the whole picture, each once.
    func lines(in source: PictureSource) throws(VisionFailure) -> [TextStrip] {
        var found: [[TextStrip]] = []
        for look in Self.looks {
            guard let pixels = source.pixels(look.longestEdge, 0) else { throw .noPixels }
            let scale = Spot(
                Double(source.size.width) / Double(pixels.size.width), Double(source.size.height) / Double(pixels.size.height))
            found.append(try lines(in: look.isGrey ? pixels.grey : pixels).map { TextStrip($0, scale: scale) })
        }
        return TextStrip.withoutRepeats(found)
    }

    /// Rectangles around lines, in pixels of the picture given.
    private func lines(in pixels: RGBPixels) throws(VisionFailure) -> [TurnedRectangle] {
        let planes = Self.planes(of: pixels), size = planes.size
        let answer = try model(planes.values, shape: [1, 3, size.height, size.width], outputs: ["fetch_name_0"])[0]
        guard answer.shape == [1, 1, size.height, size.width] else { throw .impossibleOutput(model.known) }
        return regions(TextMap(width: size.width, height: size.height, values: answer.values))
    }

    /// Blue, green and red, with the mean and deviation of ImageNet that PaddleOCR gives in this order, although they are those of red, green and blue (NormalizeImage in its configuration of the detector).
    static func planes(of pixels: RGBPixels) -> Planes {
        let mean: [Float] = [0.485, 0.456, 0.406].map { $0 * 255 }
        let factor: [Float] = [0.229, 0.224, 0.225].map { 1 / ($0 * 255) }
        return Planes(pixels, multiple: 32, red: 2, blue: 0, mean: mean, factor: factor)
    }
}

extension RGBPixels {
    /// Without its colours: the luma of ITU-R BT.601 in 256ths.
    var grey: RGBPixels {
        var grey = bytes
        for place in stride(from: 0, to: grey.count, by: 3) {
            let luma = (77 * Int(grey[place]) + 150 * Int(grey[place + 1]) + 29 * Int(grey[place + 2]) + 128) >> 8
            grey[place] = UInt8(luma)
            grey[place + 1] = UInt8(luma)
            grey[place + 2] = UInt8(luma)
        }
        return RGBPixels(size: size, bytes: grey)
    }
}
