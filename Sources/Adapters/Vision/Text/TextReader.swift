import Domain

/// Finds and reads the lines of text in a picture. One picture at a time.
final class TextReader {
    private let detector: TextDetector
    private let recogniser: TextRecogniser

    private let mostLines: Int
    /// A line counts as read from this score on.
    private static let leastScore = 0.5

    /// Where there are more than `mostLines`, none is read, and the answer says so: a page of print holds some 60.
    init(_ engine: Engine, mostLines: Int = 100) throws(VisionFailure) {
        self.mostLines = mostLines
        detector = TextDetector(try engine.load(.textDetection))
        recogniser = try TextRecogniser(try engine.load(.textRecognition))
    }

    var models: [VisionModel] { [KnownModel.textDetection.vision, KnownModel.textRecognition.vision] }

    /// The first run of each model takes what later ones only use.
    func tryOut() throws(VisionFailure) {
        let blank = RGBPixels(size: PixelSize(width: 64, height: 64), bytes: Array(repeating: 127, count: 64 * 64 * 3))
        _ = try detector.lines(inAll: blank)
        let part = TurnedRectangle(centre: Spot(32, 32), along: Spot(1, 0), width: 60, height: 10)
        _ = try recogniser.read(TextStrip(part, scale: Spot(1, 1)), of: blank)
    }

    /// The lines from top to bottom and from left to right.
    func texts(in source: PictureSource) throws(VisionFailure) -> Reading<[LegibleText]> {
        guard let pixels = source.pixels(source.size.longestEdge, 0) else { throw .noPixels }
        let strips = try detector.lines(inAll: pixels)
        guard !strips.isEmpty else { return .seen([]) }
        guard strips.count <= mostLines else { return .unknown("there are more lines of text in the picture than are read") }
        let width = Double(pixels.size.width), height = Double(pixels.size.height)
        var texts: [LegibleText] = []
        var kept: [TextStrip] = []
        for strip in strips {
            let line = try recogniser.read(strip, of: pixels)
            let text = LegibleText.cleaned(line.text)
            guard line.score > Self.leastScore, !text.isEmpty else { continue }
            // Boxes of two looks that differ too much to be told apart before they are read.
            if zip(texts, kept).contains(where: { $0.text == text && (strip.share(within: $1) > 0.5 || $1.share(within: strip) > 0.5) }) {
                continue
            }
            kept.append(strip)
            // A line is grown from its core and may reach over the edge; what lies there is no part of the picture.
            let corners = line.strip.corners.map { Point(x: min(max($0.x / width, 0), 1), y: min(max($0.y / height, 0), 1)) }
            texts.append(LegibleText(text: text, corners: corners, score: min(line.score, 1)))
        }
        return .seen(LegibleText.inReadingOrder(texts))
    }
}
