/// Small files for the tests, built byte by byte and apart from the readers.
enum Made {
    static func big(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
    static func little(_ value: Int, _ width: Int) -> [UInt8] { big(value, width).reversed() }
    static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// An EXIF block without any field.
    static let exif: [UInt8] = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    static let packet = text("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
    static let records: [UInt8] = [0x1C, 2, 120, 0, 3] + text("Zoë".replacing("ë", with: "e"))

    static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] { [0xFF, marker] + big(body.count + 2, 2) + body }

    static func jpeg(_ segments: [UInt8]..., width: Int = 40, height: Int = 30, after: [UInt8] = []) -> [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xD8]
        for segment in segments { bytes += segment }
        bytes += segment(0xC0, [8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0])
        bytes += segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4]
        return bytes + after + [0xFF, 0xD9]
    }

    static func resource(_ id: Int, _ body: [UInt8], name: String = "") -> [UInt8] {
        let name = [UInt8(name.utf8.count)] + text(name)
        let padded = name + (name.count % 2 == 1 ? [0] : [])
        return text("8BIM") + big(id, 2) + padded + big(body.count, 4) + body + (body.count % 2 == 1 ? [0] : [])
    }

    /// The checksum is not looked at.
    static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] { big(body.count, 4) + text(name) + body + [0, 0, 0, 0] }

    static func png(_ chunks: [UInt8]..., after: [UInt8] = []) -> [UInt8] {
        let header = chunk("IHDR", big(40, 4) + big(30, 4) + [8, 2, 0, 0, 0])
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + header + chunks.flatMap { $0 } + chunk("IDAT", [1, 2, 3]) + after
            + chunk("IEND", [])
    }

    static func riff(_ chunks: (String, [UInt8])...) -> [UInt8] {
        var content = text("WEBP")
        for (name, body) in chunks { content += text(name) + little(body.count, 4) + body + (body.count % 2 == 1 ? [0] : []) }
        return text("RIFF") + little(content.count, 4) + content
    }

    static func extended(flags: UInt8 = 0) -> (String, [UInt8]) { ("VP8X", [flags, 0, 0, 0] + little(39, 3) + little(29, 3)) }

    static func gif(_ blocks: [UInt8]..., frames: Int = 1) -> [UInt8] {
        let frame: [UInt8] = [0x2C, 0, 0, 0, 0, 40, 0, 30, 0, 0, 2, 2, 0x4C, 1, 0]
        let head = text("GIF89a") + little(40, 2) + little(30, 2) + [0x80, 0, 0, 1, 2, 3, 4, 5, 6]
        return head + blocks.flatMap { $0 } + Array(repeating: frame, count: frames).flatMap { $0 } + [0x3B]
    }

    static func part(_ bytes: [UInt8]) -> [UInt8] { [UInt8(bytes.count)] + bytes }

    /// Directories one after the other, each field a short, a long, or bytes of a type.
    enum Field {
        case short(Int)
        case long(Int)
        case bytes(type: Int, [UInt8])
        case directory(Int)
    }

    static let plain: [Int: Field] = [256: .short(40), 257: .long(30), 262: .short(2), 259: .short(1)]

    static func tiff(_ directories: [Int: Field]..., isBig: Bool = false) -> [UInt8] {
        let number = isBig ? big : little
        var bytes = isBig ? text("MM") : text("II")
        bytes += number(42, 2) + number(8, 4)
        for (index, directory) in directories.enumerated() {
            var values: [UInt8] = []
            let valuesStart = bytes.count + 2 + 12 * directory.count + 4
            bytes += number(directory.count, 2)
            for (tag, field) in directory.sorted(by: { $0.key < $1.key }) {
                bytes += number(tag, 2)
                switch field {
                case .short(let value): bytes += number(3, 2) + number(1, 4) + number(value, 2) + [0, 0]
                case .long(let value): bytes += number(4, 2) + number(1, 4) + number(value, 4)
                case .directory(let place): bytes += number(13, 2) + number(1, 4) + number(place, 4)
                case .bytes(let type, let body):
                    let count = type == 4 ? body.count / 4 : body.count
                    bytes += number(type, 2) + number(count, 4)
                    bytes += body.count <= 4 ? body + Array(repeating: 0, count: 4 - body.count) : number(valuesStart + values.count, 4)
                    if body.count > 4 { values += body }
                }
            }
            bytes += number(index == directories.count - 1 ? 0 : valuesStart + values.count, 4) + values
        }
        return bytes
    }
}
