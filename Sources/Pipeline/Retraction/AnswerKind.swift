import Web

/// What an answer is: by its first bytes where they tell, since servers name kinds wrongly.
enum AnswerKind {
    case picture
    case drawing
    case page
    case other
    case empty

    init(_ answer: WebAnswer) {
        let bytes = answer.bytes
        if bytes.isEmpty {
            self = .empty
        } else if Self.isPicture(bytes) {
            self = .picture
        } else if answer.type == "image/svg+xml" {
            self = Self.isDrawing(bytes) ? .drawing : .other
        } else if answer.type?.hasPrefix("image/") == true {
            self = .picture
        } else if ["text/html", "application/xhtml+xml"].contains(answer.type) || answer.type == nil && bytes.first == UInt8(ascii: "<") {
            self = .page
        } else {
            self = .other
        }
    }

    private static let beginnings: [[UInt8]] = [
        [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A], [0xFF, 0x0A],
    ]

    private static func isPicture(_ bytes: [UInt8]) -> Bool {
        if beginnings.contains(where: { bytes.starts(with: $0) }) { return true }
        guard bytes.count > 12 else { return false }
        if bytes.starts(with: Array("RIFF".utf8)) { return bytes[8..<12].elementsEqual("WEBP".utf8) }
        if bytes[4..<8].elementsEqual("ftyp".utf8) {
            return ["avif", "avis", "heic", "heix", "heif", "mif1", "msf1"].contains { bytes[8..<12].elementsEqual($0.utf8) }
        }
        // Two letters alone may begin a text as well; a BMP says next how long it is.
        return bytes.starts(with: Array("BM".utf8)) && (0..<4).reduce(0) { $0 | Int(bytes[2 + $1]) << (8 * $1) } == bytes.count
    }

    /// An SVG without any picture in it.
    private static func isDrawing(_ bytes: [UInt8]) -> Bool {
        guard let text = String(validating: bytes, as: UTF8.self)?.lowercased(), text.contains("<svg") else { return false }
        return !["image", "foreignobject", "<script", "<!entity", "<use"].contains { text.contains($0) }
    }
}
