import Containers
import Domain
import Testing

@Suite struct PNGTests {
    private func profile(_ name: String, _ block: [UInt8]) -> [UInt8] {
        let digits = block.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return Made.chunk("tEXt", Made.text("Raw profile type \(name)\0\n\(name)\n      \(block.count)\n\(digits)\n"))
    }

    @Test func readsEachCarrier() throws {
        let carried = try ContainerReader.read(
            Made.png(
                Made.chunk("eXIf", Made.exif), Made.chunk("iCCP", [0x61, 0, 0]),
                Made.chunk("tEXt", Made.text("Title\0") + [0x5A, 0x6F, 0xEB]),
                Made.chunk("zTXt", Made.text("Author\0\0xyz")), Made.chunk("iTXt", Made.text("Comment\0\0\0en\0Kommentar\0Zoë")),
                Made.chunk("iTXt", Made.text("XML:com.adobe.xmp\0\0\0\0\0") + Made.packet),
                after: Made.chunk("tEXt", Made.text("Late\0word"))))
        #expect(carried.size == PixelSize(width: 40, height: 30))
        #expect(carried.exif == [Made.exif])
        #expect(carried.xmp == [Made.packet])
        #expect(carried.hasColourProfile)
        #expect(carried.texts.map(\.keyword) == ["Title", "Author", "keyword", "Comment", "Late"])
        #expect(carried.texts.map(\.text) == ["Zoë", nil, "Kommentar", "Zoë", "word"])
        #expect(carried.texts.map(\.isCompressed) == [false, true, false, false, false])
        #expect(carried.malformed.isEmpty)
    }

    @Test func readsProfilesInHexadecimal() throws {
        let carried = try ContainerReader.read(
            Made.png(
                profile("exif", Made.text("Exif\0\0") + Made.exif), profile("xmp", Made.packet),
                profile("iptc", Made.resource(0x0404, Made.records))))
        #expect(carried.exif == [Made.exif])
        #expect(carried.xmp == [Made.packet])
        #expect(carried.iptc == [Made.records])
        #expect(carried.malformed.isEmpty)
    }

    @Test func packedTextsAreOpenedByWhatIsGiven() throws {
        let bytes = Made.png(
            Made.chunk("zTXt", Made.text("Author\0\0abc")), Made.chunk("iTXt", Made.text("XML:com.adobe.xmp\0\u{1}\0\0\0packed")))
        let carried = try ContainerReader.read(bytes) { $0 == Made.text("packed") ? Made.packet : Array($0.reversed()) }
        #expect(carried.texts.map(\.text) == ["cba"])
        #expect(carried.xmp == [Made.packet])
        #expect(carried.malformed.isEmpty)
        let closed = try ContainerReader.read(bytes) { _ in nil }
        #expect(closed.texts.map(\.text) == [nil] && closed.malformed.count == 1)
    }

    @Test func metadataThatIsNotOpenedIsUnknown() throws {
        for chunk in [
            Made.chunk("iTXt", Made.text("XML:com.adobe.xmp\0\u{1}\0\0\0xyz")),
            Made.chunk("zTXt", Made.text("Raw profile type iptc\0\0xyz")),
            Made.chunk("tEXt", Made.text("Raw profile type exif\0\nexif\n 3\n00zz\n")), Made.chunk("eXIf", [1, 2, 3]),
            Made.chunk("iTXt", Made.text("Comment")),
        ] {
            #expect(try ContainerReader.read(Made.png(chunk)).malformed.count == 1)
        }
        // A compressed colour profile says nothing of anybody.
        #expect(try ContainerReader.read(Made.png(Made.chunk("zTXt", Made.text("Raw profile type icc\0\0xyz")))).malformed.isEmpty)
    }

    @Test func aSizeThatCannotBeIsUnreadable() {
        var bytes = Made.png()
        bytes[16] = 0xFF
        #expect(throws: ContainerError.self) { try ContainerReader.read(bytes) }
    }
}
