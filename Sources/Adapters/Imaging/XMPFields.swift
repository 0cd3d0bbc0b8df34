import Domain

/// Texts, rights, camera, time and place as XMP says them.
struct XMPFields {
    var rights: [TextField] = []
    var texts: [TextField] = []
    var hasLocation = false
    var camera = Camera()
    var captured: CaptureTime?

    /// Namespaces whose values are settings, numbers and links between files, never words about the picture.
    private static let technical = [
        "http://ns.adobe.com/xap/1.0/mm/", "http://ns.adobe.com/camera-raw-settings/1.0/", "http://ns.adobe.com/xap/1.0/g/img/",
        "http://ns.adobe.com/xap/1.0/sType/", "http://ns.adobe.com/hdr-gain-map/1.0/", "http://ns.apple.com/",
        "http://ns.google.com/photos/1.0/", "http://ns.adobe.com/xmp/1.0/DynamicMedia/", "http://cipa.jp/exif/1.0/",
        "http://ns.adobe.com/exif/1.0/aux/", "http://ns.adobe.com/exif/1.0/", "http://ns.adobe.com/tiff/1.0/",
        "http://www.metadataworkinggroup.com/schemas/regions/", "http://ns.microsoft.com/photo/1.2/",
        "http://ns.acdsee.com/regions/", "http://ns.adobe.com/xmp/note/",
    ]
    /// Fields read as tags: their words are names to be matched, not texts.
    private static let tags = [
        "dc:subject", "digiKam:TagsList", "lr:hierarchicalSubject", "MicrosoftPhoto:LastKeywordXMP",
        "MicrosoftPhoto0:LastKeywordXMP", "mediapro:People", "mediapro:CatalogSets", "acdsee:categories",
        "Iptc4xmpExt:PersonInImage", "Iptc4xmpExt:ImageRegion",
    ]
    private static let rightsFields = [
        "dc:creator", "dc:rights", "photoshop:Credit", "photoshop:Source", "xmpRights:", "plus:", "cc:", "tiff:Artist",
        "tiff:Copyright", "Iptc4xmpCore:CreatorContactInfo", "photoshop:AuthorsPosition", "acdsee:author",
    ]
    private static let places = [
        "exif:GPS", "photoshop:City", "photoshop:State", "photoshop:Country", "Iptc4xmpCore:Location", "Iptc4xmpCore:CountryCode",
        "Iptc4xmpExt:Location",
    ]
    /// Of technical namespaces, the fields that hold words all the same.
    private static let words = ["exif:UserComment", "tiff:ImageDescription"]
    private static let dull = [
        "dc:format", "xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "xmp:CreatorTool", "xmp:Rating", "xmp:Identifier",
        "xmp:Thumbnails", "photoshop:DateCreated", "photoshop:ColorMode", "photoshop:ICCProfile", "photoshop:History",
        "photoshop:LegacyIPTCDigest", "photoshop:SidecarForExtension", "photoshop:Urgency", "photoshop:DocumentAncestors",
        "xmpRights:Marked", "plus:Version", "digiKam:ColorLabel", "digiKam:PickLabel", "acdsee:rating",
    ]

    init(_ leaves: [XMPLeaf], origin: Origin) {
        for leaf in leaves {
            let path = leaf.path
            let value = trimmed(leaf.value)
            if value.isEmpty || Self.starts(path, Self.tags) { continue }
            if Self.starts(path, Self.places) {
                hasLocation = true
            } else if Self.starts(path, Self.dull) || Self.time(path, value, &captured) || Self.device(path, value, &camera) {
                continue
            } else if Self.starts(path, Self.rightsFields) {
                rights.append(TextField(value, origin: origin, field: path))
            } else if Self.starts(path, Self.words) || (!Self.technical.contains { leaf.schema.hasPrefix($0) } && Self.hasWords(value)) {
                texts.append(TextField(value, origin: origin, field: path))
            }
        }
        for leaf in leaves where captured == nil {
            if leaf.path == "xmp:CreateDate" || leaf.path == "photoshop:DateCreated" { captured = Self.isoTime(leaf.value) }
        }
    }

    private static func starts(_ path: String, _ beginnings: [String]) -> Bool { beginnings.contains { path.hasPrefix($0) } }

    /// Letters in it, and not one long run of code such as an embedded picture.
    private static func hasWords(_ value: String) -> Bool {
        value.contains(where: \.isLetter) && !(value.utf8.count > 500 && !value.contains(where: \.isWhitespace))
    }

    private static func time(_ path: String, _ value: String, _ captured: inout CaptureTime?) -> Bool {
        guard path == "exif:DateTimeOriginal" else { return false }
        captured = isoTime(value)
        return true
    }

    private static func device(_ path: String, _ value: String, _ camera: inout Camera) -> Bool {
        switch path {
        case "tiff:Make": camera.make = value
        case "tiff:Model": camera.model = value
        case "aux:SerialNumber", "exifEX:BodySerialNumber": camera.serial = value
        default: return false
        }
        return true
    }

    /// `2026-11-20T09:30:00+00:00`, with the time and the offset left out at will (XMP specification part 1, Date).
    static func isoTime(_ text: String) -> CaptureTime? {
        guard let day = Day(iso: text.prefix(10)) else { return nil }
        let rest = text.dropFirst(10)
        let clock = rest.dropFirst().prefix { $0.isNumber || $0 == ":" }.split(separator: ":").compactMap { Int($0) } + [0, 0, 0]
        let second = clock.prefix(3).reduce(0) { $0 * 60 + min(max($1, 0), 59) }
        var offset: Int?
        if rest.hasSuffix("Z") { offset = 0 } else if rest.count >= 11 { offset = EXIF.offset(String(rest.suffix(6))) }
        return CaptureTime(
            moment: Moment(seconds: Moment(day: day, secondOfDay: second).seconds - Int64(offset ?? 0)), hasOffset: offset != nil)
    }
}
