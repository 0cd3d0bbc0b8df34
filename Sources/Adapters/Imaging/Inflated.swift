import CZlib

/// Opens a zlib stream of at most 8 MB; a text that grows beyond is no text.
func inflated(_ bytes: [UInt8]) -> [UInt8]? {
    var room = max(4096, bytes.count * 4)
    while true {
        var out = [UInt8](repeating: 0, count: min(room, 8 << 20))
        let count = unsafe sl_inflate(bytes, bytes.count, &out, out.count)
        if count >= 0 { return Array(out.prefix(count)) }
        if room >= 8 << 20 { return nil }
        room *= 8
    }
}
