import CExif
import Domain
import Notation

/// The EXIF fields that a rule needs, from one block.
struct EXIF {
    var orientation: Orientation?
    var camera = Camera()
    var captured: CaptureTime?
    var hasLocation = false
    var rights: [TextField] = []
    var texts: [TextField] = []
    /// Windows keywords may hold names.
    var keywords: [String] = []
    /// The directories are damaged, so that what is missing may have been there.
    var isDamaged = false

    /// libexif's numbers of the directories.
    private enum Directory: Int32 { case image = 0, exif = 2, gps = 3 }

    /// `block` is a TIFF structure, without the "Exif" header. Nothing readable is damage.
    init(_ block: [UInt8]) {
        let bytes = Array("Exif\0\0".utf8) + block
        var corrupt = false
        guard let data = unsafe sl_exif_read(bytes, UInt32(clamping: bytes.count), &corrupt) else {
            isDamaged = true
            return
        }
        let fields = unsafe Fields(data)
        isDamaged = corrupt || (fields.count(.image) == 0 && fields.count(.exif) == 0 && fields.count(.gps) == 0)
        orientation = fields.short(.image, 0x0112).flatMap { Orientation(rawValue: $0) }
        camera.make = fields.text(.image, 0x010F)
        camera.model = fields.text(.image, 0x0110)
        camera.serial = fields.text(.exif, 0xA431)
        hasLocation = fields.count(.gps) > 0
        captured = Self.time(fields)
        for (directory, tag, name) in Self.rightsFields {
            if let text = fields.text(directory, tag) { rights.append(TextField(text, origin: .exif, field: name)) }
        }
        for (tag, name) in Self.textFields {
            if let text = fields.text(.image, tag) { texts.append(TextField(text, origin: .exif, field: name)) }
        }
        if let text = fields.comment(0x9286) { texts.append(TextField(text, origin: .exif, field: "UserComment")) }
        for (tag, name) in [(0x9C9B, "XPTitle"), (0x9C9C, "XPComment"), (0x9C9F, "XPSubject")] {
            if let text = fields.utf16(tag) { texts.append(TextField(text, origin: .exif, field: name)) }
        }
        if let author = fields.utf16(0x9C9D) { rights.append(TextField(author, origin: .exif, field: "XPAuthor")) }
        keywords = fields.utf16(0x9C9E)?.split(separator: ";").map { trimmed(String($0)) }.filter { !$0.isEmpty } ?? []
    }

    private static let rightsFields: [(Directory, Int32, String)] = [
        (.image, 0x013B, "Artist"), (.image, 0x8298, "Copyright"), (.exif, 0xA430, "CameraOwnerName"),
    ]
    private static let textFields: [(Int32, String)] = [(0x010E, "ImageDescription"), (0x010D, "DocumentName")]

    /// `YYYY:MM:DD HH:MM:SS` with an offset `+01:00` in a field of its own (EXIF 2.31).
    private static func time(_ fields: Fields) -> CaptureTime? {
        let written =
            fields.text(.exif, 0x9003).map { ($0, fields.text(.exif, 0x9011)) }
            ?? fields.text(.exif, 0x9004).map { ($0, fields.text(.exif, 0x9012)) }
            ?? fields.text(.image, 0x0132).map { ($0, fields.text(.exif, 0x9010)) }
        guard let (text, offsetText) = written else { return nil }
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count >= 3, let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]) else { return nil }
        let clock = numbers.dropFirst(3) + [0, 0, 0]
        let second = clock.prefix(3).reduce(0) { $0 * 60 + min($1, 59) }
        let offset = offsetText.flatMap(Self.offset)
        let moment = Moment(seconds: Moment(day: day, secondOfDay: second).seconds - Int64(offset ?? 0))
        return CaptureTime(moment: moment, hasOffset: offset != nil)
    }

    static func offset(_ text: String) -> Int? {
        let numbers = text.dropFirst().split(separator: ":").compactMap { Int($0) }
        guard numbers.count == 2, numbers[0] <= 14, numbers[1] < 60, let sign = text.first, "+-".contains(sign) else { return nil }
        return (sign == "-" ? -60 : 60) * (numbers[0] * 60 + numbers[1])
    }

    /// What libexif read, with one owner.
    @safe private final class Fields {
        private let data: OpaquePointer
        private let isBigEndian: Bool

        @unsafe init(_ data: OpaquePointer) {
            unsafe self.data = data
            isBigEndian = unsafe sl_exif_is_big_endian(data)
        }

        deinit { unsafe sl_exif_free(data) }

        func count(_ directory: Directory) -> UInt32 { unsafe sl_exif_count(data, directory.rawValue) }

        private func bytes(_ directory: Directory, _ tag: Int32) -> [UInt8]? {
            var length = 0
            guard let start = unsafe sl_exif_field(data, directory.rawValue, tag, &length), length > 0 else { return nil }
            return unsafe Array(UnsafeBufferPointer(start: start, count: length))
        }

        func short(_ directory: Directory, _ tag: Int32) -> Int? {
            guard let bytes = bytes(directory, tag), bytes.count >= 2 else { return nil }
            return isBigEndian ? Int(bytes[0]) << 8 | Int(bytes[1]) : Int(bytes[1]) << 8 | Int(bytes[0])
        }

        /// EXIF says ASCII; cameras write UTF-8 and Latin-1 as well.
        func text(_ directory: Directory, _ tag: Int32) -> String? {
            guard let bytes = bytes(directory, tag) else { return nil }
            return plain(PlainText.decode(Array(bytes.prefix { $0 != 0 })))
        }

        func utf16(_ tag: Int) -> String? {
            guard let bytes = bytes(.image, Int32(tag)) else { return nil }
            return plain(Self.utf16(bytes, isBigEndian: false))
        }

        /// Eight bytes name the character set (EXIF 2.32, UserComment).
        func comment(_ tag: Int32) -> String? {
            guard let bytes = bytes(.exif, tag), bytes.count > 8 else { return nil }
            let content = Array(bytes[8...])
            return bytes.starts(with: Array("UNICODE\0".utf8))
                ? plain(Self.utf16(content, isBigEndian: isBigEndian)) : plain(PlainText.decode(Array(content.prefix { $0 != 0 })))
        }

        private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) -> String {
            var units: [UInt16] = []
            for index in stride(from: 0, to: bytes.count - 1, by: 2) {
                let first = UInt16(bytes[index]), second = UInt16(bytes[index + 1])
                units.append(isBigEndian ? first << 8 | second : second << 8 | first)
            }
            return String(decoding: units.prefix { $0 != 0 }, as: UTF16.self)
        }

        private func plain(_ text: String) -> String? {
            let text = trimmed(text)
            return text.isEmpty ? nil : text
        }
    }
}

func trimmed(_ text: String) -> String {
    let isEdge: (Character) -> Bool = { $0.isWhitespace || $0 == "\0" }
    guard let first = text.firstIndex(where: { !isEdge($0) }), let last = text.lastIndex(where: { !isEdge($0) }) else { return "" }
    return String(text[first...last])
}
