import Testing

@testable import Vision

@Suite struct CharactersTests {
    /// Nothing new, A, B, C, space.
    private let characters = Characters(list: "A\nB\nC")!

    /// One step for each digit, which is the likeliest number, with this likelihood.
    private func likelihoods(_ numbers: [Int], _ likelihood: [Float]) -> [Float] {
        zip(numbers, likelihood).flatMap { number, likelihood in (0..<5).map { $0 == number ? likelihood : (1 - likelihood) / 4 } }
    }

    private func read(_ numbers: [Int], _ likelihood: [Float]? = nil) -> (text: String, score: Double) {
        characters.read(likelihoods(numbers, likelihood ?? numbers.map { _ in 0.9 })[...], steps: numbers.count)
    }

    @Test func repeatsCountOnceUnlessNothingNewIsBetween() {
        #expect(read([0, 1, 1, 0, 0, 2, 2, 2, 0]).text == "AB")
        #expect(read([1, 0, 1, 1, 0, 1]).text == "AAA")
        #expect(read([1, 2, 1, 4, 3]).text == "ABA C")
        #expect(read([0, 0, 0]).text == "")
        #expect(read([]).text == "")
    }

    @Test func theScoreIsTheMeanOverTheLettersFirstSeen() {
        let answer = read([0, 1, 1, 2], [0.99, 0.9, 0.4, 0.5])
        #expect(answer.text == "AB")
        #expect(abs(answer.score - 0.7) < 1e-6)
        #expect(read([0, 0]).score == 0)
    }

    @Test func theLikeliestCountsWhereNoneIsOverAHalf() {
        let answer = characters.read([0.2, 0.1, 0.25, 0.4, 0.05, 0.3, 0.25, 0.2, 0.15, 0.1][...], steps: 2)
        #expect(answer.text == "C")
        #expect(abs(answer.score - 0.4) < 1e-6)
    }

    @Test func aSliceMayBeginAnywhere() {
        let values = likelihoods([3, 1, 2], [0.9, 0.9, 0.9])
        #expect(characters.read(values[5...], steps: 2).text == "AB")
    }

    @Test func anEmptyListIsNone() {
        #expect(Characters(list: nil) == nil)
        #expect(Characters(list: "") == nil)
        #expect(Characters(list: "A\n\nB")?.count == 5, "an empty line is a character of its own: the numbers after it must not move")
    }

    @Test func theInstalledModelKnowsItsCharacters() throws {
        let model = try Installed.engine().load(.textRecognition)
        #expect(Characters(list: model.metadata["character"])?.count == 18710)
    }
}
