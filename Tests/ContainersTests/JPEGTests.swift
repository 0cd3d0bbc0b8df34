import Containers
import Domain
import Testing

@Suite struct JPEGTests {
    private let exif = Made.segment(0xE1, Made.text("Exif\0\0") + Made.exif)
    private let xmp = Made.segment(0xE1, Made.text("http://ns.adobe.com/xap/1.0/\0") + Made.packet)

    private func extended(_ guid: Character, _ offset: Int, _ part: [UInt8], length: Int) -> [UInt8] {
        let head = Made.text("http://ns.adobe.com/xmp/extension/\0") + Made.text(String(repeating: guid, count: 32))
        return Made.segment(0xE1, head + Made.big(length, 4) + Made.big(offset, 4) + part)
    }

    @Test func readsEachCarrier() throws {
        let comment = Made.segment(0xFE, Made.text("Sports day"))
        let profile = Made.segment(0xE2, Made.text("ICC_PROFILE\0") + [1, 1, 7])
        let carried = try ContainerReader.read(Made.jpeg(exif, xmp, comment, profile))
        #expect(carried.format == .jpeg)
        #expect(carried.size == PixelSize(width: 40, height: 30))
        #expect(carried.orientation == nil)
        #expect(carried.exif == [Made.exif])
        #expect(carried.xmp == [Made.packet])
        #expect(carried.texts == [CarriedText(keyword: "comment", bytes: Made.text("Sports day"))])
        #expect(carried.hasColourProfile)
        #expect(carried.malformed.isEmpty)
    }

    @Test func readsWhatStandsBehindThePixels() throws {
        let carried = try ContainerReader.read(Made.jpeg(after: xmp + Made.segment(0xFE, [0x61])))
        #expect(carried.xmp == [Made.packet])
        #expect(carried.texts.map(\.text) == ["a"])
    }

    @Test func joinsExtendedXMPByNameAndOffset() throws {
        let bytes = Made.jpeg(
            xmp, extended("A", 3, [4, 5], length: 5), extended("B", 0, [9], length: 1), extended("A", 0, [1, 2, 3], length: 5),
            extended("A", 3, [4, 5], length: 5))
        let carried = try ContainerReader.read(bytes)
        #expect(carried.xmp == [Made.packet, [1, 2, 3, 4, 5], [9]])
        #expect(carried.malformed.isEmpty)
    }

    @Test func anIncompleteExtendedPacketIsUnknownAndNotEmpty() throws {
        for parts in [
            [extended("A", 0, [1, 2], length: 5)], [extended("A", 1, [2, 3, 4, 5], length: 5)],
            [extended("A", 0, [1, 2, 3], length: 5), extended("A", 2, [3, 4, 5], length: 5)],
            [extended("A", 0, [1], length: 1), extended("A", 0, [1], length: 2)],
        ] {
            let carried = try ContainerReader.read(Made.jpeg(parts.flatMap { $0 }))
            #expect(carried.malformed == ["an extended XMP packet with parts missing"])
        }
    }

    @Test func joinsAnEXIFBlockThatGoesOn() throws {
        let more = Made.segment(0xE1, Made.text("Exif\0\0") + [7, 7])
        #expect(try ContainerReader.read(Made.jpeg(exif, more)).exif == [Made.exif + [7, 7]])
        #expect(try ContainerReader.read(Made.jpeg(more)).malformed == ["an EXIF part that is broken"])
    }

    @Test func readsIPTCOverSeveralSegments() throws {
        let resources = Made.resource(0x03ED, [1, 2, 3], name: "odd") + Made.resource(0x0404, Made.records)
        let cut = resources.count - 4
        let head = Made.text("Photoshop 3.0\0")
        let bytes = Made.jpeg(Made.segment(0xED, head + resources[..<cut]), Made.segment(0xED, head + resources[cut...]))
        let carried = try ContainerReader.read(bytes)
        #expect(carried.iptc == [Made.records])
        #expect(carried.malformed.isEmpty)
        let broken = try ContainerReader.read(Made.jpeg(Made.segment(0xED, head + resources[..<cut])))
        #expect(broken.malformed == ["a Photoshop part that is broken"])
    }

    @Test func aPacketUnderABrokenNameIsUnknownAndNotAbsent() throws {
        let segment = Made.segment(0xE1, Made.text("http://ns.adobe.com/xap/1.0/") + Made.packet)
        #expect(try ContainerReader.read(Made.jpeg(segment)).malformed.count == 1)
    }

    @Test func aPictureWithoutASizeIsUnreadable() {
        #expect(throws: ContainerError.self) { try ContainerReader.read([0xFF, 0xD8, 0xFF, 0xD9]) }
        #expect(throws: ContainerError.self) { try ContainerReader.read(Made.jpeg(height: 0)) }
    }
}
