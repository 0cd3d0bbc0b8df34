import Domain

/// What the main picture's properties say (`iprp`, ISO/IEC 23008-12, 9.3 and 6.5): its size before turning, and how it is turned.
struct HEIFProperties {
    private(set) var size: (width: Int, height: Int)?
    private(set) var orientation = Orientation.upright
    private(set) var hasColourProfile = false
    /// User descriptions of any picture in the file.
    private(set) var descriptions: [(keyword: String, bytes: [UInt8])] = []
    private(set) var malformed: [String] = []

    init(_ meta: Box, of item: Int) {
        guard let parent = Box.all(in: meta.body.dropping(4)).boxes.first(where: { $0.type == "iprp" }) else { return }
        let boxes = Box.all(in: parent.body).boxes
        guard let container = boxes.first(where: { $0.type == "ipco" }) else { return }
        let properties = Box.all(in: container.body).boxes
        for property in properties where property.type == "udes" { describe(property) }
        for index in boxes.filter({ $0.type == "ipma" }).flatMap({ Self.associations($0, of: item) }) {
            // Numbers count from 1; 0 stands for none.
            guard properties.indices.contains(index - 1) else { continue }
            apply(properties[index - 1])
        }
    }

    /// In their order, which is the order in which the picture is turned.
    private mutating func apply(_ property: Box) {
        switch property.type {
        case "ispe":
            if let (_, _, content) = property.full, let width = content.long(0), let height = content.long(4) { size = (width, height) }
        case "irot":
            // Quarter turns against the clock.
            let turns: [Orientation] = [.upright, .left, .half, .right]
            if let angle = property.body.byte(0) { orientation = orientation.followed(by: turns[angle & 3]) }
        case "imir":
            // 0: top and bottom change places; 1: left and right (the edition of 2022, and libheif since 1.9).
            if let axis = property.body.byte(0) { orientation = orientation.followed(by: axis & 1 == 0 ? .mirroredHalf : .mirrored) }
        case "colr":
            if property.body.holds("prof") || property.body.holds("rICC") { hasColourProfile = true }
        default: break
        }
    }

    /// Language, name, description and tags, each ended by a zero byte.
    private mutating func describe(_ property: Box) {
        guard let (_, _, content) = property.full else { return malformed.append("a description that is cut short") }
        var position = 0
        for keyword in ["language", "name", "description", "tags"] {
            guard let (text, next) = content.terminated(position) else { return malformed.append("a description that is cut short") }
            if keyword != "language", !text.isEmpty { descriptions.append((keyword, text.bytes)) }
            position = next
        }
    }

    /// The items that have a size, which every picture must have (ISO/IEC 23008-12, 6.5.3).
    static func sizedItems(_ meta: Box) -> Set<Int> {
        guard let parent = Box.all(in: meta.body.dropping(4)).boxes.first(where: { $0.type == "iprp" }) else { return [] }
        let boxes = Box.all(in: parent.body).boxes
        guard let container = boxes.first(where: { $0.type == "ipco" }) else { return [] }
        let sizes = Set(Box.all(in: container.body).boxes.enumerated().filter { $0.element.type == "ispe" }.map { $0.offset + 1 })
        var sized: Set<Int> = []
        for box in boxes where box.type == "ipma" {
            Self.associations(box) { id, numbers in
                if numbers().contains(where: sizes.contains) { sized.insert(id) }
            }
        }
        return sized
    }

    private static func associations(_ box: Box, of wanted: Int) -> [Int] {
        var found: [Int] = []
        associations(box) { id, numbers in
            if id == wanted { found += numbers() }
        }
        return found
    }

    /// Each item with the numbers of its properties, which are read only when asked for.
    private static func associations(_ box: Box, _ body: (_ id: Int, _ numbers: () -> [Int]) -> Void) {
        guard let (version, flags, content) = box.full, let count = content.long(0) else { return }
        let idWidth = version < 1 ? 2 : 4, width = flags & 1 == 0 ? 1 : 2
        // The highest bit says whether a reader must understand the property.
        let mask = width == 1 ? 0x7F : 0x7FFF
        var position = 4
        for _ in 0..<count {
            guard let id = content.number(position, width: idWidth), let number = content.byte(position + idWidth) else { break }
            position += idWidth + 1
            let start = position
            body(id) { (0..<number).compactMap { content.number(start + $0 * width, width: width).map { $0 & mask } } }
            position += number * width
        }
    }
}

extension Orientation {
    /// The one turn that does what this and then the other do.
    func followed(by other: Orientation) -> Orientation {
        // A box off every axis of symmetry goes to another place by each of the eight turns.
        let probe = Region(centreX: 0.2, centreY: 0.3, width: 0.1, height: 0.1)
        let goal = other.upright(self.upright(probe))
        return Orientation.allCases.first {
            let place = $0.upright(probe)
            return abs(place.x - goal.x) < 0.01 && abs(place.y - goal.y) < 0.01
        } ?? self
    }
}
