import Domain

/// Every way in which XMP says who is in a picture, as tags on the upright picture.
///
/// Sources: MWG Guidelines 2.0 §5.9 (regions by centre, on the stored pixels), Microsoft's People Tagging (top left), IPTC Photo Metadata 2021 (ImageRegion), and files of digiKam, Lightroom, Media Pro and ACDSee.
struct PeopleTags {
    private let leaves: [String: String]
    private let paths: [String]
    private let stored: PixelSize
    private let orientation: Orientation

    static func read(_ leaves: [XMPLeaf], stored: PixelSize, orientation: Orientation) -> [Tag] {
        let reader = PeopleTags(
            leaves: Dictionary(leaves.map { ($0.path, $0.value) }, uniquingKeysWith: { first, _ in first }),
            paths: leaves.map(\.path), stored: stored, orientation: orientation)
        return reader.mwg() + reader.microsoft() + reader.iptcPeople() + reader.iptcRegions() + reader.acdSee() + reader.lists()
    }

    // MARK: Regions

    private func mwg() -> [Tag] {
        let isStale = isStale(
            width: leaves["mwg-rs:Regions/mwg-rs:AppliedToDimensions/stDim:w"],
            height: leaves["mwg-rs:Regions/mwg-rs:AppliedToDimensions/stDim:h"])
        return elements(of: "mwg-rs:Regions/mwg-rs:RegionList").compactMap { path in
            // Focus points, bar codes and pets are regions too; with a name on it, it may be a child's all the same.
            let isOfThing = ["focus", "barcode", "pet"].contains(leaves[path + "/mwg-rs:Type"]?.lowercased() ?? "")
            let area = path + "/mwg-rs:Area/stArea:"
            let region = box(area + "x", area + "y", area + "w", area + "h").map {
                Region(centreX: $0.x, centreY: $0.y, width: $0.width, height: $0.height)
            }
            let unit = leaves[area + "unit"]?.lowercased() ?? "normalized"
            var tag = tag(
                leaves[path + "/mwg-rs:Name"], region: isStale || unit != "normalized" ? nil : upright(region), .mwgRegion)
            tag.mayBeOtherWord = isOfThing
            return isOfThing && tag.name == nil ? nil : tag
        }
    }

