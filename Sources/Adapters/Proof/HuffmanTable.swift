/// A Huffman table of ITU-T T.81 (JPEG) F.2.2.3, ready for skipping: one look-up tells how many bits a symbol takes together with the bits of its coefficient.
struct HuffmanTable {
    enum Kind: Int {
        case direct, alternating

        var words: String {
            switch self {
            case .direct: "DC"
            case .alternating: "AC"
            }
        }
    }

    /// As many bits are looked up at once; longer codes take the slow way.
    static let lookupBits = 11
    /// Added to a position in a block by "end of block", so that it is told apart from a run that leaves the block.
    static let endOfBlock: UInt32 = 128

    let kind: Kind
    /// By the next 11 bits: bits to skip in the low 8, how far to advance in the block above them; 0 where the code is longer or there is none.
    private(set) var lookup: [UInt32]
    /// By code length, 1 to 16: the first code that is too large for the length, aligned to 16 bits.
    private var limits: [UInt32] = Array(repeating: 0, count: 17)
    /// By code length: the position in `steps` of the code 0 of this length, were there one.
    private var origins: [Int] = Array(repeating: 0, count: 17)
    private var steps: [UInt32] = []

    /// `counts` has 16 numbers, `symbols` their sum. Fails in plain words where the table is not one that a baseline encoder writes.
    init(kind: Kind, counts: [UInt8], symbols: [UInt8]) throws(TableFault) {
        self.kind = kind
        lookup = Array(repeating: 0, count: 1 << Self.lookupBits)
        guard counts.count == 16, !symbols.isEmpty, counts.reduce(0, { $0 + Int($1) }) == symbols.count else { throw .counts }
        var seen: [Bool] = Array(repeating: false, count: 256)
        var code: UInt32 = 0
        var index = 0
        for length in 1...16 {
            origins[length] = index - Int(code)
            for _ in 0..<Int(counts[length - 1]) {
                let symbol = symbols[index]
                guard !seen[Int(symbol)] else { throw .repeated }
                seen[Int(symbol)] = true
                guard let step = Self.step(kind, symbol, length: UInt32(length)) else { throw .symbol }
                // The code of all ones is reserved (T.81 C.1), so the last one has to stay free.
                guard code < (1 << UInt32(length)) - 1 else { throw .full }
                steps.append(step)
                if length <= Self.lookupBits {
                    let shift = Self.lookupBits - length
                    for slot in (Int(code) << shift)..<(Int(code + 1) << shift) { lookup[slot] = step }
                }
                code += 1
                index += 1
            }
            limits[length] = code << UInt32(16 - length)
            code <<= 1
        }
    }

    /// Like `lookup`, and where more symbols fit into the 11 bits, for all of them at once: bits to skip in the low 8, the advance before the last symbol in the next 8, the whole advance above. The last symbol counts only while the ones before it stay inside the block. All 0 for DC, of which there is one symbol at a time.
    var runs: [UInt32] {
        guard kind == .alternating else { return Array(repeating: 0, count: lookup.count) }
        let mask = lookup.count - 1
        return lookup.indices.map { slot in
            guard lookup[slot] != 0 else { return 0 }
            var bits = lookup[slot] & 0xFF, advance = lookup[slot] >> 8, before: UInt32 = 0
            while advance < Self.endOfBlock, bits < Self.lookupBits {
                let next = lookup[slot << Int(bits) & mask]
                guard next != 0, bits + next & 0xFF <= Self.lookupBits else { break }
                before = advance
                bits += next & 0xFF
                advance += next >> 8
            }
            return advance << 16 | before << 8 | bits
        }
    }

    /// The entry for a code of more than 11 bits that begins the 16 bits given; `nil` where no code fits.
    func step(forLong bits: UInt32) -> UInt32? {
        for length in (Self.lookupBits + 1)...16 where bits < limits[length] {
            let position = origins[length] + Int(bits >> UInt32(16 - length))
            return steps.indices.contains(position) ? steps[position] : nil
        }
        return nil
    }

    /// Bits of the code and the coefficient, and the way through the block; `nil` for a symbol that 8-bit baseline pictures cannot have (T.81 F.1.2).
    private static func step(_ kind: Kind, _ symbol: UInt8, length: UInt32) -> UInt32? {
        switch kind {
        case .direct:
            guard symbol <= 11 else { return nil }
            return 1 << 8 | (length + UInt32(symbol))
        case .alternating:
            let run = UInt32(symbol >> 4), size = UInt32(symbol & 15)
            guard size > 0 else {
                if run == 0 { return endOfBlock << 8 | length }
                return run == 15 ? 16 << 8 | length : nil
            }
            guard size <= 10 else { return nil }
            return (run + 1) << 8 | (length + size)
        }
    }
}

/// What is wrong with a Huffman table.
enum TableFault: Error {
    case counts, repeated, symbol, full

    var words: String {
        switch self {
        case .counts: "a Huffman table that is empty or does not fill its segment"
        case .repeated: "a Huffman table with the same symbol twice"
        case .symbol: "a Huffman table with a symbol that such a picture cannot need"
        case .full: "a Huffman table with more codes than fit"
        }
    }
}
