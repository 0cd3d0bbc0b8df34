/// Up to 64 bits of entropy-coded data, taken from the bytes without their stuffing.
struct BitWindow {
    /// The offset of the next byte that has not been taken.
    private(set) var position: Int
    /// The next bits, the first one highest. Bits beyond `available` may be set already; they are never trusted.
    private(set) var bits: UInt64 = 0
    private(set) var available = 0

    init(at position: Int) { self.position = position }

    /// Takes whole bytes while they fit and belong to the data; 0xFF 0x00 stands for one byte 0xFF, and any other 0xFF ends it.
    @inline(__always)
    mutating func refill(_ bytes: RawSpan) {
        if position + 8 <= bytes.byteCount {
            // Checked for bounds by the span; any 8 bytes are a number.
            let word = UInt64(bigEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
            // True where no byte is 0xFF: a zero byte of the complement would borrow into its own highest bit.
            if (~word &- 0x0101_0101_0101_0101) & word & 0x8080_8080_8080_8080 == 0 {
                bits |= word >> UInt64(available)
                let taken = (64 - available) >> 3
                position += taken
                available += taken << 3
                return
            }
        }
        refillSlowly(bytes)
    }

    @inline(never)
    private mutating func refillSlowly(_ bytes: RawSpan) {
        while available <= 56, position < bytes.byteCount {
            let next = unsafe bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self)
            if next == 0xFF {
                guard position + 1 < bytes.byteCount,
                    unsafe bytes.unsafeLoad(fromByteOffset: position + 1, as: UInt8.self) == 0
                else { return }
                position += 1
            }
            position += 1
            bits |= UInt64(next) << UInt64(56 - available)
            available += 8
        }
    }

    /// Throws where the data has no more bits.
    @inline(__always)
    mutating func skip(_ count: Int) throws(Refusal) {
        guard count <= available else {
            throw Refusal(at: position, "the picture data ends before the last block of pixels")
        }
        bits <<= UInt64(truncatingIfNeeded: count)
        available -= count
    }

    /// At the end of the data or before a restart: fewer than 8 bits are left, all ones, and the data is over.
    mutating func finish(_ bytes: RawSpan) throws(Refusal) {
        if available < 8 { refill(bytes) }
        guard available < 8 else { throw Refusal(at: position - available / 8, "bytes after the last block of pixels") }
        if available > 0, bits >> UInt64(64 - available) != (1 << UInt64(available)) - 1 {
            throw Refusal(at: position - 1, "padding bits that are not all ones")
        }
    }
}
