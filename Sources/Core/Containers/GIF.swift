import Domain

/// The blocks of a GIF (GIF89a specification).
enum GIF {
    static func begins(_ file: ByteView) -> Bool { file.holds("GIF87a") || file.holds("GIF89a") }

    static func isAnimated(_ file: ByteView) -> Bool {
        var frames = 0
        walk(file) { block in
            if case .frame = block { frames += 1 }
            return frames < 2
        }
        return frames > 1
    }

    static func read(_ file: ByteView) throws(ContainerError) -> Carried {
        var carried = Carried(format: .gif, size: try .checked(file.word(6, .little), file.word(8, .little)))
        let isWhole = walk(file) { block in
            if case .comment(let words) = block { carried.addText("comment", words) }
            if case .plainText(let words) = block { carried.addText("plain text", words) }
            if case .application(let name, let body) = block { addApplication(name, body, to: &carried) }
            return true
        }
        if !isWhole { carried.malformed.append("a block that is broken or cut short") }
        return carried
    }

    private enum Block {
        case frame
        case comment([UInt8])
        case plainText([UInt8])
        /// Its name, and its body as it stands in the file, with the lengths of its parts.
        case application(ByteView, ByteView)
    }

    private static func addApplication(_ name: ByteView, _ body: ByteView, to carried: inout Carried) {
        if name.holds("ICCRGBG1012") { carried.hasColourProfile = true }
        guard name.holds("XMP DataXMP") else { return }
        // The packet stands there as it is, then 258 bytes that lead a reader of parts to the end (XMP specification part 3, 1.1.2).
        if body.count >= 258, body.holds([0x01, 0xFF, 0xFE], at: body.count - 258) {
            carried.addXMP(body.first(body.count - 258))
        } else {
            carried.addXMP(ByteView(joined(body)))
        }
    }

    /// Calls for each block until told to stop; `false` where one is broken or the file has no end.
    @discardableResult
    private static func walk(_ file: ByteView, _ visit: (Block) -> Bool) -> Bool {
        guard let flags = file.byte(10) else { return false }
        var position = 13 + colours(flags)
        while let introducer = file.byte(position) {
            var block: Block?
            switch introducer {
            case 0x3B: return true
            case 0x2C:
                guard let flags = file.byte(position + 9), let end = end(file, position + 11 + colours(flags)) else { return false }
                block = .frame
                position = end
            case 0x21:
                guard let label = file.byte(position + 1), let size = file.byte(position + 2),
                    let header = file.part(position + 3, count: size)
                else { return false }
                let start = label == 0xFE ? position + 2 : position + 3 + size
                guard let end = end(file, start), let body = file.part(start, count: end - start) else { return false }
                if label == 0xFE { block = .comment(joined(body)) }
                if label == 0x01 { block = .plainText(joined(body)) }
                if label == 0xFF { block = .application(header, body) }
                position = end
            default: return false
            }
            if let block, !visit(block) { return true }
        }
        return false
    }

    /// Bytes of the colour table that the flags announce.
    private static func colours(_ flags: Int) -> Int { flags & 0x80 == 0 ? 0 : 3 << ((flags & 7) + 1) }

    /// Behind the empty part that ends a run of parts.
    private static func end(_ file: ByteView, _ start: Int) -> Int? {
        var position = start
        while let length = file.byte(position) {
            position += 1 + length
            if length == 0 { return position }
        }
        return nil
    }

    private static func joined(_ parts: ByteView) -> [UInt8] {
        var bytes: [UInt8] = []
        var position = 0
        while let length = parts.byte(position), length > 0, let part = parts.part(position + 1, count: length) {
            bytes += part.bytes
            position += 1 + length
        }
        return bytes
    }
}
