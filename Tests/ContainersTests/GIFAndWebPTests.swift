import Containers
import Domain
import Testing

@Suite struct GIFTests {
    @Test func readsEachCarrier() throws {
        let trailer: [UInt8] = [1] + (0...255).reversed() + [0]
        let carried = try ContainerReader.read(
            Made.gif(
                [0x21, 0xFE] + Made.part(Made.text("Sports ")) + Made.part(Made.text("day")) + [0],
                [0x21, 0xFF] + Made.part(Made.text("XMP DataXMP")) + Made.packet + trailer,
                [0x21, 0xFF] + Made.part(Made.text("ICCRGBG1012")) + Made.part([1]) + [0],
                [0x21, 0x01] + Made.part(Array(repeating: 0, count: 12)) + Made.part(Made.text("plain")) + [0]))
        #expect(carried.size == PixelSize(width: 40, height: 30))
        #expect(carried.texts.map(\.text) == ["Sports day", "plain"])
        #expect(carried.xmp == [Made.packet])
        #expect(carried.hasColourProfile)
        #expect(carried.malformed.isEmpty)
    }

    @Test func aBrokenBlockIsUnknown() throws {
        #expect(try ContainerReader.read(Made.gif([0x77])).malformed.count == 1)
        #expect(try ContainerReader.read(Array(Made.gif().dropLast())).malformed.count == 1)
    }
}

@Suite struct WebPTests {
    @Test func readsEachCarrier() throws {
        let carried = try ContainerReader.read(
            Made.riff(
                Made.extended(), ("ICCP", [1]), ("EXIF", Made.text("Exif\0\0") + Made.exif), ("XMP ", Made.packet), ("SCHL", [1, 2, 3])))
        #expect(carried.format == .webp)
        #expect(carried.size == PixelSize(width: 40, height: 30))
        #expect(carried.exif == [Made.exif])
        #expect(carried.xmp == [Made.packet])
        #expect(carried.hasColourProfile)
        #expect(carried.malformed.isEmpty)
    }

    @Test func readsTheSizeOfEitherCoding() throws {
        let lossy: [UInt8] = [0x50, 1, 0, 0x9D, 0x01, 0x2A] + Made.little(40 | 0x4000, 2) + Made.little(30, 2)
        let lossless: [UInt8] = [0x2F] + Made.little(39 | 29 << 14, 4)
        for chunk in [("VP8 ", lossy), ("VP8L", lossless)] {
            #expect(try ContainerReader.read(Made.riff(chunk)).size == PixelSize(width: 40, height: 30))
        }
    }

    @Test func whatIsCutShortIsUnknown() throws {
        let bytes = Made.riff(Made.extended(), ("XMP ", Made.packet))
        #expect(try ContainerReader.read(Array(bytes.dropLast(2))).malformed.count == 1)
        #expect(throws: ContainerError.self) { try ContainerReader.read(Made.riff(("XMP ", Made.packet))) }
    }
}
