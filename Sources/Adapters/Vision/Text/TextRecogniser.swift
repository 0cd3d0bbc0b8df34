import Domain

/// Reads strips of a picture, one at a time.
final class TextRecogniser {
    private let model: Model
    private let characters: Characters
    /// Strips are padded to a multiple of so many columns, so that the model is made ready for few widths.
    private static let widthStep = 32
    /// It was trained on strips padded to this width, and reads short ones better so.
    private static let leastWidth = 320
    /// Strips hardly wider than high hold a letter or two, or none at all, and are read as well from half of that.
    private static let glyph = (upTo: 70, width: 160)
    /// Below this a strip is read upside down too: of names that lie on their head some are misread as they lie with 0.82.
    private static let rightWayUp = 0.9

    init(_ model: Model) throws(VisionFailure) {
        guard let characters = Characters(list: model.metadata["character"]) else { throw .impossibleOutput(model.known) }
        self.model = model
        self.characters = characters
    }

    /// The text, the strip as it was read, and the score: of both ways round the better.
    func read(_ strip: TextStrip, of pixels: RGBPixels) throws(VisionFailure) -> (text: String, strip: TextStrip, score: Double) {
        let upright = try readOnce(strip, of: pixels)
        // A single letter names nobody, whichever way up; where nothing was read, it may all the same be a name on its head.
        if upright.score >= Self.rightWayUp || upright.text.count == 1 { return (upright.text, strip, upright.score) }
        let turned = try readOnce(strip.upsideDown, of: pixels)
        return turned.score > upright.score ? (turned.text, strip.upsideDown, turned.score) : (upright.text, strip, upright.score)
    }

    private func readOnce(_ strip: TextStrip, of pixels: RGBPixels) throws(VisionFailure) -> (text: String, score: Double) {
        let steps = (strip.width + Self.widthStep - 1) / Self.widthStep
        let width = max(strip.width <= Self.glyph.upTo ? Self.glyph.width : Self.leastWidth, steps * Self.widthStep)
        let answer = try model(
            strip.values(from: pixels, paddedWidth: width), shape: [1, 3, TextStrip.height, width], outputs: ["fetch_name_0"])[0]
        guard let read = Self.text(answer, characters) else { throw .impossibleOutput(model.known) }
        return read
    }

    /// `nil` where they are no likelihoods of these characters.
    static func text(_ answer: Tensor, _ characters: Characters) -> (text: String, score: Double)? {
        guard answer.shape.count == 3, answer.shape[0] == 1, answer.shape[2] == characters.count, answer.values.areLikelihoods else {
            return nil
        }
        return characters.read(answer.values[...], steps: answer.shape[1])
    }
}
