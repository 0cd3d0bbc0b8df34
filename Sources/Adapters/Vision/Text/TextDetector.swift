import Domain

/// Finds lines of text in a whole picture with PP-OCRv6: a glance at all of it tells where there may be any, and only these parts are looked at closely. docs/decisions/0008 has the figures.
final class TextDetector {
    private let model: Model
    private let regions = TextRegions()

    /// How long the picture's longest edge is made for the glance, and in proportion for the close look at its parts.
    static let glance = 704, close = 960
    /// Places from this likelihood on at the glance are looked at closely: far less than makes a line.
    private static let hint: Float = 0.02
    /// In places of the glance. The network sees what is around a line too.
    private static let margin = 16
    /// The share of the picture from which on it is looked at as a whole.
    private static let most = 0.6
    /// How often a part may grow because a line reaches its edge, and by how much of the picture at least.
    private static let growths = 3, growth = 1.0 / 16
    /// The network's sides are multiples of this.
    private static let multiple = 32
    /// Sides that parts are widened to: the library prepares itself for each new pair of sides, which takes three times as long as looking at a small part.
    private static let lengths = [64, 96, 128, 192, 256, 384, 512, 640, 768]

    init(_ model: Model) { self.model = model }

    /// The lines in pixels of the picture, each once.
    func lines(inAll pixels: RGBPixels) throws(VisionFailure) -> [TextStrip] {
        var found: [TextStrip] = []
        for part in try parts(of: pixels) { found += try lines(growingFrom: part, of: pixels) }
        return TextStrip.withoutRepeats(found)
    }

    /// Where there may be text.
    private func parts(of pixels: RGBPixels) throws(VisionFailure) -> [PicturePart] {
        let all = PicturePart(all: pixels.size)
        guard pixels.size.longestEdge > Self.glance else { return [all] }
        let map = try map(pixels.stretched(to: Self.size(of: pixels.size, longestEdge: Self.glance)))
        let size = PixelSize(width: map.width, height: map.height)
        let parts = map.parts(above: Self.hint, cell: Self.margin)
        guard Double(parts.map(\.size.pixels).reduce(0, +)) < Self.most * Double(size.pixels) else { return [all] }
        return parts.map { $0.stretched(from: size, to: pixels.size) }
    }

    /// What is in a part, which grows while lines reach its edge.
    func lines(growingFrom part: PicturePart, of pixels: RGBPixels) throws(VisionFailure) -> [TextStrip] {
        var part = part
        var (strips, reached) = try lines(in: part, of: pixels)
        for _ in 0..<Self.growths where !reached.isEmpty {
            let least = Int(Double(pixels.size.longestEdge) * Self.growth)
            part = part.longer(on: reached, by: least, within: pixels.size)
            (strips, reached) = try lines(in: part, of: pixels)
        }
        return strips
    }

    /// What is in a part, and which of its edges lines reach; those of the picture do not count.
    private func lines(
        in part: PicturePart, of pixels: RGBPixels
    ) throws(VisionFailure) -> (strips: [TextStrip], reached: PicturePart.Sides) {
        let scale = min(1, Double(Self.close) / Double(pixels.size.longestEdge))
        let seen = part.widened(toOneOf: Self.lengths, at: scale, within: pixels.size)
        let small = pixels.cut(seen).stretched(to: Self.size(of: seen.size, scale: scale))
        let stretch = Spot(Double(seen.size.width) / Double(small.size.width), Double(seen.size.height) / Double(small.size.height))
        let origin = Spot(Double(seen.columns.lowerBound), Double(seen.rows.lowerBound))
        var reached: PicturePart.Sides = []
        let strips = regions(try map(small)).map { rectangle in
            reached.formUnion(PicturePart(all: small.size).sides(reachedBy: rectangle.corners))
            var strip = TextStrip(rectangle, scale: stretch)
            strip.corner += origin
            return strip
        }
        return (strips, reached.subtracting(seen.sides(within: pixels.size)))
    }

    private func map(_ pixels: RGBPixels) throws(VisionFailure) -> TextMap {
        let planes = Self.planes(of: pixels), size = planes.size
        let answer = try model(planes.values, shape: [1, 3, size.height, size.width], outputs: ["fetch_name_0"])[0]
        guard let map = Self.map(answer, size) else { throw .impossibleOutput(model.known) }
        return map
    }

    /// A picture brought to this longest edge, and not enlarged, with each side the nearest multiple of 32, which the model needs. Filling up to one with grey costs recall: of 48 names of 8 pixels it finds 36, not 40.
    static func size(of picture: PixelSize, longestEdge: Int) -> PixelSize {
        size(of: picture, scale: min(1, Double(longestEdge) / Double(max(picture.longestEdge, 1))))
    }

    private static func size(of picture: PixelSize, scale: Double) -> PixelSize {
        func side(_ length: Int) -> Int { max(1, Int((Double(length) * scale / Double(multiple)).rounded())) * multiple }
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
