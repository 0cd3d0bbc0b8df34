/// Writes the directories of a TIFF or an EXIF block, little-endian (TIFF 6.0, pages 13 to 16).
struct TIFFWriter {
    indirect enum Value {
        case text(String)
        case bytes([UInt8])
        /// Of the type "undefined", whose meaning is the tag's own.
        case opaque([UInt8])
        case shorts([UInt16])
        case longs([UInt32])
        case fractions([(UInt32, UInt32)])
        case directory([(tag: UInt16, value: Value)])
        /// Bytes somewhere in the file, of which the field holds the offset.
        case elsewhere([UInt8])
    }

    typealias Directory = [(tag: UInt16, value: Value)]

    /// The whole block, its first directory behind the header.
    static func block(_ directories: [Directory]) -> [UInt8] {
        [0x49, 0x49, 42, 0] + UInt32(8).little + chain(directories[...], at: 8)
    }

    private static func chain(_ directories: ArraySlice<Directory>, at start: Int) -> [UInt8] {
        guard let first = directories.first else { return [] }
        let entries = first.sorted { $0.tag < $1.tag }
        let tableSize = 2 + 12 * entries.count + 4
        var table = UInt16(entries.count).little
        var content: [UInt8] = []
        for (tag, value) in entries {
            if content.count % 2 == 1 { content.append(0) }
            let place = start + tableSize + content.count
            let (type, count, bytes) = field(value, at: place)
            table += tag.little + type.little + UInt32(count).little
            switch value {
            case .directory, .elsewhere:
                table += UInt32(place).little
                content += bytes
            default:
                if bytes.count <= 4 {
                    table += bytes + Array(repeating: 0, count: 4 - bytes.count)
                } else {
                    table += UInt32(place).little
                    content += bytes
                }
            }
        }
        if content.count % 2 == 1 { content.append(0) }
        let next = start + tableSize + content.count
        let rest = directories.dropFirst()
        return table + UInt32(rest.isEmpty ? 0 : next).little + content + chain(rest, at: next)
    }

    private static func field(_ value: Value, at place: Int) -> (type: UInt16, count: Int, bytes: [UInt8]) {
        switch value {
        case .text(let text): (2, text.utf8.count + 1, Array(text.utf8) + [0])
        case .bytes(let bytes): (1, bytes.count, bytes)
        case .opaque(let bytes): (7, bytes.count, bytes)
        case .shorts(let numbers): (3, numbers.count, numbers.flatMap(\.little))
        case .longs(let numbers): (4, numbers.count, numbers.flatMap(\.little))
        case .fractions(let pairs): (5, pairs.count, pairs.flatMap { $0.0.little + $0.1.little })
        case .directory(let directory): (4, 1, chain([directory], at: place))
        case .elsewhere(let bytes): (4, 1, bytes)
        }
    }
}
