import Testing

@testable import Vision

@Suite struct LikelihoodsTests {
    @Test(arguments: [Float.nan, .infinity, -.infinity, -0.5, 1.5]) func oneThatCannotBeSpoilsAll(_ value: Float) {
        #expect(![0.2, value, 0.9].areLikelihoods)
        #expect(![value].areLikelihoods)
    }

    @Test func roundingIsAllowedFor() {
        #expect([0, 1, 0.5, 1.000_001, -0.000_001].areLikelihoods)
        #expect([Float]().areLikelihoods)
    }
}
