import Containers
import Domain

/// Everything read from one photo's metadata and its XMP side-car, joined.
struct Metadata {
    var camera: Reading<Camera>
    var captured: Reading<CaptureTime>
    var location: Reading<Bool>
    var rights: Reading<[TextField]>
    var texts: Reading<[TextField]>
    var tags: Reading<[Tag]>
    var orientation: Orientation

    init(_ carried: Carried, sidecars: [[UInt8]]) {
        let blocks = carried.exif.map { EXIF($0) }
        let iptc = IPTCFields(carried.iptc)
        // irot and imir rule in HEIC and AVIF: their EXIF orientation is history.
        orientation = carried.orientation ?? blocks.lazy.compactMap(\.orientation).first ?? .upright

        var damage = carried.malformed
        if blocks.contains(where: \.isDamaged) { damage.append("EXIF directories that are broken") }
        if iptc.isDamaged { damage.append("IPTC records that are broken") }

        var tags: [Tag] = iptc.keywords
        var rights = blocks.flatMap(\.rights) + iptc.rights
        var texts = blocks.flatMap(\.texts) + iptc.texts
        var camera = blocks.first?.camera ?? Camera()
        var captured = blocks.lazy.compactMap(\.captured).first
        var hasLocation = blocks.contains(where: \.hasLocation) || iptc.hasLocation
        tags += blocks.flatMap(\.keywords).map { Tag(name: $0, origin: .windowsKeywords, mayBeOtherWord: true) }

        for (packet, origin) in carried.xmp.map({ ($0, Origin.xmp) }) + sidecars.map({ ($0, Origin.xmpSidecar) }) {
            guard let leaves = XMP.leaves(packet) else {
                damage.append(origin == .xmp ? "XMP data that is not well-formed" : "the XMP file beside it is not well-formed")
                continue
            }
            let found = PeopleTags.read(leaves, stored: carried.size, orientation: orientation)
            tags +=
                origin == .xmp
                ? found
                : found.map { tag in
                    var tag = tag
                    tag.origin = .xmpSidecar
                    return tag
                }
            let fields = XMPFields(leaves, origin: origin)
            rights += fields.rights
            texts += fields.texts
            hasLocation = hasLocation || fields.hasLocation
            camera.make = camera.make ?? fields.camera.make
            camera.model = camera.model ?? fields.camera.model
            camera.serial = camera.serial ?? fields.camera.serial
            captured = captured ?? fields.captured
        }
        var isPacked = false
        for carriedText in carried.texts {
            guard let text = carriedText.text.map(trimmed) else {
                isPacked = true
                continue
            }
            if text.isEmpty { continue }
            let origin: Origin = carried.format == .png ? .pngText : .comment
            if ["author", "copyright", "artist"].contains(carriedText.keyword.lowercased()) {
                rights.append(TextField(text, origin: origin, field: carriedText.keyword))
            } else {
                texts.append(TextField(text, origin: origin, field: carriedText.keyword))
            }
        }

        if let first = damage.first {
            let reason = damage.count == 1 ? first : first + " (and \(damage.count - 1) more)"
            self.camera = .unknown(reason)
            self.captured = .unknown(reason)
            location = hasLocation ? .seen(true) : .unknown(reason)
            self.rights = .unknown(reason)
            self.texts = .unknown(reason)
            self.tags = .unknown(reason)
        } else {
            self.camera = camera == Camera() ? .absent : .seen(camera)
            self.captured = captured.map { .seen($0) } ?? .absent
            location = .seen(hasLocation)
            // Packed metadata is damage; a packed comment may hold words of any kind, and no tags, camera or place.
            let packed = "a compressed text field"
            self.rights = isPacked ? .unknown(packed) : rights.isEmpty ? .absent : .seen(rights)
            self.texts = isPacked ? .unknown(packed) : texts.isEmpty ? .absent : .seen(texts)
            self.tags = tags.isEmpty ? .absent : .seen(tags)
        }
    }
}
