/// Which numeric addresses belong to the public Internet; everything that is not known to is private.
///
/// Source: IANA's registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890), and that of the global unicast space (2000::/3).
enum PublicAddresses {
    /// The 4 or 16 bytes in network order; any other count is not public.
    static func contains(_ bytes: [UInt8]) -> Bool {
        switch bytes.count {
        case 4: !specialFour.contains { $0.holds(bytes) }
        case 16: six(bytes)
        default: false
        }
    }

    private struct Block {
        let bytes: [UInt8]
        let bits: Int

        init(_ bytes: [UInt8], _ bits: Int) {
            self.bytes = bytes
            self.bits = bits
        }

        func holds(_ address: [UInt8]) -> Bool {
            (0..<bits).allSatisfy { bit in
                let mask: UInt8 = 0x80 >> UInt8(bit % 8)
                return (bit / 8 < bytes.count ? bytes[bit / 8] : 0) & mask == address[bit / 8] & mask
            }
        }
    }

    private static let specialFour: [Block] = [
        Block([0], 8), Block([10], 8), Block([100, 64], 10), Block([127], 8), Block([169, 254], 16), Block([172, 16], 12),
        Block([192, 0, 0], 24), Block([192, 0, 2], 24), Block([192, 88, 99], 24), Block([192, 168], 16), Block([198, 18], 15),
        Block([198, 51, 100], 24), Block([203, 0, 113], 24), Block([224], 4), Block([240], 4),
    ]

    /// Parts of 2000::/3 that are set aside: protocol assignments with Teredo, examples, and the segment-routing example block.
    private static let specialSix: [Block] = [
        Block([0x20, 0x01, 0x00], 23), Block([0x20, 0x01, 0x0D, 0xB8], 32), Block([0x3F, 0xFF, 0x00], 20),
    ]

    /// IPv4 addresses in other dress: mapped, and translated for networks that know only IPv6 (RFC 6052).
    private static let fourWithin: [Block] = [
        Block([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96), Block([0x00, 0x64, 0xFF, 0x9B], 96),
    ]

    private static func six(_ bytes: [UInt8]) -> Bool {
        if fourWithin.contains(where: { $0.holds(bytes) }) { return contains(Array(bytes[12...])) }
        // 6to4 carries its IPv4 address after the first two bytes (RFC 3056).
        if Block([0x20, 0x02], 16).holds(bytes) { return contains(Array(bytes[2..<6])) }
        return Block([0x20], 3).holds(bytes) && !specialSix.contains { $0.holds(bytes) }
    }
}
