/// PNG: every kind of text, EXIF, a profile, content credentials, private chunks, and what stands behind the end.
enum PNGCanaries {
    static func photo() -> CanaryPhoto {
        var planted = Planting("PNG")
        let header = UInt32(64).big + UInt32(48).big + [8, 2, 0, 0, 0]
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
        bytes += chunk("iCCP", planted.bytes("PROFILE-NAME") + [0, 0] + stored(planted.profile()))
        bytes += chunk("eXIf", planted.exif())
        bytes += chunk("tEXt", Array("Comment\0".utf8) + planted.bytes("TEXT"))
        bytes += chunk("zTXt", Array("Author\0\0".utf8) + stored(planted.bytes("COMPRESSED-TEXT")))
        bytes += chunk("iTXt", Array("Title\0\0\0en\0\0".utf8) + planted.bytes("INTERNATIONAL-TEXT"))
        bytes += chunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0".utf8) + planted.xmp())
        bytes += chunk("tIME", UInt16(2020).big + [2, 20, 20, 20, 20])
        bytes += chunk("caBX", planted.bytes("CONTENT-CREDENTIALS"))
        bytes += chunk("scHo", planted.bytes("PRIVATE-CHUNK"))
        bytes += chunk("IDAT", stored(pixels(filter: 0)))
        bytes += chunk("tEXt", Array("Description\0".utf8) + planted.bytes("TEXT-AFTER-PIXELS"))
        bytes += chunk("dSIG", planted.bytes("SIGNATURE"))
        bytes += chunk("IEND", []) + planted.bytes("TRAILER")
        return CanaryPhoto(
            name: "canaries.png", words: "a PNG with a canary in every chunk and behind its end", bytes: bytes, planted: planted)
    }

    private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        UInt32(body.count).big + Array(name.utf8) + body + checksum(Array(name.utf8) + body).big
    }

    /// 64x48 pixels; each row begins with the byte of its filter where there is one.
    static func pixels(filter: UInt8?) -> [UInt8] {
        var bytes: [UInt8] = []
        for y: UInt8 in 0..<48 {
            if let filter { bytes.append(filter) }
            for x: UInt8 in 0..<64 { bytes += [90 + y, 120 + x, 250 - y] as [UInt8] }
        }
        return bytes
    }

    /// The zlib format without compression (RFC 1950, RFC 1951 3.2.4), so that what stands in it can be found.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [0x78, 0x01]
        var position = 0
        repeat {
            let part = bytes[position..<min(position + 65_535, bytes.count)]
            position += part.count
            let length = UInt16(part.count)
            result.append(position == bytes.count ? 1 : 0)
            result += length.little + (~length).little
            result += part
        } while position < bytes.count
        var low: UInt32 = 1, high: UInt32 = 0
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return result + (high << 16 | low).big
    }

    /// CRC-32 as in PNG and ZIP (ISO 3309).
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
        return ~value
    }
}
