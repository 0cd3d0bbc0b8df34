package import Domain

/// The second reader: walks written bytes knowing only what may be there. It shares no code with the readers of `Containers`.
///
/// Allowed is what libvips writes with `strip`: start, quantization tables, one baseline frame header, Huffman tables, perhaps a restart interval, one scan, its data, end, end of file (ITU-T T.81, annexes B and F). No application segment of any kind, no comment, no table that nothing uses, no byte before, between or after.
package struct JPEGProof {
    /// `expecting` is the size that was asked of the writer; `nil` accepts any.
    package static func read(_ bytes: [UInt8], expecting: PixelSize?) -> ProofResult {
        var proof = JPEGProof(bytes)
        do throws(Refusal) {
            let size = try proof.walk()
            if let expecting, expecting != size {
                proof.remains.append("the picture is \(size) and not \(expecting) as asked")
            }
            if proof.remains.isEmpty { return .clean(ProvedJPEG(size: size, bytes: bytes)) }
        } catch {
            proof.remains.append(error.words)
        }
        return .remains(proof.remains)
    }

    let bytes: [UInt8]
    private var position = 0
    /// What is not allowed but can be stepped over, so that one reading tells all of it.
    private var remains: [String] = []
    var frame: Frame?
    /// Offsets by slot.
    var quantization: [Int: Int] = [:]
    var huffman: [TableName: (table: HuffmanTable, offset: Int)] = [:]
    var restartInterval: Int?

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    private mutating func walk() throws(Refusal) -> PixelSize {
        guard bytes.count >= 2, bytes[0] == 0xFF, bytes[1] == 0xD8 else {
            throw Refusal(at: 0, "the file does not begin as a JPEG picture")
        }
        position = 2
        while true {
            let start = position
            guard start + 1 < bytes.count else { throw Refusal(at: start, "the file ends before the picture") }
            guard bytes[start] == 0xFF else { throw Refusal(at: start, "bytes where a segment should begin") }
            let marker = bytes[start + 1]
            guard let words = Self.forbidden(marker) else {
                let body = try segment(marker)
                switch marker {
                case 0xDB: try quantizationTables(body)
                case 0xC0: try frameHeader(body)
                case 0xC4: try huffmanTables(body)
                case 0xDD: try interval(body)
                default:
                    let walk = try scan(body)
                    return try data(walk)
                }
                continue
            }
            let body = try segment(marker)
            // A hostile file may hold millions of them; twenty tell enough.
            guard remains.count < 20 else { throw Refusal(at: start, "more of the same; the rest was not looked at") }
            remains.append(Refusal(at: start, "\(words) of \(body.count) bytes").words)
        }
    }

    /// Words for a segment that may not be there; `nil` for the five that may.
    private static func forbidden(_ marker: UInt8) -> String? {
        switch marker {
        case 0xDB, 0xC0, 0xC4, 0xDD, 0xDA: nil
        case 0xE0...0xEF: "an application segment (APP\(marker - 0xE0))"
        case 0xFE: "a comment"
        case 0xC1...0xCF: "a frame or table of another kind than baseline"
        default: "a segment that does not belong in a plain picture"
        }
    }

    /// The bytes of the segment at `position`, which moves behind it.
    private mutating func segment(_ marker: UInt8) throws(Refusal) -> Range<Int> {
        let start = position
        // These stand alone and have no length; none of them may come before the data. 0xFF here is a fill byte.
        guard marker != 0xFF, marker != 0x00, marker != 0x01, !(0xD0...0xD9).contains(marker) else {
            throw Refusal(at: start, marker == 0xFF ? "fill bytes" : "a marker out of place")
        }
        guard start + 3 < bytes.count else { throw Refusal(at: start, "a segment that is cut short") }
        let length = word(start + 2)
        guard length >= 2, start + 2 + length <= bytes.count else { throw Refusal(at: start, "a segment that is cut short") }
        position = start + 2 + length
        return (start + 4)..<position
    }

    /// The header of the one scan, with every table accounted for.
    private mutating func scan(_ body: Range<Int>) throws(Refusal) -> EntropyWalk {
        let start = body.lowerBound
        guard let frame else { throw Refusal(at: start, "picture data without a frame header") }
        guard body.count == 10, bytes[start] == 3, bytes[start + 7] == 0, bytes[start + 8] == 63, bytes[start + 9] == 0 else {
            throw Refusal(at: start, "a scan that is not the whole of a baseline picture")
        }
        var tables: [HuffmanTable] = []
        var positions: [TableName: Int] = [:]
        var blocks: [(direct: Int, alternating: Int)] = []
        for (index, component) in frame.components.enumerated() {
            let entry = start + 1 + 2 * index
            guard bytes[entry] == UInt8(index + 1) else { throw Refusal(at: entry, "a scan whose components are out of turn") }
            guard quantization[component.quantization] != nil else {
                throw Refusal(at: entry, "a component without its quantization table")
            }
            var pair: [Int] = []
            for name in [
                TableName(kind: .direct, slot: Int(bytes[entry + 1] >> 4)), TableName(kind: .alternating, slot: Int(bytes[entry + 1] & 15)),
            ] {
                guard let found = huffman[name] else { throw Refusal(at: entry, "a component without its Huffman table") }
                if positions[name] == nil {
                    positions[name] = tables.count
                    tables.append(found.table)
                }
                pair.append(positions[name] ?? 0)
            }
            for _ in 0..<(component.across * component.down) { blocks.append((pair[0], pair[1])) }
        }
        let used = Set(frame.components.map(\.quantization))
        for (slot, offset) in quantization.sorted(by: { $0.value < $1.value }) where !used.contains(slot) {
            remains.append(Refusal(at: offset, "a quantization table that nothing uses").words)
        }
        for (name, found) in huffman.sorted(by: { $0.value.offset < $1.value.offset }) where positions[name] == nil {
            remains.append(Refusal(at: found.offset, "a Huffman table (\(name.kind.words)) that nothing uses").words)
        }
        return EntropyWalk(blocks: blocks, tables: tables, units: frame.units, interval: restartInterval ?? 0)
    }

    private mutating func data(_ walk: EntropyWalk) throws(Refusal) -> PixelSize {
        guard let frame else { throw Refusal(at: position, "picture data without a frame header") }
        // A view of the array for as long as this call lasts.
        position = try unsafe walk.run(bytes.span.bytes, from: position)
        guard position + 1 < bytes.count, bytes[position] == 0xFF, bytes[position + 1] == 0xD9 else {
            throw Refusal(at: position, "the picture data is not followed by the end marker")
        }
        guard position + 2 == bytes.count else {
            throw Refusal(at: position + 2, "\(bytes.count - position - 2) bytes after the end of the picture")
        }
        return frame.size
    }

    /// Big-endian; the caller knows that both bytes are there.
    func word(_ offset: Int) -> Int { Int(bytes[offset]) << 8 | Int(bytes[offset + 1]) }
}
