import Domain
import Imaging
import Testing

/// TIFF files whose fields stand behind the first 64 kB, where readers of EXIF do not look.
@Suite struct LargeTIFFTests {
    private struct Field {
        let tag, type, count: Int
        let value: Int
    }

    /// 300 x 300 grey pixels (90 kB), then the texts, with the directory before or after all of it.
    private func tiff(isBig: Bool, artistReaches: Bool = true) -> [UInt8] {
        func number(_ value: Int, _ width: Int) -> [UInt8] {
            let bytes = (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
            return isBig ? bytes.reversed() : bytes
        }
        func directory(_ fields: [Field]) -> [UInt8] {
            fields.reduce(number(fields.count, 2)) { bytes, field in
                // A short stands at the beginning of its four bytes.
                let value = field.type == 3 ? number(field.value, 2) + [0, 0] : number(field.value, 4)
                return bytes + number(field.tag, 2) + number(field.type, 2) + number(field.count, 4) + value
            } + number(0, 4)
        }
        var bytes: [UInt8] = (isBig ? [0x4D, 0x4D, 0, 42] : [0x49, 0x49, 42, 0]) + number(0, 4)
        let pixels = bytes.count
        bytes += [UInt8](repeating: 0x80, count: 90_000)
        let artist = bytes.count
        bytes += Array("Ava Smith\0".utf8)
        let serial = bytes.count
        bytes += Array("SN-12345\0".utf8)
        let exif = bytes.count + bytes.count % 2
        bytes += [UInt8](repeating: 0, count: bytes.count % 2)
        bytes += directory([Field(tag: 0xA431, type: 2, count: 9, value: serial)])
        let first = bytes.count
        bytes += directory([
            Field(tag: 256, type: 4, count: 1, value: 300), Field(tag: 257, type: 4, count: 1, value: 300),
            Field(tag: 258, type: 3, count: 1, value: 8), Field(tag: 259, type: 3, count: 1, value: 1),
            Field(tag: 262, type: 3, count: 1, value: 1), Field(tag: 273, type: 4, count: 1, value: pixels),
            Field(tag: 274, type: 3, count: 1, value: 6), Field(tag: 277, type: 3, count: 1, value: 1),
            Field(tag: 278, type: 4, count: 1, value: 300), Field(tag: 279, type: 4, count: 1, value: 90_000),
            Field(tag: 315, type: 2, count: 10, value: artistReaches ? artist : 1 << 30),
            Field(tag: 34665, type: 4, count: 1, value: exif),
        ])
        bytes.replaceSubrange(4..<8, with: number(first, 4))
        return bytes
    }

    @Test(arguments: [false, true]) func fieldsAtTheEndAreRead(_ isBig: Bool) async throws {
        let inspection = try #require(await Opener.shared.open(tiff(isBig: isBig)).inspection)
        #expect(inspection.rights == .seen([TextField("Ava Smith", origin: .exif, field: "Artist")]))
        #expect(inspection.camera.value?.serial == "SN-12345")
        #expect(inspection.orientation == .right)
        #expect(inspection.location == .seen(false))
        #expect(inspection.tags == .absent)
    }

    @Test func aFieldThatIsNotThereMakesAllOfItUnknown() async throws {
        let inspection = try #require(await Opener.shared.open(tiff(isBig: false, artistReaches: false)).inspection)
        #expect(inspection.tags.reasonUnknown != nil && inspection.rights.reasonUnknown != nil)
        #expect(inspection.orientation == .right, "what can be read counts all the same")
    }
}
