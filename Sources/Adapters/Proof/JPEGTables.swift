import Domain

extension JPEGProof {
    struct TableName: Hashable {
        let kind: HuffmanTable.Kind
        let slot: Int
    }

    struct Component {
        let across: Int
        let down: Int
        let quantization: Int
    }

    struct Frame {
        let size: PixelSize
        let components: [Component]

        /// 16x16, 16x8, 8x16 or 8x8 pixels each.
        var units: Int {
            let width = 8 * components[0].across, height = 8 * components[0].down
            return ((size.width + width - 1) / width) * ((size.height + height - 1) / height)
        }
    }

    mutating func quantizationTables(_ body: Range<Int>) throws(Refusal) {
        guard !body.isEmpty, body.count % 65 == 0 else { throw Refusal(at: body.lowerBound, "a quantization table of a wrong length") }
        for start in stride(from: body.lowerBound, to: body.upperBound, by: 65) {
            let slot = Int(bytes[start])
            guard slot < 4 else { throw Refusal(at: start, "a quantization table that is not of the baseline kind") }
            guard quantization.updateValue(start, forKey: slot) == nil else {
                throw Refusal(at: start, "a quantization table that is defined twice")
            }
            guard !bytes[(start + 1)..<(start + 65)].contains(0) else { throw Refusal(at: start, "a quantization table with a zero") }
        }
    }

    mutating func frameHeader(_ body: Range<Int>) throws(Refusal) {
        let start = body.lowerBound
        guard frame == nil else { throw Refusal(at: start, "a second frame header") }
        guard body.count == 15, bytes[start] == 8, bytes[start + 5] == 3 else {
            throw Refusal(at: start, "a frame header that is not of three components of 8 bits")
        }
        let size = PixelSize(width: word(start + 3), height: word(start + 1))
        guard size.width > 0, size.height > 0 else { throw Refusal(at: start, "a picture without a size") }
        var components: [Component] = []
        for index in 0..<3 {
            let entry = start + 6 + 3 * index
            let across = Int(bytes[entry + 1] >> 4), down = Int(bytes[entry + 1] & 15)
            let most = index == 0 ? 2 : 1
            guard bytes[entry] == UInt8(index + 1), (1...most).contains(across), (1...most).contains(down), bytes[entry + 2] < 4
            else { throw Refusal(at: entry, "a component that our writer does not make") }
            components.append(Component(across: across, down: down, quantization: Int(bytes[entry + 2])))
        }
        frame = Frame(size: size, components: components)
    }

    mutating func huffmanTables(_ body: Range<Int>) throws(Refusal) {
        var start = body.lowerBound
        guard !body.isEmpty else { throw Refusal(at: start, "an empty segment of Huffman tables") }
        while start < body.upperBound {
            let offset = start
            guard start + 17 <= body.upperBound, let kind = HuffmanTable.Kind(rawValue: Int(bytes[start] >> 4)), bytes[start] & 15 < 2
            else { throw Refusal(at: start, "a Huffman table that is not of the baseline kind") }
            let name = TableName(kind: kind, slot: Int(bytes[start] & 15))
            let counts = Array(bytes[(start + 1)..<(start + 17)])
            let total = counts.reduce(0) { $0 + Int($1) }
            start += 17
            guard start + total <= body.upperBound else { throw Refusal(at: offset, TableFault.counts.words) }
            let table: HuffmanTable
            do throws(TableFault) {
                table = try HuffmanTable(kind: kind, counts: counts, symbols: Array(bytes[start..<(start + total)]))
            } catch {
                throw Refusal(at: offset, error.words)
            }
            start += total
            guard huffman.updateValue((table, offset), forKey: name) == nil else {
                throw Refusal(at: offset, "a Huffman table that is defined twice")
            }
        }
    }

    mutating func interval(_ body: Range<Int>) throws(Refusal) {
        guard body.count == 2, restartInterval == nil, word(body.lowerBound) > 0 else {
            throw Refusal(at: body.lowerBound, "a restart interval that is wrong or given twice")
        }
        restartInterval = word(body.lowerBound)
    }
}
