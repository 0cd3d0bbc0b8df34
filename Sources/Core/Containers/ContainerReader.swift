import Domain

/// Opens a zlib stream; nothing where it is broken or grows beyond reason.
package typealias Inflate = ([UInt8]) -> [UInt8]?

/// Reads what pictures carry, by their bytes alone; no name and no extension is looked at. Nothing is decoded.
package struct ContainerReader {
    /// Tells the kind from the first bytes. With the whole file the answer is final; with less, what stands further back (a second frame or page) is not seen.
    package static func sniff(_ bytes: [UInt8]) -> Sniffed {
        let file = ByteView(bytes)
        guard bytes.contains(where: { $0 != 0 }) else { return .unreadable }
        if file.holds([0xFF, 0xD8, 0xFF]) { return .picture(.jpeg) }
        if PNG.begins(file) { return PNG.isAnimated(file) ? .unsupported(.animation) : .picture(.png) }
        if GIF.begins(file) { return GIF.isAnimated(file) ? .unsupported(.animation) : .picture(.gif) }
        if WebP.begins(file) { return WebP.isAnimated(file) ? .unsupported(.animation) : .picture(.webp) }
        if let kind = Signatures.kind(beforeTIFF: file) { return .unsupported(kind) }
        if TIFF.order(of: file) != nil {
            return TIFF.unsupportedKind(file).map(Sniffed.unsupported) ?? .picture(.tiff)
        }
        if file.holds("ftyp", at: 4) { return HEIF.sniff(file) }
        return .unsupported(Signatures.kind(file))
    }

    /// Reads the whole file. Throws for a kind that is not opened and for a picture without so much as a size.
    ///
    /// Packed texts of a PNG are opened by `inflate`; without it, and where it gives nothing, they are unknown.
    package static func read(_ bytes: [UInt8], inflate: Inflate? = nil) throws(ContainerError) -> Carried {
        let file = ByteView(bytes)
        switch sniff(bytes) {
        case .unreadable: throw .unreadable("the file is empty")
        case .unsupported(let kind): throw .unsupported(kind)
        case .picture(.jpeg): return try JPEG.read(file)
        case .picture(.png): return try PNG.read(file, inflate)
        case .picture(.gif): return try GIF.read(file)
        case .picture(.webp): return try WebP.read(file)
        case .picture(.tiff): return try TIFF.read(file)
        case .picture(.heic): return try HEIF.read(file, as: .heic)
        case .picture(.avif): return try HEIF.read(file, as: .avif)
        }
    }

    /// The datasets of IPTC-IIM 4.2 records. `malformed` where anything but datasets (and zero bytes at the end) was found.
    package static func iptc(_ bytes: [UInt8]) -> (datasets: [IPTCDataset], malformed: Bool) {
        IPTC.datasets(ByteView(bytes))
    }
}
