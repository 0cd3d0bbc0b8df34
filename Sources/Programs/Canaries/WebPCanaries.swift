/// WebP: its three metadata chunks, an unknown one, and what stands behind the end.
enum WebPCanaries {
    static func photo() -> CanaryPhoto {
        var planted = Planting("WEBP")
        // Profile, EXIF and XMP are announced; the sides are written less one (RFC 9649, 2.7).
        var content = Array("WEBP".utf8) + chunk("VP8X", [0x2C, 0, 0, 0, 63, 0, 0, 47, 0, 0])
        content += chunk("ICCP", planted.profile()) + chunk("VP8 ", Basis.webp)
        content += chunk("EXIF", planted.exif()) + chunk("XMP ", planted.xmp()) + chunk("SCHL", planted.bytes("UNKNOWN-CHUNK"))
        let bytes = Array("RIFF".utf8) + UInt32(content.count).little + content + planted.bytes("TRAILER")
        return CanaryPhoto(
            name: "canaries.webp", words: "a WebP with a canary in every chunk and behind its end", bytes: bytes, planted: planted)
    }

    private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        Array(name.utf8) + UInt32(body.count).little + body + (body.count % 2 == 1 ? [0] : [])
    }
}
