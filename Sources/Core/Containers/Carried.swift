package import Domain
import Notation

/// What kind of file some bytes are.
package enum Sniffed: Hashable, Sendable {
    case picture(PictureFormat)
    case unsupported(UnsupportedKind)
    /// Empty, or nothing but zero bytes.
    case unreadable
}

/// Why a container gave nothing.
package enum ContainerError: Error, Hashable, Sendable {
    case unsupported(UnsupportedKind)
    /// The words hold nothing of the file.
    case unreadable(String)
}

/// A text that stands in the container itself, outside EXIF, IPTC and XMP.
package struct CarriedText: Hashable, Sendable {
    /// The field's own name: a PNG keyword, or what kind of comment it is.
    package let keyword: String
    package let bytes: [UInt8]
    /// The bytes are deflated and were not opened, so that nobody knows what they say.
    package let isCompressed: Bool

    package init(keyword: String, bytes: [UInt8], isCompressed: Bool = false) {
        self.keyword = keyword
        self.bytes = bytes
        self.isCompressed = isCompressed
    }

    /// As UTF-8, and where it is none, as Windows-1252; `nil` where compressed.
    package var text: String? { isCompressed ? nil : PlainText.decode(bytes) }
}

/// What a container holds besides the coded picture.
package struct Carried: Hashable, Sendable {
    package let format: PictureFormat
    /// In pixels, as stored, before any turning.
    package let size: PixelSize
    /// From the container itself (`irot` and `imir` of HEIC and AVIF, where it rules and EXIF does not count); `nil` for every other format.
    package var orientation: Orientation?
    /// Blocks in the structure of TIFF, beginning with `II` or `MM`. Of a TIFF file it is the whole file; of what is larger than 64 kB, the short fields set together anew.
    package var exif: [[UInt8]] = []
    /// Whole packets; the joined ExtendedXMP of a JPEG is a packet of its own.
    package var xmp: [[UInt8]] = []
    /// IIM records, for `ContainerReader.iptc`.
    package var iptc: [[UInt8]] = []
    package var hasColourProfile = false
    package var texts: [CarriedText] = []
    /// Why some of it could not be read: then what it says is unknown, which is not the same as nothing. No words of the file.
    package var malformed: [String] = []

    init(format: PictureFormat, size: PixelSize) {
        self.format = format
        self.size = size
    }

    /// Adds a block that may begin with the `Exif` header of JPEG, as some writers leave it in other containers.
    mutating func addEXIF(_ block: ByteView) {
        let block = block.holds("Exif\0\0") ? block.dropping(6) : block
        if block.isEmpty || isFull(exif.count) { return }
        guard let order = TIFF.order(of: block) else { return malformed.append("an EXIF part that is broken") }
        guard block.count > TIFFExcerpt.largest else { return exif.append(block.bytes) }
        let excerpt = TIFFExcerpt(block, order)
        if excerpt?.isWhole != true { malformed.append("EXIF directories that are broken or too long") }
        if let excerpt { exif.append(excerpt.bytes) }
    }

    mutating func addXMP(_ packet: ByteView) {
        if !packet.isEmpty, !isFull(xmp.count) { xmp.append(packet.bytes) }
    }

    mutating func addIPTC(_ records: ByteView) {
        if !records.isEmpty, !isFull(iptc.count) { iptc.append(records.bytes) }
    }

    mutating func addText(_ keyword: String, _ bytes: [UInt8], isCompressed: Bool = false) {
        if !bytes.isEmpty, !isFull(texts.count) {
            texts.append(CarriedText(keyword: keyword, bytes: bytes, isCompressed: isCompressed))
        }
    }

    /// No honest picture comes near this; a hostile one could fill the memory with empty ones.
    private mutating func isFull(_ count: Int) -> Bool {
        guard count >= 10_000 else { return false }
        let words = "more parts than are read"
        if malformed.last != words { malformed.append(words) }
        return true
    }
}

extension PixelSize {
    /// Throws for a side of 0 or of more than 31 bits, which no format here can mean.
    static func checked(_ width: Int?, _ height: Int?) throws(ContainerError) -> PixelSize {
        guard let width, let height, (1...0x7FFF_FFFF).contains(width), (1...0x7FFF_FFFF).contains(height) else {
            throw .unreadable("the size of the picture is missing or impossible")
        }
        return PixelSize(width: width, height: height)
    }
}
