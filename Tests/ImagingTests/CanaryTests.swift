import Canaries
import Domain
import Imaging
import Proof
import Testing

extension CanaryPhoto: CustomTestStringConvertible {
    package var testDescription: String { name }
}

/// Photos with a string planted in every place that can carry one: none of it may come out, and what is read must be true.
@Suite struct CanaryTests {
    @Test(arguments: Canaries.photos()) func nothingPlantedComesOut(_ photo: CanaryPhoto) async throws {
        let opened = await Opener.shared.open(photo.bytes)
        guard let rendition = opened.rendition else {
            #expect(photo.mayBeRefused, "\(opened.inspected)")
            return
        }
        #expect(Canaries.search(rendition.bytes, for: photo).isEmpty)
        guard case .clean = JPEGProof.read(rendition.bytes, expecting: rendition.size) else {
            Issue.record("\(JPEGProof.read(rendition.bytes, expecting: rendition.size))")
            return
        }
    }

    /// The search would say nothing if it did not find what was planted.
    @Test(arguments: Canaries.photos()) func whatWasPlantedIsFoundBefore(_ photo: CanaryPhoto) {
        #expect(!Canaries.search(photo.bytes, for: photo).isEmpty)
    }

    /// A place that was planted is there, or cannot be known; it is never “none”.
    @Test(arguments: Canaries.photos().filter { $0.name.hasSuffix(".jpg") && $0.name != "hidden.jpg" }) func aPlantedPlaceIsSeen(
        _ photo: CanaryPhoto
    ) async throws {
        let inspection = try #require(await Opener.shared.open(photo.bytes).inspection)
        #expect(inspection.location != .seen(false))
        #expect(inspection.texts != .absent)
    }
}
