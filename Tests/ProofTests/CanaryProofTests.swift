import Canaries
import Testing

@testable import Proof

/// What a stripper forgot is named; the words never say what stood there.
@Suite struct CanaryProofTests {
    @Test func refusesEveryCanaryPhoto() throws {
        for photo in Canaries.photos() {
            let words = refusals(photo.bytes)
            #expect(!words.isEmpty)
            #expect(!words.contains { $0.contains("CANARY") })
        }
    }

    @Test func namesTheSegmentsOfTheCanaryJPEG() throws {
        let photo = try #require(Canaries.photos().first { $0.name == "canaries.jpg" })
        let words = refusals(photo.bytes)
        for number in 0...12 { #expect(words.contains { $0.contains("(APP\(number))") }) }
    }

    @Test func findsWhatHidesBehindTheLastBlock() throws {
        let photo = try #require(Canaries.photos().first { $0.name == "hidden.jpg" })
        let words = refusals(photo.bytes)
        #expect(words.count == 1)
        #expect(words.allSatisfy { $0.hasSuffix("bytes after the last block of pixels") })
        // Without the canary the same picture is clean.
        let canary = try #require(photo.canaries.first)
        #expect(refusals(Array(photo.bytes.dropLast(2 + canary.utf8.count)) + [0xFF, 0xD9]).isEmpty)
    }
}
