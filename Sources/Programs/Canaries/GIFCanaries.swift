/// GIF: comments, plain text, applications' own blocks, and what stands behind the end.
enum GIFCanaries {
    static func photo() -> CanaryPhoto {
        var planted = Planting("GIF")
        var bytes = Array("GIF89a".utf8) + UInt16(64).little + UInt16(48).little + [0xF6, 0, 0]
        for colour: UInt8 in 0..<128 { bytes += [colour, colour + 40, 255 - colour] }
        bytes += [0x21, 0xFE] + parts(planted.bytes("COMMENT"))
        bytes += [0x21, 0xFF, 11] + Array("SCHOOLAP1.0".utf8) + parts(planted.bytes("APPLICATION"))
        bytes += [0x21, 0xFF, 11] + Array("ICCRGBG1012".utf8) + parts(planted.profile(), of: 240)
        // The packet as it is, then 258 bytes that lead a reader of parts to the end (XMP specification part 3, 1.1.2).
        bytes += [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + planted.xmp() + [1] + (0...255).reversed() + [0]
        bytes += [0x21, 0x01, 12] + [0, 0, 0, 0, 8, 0, 8, 0, 8, 8, 1, 0] + parts(planted.bytes("PLAIN-TEXT"))
        bytes += [0x2C, 0, 0, 0, 0] + UInt16(64).little + UInt16(48).little + [0, 7] + parts(pixels())
        bytes += [0x21, 0xFE] + parts(planted.bytes("COMMENT-AFTER-PIXELS")) + [0x3B] + planted.bytes("TRAILER")
        return CanaryPhoto(
            name: "canaries.gif", words: "a GIF with a canary in every block and behind its end", bytes: bytes, planted: planted)
    }

    /// Codes of 8 bits: with a clear code before the table can grow, each code is a colour of 7 bits.
    private static func pixels() -> [UInt8] {
        var codes: [UInt8] = []
        for index in 0..<(64 * 48) {
            if index % 100 == 0 { codes.append(0x80) }
            codes.append(UInt8(index / 64 + index % 64))
        }
        return codes + [0x81]
    }

    /// Of 240 bytes, the parts of the profile leave its words whole.
    private static func parts(_ bytes: [UInt8], of size: Int = 255) -> [UInt8] {
        stride(from: 0, to: bytes.count, by: size).flatMap { start in
            let part = bytes[start..<min(start + size, bytes.count)]
            return [UInt8(part.count)] + part
        } + [0]
    }
}
