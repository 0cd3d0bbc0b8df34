import Domain
import Testing

@testable import Vision

@Suite struct LikelihoodsTests {
    @Test(arguments: [Float.nan, .infinity, -.infinity, -0.5, 1.5]) func oneThatCannotBeSpoilsAll(_ value: Float) {
        #expect(![0.2, value, 0.9].areLikelihoods)
        #expect(![value].areLikelihoods)
    }

    @Test(arguments: [Float.nan, 1.5]) func aTextModelThatGivesThemSeesNothing(_ value: Float) throws {
        let size = PixelSize(width: 2, height: 1)
        #expect(TextDetector.map(Tensor(shape: [1, 1, 1, 2], values: [0.5, 0.1]), size) != nil)
        #expect(TextDetector.map(Tensor(shape: [1, 1, 1, 2], values: [0.5, value]), size) == nil)
        #expect(TextDetector.map(Tensor(shape: [1, 1, 2, 1], values: [0.5, 0.1]), size) == nil)
        // Blank, A and the space that the model adds.
        let characters = try #require(Characters(list: "A"))
        #expect(TextRecogniser.text(Tensor(shape: [1, 1, 3], values: [0.1, 0.9, 0]), characters)?.text == "A")
        #expect(TextRecogniser.text(Tensor(shape: [1, 1, 3], values: [0.1, value, 0]), characters) == nil)
    }

    @Test func roundingIsAllowedFor() {
        #expect([0, 1, 0.5, 1.000_001, -0.000_001].areLikelihoods)
        #expect([Float]().areLikelihoods)
    }
}
