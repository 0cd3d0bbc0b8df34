/// The items of a `meta` box: which there are, and which of them is the picture (ISO/IEC 14496-12, 8.11).
struct HEIFItems {
    struct Item {
        let type: String
        let isProtected: Bool
        /// A coding of the content on top of its own format, such as deflate.
        let isEncoded: Bool
        let isXMP: Bool
        /// Not to be shown by itself, as the tiles of a picture are.
        let isHidden: Bool
    }

    private(set) var items: [Int: Item] = [:]
    private(set) var primary: Int?
    private(set) var malformed: [String] = []
    /// Metadata item to what it describes.
    private var describes: [Int: Set<Int>] = [:]

    init(_ meta: Box) {
        let (boxes, isWhole) = Box.all(in: meta.body.dropping(4))
        if !isWhole { malformed.append("the list of the file's parts is cut short") }
        for box in boxes {
            switch box.type {
            case "pitm": if let (version, _, content) = box.full { primary = version == 0 ? content.word(0) : content.long(0) }
            case "iinf": readItems(box)
            case "iref": readReferences(box)
            default: break
            }
        }
    }

    /// EXIF and XMP of any picture in the file, those of the main picture first.
    var metadata: [(id: Int, item: Item)] {
        let found = items.filter { $0.value.type == "Exif" || $0.value.isXMP }.sorted { $0.key < $1.key }
        let isMain = { (id: Int) in primary.map { describes[id]?.contains($0) == true } == true }
        return (found.filter { isMain($0.key) } + found.filter { !isMain($0.key) }).map { ($0.key, $0.value) }
    }

    private mutating func readItems(_ box: Box) {
        guard let (version, _, content) = box.full else { return malformed.append("the list of the file's parts is cut short") }
        let (entries, isWhole) = Box.all(in: content.dropping(version == 0 ? 2 : 4))
        if !isWhole { malformed.append("the list of the file's parts is cut short") }
        for entry in entries where entry.type == "infe" {
            guard let (version, flags, content) = entry.full, version >= 2 else { continue }
            let width = version == 2 ? 2 : 4
            guard let id = content.number(0, width: width), let protection = content.word(width),
                let type = content.part(width + 2, count: 4), let (_, afterName) = content.terminated(width + 6)
            else {
                malformed.append("a part of the file without its kind")
                continue
            }
            var isXMP = false, isEncoded = false
            let name = String(decoding: type.bytes, as: UTF8.self)
            if name == "mime" {
                let (contentType, next) = content.terminated(afterName) ?? (content.dropping(afterName), content.count)
                isXMP = String(decoding: contentType.bytes, as: UTF8.self).lowercased() == "application/rdf+xml"
                isEncoded = (content.byte(next) ?? 0) != 0
            }
            items[id] = Item(type: name, isProtected: protection != 0, isEncoded: isEncoded, isXMP: isXMP, isHidden: flags & 1 != 0)
        }
    }

    private mutating func readReferences(_ box: Box) {
        for reference in HEIFReference.all(in: box) where reference.type == "cdsc" {
            describes[reference.from, default: []].formUnion(reference.to)
        }
    }
}

/// That one item refers to others (`iref`, ISO/IEC 14496-12, 8.11.12).
struct HEIFReference {
    let type: String
    let from: Int
    let to: [Int]

    static func all(in box: Box) -> [HEIFReference] {
        guard let (version, _, content) = box.full else { return [] }
        let width = version == 0 ? 2 : 4
        return Box.all(in: content).boxes.compactMap { reference in
            guard let from = reference.body.number(0, width: width), let count = reference.body.word(width) else { return nil }
            let to = (0..<count).compactMap { reference.body.number(width + 2 + $0 * width, width: width) }
            return HEIFReference(type: reference.type, from: from, to: to)
        }
    }
}
