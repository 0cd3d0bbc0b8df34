/// JPEG: every application segment, comments, hidden tables, thumbnails in thumbnails, and what phones hang behind the end.
enum JPEGCanaries {
    static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] { [0xFF, marker] + UInt16(body.count + 2).big + body }

    static func photo() -> CanaryPhoto {
        var planted = Planting("JPEG")
        let front = frontSegments(&planted)
        let back = backSegments(&planted)
        let second = planted.jpeg(comment: "MPF-SECOND-PICTURE")
        let trailer = trailer(&planted)
        let body = Array(Basis.jpeg[2...])
        // The offset counts from the byte-order mark of the segment, 8 bytes behind its marker.
        let length = multiPicture(first: 0, second: 0, offset: 0).count
        let offset = length - 8 + back.count + body.count
        let first = 2 + front.count + length + back.count + body.count
        let index = multiPicture(first: first, second: second.count, offset: offset)
        return CanaryPhoto(
            name: "canaries.jpg", words: "a JPEG with a canary in every segment and behind its end",
            bytes: [0xFF, 0xD8] + front + index + back + body + second + trailer, planted: planted)
    }

    /// Bytes between the last block of pixels and the end marker: decoders warn of them.
    static func photoWithHiddenBytes() -> CanaryPhoto {
        var planted = Planting("JPEG-HIDDEN")
        let end = Basis.jpeg.count - 2
        return CanaryPhoto(
            name: "hidden.jpg", words: "a JPEG with a canary between its last pixel and its end",
            bytes: Array(Basis.jpeg[..<end]) + planted.bytes("AFTER-LAST-BLOCK") + Basis.jpeg[end...], planted: planted, mayBeRefused: true)
    }

    private static func frontSegments(_ planted: inout Planting) -> [UInt8] {
        var bytes = segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 0, 0])
        bytes += segment(0xE0, Array("JFXX\0".utf8) + [0x10] + planted.jpeg(comment: "JFXX-THUMBNAIL"))
        bytes += segment(0xE1, Array("Exif\0\0".utf8) + planted.exif())
        bytes += segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + planted.xmp())
        let extended = planted.xmp("EXTENDED-XMP")
        let half = extended.count / 2
        for (offset, part) in [(0, extended[..<half]), (half, extended[half...])] {
            // Readers join the parts by this name and do not check that it is the packet's MD5.
            let name = Array("http://ns.adobe.com/xmp/extension/\0".utf8) + Array("0F1E2D3C4B5A69788796A5B4C3D2E1F0".utf8)
            bytes += segment(0xE1, name + UInt32(extended.count).big + UInt32(offset).big + part)
        }
        bytes += segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1] + planted.profile())
        bytes += segment(0xE2, Array("FPXR\0\0".utf8) + planted.bytes("APP2-FPXR"))
        return bytes
    }

    private static func backSegments(_ planted: inout Planting) -> [UInt8] {
        var bytes = segment(0xE3, Array("Meta\0\0".utf8) + planted.bytes("APP3-META"))
        for number: UInt8 in 4...9 {
            let vendor = ["HUAWEI", "Qualcomm", "GoPro", "IJPEG", "SPIFF", "Media"][Int(number) - 4]
            bytes += segment(0xE0 + number, Array(vendor.utf8) + [0] + planted.bytes("APP\(number)"))
        }
        bytes += segment(0xEA, planted.bytes("APP10"))
        let label = planted.bytes("APP11-JUMBF")
        let kind: [UInt8] = Array("jumdc2pa".utf8) + [0, 0x11, 0, 0x10, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71, 3]
        let description = kind + label + [0]
        let content = UInt32(description.count + 4).big + description
        bytes += segment(0xEB, Array("JP".utf8) + [0, 1, 0, 0, 0, 1] + UInt32(content.count + 8).big + Array("jumb".utf8) + content)
        let words = planted.bytes("APP12-DUCKY")
        bytes += segment(0xEC, Array("Ducky".utf8) + [0, 1, 0, 4, 0, 0, 0, 60, 0, 2] + UInt16(words.count).big + words + [0, 0])
        bytes += segment(0xED, Array("Photoshop 3.0\0".utf8) + planted.imageResources())
        bytes += segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1] + planted.bytes("APP14-TAIL"))
        bytes += segment(0xEF, planted.bytes("APP15"))
        bytes += segment(0xFE, planted.bytes("COMMENT"))
        // A quantization table that no component uses, its 64 numbers being letters.
        let table = planted.bytes("UNUSED-TABLE")
        bytes += segment(0xDB, [3] + table + Array(repeating: 0x20, count: 64 - table.count))
        return bytes
    }

    /// The index of two pictures in one file (CIPA DC-007, 5.2).
    private static func multiPicture(first: Int, second: Int, offset: Int) -> [UInt8] {
        var entries: [UInt8] = UInt32(0x0003_0000).little + UInt32(first).little + UInt32(0).little + UInt32(0).little
        entries += UInt32(0).little + UInt32(second).little + UInt32(offset).little + UInt32(0).little
        let index = TIFFWriter.block([[(0xB000, .opaque(Array("0100".utf8))), (0xB001, .longs([2])), (0xB002, .opaque(entries))]])
        return segment(0xE2, Array("MPF\0".utf8) + index)
    }

    /// The film of a motion photo with its place, Samsung's list of parts, an archive, and plain words.
    private static func trailer(_ planted: inout Planting) -> [UInt8] {
        func box(_ name: String, _ body: [UInt8]) -> [UInt8] { UInt32(body.count + 8).big + Array(name.utf8) + body }
        let place = planted.bytes("TRAILER-FILM-PLACE")
        let placeBox = UInt32(place.count + 12).big + [0xA9] + Array("xyz".utf8) + UInt16(place.count).big + [0x15, 0xC7] + place
        var film = box("ftyp", Array("mp42\0\0\0\0isommp42".utf8)) + box("moov", box("udta", placeBox))
        film += box("mdat", planted.bytes("TRAILER-FILM"))
        let name = Array("Image_UTC_Data".utf8), value = planted.bytes("TRAILER-SEFT")
        let part = [0, 0, 1, 0x0A] + UInt32(name.count).little + name + value
        var list = Array("SEFH".utf8) + UInt32(106).little + UInt32(1).little + [0, 0, 1, 0x0A]
        list += UInt32(part.count).little + UInt32(part.count).little
        let samsung = part + list + UInt32(list.count).little + Array("SEFT".utf8)
        let words = planted.bytes("TRAILER-ARCHIVE"), file = Array("words.txt".utf8)
        var archive: [UInt8] = Array("PK".utf8) + [3, 4, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0] + PNGCanaries.checksum(words).little
        archive += UInt32(words.count).little + UInt32(words.count).little + UInt16(file.count).little + [0, 0] + file + words
        return film + samsung + archive + planted.bytes("TRAILER-WORDS")
    }
}
