/// Which pictures of a file belong to the main one, and whether there is another: only the main one is ever rendered, so that nobody would have looked at the rest.
///
/// Sources: ISO/IEC 23008-12, 6.4 (kinds of pictures), 6.6 (derived ones) and ISO/IEC 14496-12, 8.18 (groups).
struct HEIFPictures {
    /// Codings and derivations that are known; any other item with a size counts as a picture too.
    private static let codings: Set<String> = [
        "hvc1", "hev1", "lhv1", "av01", "avc1", "vvc1", "evc1", "jpeg", "j2k1", "unci", "mski", "grid", "iden", "iovl", "tmap",
    ]

    private let items: [Int: HEIFItems.Item]
    private var inputs: [Int: [Int]] = [:]
    /// A picture to its thumbnails, auxiliary pictures, and renderings with a gain map.
    private var companions: [Int: [Int]] = [:]
    /// A picture to those of which a program shows one in its place.
    private var alternatives: [Int: [Int]] = [:]
    private let pictures: Set<Int>

    init(_ meta: Box, _ items: [Int: HEIFItems.Item]) {
        self.items = items
        let sized = HEIFProperties.sizedItems(meta)
        pictures = Set(
            items.filter { id, item in
                Self.codings.contains(item.type) || sized.contains(id) && !["Exif", "mime", "uri "].contains(item.type)
            }.keys)
        for box in Box.all(in: meta.body.dropping(4)).boxes {
            if box.type == "iref" { for reference in HEIFReference.all(in: box) { read(reference) } }
            if box.type == "grpl" { for group in Box.all(in: box.body).boxes where group.type == "altr" { read(group) } }
        }
    }

    /// Whether a picture stands in the file that is neither the main one nor a part or another form of it.
    func hasOther(than primary: Int) -> Bool {
        var own: Set<Int> = []
        follow([primary], into: &own) { (inputs[$0] ?? []) + (companions[$0] ?? []) + (alternatives[$0] ?? []) }
        // What is hidden shows nothing by itself, and neither do its parts.
        follow(pictures.filter { items[$0]?.isHidden == true }, into: &own) { (inputs[$0] ?? []) + (companions[$0] ?? []) }
        return !pictures.isSubset(of: own)
    }

    private func follow(_ start: some Sequence<Int>, into found: inout Set<Int>, _ next: (Int) -> [Int]) {
        var waiting = Array(start)
        while let id = waiting.popLast() {
            if found.insert(id).inserted { waiting += next(id) }
        }
    }

    private mutating func read(_ reference: HEIFReference) {
        switch reference.type {
        case "thmb", "auxl": for picture in reference.to { companions[picture, default: []].append(reference.from) }
        case "dimg":
            inputs[reference.from, default: []] += reference.to
            // A rendering with a gain map is the same picture; a grid of it and others is not.
            guard items[reference.from]?.type == "tmap" else { return }
            for picture in reference.to { companions[picture, default: []].append(reference.from) }
        default: break
        }
    }

    private mutating func read(_ group: Box) {
        guard let (_, _, content) = group.full, let count = content.long(4) else { return }
        var members: [Int] = []
        while members.count < count, let member = content.long(8 + 4 * members.count) { members.append(member) }
        // A ring reaches every member and needs no list for each.
        for (place, member) in members.enumerated() { alternatives[member, default: []].append(members[(place + 1) % members.count]) }
    }
}
