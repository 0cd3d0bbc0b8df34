import Domain

/// The segments of a JPEG (ITU-T T.81 annex B), with what Exif, XMP part 3 and Photoshop put in them.
enum JPEG {
    static func read(_ file: ByteView) throws(ContainerError) -> Carried {
        var segments = Segments()
        var position = 2
        while let marker = nextMarker(file, &position) {
            // The end, or the start of another picture: what follows belongs to no decoder's picture.
            if marker == 0xD9 { break }
            if marker == 0x01 || (0xD0...0xD8).contains(marker) { continue }
            guard let length = file.word(position), length >= 2, let body = file.part(position + 2, count: length - 2) else {
                segments.malformed.append("a segment that is cut short")
                break
            }
            position += length
            segments.take(marker, body)
        }
        return try segments.carried()
    }

    /// The marker at or after `position`, which moves behind it. Coded data, fill bytes and stray bytes are skipped, as decoders do.
    private static func nextMarker(_ file: ByteView, _ position: inout Int) -> UInt8? {
        while let found = file.firstIndex(of: 0xFF, from: position) {
            position = found + 1
            guard let marker = file.byte(position) else { return nil }
            if marker == 0xFF { continue }
            position += 1
            if marker != 0, !(0xD0...0xD7).contains(marker) { return UInt8(marker) }
        }
        return nil
    }

    /// What was collected so far.
    private struct Segments {
        var size: (width: Int?, height: Int?)?
        var exif: [[UInt8]] = []
        var xmp: [ByteView] = []
        var extended = ExtendedXMP()
        var resources: [UInt8] = []
        var hasColourProfile = false
        var comments: [ByteView] = []
        var malformed: [String] = []

        mutating func take(_ marker: UInt8, _ body: ByteView) {
            switch marker {
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                if size == nil { size = (body.word(3), body.word(1)) }
            case 0xE1: takeFirst(body)
            case 0xE2 where body.holds("ICC_PROFILE\0"): hasColourProfile = true
            case 0xED where body.holds("Photoshop 3.0\0"): resources += body.dropping(14).bytes
            case 0xED where body.holds("Adobe_Photoshop2.5:"): resources += body.dropping(19).bytes
            case 0xFE: comments.append(body)
            default: break
            }
        }

        private mutating func takeFirst(_ body: ByteView) {
            if body.holds("Exif\0") {
                let block = body.dropping(6)
                if TIFF.order(of: block) != nil {
                    exif.append(block.bytes)
                } else if let last = exif.indices.last {
                    // A block of more than 64 kB goes on in the next segment.
                    exif[last] += block.bytes
                } else if !block.isEmpty {
                    malformed.append("an EXIF part that is broken")
                }
            } else if body.holds("http://ns.adobe.com/xap/1.0/\0") {
                xmp.append(body.dropping(29))
            } else if body.holds("http://ns.adobe.com/xmp/extension/\0") {
                if !extended.take(body.dropping(35)) { malformed.append("a part of an extended XMP packet that is broken") }
            } else if body.holds("http://ns.adobe.com/x") {
                malformed.append("a metadata segment whose name is broken")
            }
        }

        func carried() throws(ContainerError) -> Carried {
            var carried = Carried(format: .jpeg, size: try .checked(size?.width, size?.height))
            for block in exif { carried.addEXIF(ByteView(block)) }
            for comment in comments { carried.addText("comment", comment.bytes) }
            for packet in xmp { carried.addXMP(packet) }
            carried.hasColourProfile = hasColourProfile
            carried.malformed += malformed
            let joined = extended.joined()
            carried.xmp += joined.packets
            if !joined.isComplete { carried.malformed.append("an extended XMP packet with parts missing") }
            PhotoshopResources.read(ByteView(resources), into: &carried)
            return carried
        }
    }
}
