/// Blocks that stand in several formats, each planted with strings of the photo at hand.
extension Planting {
    /// The fields of EXIF 2.32 that hold words, with GPS, a maker note, and a thumbnail that carries a comment.
    mutating func exif() -> [UInt8] {
        TIFFWriter.block([mainDirectory(), thumbnailDirectory()])
    }

    mutating func mainDirectory() -> TIFFWriter.Directory {
        [
            (269, .text(text("EXIF-DOCUMENT-NAME"))), (270, .text(text("EXIF-DESCRIPTION"))), (271, .text(text("EXIF-MAKE"))),
            (272, .text(text("EXIF-MODEL"))), (274, .shorts([1])), (305, .text(text("EXIF-SOFTWARE"))),
            (315, .text(text("EXIF-ARTIST"))), (316, .text(text("EXIF-HOST"))), (33432, .text(text("EXIF-COPYRIGHT"))),
            (34665, .directory(exifDirectory())), (34853, .directory(placeDirectory())),
            (40091, .bytes(wide("EXIF-XP-TITLE"))), (40092, .bytes(wide("EXIF-XP-COMMENT"))), (40093, .bytes(wide("EXIF-XP-AUTHOR"))),
            (40094, .bytes(wide("EXIF-XP-KEYWORDS"))), (40095, .bytes(wide("EXIF-XP-SUBJECT"))), (51234, .text(text("EXIF-PRIVATE-TAG"))),
        ]
    }

    mutating func exifDirectory() -> TIFFWriter.Directory {
        [
            (36867, .text("2020:02:20 20:20:20")), (37500, .opaque(bytes("EXIF-MAKER-NOTE") + jpeg(comment: "EXIF-MAKER-NOTE-PREVIEW"))),
            (37510, .opaque(Array("ASCII\0\0\0".utf8) + bytes("EXIF-USER-COMMENT"))), (42016, .text(text("EXIF-IMAGE-ID"))),
            (42032, .text(text("EXIF-CAMERA-OWNER"))), (42033, .text(text("EXIF-SERIAL"))), (42036, .text(text("EXIF-LENS"))),
            (42037, .text(text("EXIF-LENS-SERIAL"))),
            (40965, .directory([(1, .text("R98")), (4096, .text(text("EXIF-INTEROPERABILITY")))])),
        ]
    }

    /// A place in the North Sea whose seconds make bytes that no picture has by accident.
    private mutating func placeDirectory() -> TIFFWriter.Directory {
        let north: [(UInt32, UInt32)] = [(55, 1), (30, 1), (3_157_977, 100_000)]
        let east: [(UInt32, UInt32)] = [(3, 1), (10, 1), (2_718_281, 100_000)]
        pattern("GPS-LATITUDE", north[2].0.little + north[2].1.little)
        pattern("GPS-LONGITUDE", east[2].0.little + east[2].1.little)
        return [
            (0, .bytes([2, 3, 0, 0])), (1, .text("N")), (2, .fractions(north)), (3, .text("E")), (4, .fractions(east)),
            (18, .text(text("GPS-DATUM"))), (27, .opaque(Array("ASCII\0\0\0".utf8) + bytes("GPS-METHOD"))),
            (28, .opaque(Array("ASCII\0\0\0".utf8) + bytes("GPS-AREA"))),
        ]
    }

    private mutating func thumbnailDirectory() -> TIFFWriter.Directory {
        let thumbnail = jpeg(comment: "EXIF-THUMBNAIL")
        return [
            (259, .shorts([6])), (270, .text(text("EXIF-THUMBNAIL-DESCRIPTION"))), (513, .elsewhere(thumbnail)),
            (514, .longs([UInt32(thumbnail.count)])),
        ]
    }

    /// A small picture of its own that carries a comment.
    mutating func jpeg(comment place: String) -> [UInt8] {
        Array(Basis.thumbnail[..<2]) + JPEGCanaries.segment(0xFE, bytes(place)) + Basis.thumbnail[2...]
    }

