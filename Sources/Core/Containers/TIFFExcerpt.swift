/// The short fields of a large TIFF structure, set together anew: readers of EXIF look at the first 64 kB only, as large as a JPEG segment is, and many TIFF files have their directories at the end.
struct TIFFExcerpt {
    /// In bytes: larger structures need an excerpt, whose values end here.
    static let largest = 65_000

    private let file: ByteView
    private let order: ByteView.Order
    private(set) var bytes: [UInt8]
    /// Whether every field that is looked at was there and found room.
    private(set) var isWhole = true

    /// Directories below the first one: Exif and GPS.
    private static let below: Set = [34665, 34853]
    /// Where the pixels are and how they are packed, previews, the maker's notes, and what is read by itself: XMP, IPTC, Photoshop, the profile.
    private static let passedOver: Set = [
        273, 279, 288, 289, 291, 301, 320, 324, 325, 330, 347, 513, 514, 519, 520, 521, 700, 33723, 34377, 34675, 37500, 37724, 40965,
    ]

    /// `nil` where there is no first directory.
    init?(_ file: ByteView, _ order: ByteView.Order) {
        guard let first = file.long(4, order).flatMap({ TIFFDirectory(file, at: $0, order) }) else { return nil }
        self.file = file
        self.order = order
        bytes = file.first(4).bytes
        bytes += number(8, width: 4)
        add(first, isFirst: true)
        isWhole = isWhole && bytes.count <= Self.largest
    }

    private mutating func add(_ directory: TIFFDirectory, isFirst: Bool) {
        isWhole = isWhole && directory.isWhole
        let tags = directory.tags.filter { !Self.passedOver.contains($0) && (isFirst || !Self.below.contains($0)) }
        var place = bytes.count + 2
        bytes += number(tags.count, width: 2)
        // The fields, those that cannot be had staying empty, and no next directory.
        bytes += [UInt8](repeating: 0, count: 12 * tags.count + 4)
        for tag in tags {
            if let field = Self.below.contains(tag) ? addBelow(directory, tag) : addValue(directory, tag) {
                bytes.replaceSubrange(place..<(place + 12), with: field)
            } else {
                isWhole = false
            }
            place += 12
        }
    }

    private mutating func addBelow(_ directory: TIFFDirectory, _ tag: Int) -> [UInt8]? {
        guard let below = directory.number(tag).flatMap({ TIFFDirectory(file, at: $0, order) }) else { return nil }
        let place = bytes.count
        add(below, isFirst: false)
        return number(tag, width: 2) + number(4, width: 2) + number(1, width: 4) + number(place, width: 4)
    }

    private mutating func addValue(_ directory: TIFFDirectory, _ tag: Int) -> [UInt8]? {
        guard let (type, count) = directory.shape(tag), let value = directory.value(tag), bytes.count + value.count <= Self.largest else {
            return nil
        }
        let field = number(tag, width: 2) + number(type, width: 2) + number(count, width: 4)
        if value.count <= 4 { return field + value.bytes + [UInt8](repeating: 0, count: 4 - value.count) }
        let place = bytes.count
        bytes += value.bytes
        return field + number(place, width: 4)
    }

    private func number(_ number: Int, width: Int) -> [UInt8] {
        let bytes = (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        return order == .big ? bytes.reversed() : bytes
    }
}
