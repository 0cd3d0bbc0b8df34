/// Where the items' bytes are (`iloc`, ISO/IEC 14496-12, 8.11.3): in the file itself or in the `idat` box.
struct HEIFContents {
    private struct Location {
        let construction: Int
        let extents: [(offset: Int, length: Int)]
    }

    private let file: ByteView
    private var inside: ByteView?
    private var locations: [Int: Location] = [:]
    /// Extents may name the same bytes again and again; no honest file needs more than it has.
    private var budget: Int

    init(file: ByteView, meta: Box) {
        self.file = file
        budget = file.count
        for box in Box.all(in: meta.body.dropping(4)).boxes {
            if box.type == "idat" { inside = box.body }
            if box.type == "iloc" { read(box) }
        }
    }

    /// `nil` where they are not there, or in a place that is not read (another item's content).
    mutating func bytes(of id: Int) -> [UInt8]? {
        guard let location = locations[id] else { return nil }
        let source: ByteView? =
            switch location.construction {
            case 0: file
            case 1: inside
            default: nil
            }
        guard let source else { return nil }
        var bytes: [UInt8] = []
        for extent in location.extents {
            guard extent.length <= budget, let part = source.part(extent.offset, count: extent.length) else { return nil }
            budget -= extent.length
            bytes += part.bytes
        }
        return bytes
    }

    private mutating func read(_ box: Box) {
        guard let (version, _, content) = box.full, version <= 2, let sizes = content.word(0) else { return }
        let offsetWidth = sizes >> 12, lengthWidth = sizes >> 8 & 15, baseWidth = sizes >> 4 & 15
        let indexWidth = version == 0 ? 0 : sizes & 15
        guard [offsetWidth, lengthWidth, baseWidth, indexWidth].allSatisfy({ [0, 4, 8].contains($0) }) else { return }
        let idWidth = version < 2 ? 2 : 4
        guard let count = content.number(2, width: idWidth) else { return }
        var position = 2 + idWidth
        for _ in 0..<count {
            guard let id = content.number(position, width: idWidth) else { return }
            position += idWidth
            var construction = 0
            if version > 0 {
                construction = (content.word(position) ?? 0) & 15
                position += 2
            }
            let isElsewhere = content.word(position) != 0
            guard let base = content.number(position + 2, width: baseWidth), let extentCount = content.word(position + 2 + baseWidth)
            else { return }
            position += 4 + baseWidth
            // Extents without a width would cost no bytes, so that a small file could ask for billions of them.
            guard extentCount <= 1 || offsetWidth + lengthWidth > 0 else { return }
            var extents: [(offset: Int, length: Int)] = []
            for _ in 0..<extentCount {
                guard let offset = content.number(position + indexWidth, width: offsetWidth),
                    let length = content.number(position + indexWidth + offsetWidth, width: lengthWidth)
                else { return }
                position += indexWidth + offsetWidth + lengthWidth
                let (place, overflow) = base.addingReportingOverflow(offset)
                guard !overflow else { return }
                extents.append((place, length))
            }
            locations[id] = Location(construction: isElsewhere ? 15 : construction, extents: extents)
        }
    }
}
