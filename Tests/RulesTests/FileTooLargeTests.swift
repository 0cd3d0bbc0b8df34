import Domain
import Testing

@testable import Rules

@Suite struct FileTooLargeTests {
    private func findings(_ inspected: Inspected) throws -> [Finding] {
        FileTooLarge.findings(try Sample.photo(facts: Sample.facts(inspected)))
    }

    @Test func holdsForPixelsAndForBytes() throws {
        let pixels = try findings(.failed(.tooManyPixels(PixelSize(width: 20_000, height: 10_000), limit: 100_000_000)))
        #expect(pixels.map(\.effect) == [.holds])
        #expect(pixels.first?.evidence == "20000 by 10000 pixels; the limit is 100 megapixels.")
        let bytes = try findings(.failed(.tooManyBytes(200_000_001, limit: 100_000_000)))
        #expect(bytes.map(\.effect) == [.holds])
        #expect(bytes.first?.evidence == "200000001 bytes; the limit is 100 MB.")
    }

    @Test func otherOutcomesAreNotItsBusiness() throws {
        #expect(try findings(.seen(Sample.inspection())).isEmpty)
        #expect(try findings(.failed(.unreadable(""))).isEmpty)
        #expect(try findings(.failed(.decoderFailed(""))).isEmpty)
    }
}

extension IntakeFailure {
    /// One of each case.
    static let samples: [IntakeFailure] =
        [
            .unreadable("The file is empty."), .tooManyPixels(PixelSize(width: 1 << 40, height: 1 << 40), limit: 100_000_000),
            .tooManyBytes(1 << 40, limit: 100_000_000), .decoderFailed("It ran out of time."),
        ] + UnsupportedKind.allCases.map { .unsupported($0) }
}
