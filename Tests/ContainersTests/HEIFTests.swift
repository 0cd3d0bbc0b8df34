import Domain
import Testing

@testable import Containers

@Suite struct HEIFTests {
    private func turn(_ quarters: UInt8) -> [UInt8] { Made.box("irot", [quarters]) }
    private func mirror(_ axis: UInt8) -> [UInt8] { Made.box("imir", [axis]) }

    @Test func readsEachCarrier() throws {
        let profile = Made.box("colr", Made.text("prof") + [1, 2])
        let words = Made.full("udes", Made.text("en\0Zoë\0\0school\0"))
        let carried = try ContainerReader.read(Made.heic(Made.exifPart(), Made.xmpPart(), turns: [profile, words]))
        #expect(carried.format == .heic)
        #expect(carried.size == PixelSize(width: 40, height: 30))
        #expect(carried.orientation == .upright)
        #expect(carried.exif == [Made.exif])
        #expect(carried.xmp == [Made.packet])
        #expect(carried.hasColourProfile)
        #expect(carried.texts.map(\.text) == ["Zoë", "school"])
        #expect(carried.malformed.isEmpty)
    }

    @Test func readsContentInsideTheMetadataBox() throws {
        var inside = Made.xmpPart()
        inside.construction = 1
        #expect(try ContainerReader.read(Made.heic(inside)).xmp == [Made.packet])
    }

    @Test func takesTheMainPicturesMetadataFirst() throws {
        var other = Made.xmpPart([1, 2, 3])
        other.describes = 7
        #expect(try ContainerReader.read(Made.heic(other, Made.xmpPart())).xmp == [Made.packet, [1, 2, 3]])
    }

    @Test func findsTheEXIFBlockWhereverItsOffsetPoints() throws {
        let header = Made.text("Exif\0\0")
        for content in [
            [0, 0, 0, 6] + header + Made.exif, [0, 0, 0, 0] + header + Made.exif, [0, 0, 0, 99] + Made.exif, Made.exif,
        ] {
            #expect(try ContainerReader.read(Made.heic(Made.exifPart(content))).exif == [Made.exif])
        }
    }

    @Test func metadataThatCannotBeReadIsUnknown() throws {
        var elsewhere = Made.xmpPart(), locked = Made.xmpPart()
        elsewhere.construction = 2
        locked.protection = 1
        for part in [elsewhere, locked, Made.xmpPart(encoding: "deflate"), Made.exifPart([9, 9, 9, 9, 9, 9, 9])] {
            #expect(try ContainerReader.read(Made.heic(part)).malformed.count == 1)
        }
    }

    @Test func turnsAsTheContainerSays() throws {
        let expected: [([[UInt8]], Orientation)] = [
            ([], .upright), ([turn(1)], .left), ([turn(2)], .half), ([turn(3)], .right),
            ([mirror(1)], .mirrored), ([mirror(0)], .mirroredHalf),
            // In their order: a quarter against the clock and then left for right is another picture than the reverse.
            ([turn(1), mirror(1)], .transversed), ([mirror(1), turn(1)], .transposed),
        ]
        for (turns, orientation) in expected {
            #expect(try ContainerReader.read(Made.heic(turns: turns)).orientation == orientation)
        }
    }

    @Test func turnsAddUp() {
        for first in Orientation.allCases {
            #expect(first.followed(by: .upright) == first)
            #expect(Orientation.upright.followed(by: first) == first)
        }
        #expect(Orientation.right.followed(by: .left) == .upright)
        #expect(Orientation.right.followed(by: .right) == .half)
        #expect(Orientation.transposed.followed(by: .transposed) == .upright)
    }

    @Test func extentsThatRepeatTheFileAreNotFollowed() throws {
        // Items that all claim the whole file would otherwise multiply it.
        var bytes = Made.heic(Made.xmpPart(), Made.xmpPart(), Made.xmpPart())
        let place = try #require((0..<bytes.count).first { bytes[$0...].starts(with: Made.text("iloc")) })
        for item in 0..<4 {
            let extent = place + 4 + 4 + 4 + item * (2 + 2 + 2 + 4 + 2 + 16) + 12
            let claim = Made.big(0, 4) + Made.big(bytes.count / 2, 4) + Made.big(0, 4) + Made.big(1, 4)
            bytes.replaceSubrange(extent..<(extent + 16), with: claim)
        }
        let carried = try ContainerReader.read(bytes)
        #expect(carried.xmp.count == 1)
        #expect(carried.malformed.count == 2)
    }

    @Test func aFileThatEndsBeforeItsPictureIsUnreadable() {
        let front = Made.box("ftyp", Made.text("heic\0\0\0\0mif1"))
        #expect(throws: ContainerError.self) { try ContainerReader.read(front) }
        #expect(throws: ContainerError.self) { try ContainerReader.read(front + Made.full("meta", [])) }
    }
}
