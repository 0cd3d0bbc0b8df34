/// HEIC and AVIF: metadata items, names and descriptions of items, and the boxes that phones add.
enum HEIFCanaries {
    static func heic() -> CanaryPhoto {
        photo(
            "HEIC", name: "canaries.heic", brands: "heic\0\0\0\0mif1heic", codedAs: "hvc1", picture: Basis.hevc,
            settings: box("hvcC", Basis.hevcSettings), width: 64, height: 64)
    }

    static func avif() -> CanaryPhoto {
        photo(
            "AVIF", name: "canaries.avif", brands: "avif\0\0\0\0mif1avifmiaf", codedAs: "av01", picture: Basis.av1,
            settings: box("av1C", [0x81, 0, 0x0C, 0]), width: 64, height: 48)
    }

    private static func box(_ name: String, _ body: [UInt8]) -> [UInt8] { UInt32(body.count + 8).big + Array(name.utf8) + body }

    private static func full(_ name: String, version: UInt8 = 0, _ body: [UInt8]) -> [UInt8] { box(name, [version, 0, 0, 0] + body) }

    private static func photo(
        _ format: String, name: String, brands: String, codedAs code: String, picture: [UInt8], settings: [UInt8], width: UInt32,
        height: UInt32
    ) -> CanaryPhoto {
        var planted = Planting(format)
        let contents = [
            picture, [0, 0, 0, 6] + Array("Exif\0\0".utf8) + planted.exif(), planted.xmp(), planted.bytes("PLAIN-ITEM"),
            planted.bytes("LINK-ITEM"),
        ]
        let front = box("ftyp", Array(brands.utf8))
        let list = items(code, &planted) + references()
        let properties = properties(settings, width, height, &planted)
        let head = full("hdlr", [0, 0, 0, 0] + Array("pict".utf8) + Array(repeating: 0, count: 12) + planted.bytes("HANDLER-NAME") + [0])
        let inside = head + full("pitm", UInt16(1).big) + list + properties
        let free = box("free", planted.bytes("FREE-BOX"))
        // The places do not depend on their numbers, so a first try tells how long it all is.
        let length = places(contents, from: 0).count
        let start = front.count + 12 + inside.count + length + free.count + 8
        let meta = full("meta", inside + places(contents, from: start))
        let film = box("ftyp", Array("mp42\0\0\0\0mp42".utf8)) + box("mdat", planted.bytes("MOTION-PHOTO"))
        let owner: [UInt8] = Array("SafelightCanary!".utf8)
        var tail = box("mpvd", film) + box("sefd", planted.bytes("SAMSUNG-BOX"))
        tail += box("uuid", owner + planted.bytes("OWN-BOX")) + box("skip", planted.bytes("TRAILER"))
        return CanaryPhoto(
            name: name, words: "a picture (\(format)) with a canary in every item, property and box",
            bytes: front + meta + free + box("mdat", contents.flatMap { $0 }) + tail, planted: planted)
    }

    /// The picture is item 1; the others describe it.
    private static func items(_ code: String, _ planted: inout Planting) -> [UInt8] {
        func entry(_ id: UInt16, _ type: String, _ rest: [UInt8]) -> [UInt8] {
            full("infe", version: 2, id.big + [0, 0] + Array(type.utf8) + rest)
        }
        let entries =
            entry(1, code, planted.bytes("ITEM-NAME") + [0]) + entry(2, "Exif", [0])
            + entry(3, "mime", Array("\0application/rdf+xml\0".utf8)) + entry(4, "mime", Array("\0text/plain\0".utf8))
            + entry(5, "uri ", Array("\0urn:safelight:canary\0".utf8))
        return full("iinf", UInt16(5).big + entries)
    }

    private static func references() -> [UInt8] {
        full("iref", (2...5).flatMap { (id: UInt16) in box("cdsc", id.big + UInt16(1).big + UInt16(1).big) })
    }

    private static func properties(_ settings: [UInt8], _ width: UInt32, _ height: UInt32, _ planted: inout Planting) -> [UInt8] {
        var container = settings + full("ispe", width.big + height.big) + full("pixi", [3, 8, 8, 8])
        container += box("colr", Array("prof".utf8) + planted.profile())
        var description = Array("en\0".utf8)
        for place in ["USER-NAME", "USER-DESCRIPTION", "USER-TAGS"] { description += planted.bytes(place) + [0] }
        container += full("udes", description)
        // A reader must understand the first, which is how the picture is coded.
        let associations: [UInt8] = UInt32(1).big + UInt16(1).big + [5, 0x81, 2, 3, 4, 5]
        return box("iprp", box("ipco", container) + full("ipma", associations))
    }

    /// Offsets and lengths of 4 bytes, one extent each.
    private static func places(_ contents: [[UInt8]], from start: Int) -> [UInt8] {
        var body: [UInt8] = [0x44, 0] + UInt16(contents.count).big
        var offset = start
        for (index, content) in contents.enumerated() {
            body += UInt16(index + 1).big + [0, 0] + UInt16(1).big + UInt32(offset).big + UInt32(content.count).big
            offset += content.count
        }
        return full("iloc", body)
    }
}