    /// Where both kinds are in one turned file, Microsoft's rectangle is on the upright picture already.
    private func microsoft() -> [Tag] {
        elements(of: "MP:RegionInfo/MPRI:Regions").map { path in
            let numbers = leaves[path + "/MPReg:Rectangle"]?.split(separator: ",").compactMap { Double(trimmed(String($0))) } ?? []
            let region = numbers.count == 4 ? Region(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3]) : nil
            return tag(leaves[path + "/MPReg:PersonDisplayName"], region: plausible(region), .microsoftRegion)
        }
    }

    private func iptcPeople() -> [Tag] {
        let plain = elements(of: "Iptc4xmpExt:PersonInImage").compactMap { leaves[$0] }
        let detailed = elements(of: "Iptc4xmpExt:PersonInImageWDetails").compactMap { leaves[$0 + "/Iptc4xmpExt:PersonName[1]"] }
        return (plain + detailed).compactMap { named($0, .iptcPersonInImage) }
    }

    private func iptcRegions() -> [Tag] {
        elements(of: "Iptc4xmpExt:ImageRegion").flatMap { path -> [Tag] in
            let names =
                elements(of: path + "/Iptc4xmpExt:PersonInImage").compactMap { leaves[$0] }
                + [leaves[path + "/Iptc4xmpExt:Name[1]"]].compactMap { $0 }
            let region = boundary(path + "/Iptc4xmpExt:RegionBoundary/Iptc4xmpExt:")
            // A region may be of anything; one without a name says nothing about a person.
            return names.compactMap { named($0, .iptcImageRegion, region: region) }
        }
    }

    /// Rectangle by its top left, circle by its centre; in shares, or in pixels of the stored picture.
    private func boundary(_ path: String) -> Region? {
        func number(_ name: String) -> Double? { leaves[path + name].flatMap { Double($0) } }
        let isPixels = leaves[path + "rbUnit"] == "pixel"
        let (across, down) = isPixels ? (Double(stored.width), Double(stored.height)) : (1, 1)
        guard let x = number("rbX"), let y = number("rbY") else { return nil }
        if let width = number("rbW"), let height = number("rbH") {
            return plausible(Region(x: x / across, y: y / down, width: width / across, height: height / down))
        }
        guard let radius = number("rbRx") else { return nil }
        return plausible(Region(centreX: x / across, centreY: y / down, width: 2 * radius / across, height: 2 * radius / across))
    }

    private func acdSee() -> [Tag] {
        let regions = elements(of: "acdsee-rs:Regions/acdsee-rs:RegionList").map { path in
            tag(leaves[path + "/acdsee-rs:Name"], region: nil, .acdSee)
        }
        // Categories are XML inside a text; what stands between its marks is a person or another word.
        let categories = leaves["acdsee:categories"].map { Self.textBetweenMarks($0) } ?? []
        return regions + categories.map { Tag(name: $0, origin: .acdSee, mayBeOtherWord: true) }
    }

    private static func textBetweenMarks(_ xml: String) -> [String] {
        xml.split(separator: "<").compactMap { piece in
            guard let end = piece.firstIndex(of: ">") else { return nil }
            let text = trimmed(String(piece[piece.index(after: end)...]))
            return text.isEmpty ? nil : text
        }
    }

    // MARK: Lists of words

    private func lists() -> [Tag] {
        words("digiKam:TagsList", .digiKam, separator: "/") + words("lr:hierarchicalSubject", .lightroom, separator: "|")
            + words("MicrosoftPhoto:LastKeywordXMP", .windowsKeywords, separator: "/")
            + words("MicrosoftPhoto0:LastKeywordXMP", .windowsKeywords, separator: "/")
            + words("mediapro:CatalogSets", .mediaPro, separator: "|") + words("dc:subject", .keywords, separator: nil)
            + elements(of: "mediapro:People").compactMap { leaves[$0].flatMap { named($0, .mediaPro) } }
    }

    /// `People/Ana` is a person; `Places/Leeds` and plain words may be anything.
    private func words(_ list: String, _ origin: Origin, separator: Character?) -> [Tag] {
        elements(of: list).compactMap { path in
            guard let word = leaves[path] else { return nil }
            let parts = separator.map { word.split(separator: $0).map { trimmed(String($0)) } } ?? [trimmed(word)]
            guard let name = parts.last, !name.isEmpty else { return nil }
            let isPerson = parts.count > 1 && ["people", "persons", "faces"].contains(parts[0].lowercased())
            return Tag(name: name, origin: origin, mayBeOtherWord: !isPerson)
        }
    }

    // MARK: Shared

    private func elements(of array: String) -> [String] {
        var seen: Set<String> = []
        var found: [String] = []
        let prefix = array + "["
        for path in paths where path.hasPrefix(prefix) {
            guard let end = path.dropFirst(prefix.count).firstIndex(of: "]") else { continue }
            let element = String(path[...end])
            if seen.insert(element).inserted { found.append(element) }
        }
        return found
    }

    /// A region without a name is somebody whom nobody named: it stays.
    private func tag(_ name: String?, region: Region?, _ origin: Origin) -> Tag {
        let name = name.map(trimmed)
        return Tag(name: name?.isEmpty == true ? nil : name, region: region, origin: origin)
    }

    private func named(_ name: String, _ origin: Origin, region: Region? = nil) -> Tag? {
        let name = trimmed(name)
        return name.isEmpty ? nil : Tag(name: name, region: region, origin: origin)
    }

    private func box(_ x: String, _ y: String, _ width: String, _ height: String) -> Region? {
        guard let x = leaves[x].flatMap(Double.init), let y = leaves[y].flatMap(Double.init),
            let width = leaves[width].flatMap(Double.init), let height = leaves[height].flatMap(Double.init)
        else { return nil }
        return Region(x: x, y: y, width: width, height: height)
    }

    private func upright(_ region: Region?) -> Region? { plausible(region.map { orientation.upright($0) }) }
    private func plausible(_ region: Region?) -> Region? { region?.isPlausible == true ? region : nil }

    /// The regions were drawn on a picture of another shape: cropped since. Some programs write the turned size, so the inverse counts too.
    private func isStale(width: String?, height: String?) -> Bool {
        guard let width = width.flatMap(Double.init), let height = height.flatMap(Double.init), width > 0, height > 0 else { return false }
        let ratio = Double(stored.width) / Double(stored.height)
        return abs(width / height / ratio - 1) > 0.01 && abs(height / width / ratio - 1) > 0.01
    }
}
