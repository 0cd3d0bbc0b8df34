/// XMP of more than 64 kB in a JPEG (XMP specification part 3, 1.1.3.1): parts with the packet's GUID, its full length and the part's offset.
struct ExtendedXMP {
    private struct Packet {
        let length: Int
        var parts: [(offset: Int, bytes: [UInt8])]
    }

    private var packets: [[UInt8]: Packet] = [:]
    /// In the order of their first parts.
    private var order: [[UInt8]] = []
    private var isConsistent = true

    /// Takes the segment behind its name; `false` where it is broken.
    mutating func take(_ body: ByteView) -> Bool {
        guard let guid = body.part(0, count: 32)?.bytes, let length = body.long(32), let offset = body.long(36) else { return false }
        let part = body.dropping(40).bytes
        if packets[guid] == nil {
            packets[guid] = Packet(length: length, parts: [])
            order.append(guid)
        }
        if packets[guid]?.length != length { isConsistent = false }
        packets[guid]?.parts.append((offset, part))
        return true
    }

    /// The packets that are whole; parts may come in any order and twice.
    func joined() -> (packets: [[UInt8]], isComplete: Bool) {
        var whole: [[UInt8]] = []
        for guid in order {
            guard let packet = packets[guid] else { continue }
            var bytes: [UInt8] = []
            var last: (offset: Int, bytes: [UInt8])?
            for part in packet.parts.sorted(by: { $0.offset < $1.offset }) {
                if let last, last.offset == part.offset, last.bytes == part.bytes { continue }
                guard part.offset == bytes.count else { return (whole, false) }
                bytes += part.bytes
                last = part
            }
            guard bytes.count == packet.length else { return (whole, false) }
            whole.append(bytes)
        }
        return (whole, isConsistent)
    }
}
