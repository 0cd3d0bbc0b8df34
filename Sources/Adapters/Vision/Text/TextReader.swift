import Domain

/// Finds and reads the lines of text in a picture. One picture at a time.
final class TextReader {
    private let detector: TextDetector
    private let recogniser: TextRecogniser

    /// Where there are more lines than this, none is read, and the answer says so: a page of print holds some 60.
    static let mostLines = 150
    /// A line counts as read from this score on.
    private static let leastScore = 0.5

    init(_ engine: Engine) throws(VisionFailure) {
        detector = TextDetector(try engine.load(.textDetection))
        recogniser = try TextRecogniser(try engine.load(.textRecognition))
    }

    var models: [VisionModel] { [KnownModel.textDetection.vision, KnownModel.textRecognition.vision] }

    /// The first run of each model takes what later ones only use.
    func tryOut() throws(VisionFailure) {
        _ = try detector.lines(in: .blank)
        let corner = TurnedRectangle(centre: Spot(32, 32), along: Spot(1, 0), width: 60, height: 10)
        if let blank = PictureSource.blank.pixels(64, 0) { _ = try recogniser.read(TextStrip(corner, scale: Spot(1, 1)), of: blank) }
    }

    /// The lines from top to bottom and from left to right.
    func texts(in source: PictureSource) throws(VisionFailure) -> Reading<[LegibleText]> {
        let strips = try detector.lines(in: source)
        guard !strips.isEmpty else { return .seen([]) }
        guard strips.count <= Self.mostLines else { return .unknown("there are more lines of text in the picture than are read") }
        guard let pixels = source.pixels(source.size.longestEdge, 0) else { throw .noPixels }
        let width = Double(pixels.size.width), height = Double(pixels.size.height)
        var texts: [LegibleText] = []
        for strip in strips {
            let line = try recogniser.read(strip, of: pixels)
            let text = LegibleText.cleaned(line.text)
            guard line.score > Self.leastScore, !text.isEmpty else { continue }
            let corners = line.strip.corners.map { Point(x: $0.x / width, y: $0.y / height) }
            texts.append(LegibleText(text: text, corners: corners, score: min(line.score, 1)))
        }
        return .seen(LegibleText.inReadingOrder(texts))
    }
}
