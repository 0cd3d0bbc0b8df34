/// Where an element names pictures.
struct PictureAttributes {
    /// Addresses as the page writes them.
    private(set) var addresses: [String] = []

    private static let showing: Set<String> = ["img", "image", "source", "input", "embed", "object", "video", "amp-img", "picture"]
    private static let single: Set<String> = ["src", "data", "href", "xlink:href", "poster", "background"]
    private static let metaNames: Set<String> = [
        "og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src", "image", "thumbnail",
        "msapplication-tileimage",
    ]
    private static let linkKinds: Set<String> = ["image_src", "preload", "prefetch", "enclosure"]
    private static let otherMedia = ["mp4", "webm", "ogv", "mov", "m4v", "mp3", "ogg", "wav", "m4a", "vtt", "pdf", "js", "css"]

    init(of element: String, _ attributes: [(name: String, value: String)]) {
        let values = Dictionary(attributes.map { ($0.name, $0.value) }) { first, _ in first }
        if Self.isDot(values) { return }
        switch element {
        case "meta": readMeta(values)
        case "link": readLink(values)
        case "a", "area": readAnchor(values)
        case "script", "iframe", "frame": break
        default: readShown(element, attributes)
        }
        for (name, value) in attributes where name == "style" || name.hasPrefix("data-") || name.hasPrefix("on") || name == "srcdoc" {
            addresses += Mentions.addresses(in: value)
        }
    }

    /// A picture of one point, as counters of visits are, shows nobody.
    static func isDot(_ values: [String: String]) -> Bool {
        [values["width"], values["height"]].allSatisfy { ["0", "1", "0px", "1px"].contains($0?.trimmed) }
    }

    private mutating func readMeta(_ values: [String: String]) {
        guard let name = (values["property"] ?? values["name"] ?? values["itemprop"])?.lowercased(), Self.metaNames.contains(name) else {
            return
        }
        addresses += [values["content"]].compactMap { $0 }
    }

    private mutating func readLink(_ values: [String: String]) {
        let kinds = (values["rel"] ?? "").lowercased().split(separator: " ").map(String.init)
        guard kinds.contains(where: Self.linkKinds.contains), let address = values["href"] else { return }
        let isPicture = kinds.contains("image_src") || values["as"]?.lowercased() == "image" || Mentions.isPicture(path: Self.path(address))
        if isPicture { addresses.append(address) }
        addresses += values["imagesrcset"].map { SourceSet.addresses(in: $0) } ?? []
    }

    private mutating func readAnchor(_ values: [String: String]) {
        if let address = values["href"], Mentions.isPicture(path: Self.path(address)) { addresses.append(address) }
    }

    private mutating func readShown(_ element: String, _ attributes: [(name: String, value: String)]) {
        for (name, value) in attributes {
            if name.hasSuffix("srcset") {
                addresses += SourceSet.addresses(in: value)
            } else if name == "background" || Self.showing.contains(element) && (Self.single.contains(name) || Self.isLateSource(name)) {
                // An element may name films and sound too, which are not looked into.
                let path = Self.path(value).lowercased()
                if !Self.otherMedia.contains(where: { path.hasSuffix("." + $0) }) { addresses.append(value) }
            }
        }
    }

    /// Scripts that show pictures only when they scroll into sight keep the address in one of many attributes.
    private static func isLateSource(_ name: String) -> Bool {
        name.hasPrefix("data-") && (name.hasSuffix("src") || name.hasSuffix("original"))
    }

    /// Of what is too long to be an address, as a picture within the page is, nothing.
    private static func path(_ address: String) -> String {
        address.utf8.count > 8192 ? "" : String(address.trimmed.prefix { $0 != "?" && $0 != "#" })
    }
}
