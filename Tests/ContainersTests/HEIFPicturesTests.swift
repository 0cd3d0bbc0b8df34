import Domain
import Testing

@testable import Containers

/// Which files of the family hold one picture, and which more. Item 1 is the main picture.
@Suite struct HEIFPicturesTests {
    private func isHeld(_ bytes: [UInt8]) -> Bool {
        let isRefused = (try? ContainerReader.read(bytes)) == nil
        #expect(isRefused == (ContainerReader.sniff(bytes) == .unsupported(.multiplePages)), "it is held for this and nothing else")
        return isRefused
    }

    @Test func aSecondPictureIsAPage() {
        #expect(isHeld(Made.heic(Made.picturePart())))
        #expect(isHeld(Made.heic(Made.picturePart("av01"), brands: "avif\0\0\0\0mif1avif", code: "av01")))
        #expect(isHeld(Made.heic(Made.picturePart("grid"))))
    }

    @Test func metadataIsNoPage() { #expect(!isHeld(Made.heic(Made.exifPart(), Made.xmpPart()))) }

    @Test func whatBelongsToTheMainPictureIsNoPage() {
        #expect(!isHeld(Made.heic(Made.picturePart("hvc1", "thmb"))))
        #expect(!isHeld(Made.heic(Made.picturePart("hvc1", "auxl"))))
        #expect(!isHeld(Made.heic(Made.picturePart(isHidden: true))))
    }

    @Test func whatBelongsToAnotherPictureDoesNotExcuseIt() {
        #expect(isHeld(Made.heic(Made.picturePart("hvc1", "thmb", to: 3), Made.picturePart())))
    }

    /// As phones write: a grid of tiles, an auxiliary grid of its own tiles, a thumbnail.
    @Test func tilesAreNoPages() {
        let phone = Made.heic(
            Made.picturePart(), Made.picturePart(), Made.picturePart("grid", "auxl"), Made.picturePart(), Made.picturePart("hvc1", "thmb"),
            code: "grid", references: [("dimg", 1, [2, 3]), ("dimg", 4, [5])])
        #expect(!isHeld(phone))
    }

    /// As iOS writes since 18: the picture, its gain map, and a rendering of both as an alternative.
    @Test func aRenderingWithAGainMapIsNoPage() {
        let references = [(type: "dimg", from: 2, to: [1, 3])]
        #expect(!isHeld(Made.heic(Made.picturePart("tmap"), Made.picturePart(), references: references)))
        #expect(
            !isHeld(Made.heic(Made.picturePart("tmap"), Made.picturePart(), references: references, groups: [("altr", [2, 1])])))
    }

    @Test func anAlternativeIsNoPage() {
        let two = (Made.picturePart(), Made.picturePart())
        #expect(!isHeld(Made.heic(two.0, two.1, groups: [("altr", [3, 1, 2])])))
        #expect(isHeld(Made.heic(two.0, two.1, groups: [("altr", [2, 3])])), "alternatives of each other, and not of the main picture")
        #expect(isHeld(Made.heic(two.0, two.1, groups: [("altr", [1, 2])])))
    }

    /// A burst, two eyes of one scene: shown or not, only one of them would be looked at.
    @Test(arguments: ["brst", "ster", "eqiv"]) func anyOtherGroupExcusesNothing(_ type: String) {
        #expect(isHeld(Made.heic(Made.picturePart(), groups: [(type, [1, 2])])))
    }

    /// A sheet of several pictures, the main one among them.
    @Test func aGridOfTheMainPictureAndAnotherIsAPage() {
        #expect(isHeld(Made.heic(Made.picturePart("grid"), Made.picturePart(), references: [("dimg", 2, [1, 3])])))
    }

    @Test func anUnknownCodingWithASizeIsAPicture() {
        #expect(!isHeld(Made.heic(Made.picturePart("zzzz"))))
        #expect(isHeld(Made.heic(Made.picturePart("zzzz"), sized: [2])))
        #expect(!isHeld(Made.heic(Made.exifPart(), sized: [2])))
    }
}
