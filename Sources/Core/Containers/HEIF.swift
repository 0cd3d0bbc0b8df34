import Domain

/// HEIC and AVIF: pictures as items of a `meta` box (ISO/IEC 23008-12, AVIF 1.1).
enum HEIF {
    private static let heicBrands: Set<String> = ["heic", "heix", "heim", "heis"]
    private static let sequenceBrands: Set<String> = ["hevc", "hevx", "hevm", "hevs", "msf1", "avis"]
    private static let structureBrands: Set<String> = ["mif1", "mif2", "mif3", "miaf"]

    static func sniff(_ file: ByteView) -> Sniffed {
        guard let length = file.long(0), let type = file.part(0, count: max(length, 12)) ?? file.part(0, count: min(file.count, 64)) else {
            return .unsupported(.unknown)
        }
        let brands = stride(from: 8, to: type.count - 3, by: 4).filter { $0 != 12 }
            .compactMap { type.part($0, count: 4).map { String(decoding: $0.bytes, as: UTF8.self) } }
        guard let major = brands.first else { return .unsupported(.unknown) }
        if major == "crx " { return .unsupported(.raw) }
        if ["M4A ", "M4B ", "M4P "].contains(major) { return .unsupported(.audio) }
        if ["jxl "].contains(major) { return .unsupported(.jpegXL) }
        if ["jp2 ", "jpx ", "jph "].contains(major) { return .unsupported(.jpeg2000) }
        let isPicture = heicBrands.contains(major) || structureBrands.contains(major) || major == "avif"
        guard isPicture || sequenceBrands.contains(major) else { return .unsupported(.video) }
        if sequenceBrands.contains(major) || hasTracks(file) { return .unsupported(.animation) }
        let items = Box.all(in: file).boxes.first(where: { $0.type == "meta" }).map { ($0, HEIFItems($0)) }
        if let (meta, items) = items, let primary = items.primary, HEIFPictures(meta, items.items).hasOther(than: primary) {
            return .unsupported(.multiplePages)
        }
        if major == "avif" { return .picture(.avif) }
        if heicBrands.contains(major) { return .picture(.heic) }
        return format(items?.1, brands)
    }

    /// A structural brand says nothing of the coding: then the items tell, or where they are not at hand, the other brands.
    private static func format(_ items: HEIFItems?, _ brands: [String]) -> Sniffed {
        if let items {
            let types = Set(items.items.values.map(\.type))
            if types.contains("hvc1") { return .picture(.heic) }
            if types.contains("av01") { return .picture(.avif) }
            return .unsupported(.unknown)
        }
        if brands.contains("avif") { return .picture(.avif) }
        return brands.contains(where: heicBrands.contains) ? .picture(.heic) : .unsupported(.unknown)
    }

    /// Whether a film is declared before any second file begins, as in a sequence of pictures.
    private static func hasTracks(_ file: ByteView) -> Bool {
        for (index, box) in Box.all(in: file).boxes.enumerated() {
            if box.type == "moov" { return true }
            if box.type == "ftyp", index > 0 { return false }
        }
        return false
    }

    static func read(_ file: ByteView, as format: PictureFormat) throws(ContainerError) -> Carried {
        let top = Box.all(in: file)
        guard let meta = top.boxes.first(where: { $0.type == "meta" }) else { throw .unreadable("the file ends before its picture") }
        let items = HEIFItems(meta)
        guard let primary = items.primary else { throw .unreadable("the file does not say which picture is the main one") }
        let properties = HEIFProperties(meta, of: primary)
        var carried = Carried(format: format, size: try .checked(properties.size?.width, properties.size?.height))
        carried.orientation = properties.orientation
        carried.hasColourProfile = properties.hasColourProfile
        for description in properties.descriptions { carried.addText(description.keyword, description.bytes) }
        carried.malformed = items.malformed + properties.malformed
        var contents = HEIFContents(file: file, meta: meta)
        for (id, item) in items.metadata {
            if item.isProtected || item.isEncoded {
                carried.malformed.append("compressed or protected metadata, which is not opened")
                continue
            }
            guard let content = contents.bytes(of: id) else {
                carried.malformed.append("metadata that is not where the file says")
                continue
            }
            item.type == "Exif" ? addEXIF(ByteView(content), to: &carried) : carried.addXMP(ByteView(content))
        }
        // The place of XMP in other files of this family (XMP specification part 3, 1.3.2).
        let mark: [UInt8] = [0xBE, 0x7A, 0xCF, 0xCB, 0x97, 0xA9, 0x42, 0xE8, 0x9C, 0x71, 0x99, 0x94, 0x91, 0xE3, 0xAF, 0xAC]
        for box in top.boxes where box.uuid == mark { carried.addXMP(box.body) }
        return carried
    }

    /// The block stands behind an offset of 4 bytes, which some writers get wrong (ISO/IEC 23008-12, A.2.1).
    private static func addEXIF(_ content: ByteView, to carried: inout Carried) {
        if content.isEmpty { return }
        let behind = content.dropping(4)
        let candidates = [content.long(0).map { behind.dropping($0) }, behind, behind.dropping(6), content].compactMap { $0 }
        carried.addEXIF(candidates.first { TIFF.order(of: $0) != nil } ?? content)
    }
}
