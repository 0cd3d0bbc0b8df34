import Containers
import Testing

@Suite struct HostileContainerTests {
    enum Sample: CaseIterable {
        case jpeg, png, gif, webp, tiff, heic

        var bytes: [UInt8] {
            let resources = Made.text("Photoshop 3.0\0") + Made.resource(0x0404, Made.records)
            return switch self {
            case .jpeg:
                Made.jpeg(Made.segment(0xE1, Made.text("Exif\0\0") + Made.exif), Made.segment(0xED, resources), Made.segment(0xFE, [1, 2]))
            case .png: Made.png(Made.chunk("eXIf", Made.exif), Made.chunk("iTXt", Made.text("Comment\0\0\0en\0\0Zoë")))
            case .gif: Made.gif([0x21, 0xFF] + Made.part(Made.text("XMP DataXMP")) + Made.part(Made.packet) + [0])
            case .webp: Made.riff(Made.extended(), ("EXIF", Made.exif), ("XMP ", Made.packet))
            case .tiff: Made.tiff(Made.plain.merging([700: .bytes(type: 1, Made.packet), 330: .directory(8)]) { $1 }, Made.plain)
            case .heic: Made.heic(Made.exifPart(), Made.xmpPart(), turns: [Made.box("irot", [1])])
            }
        }
    }

    /// Whether it was read with nothing to complain of; what matters here is that it comes back at all.
    private func isFine(_ bytes: [UInt8]) -> Bool {
        guard let carried = try? ContainerReader.read(bytes) else { return false }
        for records in carried.iptc { _ = ContainerReader.iptc(records) }
        return carried.malformed.isEmpty
    }

    @Test(arguments: Sample.allCases) func comesBackFromEveryCut(_ sample: Sample) {
        let bytes = sample.bytes
        let fine = (0..<bytes.count).count { isFine(Array(bytes[..<$0])) }
        // JPEG and TIFF may lose their pixels without losing what is read here.
        #expect(fine < bytes.count / 2)
    }

    @Test(arguments: Sample.allCases) func comesBackFromFlippedBits(_ sample: Sample) {
        let bytes = sample.bytes
        var state: UInt64 = 20_26
        var broken = 0
        for _ in 0..<4_000 {
            var changed = bytes
            for _ in 0..<3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let place = Int(state >> 33) % bytes.count
                // Extreme numbers find more than single bits do.
                changed[place] = [0x00, 0xFF, 0x7F, 0x80, changed[place] ^ 1][Int(state >> 8 & 0xFF) % 5]
            }
            if !isFine(changed) { broken += 1 }
        }
        #expect(broken > 0)
    }
}
