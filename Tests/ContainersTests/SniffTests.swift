import Containers
import Domain
import Testing

@Suite struct SniffTests {
    @Test func tellsPicturesByTheirBytes() {
        #expect(ContainerReader.sniff(Made.jpeg()) == .picture(.jpeg))
        #expect(ContainerReader.sniff(Made.png()) == .picture(.png))
        #expect(ContainerReader.sniff(Made.gif()) == .picture(.gif))
        #expect(ContainerReader.sniff(Made.riff(Made.extended())) == .picture(.webp))
        #expect(ContainerReader.sniff(Made.tiff(Made.plain)) == .picture(.tiff))
        #expect(ContainerReader.sniff(Made.tiff(Made.plain, isBig: true)) == .picture(.tiff))
        #expect(ContainerReader.sniff(Made.heic()) == .picture(.heic))
    }

    @Test(arguments: ["heic", "heix", "heim", "heis"]) func tellsHEICByItsBrand(_ brand: String) {
        #expect(ContainerReader.sniff(Made.heic(brands: brand + "\0\0\0\0mif1")) == .picture(.heic))
    }

    @Test func tellsHEICFromAVIFByTheCodingWhereTheBrandDoesNot() {
        #expect(ContainerReader.sniff(Made.heic(brands: "mif1\0\0\0\0mif1")) == .picture(.heic))
        #expect(ContainerReader.sniff(Made.heic(brands: "mif1\0\0\0\0heic", code: "av01")) == .picture(.avif))
        #expect(ContainerReader.sniff(Made.heic(brands: "avif\0\0\0\0mif1", code: "av01")) == .picture(.avif))
        #expect(ContainerReader.sniff(Made.heic(brands: "mif1\0\0\0\0mif1", code: "j2k1")) == .unsupported(.unknown))
        #expect(ContainerReader.sniff(Made.box("ftyp", Made.text("mif1\0\0\0\0avif"))) == .picture(.avif))
    }

    @Test(arguments: ["hevc", "hevx", "msf1", "avis"]) func holdsSequences(_ brand: String) {
        #expect(ContainerReader.sniff(Made.heic(brands: brand + "\0\0\0\0mif1heic")) == .unsupported(.animation))
    }

    @Test func holdsASequenceUnderTheBrandOfAStill() {
        #expect(ContainerReader.sniff(Made.heic(after: Made.box("moov", [1]))) == .unsupported(.animation))
        // The film of a motion photo is a file of its own behind the picture.
        let film = Made.box("ftyp", Made.text("mp42\0\0\0\0")) + Made.box("moov", [1])
        #expect(ContainerReader.sniff(Made.heic(after: film)) == .picture(.heic))
    }

    @Test func holdsAnimations() {
        #expect(ContainerReader.sniff(Made.gif(frames: 2)) == .unsupported(.animation))
        #expect(ContainerReader.sniff(Made.png(Made.chunk("acTL", [0, 0, 0, 1, 0, 0, 0, 0]))) == .unsupported(.animation))
        #expect(ContainerReader.sniff(Made.riff(Made.extended(flags: 2))) == .unsupported(.animation))
        #expect(ContainerReader.sniff(Made.riff(Made.extended(), ("ANMF", [1, 2]))) == .unsupported(.animation))
    }

    static let others: [(UnsupportedKind, [UInt8])] = [
        (.video, Made.box("ftyp", Made.text("isom\0\0\0\0mp41"))), (.video, Made.box("ftyp", Made.text("qt  \0\0\0\0qt  "))),
        (.video, Made.box("wide", []) + Made.box("mdat", [1])), (.video, Made.text("RIFF\u{1}\0\0\0AVI LIST")),
        (.video, [0x1A, 0x45, 0xDF, 0xA3, 1]), (.audio, Made.text("RIFF\u{1}\0\0\0WAVEfmt ")), (.audio, Made.text("ID3\u{3}\0")),
        (.audio, [0xFF, 0xFB, 0x90, 0x64]), (.audio, Made.box("ftyp", Made.text("M4A \0\0\0\0"))),
        (.raw, Made.box("ftyp", Made.text("crx \0\0\0\u{1}"))),
        (.raw, [0x49, 0x49, 42, 0, 16, 0, 0, 0, 0x43, 0x52, 2, 0]), (.raw, Made.text("FUJIFILMCCD-RAW 0201")),
        (.raw, Made.text("IIRO\u{8}\0\0\0")),
        (.raw, Made.text("IIU\0\u{18}\0\0\0")), (.jpegXL, [0xFF, 0x0A, 1]), (.jpegXL, [0, 0, 0, 12] + Made.text("JXL \r\n") + [0x87, 10]),
        (.jpeg2000, [0, 0, 0, 12] + Made.text("jP  \r\n") + [0x87, 10]), (.jpeg2000, [0xFF, 0x4F, 0xFF, 0x51]),
        (.svg, Made.text("\u{FEFF}<?xml version='1.0'?>\n<!-- a -->\n<svg xmlns='x'>")), (.pdf, Made.text("%PDF-1.7")),
        (.bmp, Made.text("BM") + Array(repeating: 0, count: 12) + [40, 0, 0, 0]), (.psd, Made.text("8BPS\0\u{1}")),
        (.office, [0xD0, 0xCF, 0x11, 0xE0, 0xA1]), (.office, Made.text("PK\u{3}\u{4}\u{14}\0\0\0\0\0[Content_Types].xml")),
        (.archive, Made.text("PK\u{3}\u{4}\u{14}\0\0\0\0\0holiday.jpg")), (.archive, [0x1F, 0x8B, 8]),
        (.text, Made.text("Sports day, Year 4\n")),
        (.text, [0x53, 0x70, 0x6F, 0x72, 0x74, 0x20, 0x64, 0x61, 0x79, 0x20, 0x63, 0x61, 0x66, 0xE9]), (.unknown, [1, 2, 3, 4, 5]),
        (.unknown, [0x49, 0x49, 43, 0, 8, 0, 0, 0]),
    ]

    @Test(arguments: others) func tellsWhatIsNotOpened(_ kind: UnsupportedKind, _ bytes: [UInt8]) {
        #expect(ContainerReader.sniff(bytes) == .unsupported(kind))
        #expect(throws: ContainerError.unsupported(kind)) { try ContainerReader.read(bytes) }
    }

    @Test func findsNothingInNothing() {
        #expect(ContainerReader.sniff([]) == .unreadable)
        #expect(ContainerReader.sniff(Array(repeating: 0, count: 100)) == .unreadable)
        #expect(throws: ContainerError.unreadable("the file is empty")) { try ContainerReader.read([]) }
    }
}
