/// TIFF: the text fields of the picture itself, private fields, EXIF, XMP, IPTC, a smaller picture in a directory below, and a tail.
enum TIFFCanaries {
    static func photo() -> CanaryPhoto {
        var planted = Planting("TIFF")
        let pixels = PNGCanaries.pixels(filter: nil)
        var directory = picture(pixels, width: 64, height: 48) + planted.mainDirectory().filter { $0.tag != 274 }
        let smaller = picture(Array(repeating: 200, count: 8 * 6 * 3), width: 8, height: 6)
        let below = smaller + [(254, .longs([1])), (270, .text(planted.text("SUB-DIRECTORY")))]
        let more: TIFFWriter.Directory = [
            (285, .text(planted.text("PAGE-NAME"))), (330, .directory(below)),
            (700, .bytes(planted.xmp())), (33723, .opaque(planted.iptc())), (34377, .bytes(planted.imageResources())),
            (34675, .opaque(planted.profile())), (34737, .text(planted.text("GEO-ASCII"))), (42112, .text(planted.text("GDAL"))),
            (65000, .text(planted.text("PRIVATE-TAG"))),
        ]
        directory += more
        return CanaryPhoto(
            name: "canaries.tif", words: "a TIFF with a canary in every text field, below them and behind its end",
            bytes: TIFFWriter.block([directory]) + planted.bytes("TRAILER"), planted: planted)
    }

    /// The fields that a plain RGB picture of one strip must have (TIFF 6.0, page 24).
    private static func picture(_ pixels: [UInt8], width: UInt16, height: UInt16) -> TIFFWriter.Directory {
        [
            (256, .shorts([width])), (257, .shorts([height])), (258, .shorts([8, 8, 8])), (259, .shorts([1])), (262, .shorts([2])),
            (273, .elsewhere(pixels)), (277, .shorts([3])), (278, .shorts([height])), (279, .longs([UInt32(pixels.count)])),
            (282, .fractions([(72, 1)])), (283, .fractions([(72, 1)])), (284, .shorts([1])), (296, .shorts([2])),
        ]
    }
}
