/// One image file directory of TIFF 6.0.
struct TIFFDirectory {
    private struct Entry {
        let type: Int
        let count: Int
        /// Of the 4 bytes that hold the value, or the offset of a longer one.
        let offset: Int
    }

    private let file: ByteView
    private let order: ByteView.Order
    private var entries: [Int: Entry] = [:]
    /// The offset of the next directory; 0 for none.
    private(set) var next = 0
    /// Whether all entries that it announces are there.
    private(set) var isWhole = true

    /// Bytes of each type, 0 for unknown ones (TIFF 6.0, page 15, and 13 for a directory).
    private static let widths = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]

    init?(_ file: ByteView, at offset: Int, _ order: ByteView.Order) {
        guard let count = file.word(offset, order) else { return nil }
        self.file = file
        self.order = order
        // A picture has some dozens; the limit keeps a hostile file from costing much time.
        guard count <= 4096 else {
            isWhole = false
            return
        }
        for index in 0..<count {
            let place = offset + 2 + 12 * index
            guard let tag = file.word(place, order), let type = file.word(place + 2, order), let number = file.long(place + 4, order),
                file.long(place + 8, order) != nil
            else {
                isWhole = false
                return
            }
            // Of a tag that is there twice the first one counts, as for libtiff.
            if entries[tag] == nil { entries[tag] = Entry(type: type, count: number, offset: place + 8) }
        }
        next = file.long(offset + 2 + 12 * count, order) ?? 0
    }

    func has(_ tag: Int) -> Bool { entries[tag] != nil }

    var tags: [Int] { entries.keys.sorted() }

    /// A field's type and how many values of it there are.
    func shape(_ tag: Int) -> (type: Int, count: Int)? { entries[tag].map { ($0.type, $0.count) } }

    /// The bytes of a value; `nil` where they are not there.
    func value(_ tag: Int) -> ByteView? {
        guard let entry = entries[tag], Self.widths.indices.contains(entry.type) else { return nil }
        // A count has 32 bits and a width at most 8 bytes, so this cannot overflow.
        let length = Self.widths[entry.type] * entry.count
        if length <= 4 { return file.part(entry.offset, count: length) }
        return file.long(entry.offset, order).flatMap { file.part($0, count: length) }
    }

    /// The first number of a field of bytes, shorts or longs.
    func number(_ tag: Int) -> Int? { numbers(tag, limit: 1).first }

    func numbers(_ tag: Int, limit: Int) -> [Int] {
        guard let entry = entries[tag], [1, 3, 4, 13].contains(entry.type), let value = value(tag) else { return [] }
        let width = Self.widths[entry.type]
        return (0..<min(limit, entry.count)).compactMap { value.number($0 * width, width: width, order) }
    }
}
