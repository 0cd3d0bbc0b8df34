import Domain

/// The chunks of a WebP (RFC 9649).
enum WebP {
    static func begins(_ file: ByteView) -> Bool { file.holds("RIFF") && file.holds("WEBP", at: 8) }

    static func isAnimated(_ file: ByteView) -> Bool {
        if file.holds("VP8X", at: 12), let flags = file.byte(20), flags & 0x02 != 0 { return true }
        var found = false
        walk(file) { name, _ in if name == "ANIM" || name == "ANMF" { found = true } }
        return found
    }

    static func read(_ file: ByteView) throws(ContainerError) -> Carried {
        var carried = Carried(format: .webp, size: try size(file))
        let isWhole = walk(file) { name, body in
            switch name {
            case "EXIF": carried.addEXIF(body)
            // The fourth letter is a space; some writers end the name with a zero byte.
            case "XMP ", "XMP\0": carried.addXMP(body)
            case "ICCP": carried.hasColourProfile = true
            default: break
            }
        }
        if !isWhole { carried.malformed.append("a chunk that is cut short") }
        return carried
    }

    private static func size(_ file: ByteView) throws(ContainerError) -> PixelSize {
        if file.holds("VP8X", at: 12) {
            return try .checked(file.number(24, width: 3, .little).map { $0 + 1 }, file.number(27, width: 3, .little).map { $0 + 1 })
        }
        if file.holds("VP8L", at: 12), file.byte(20) == 0x2F, let bits = file.long(21, .little) {
            return try .checked((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        }
        if file.holds("VP8 ", at: 12), file.holds([0x9D, 0x01, 0x2A], at: 23) {
            return try .checked(file.word(26, .little).map { $0 & 0x3FFF }, file.word(28, .little).map { $0 & 0x3FFF })
        }
        throw .unreadable("the WebP file does not begin with a picture")
    }

    /// Calls for each chunk up to the length that the file gives itself; `false` where one is cut short.
    @discardableResult
    private static func walk(_ file: ByteView, _ visit: (String, ByteView) -> Void) -> Bool {
        guard let length = file.long(4, .little) else { return false }
        let content = file.first(length + 8)
        var position = 12
        while position < content.count {
            guard let name = content.part(position, count: 4), let size = content.long(position + 4, .little),
                let body = content.part(position + 8, count: size)
            else { return false }
            visit(String(decoding: name.bytes, as: UTF8.self), body)
            position += 8 + size + size % 2
        }
        return length + 8 <= file.count
    }
}
