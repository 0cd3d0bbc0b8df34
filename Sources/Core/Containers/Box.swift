/// One box of the ISO base media file format (ISO/IEC 14496-12, 4.2).
struct Box {
    let type: String
    let body: ByteView
    /// Of a `uuid` box, else empty.
    let uuid: [UInt8]

    /// The boxes that stand one after the other; `isWhole` is false where one is cut short.
    static func all(in content: ByteView) -> (boxes: [Box], isWhole: Bool) {
        var boxes: [Box] = []
        var position = 0
        while position < content.count {
            // An honest file has some dozens, and an item list some thousands.
            guard boxes.count < 100_000 else { return (boxes, false) }
            guard var length = content.long(position), let name = content.part(position + 4, count: 4) else { return (boxes, false) }
            var header = 8
            if length == 1 {
                guard let long = content.number(position + 8, width: 8) else { return (boxes, false) }
                length = long
                header = 16
            } else if length == 0 {
                length = content.count - position
            }
            let type = String(decoding: name.bytes, as: UTF8.self)
            var uuid: [UInt8] = []
            if type == "uuid" {
                uuid = content.part(position + header, count: 16)?.bytes ?? []
                header += 16
            }
            guard length >= header, let body = content.part(position + header, count: length - header) else { return (boxes, false) }
            boxes.append(Box(type: type, body: body, uuid: uuid))
            position += length
        }
        return (boxes, true)
    }

    /// Version and flags of a full box, and what follows them.
    var full: (version: Int, flags: Int, content: ByteView)? {
        guard let head = body.long(0) else { return nil }
        return (head >> 24, head & 0xFF_FFFF, body.dropping(4))
    }
}
