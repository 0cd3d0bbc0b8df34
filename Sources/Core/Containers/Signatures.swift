import Domain
import Notation

/// Kinds of files that are not opened, told by how they begin, so that each is held with its own reason.
enum Signatures {
    /// Raw pictures that would pass for a TIFF or for nothing.
    static func kind(beforeTIFF file: ByteView) -> UnsupportedKind? {
        let raw: [StaticString] = ["FUJIFILMCCD-RAW", "IIU\0", "IIRO", "IIRS", "MMOR", "FOVb", "\0MRM"]
        if raw.contains(where: { file.holds($0) }) { return .raw }
        // Canon's CR2 is a TIFF with this mark in its header.
        if file.holds("CR", at: 8), TIFF.order(of: file) != nil { return .raw }
        // A big TIFF has 43 for 42; its offsets have 8 bytes.
        if file.holds([0x49, 0x49, 43, 0]) || file.holds([0x4D, 0x4D, 0, 43]) { return .unknown }
        return nil
    }

    static func kind(_ file: ByteView) -> UnsupportedKind {
        binary(file) ?? written(file) ?? .unknown
    }

    private static func binary(_ file: ByteView) -> UnsupportedKind? {
        if file.holds([0xFF, 0x0A]) || file.holds([0, 0, 0, 12, 0x4A, 0x58, 0x4C, 0x20]) { return .jpegXL }
        if file.holds([0, 0, 0, 12, 0x6A, 0x50, 0x20, 0x20]) || file.holds([0xFF, 0x4F, 0xFF, 0x51]) { return .jpeg2000 }
        if file.holds("8BPS") { return .psd }
        if file.holds("BM"), file.long(14, .little).map({ [12, 16, 40, 52, 56, 64, 108, 124].contains($0) }) == true { return .bmp }
        if file.first(1024).contains("%PDF-") { return .pdf }
        if file.holds([0xD0, 0xCF, 0x11, 0xE0]) || file.holds("{\\rtf") { return .office }
        if file.holds("PK\u{3}\u{4}") || file.holds("PK\u{5}\u{6}") {
            let head = file.first(4096)
            let marks: [StaticString] = ["[Content_Types].xml", "mimetypeapplication/vnd", "word/", "ppt/", "xl/"]
            return marks.contains(where: { head.contains($0) }) ? .office : .archive
        }
        if let moving = moving(file) { return moving }
        if file.holds("ID3") || file.holds("fLaC") || file.holds("#!AMR") || file.holds("MThd") { return .audio }
        if let sync = file.word(0), sync & 0xFFE0 == 0xFFE0, sync & 0x0600 != 0 || sync & 0xFFF6 == 0xFFF0 { return .audio }
        let archives: [[UInt8]] = [
            [0x1F, 0x8B], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Array("Rar!".utf8), Array("BZh".utf8),
            [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], [0x28, 0xB5, 0x2F, 0xFD],
        ]
        if archives.contains(where: { file.holds($0) }) || file.holds("ustar", at: 257) { return .archive }
        return nil
    }

    private static func moving(_ file: ByteView) -> UnsupportedKind? {
        if file.holds("RIFF") { return file.holds("WAVE", at: 8) ? .audio : file.holds("AVI ", at: 8) ? .video : nil }
        if file.holds("FORM") { return file.holds("AIF", at: 8) ? .audio : nil }
        if file.holds("OggS") { return file.first(256).contains("theora") ? .video : .audio }
        if file.holds([0x1A, 0x45, 0xDF, 0xA3]) || file.holds("FLV\u{1}") { return .video }
        if file.holds([0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]) { return .video }
        if file.holds([0, 0, 1, 0xBA]) || file.holds([0, 0, 1, 0xB3]) { return .video }
        if file.byte(0) == 0x47, file.byte(188) == 0x47 { return .video }
        // QuickTime from before it had a file type.
        let boxes: [StaticString] = ["moov", "mdat", "wide", "pnot", "skip", "free"]
        return boxes.contains(where: { file.holds($0, at: 4) }) ? .video : nil
    }

    /// SVG and other text. The start is enough: what is not opened need not be known to its end.
    private static func written(_ file: ByteView) -> UnsupportedKind? {
        let head = file.first(4096)
        if file.holds([0xFF, 0xFE]) || file.holds([0xFE, 0xFF]) { return .text }
        let bytes = head.bytes
        if bytes.contains(where: { $0 < 9 || (14..<32).contains($0) && $0 != 27 }) { return nil }
        if head.contains("<svg") || head.contains("<!DOCTYPE svg") { return .svg }
        // The last character may be cut in two.
        let whole = file.count > head.count ? Array(bytes.dropLast(3)) : bytes
        let printable = whole.count { (32..<127).contains($0) || (9...13).contains($0) }
        return PlainText.isUTF8(whole) || printable * 10 >= whole.count * 9 ? .text : nil
    }
}
