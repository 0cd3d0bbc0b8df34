import Domain

/// TIFF 6.0 files: their directories, and how raw pictures and pages are told from a plain one.
enum TIFF {
    /// `nil` where the header is not one of a TIFF with offsets of 4 bytes.
    static func order(of block: ByteView) -> ByteView.Order? {
        if block.holds([0x49, 0x49, 42, 0]) { return .little }
        if block.holds([0x4D, 0x4D, 0, 42]) { return .big }
        return nil
    }

    static func read(_ file: ByteView) throws(ContainerError) -> Carried {
        guard let order = order(of: file), let first = file.long(4, order).flatMap({ TIFFDirectory(file, at: $0, order) }) else {
            throw .unreadable("the TIFF file has no directory")
        }
        var carried = Carried(format: .tiff, size: try .checked(first.number(256), first.number(257)))
        carried.addEXIF(file)
        carried.hasColourProfile = first.has(34675)
        carried.malformed += first.isWhole ? [] : ["a directory that is cut short"]
        if first.has(700) { take(first.value(700), into: &carried) { $0.addXMP($1) } }
        if first.has(34377) { take(first.value(34377), into: &carried) { PhotoshopResources.read($1, into: &$0) } }
        if first.has(33723) { take(first.value(33723), into: &carried) { $0.addIPTC(ByteView(iptcBytes($1))) } }
        return carried
    }

    private static func take(_ value: ByteView?, into carried: inout Carried, _ use: (inout Carried, ByteView) -> Void) {
        guard let value else { return carried.malformed.append("a field that is cut short") }
        use(&carried, value)
    }

    /// Some writers declare the records as numbers of 4 bytes and turn them round with the file's byte order.
    private static func iptcBytes(_ value: ByteView) -> [UInt8] {
        let bytes = value.bytes
        guard bytes.count >= 4, bytes.count % 4 == 0, bytes[0] != 0x1C, bytes[3] == 0x1C else { return bytes }
        return bytes.indices.map { bytes[$0 / 4 * 4 + 3 - $0 % 4] }
    }

    /// Raw, or several pages; `nil` for one plain picture. Smaller versions and masks of the picture are no pages.
    static func unsupportedKind(_ file: ByteView) -> UnsupportedKind? {
        guard let order = order(of: file) else { return nil }
        var seen: Set<Int> = []
        var offset = file.long(4, order) ?? 0
        var first: TIFFDirectory?
        var hasPages = false
        while offset != 0, seen.insert(offset).inserted, seen.count <= 64, let directory = TIFFDirectory(file, at: offset, order) {
            if isRaw(directory) { return .raw }
            for place in directory.numbers(330, limit: 8) {
                if let below = TIFFDirectory(file, at: place, order), isRaw(below) { return .raw }
            }
            if let first {
                if isPage(directory, after: first) { hasPages = true }
            } else {
                first = directory
            }
            offset = directory.next
        }
        // More directories than any picture needs.
        return hasPages || seen.count > 64 ? .multiplePages : nil
    }

    /// DNG's version, the photometric kinds of sensor data (32803 and 34892), or a maker's own compression (as libtiff and ExifTool list them).
    private static func isRaw(_ directory: TIFFDirectory) -> Bool {
        if directory.has(50706) { return true }
        if let photometric = directory.number(262), [32803, 34892].contains(photometric) { return true }
        guard let compression = directory.number(259) else { return false }
        return [32767, 32769, 32770, 34713, 65000, 65535].contains(compression)
    }

    private static func isPage(_ directory: TIFFDirectory, after first: TIFFDirectory) -> Bool {
        if let kind = directory.number(254), kind & 0b101 != 0 { return false }
        if directory.number(255) == 2 { return false }
        // The thumbnail of EXIF; a directory without a size is no picture.
        return !directory.has(513) && directory.has(256)
    }
}
