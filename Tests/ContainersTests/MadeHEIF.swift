/// HEIC files built box by box.
extension Made {
    struct Part {
        var type: String
        var content: [UInt8]
        var rest: [UInt8] = [0]
        var construction = 0
        var describes = 1
        var protection = 0
        var isHidden = false
        /// What it refers to `describes` by; `nil` for a picture by itself.
        var reference: String? = "cdsc"
    }

    /// A second coded picture; as it is, by itself.
    static func picturePart(_ type: String = "hvc1", _ reference: String? = nil, to: Int = 1, isHidden: Bool = false) -> Part {
        Part(type: type, content: [8, 8], describes: to, isHidden: isHidden, reference: reference)
    }

    static func box(_ name: String, _ body: [UInt8]) -> [UInt8] { big(body.count + 8, 4) + text(name) + body }
    static func full(_ name: String, version: UInt8 = 0, _ body: [UInt8]) -> [UInt8] { box(name, [version, 0, 0, 0] + body) }

    static func exifPart(_ content: [UInt8] = [0, 0, 0, 0] + exif) -> Part { Part(type: "Exif", content: content) }
    static func xmpPart(_ content: [UInt8] = packet, encoding: String = "") -> Part {
        Part(type: "mime", content: content, rest: text("\0application/rdf+xml\0\(encoding)\0"))
    }

    /// Item 1 is the picture, of 40x30 pixels; `turns` are its further properties in order, and the items `sized` have a size too.
    static func heic(
        _ parts: Part..., turns: [[UInt8]] = [], brands: String = "heic\0\0\0\0mif1heic", code: String = "hvc1",
        references: [(type: String, from: Int, to: [Int])] = [], groups: [(type: String, members: [Int])] = [], sized: [Int] = [],
        after: [UInt8] = []
    ) -> [UInt8] {
        let all = [Part(type: code, content: [9, 9, 9])] + parts
        let front = box("ftyp", text(brands))
        let entries = all.enumerated().flatMap { index, part -> [UInt8] in
            let head: [UInt8] = [2, 0, 0, part.isHidden ? 1 : 0] + big(index + 1, 2)
            return box("infe", head + big(part.protection, 2) + text(part.type) + part.rest)
        }
        let own = all.enumerated().dropFirst().compactMap { index, part -> [UInt8]? in
            part.reference.map { box($0, big(index + 1, 2) + big(1, 2) + big(part.describes, 2)) }
        }
        let further = references.map { reference -> [UInt8] in
            box(reference.type, big(reference.from, 2) + big(reference.to.count, 2) + reference.to.flatMap { big($0, 2) })
        }
        let grouped = groups.map { group -> [UInt8] in
            full(group.type, big(99, 4) + big(group.members.count, 4) + group.members.flatMap { big($0, 4) })
        }
        let size = full("ispe", big(40, 4) + big(30, 4))
        let wrong = full("ispe", big(8, 4) + big(8, 4))
        let others = sized.flatMap { item -> [UInt8] in big(item, 2) + [1, 1] }
        let numbers = [UInt8(turns.count + 1), 2] + turns.indices.map { UInt8($0 + 3) }
        let association = big(1 + sized.count, 4) + big(1, 2) + numbers + others
        let properties = box("iprp", box("ipco", wrong + size + turns.flatMap { $0 }) + full("ipma", association))
        let inside = all.filter { $0.construction == 1 }.flatMap(\.content)
        let list = full("iinf", big(all.count, 2) + entries) + full("iref", (own + further).flatMap { $0 })
        let gathered = groups.isEmpty ? [] : box("grpl", grouped.flatMap { $0 })
        let head = full("pitm", big(1, 2)) + list + properties + gathered + box("idat", inside)
        func places(_ start: Int) -> [UInt8] {
            var body: [UInt8] = [0x44, 0x40] + big(all.count, 2)
            var outside = start, within = 0
            for (index, part) in all.enumerated() {
                body += big(index + 1, 2) + big(part.construction, 2) + [0, 0] + big(0, 4) + big(2, 2)
                // In two extents.
                let place = part.construction == 1 ? within : outside
                body += big(place, 4) + big(1, 4) + big(place + 1, 4) + big(max(part.content.count - 1, 0), 4)
                if part.construction == 1 { within += part.content.count } else { outside += part.content.count }
            }
            return full("iloc", version: 1, body)
        }
        let start = front.count + 12 + head.count + places(0).count + 8
        let content = all.filter { $0.construction != 1 }.flatMap(\.content)
        return front + full("meta", head + places(start)) + box("mdat", content) + after
    }
}