    /// A packet with a description, a creator and a named face.
    mutating func xmp(_ place: String = "XMP") -> [UInt8] {
        let text = """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
            xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#"
            photoshop:City="\(self.text(place + "-CITY"))">
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">\(self.text(place + "-DESCRIPTION"))</rdf:li></rdf:Alt></dc:description>
            <dc:creator><rdf:Seq><rdf:li>\(self.text(place + "-CREATOR"))</rdf:li></rdf:Seq></dc:creator>
            <mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag><rdf:li rdf:parseType="Resource">
            <mwg-rs:Name>\(self.text(place + "-PERSON"))</mwg-rs:Name><mwg-rs:Type>Face</mwg-rs:Type>
            <mwg-rs:Area stArea:x="0.5" stArea:y="0.5" stArea:w="0.2" stArea:h="0.2" stArea:unit="normalized"/>
            </rdf:li></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """
        return Array(text.utf8)
    }

    /// Caption, keyword, by-line and city (IPTC-IIM 4.2).
    mutating func iptc(_ block: String = "IPTC") -> [UInt8] {
        let fields: [(UInt8, String)] = [(25, "KEYWORD"), (80, "BYLINE"), (90, "CITY"), (120, "CAPTION")]
        var records: [UInt8] = [0x1C, 1, 90, 0, 3, 0x1B, 0x25, 0x47]
        for (number, place) in fields {
            let words = bytes(block + "-" + place)
            records += [0x1C, 2, number] + UInt16(words.count).big + words
        }
        return records
    }

    /// Photoshop's image resources: IPTC, a caption, a path and a thumbnail with a comment.
    mutating func imageResources() -> [UInt8] {
        func resource(_ id: UInt16, _ body: [UInt8]) -> [UInt8] {
            Array("8BIM".utf8) + id.big + [0, 0] + UInt32(body.count).big + body + (body.count % 2 == 1 ? [0] : [])
        }
        let caption = bytes("IRB-CAPTION")
        let thumbnail = jpeg(comment: "IRB-THUMBNAIL")
        // Format, width, height, bytes of a row, size without and with compression, bits, planes.
        var header: [UInt8] = []
        for number: UInt32 in [1, 16, 12, 48, 576, UInt32(thumbnail.count)] { header += number.big }
        return resource(0x0404, iptc("IRB-IPTC")) + resource(0x03F0, [UInt8(caption.count)] + caption) + resource(0x07D0, bytes("IRB-PATH"))
            + resource(0x040C, header + [0, 24, 0, 1] + thumbnail)
    }

    /// A colour profile of sRGB's primaries and a plain gamma, version 2.1 (ICC.1:2001-04).
    mutating func profile() -> [UInt8] {
        let name = bytes("ICC-DESCRIPTION")
        let description = Array("desc".utf8) + [0, 0, 0, 0] + UInt32(name.count + 1).big + name + Array(repeating: 0, count: 1 + 78)
        func colour(_ x: UInt32, _ y: UInt32, _ z: UInt32) -> [UInt8] { Array("XYZ ".utf8) + [0, 0, 0, 0] + x.big + y.big + z.big }
        let curve: [UInt8] = Array("curv".utf8) + [0, 0, 0, 0, 0, 0, 0, 1, 2, 0x33]
        let tags: [(String, [UInt8])] = [
            ("desc", description), ("cprt", Array("text".utf8) + [0, 0, 0, 0] + bytes("ICC-COPYRIGHT") + [0]),
            ("wtpt", colour(0xF6D6, 0x1_0000, 0xD32D)), ("rXYZ", colour(0x6FA2, 0x38F5, 0x0390)), ("gXYZ", colour(0x6299, 0xB785, 0x18DA)),
            ("bXYZ", colour(0x24A0, 0x0F84, 0xB6CF)), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ]
        var table = UInt32(tags.count).big
        var content: [UInt8] = []
        for (name, body) in tags {
            table += Array(name.utf8) + UInt32(128 + 4 + 12 * tags.count + content.count).big + UInt32(body.count).big
            content += body + Array(repeating: 0, count: (4 - body.count % 4) % 4)
        }
        var header = UInt32(128 + table.count + content.count).big + Array("lcms".utf8) + [2, 0x10, 0, 0] + Array("mntrRGB XYZ ".utf8)
        for number: UInt16 in [2020, 2, 20, 20, 20, 20] { header += number.big }
        header += Array("acspAPPL".utf8) + Array(repeating: 0, count: 24) + [0, 0, 0xF6, 0xD6, 0, 1, 0, 0, 0, 0, 0xD3, 0x2D]
        return header + Array(repeating: 0, count: 128 - header.count) + table + content
    }
}
