import Domain
import Framing
import Notation

extension PolicyFile {
    /// The list `channels`; a channel without picture settings of its own has those of `picture`.
    static func channels(
        _ file: PolicySection, _ picture: PolicySection, _ known: [Placement], _ problems: PolicyProblems
    ) -> [Channel] {
        let example = "{ id: \"website\", title: \"School website\" }"
        let longestEdge = picture.number("longestEdge", edges, default: 2048)
        let quality = picture.number("quality", qualities, default: 85)
        let entries = file.list("channels")
        if file.node("channels") == nil {
            problems.add(file.place, "channels", "this key is missing.", "Write channels: [ \(example) ].")
        } else if let node = file.node("channels"), entries.isEmpty, case .array = node.value {
            problems.add(node.place, "channels", "the list is empty.", "Name at least one channel, such as \(example).")
        }
        var lines: [String: Int] = [:]
        return entries.compactMap { node, path in
            let section = PolicySection(
                node, path: path, place: node.place, knowing: ["id", "title", "longestEdge", "quality", "placements", "firstNames"],
                problems)
            guard case .object = node.value else { return nil }
            let id = section.requiredText("id", "Write id: \"…\", a short word such as \"website\".")
            if let id, let place = section.node("id")?.place {
                if !isID(id) {
                    problems.add(
                        place, join(path, "id"), "“\(id)” cannot name a folder everywhere.",
                        "Begin with a small letter a to z, then small letters, digits and hyphens, at most 40 in all.")
                }
                if let line = lines[id] {
                    problems.add(place, join(path, "id"), "the channel “\(id)” stands on line \(line) already.", "Remove one of the two.")
                }
                lines[id] = lines[id] ?? place.line
            }
            return Channel(
                id: ChannelID(id ?? ""), title: section.requiredText("title", "Write title: \"…\", the name that staff read.") ?? "",
                longestEdge: section.number("longestEdge", edges, default: longestEdge),
                quality: section.number("quality", qualities, default: quality), placements: placements(section, known, problems),
                firstNames: firstNames(section, problems))
        }
    }

    /// The placements that a channel names, each once.
    private static func placements(_ section: PolicySection, _ known: [Placement], _ problems: PolicyProblems) -> [Placement] {
        var named: [Placement] = []
        for (node, path) in section.list("placements") {
            guard case .string(let id) = node.value, let placement = known.first(where: { $0.id == id }) else {
                let words =
                    if case .string(let id) = node.value { "the placement “\(id)” is not known." } else { "here stands \(node.kind)." }
                let meant = if case .string(let id) = node.value { Spelling.closest(to: id, among: known.map(\.id)) } else { String?.none }
                problems.add(
                    node.place, path, words,
                    meant.map { "Did you mean “\($0)”?" }
                        ?? "“safelight crops --list” shows those that are; add your own under placements.own.")
                continue
            }
            if !named.contains(placement) { named.append(placement) }
        }
        return named
    }

    /// In pixels: a thumbnail at the least, and what a JPEG can hold stays far away.
    private static let edges = 320...10_000
    private static let qualities = 50...95

    static func isID(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, (97...122).contains(first), bytes.count <= 40 else { return false }
        return bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }
}
