/// Image resource blocks (Adobe Photoshop file format, "Image Resources"): a signature, an id, a padded name, a length and the padded bytes.
enum PhotoshopResources {
    private static let signatures: [StaticString] = ["8BIM", "8BPS", "PHUT", "AgHg", "DCSR", "MeSa"]

    static func read(_ resources: ByteView, into carried: inout Carried) {
        var position = 0
        while position < resources.count {
            guard signatures.contains(where: { resources.holds($0, at: position) }) else {
                if resources.dropping(position).bytes.contains(where: { $0 != 0 }) { carried.malformed.append(broken) }
                return
            }
            guard let id = resources.word(position + 4), let nameLength = resources.byte(position + 6) else {
                carried.malformed.append(broken)
                return
            }
            position += 6 + (nameLength + 2) / 2 * 2
            guard let length = resources.long(position), let body = resources.part(position + 4, count: length) else {
                carried.malformed.append(broken)
                return
            }
            position += 4 + length + length % 2
            switch id {
            case 0x0404: carried.addIPTC(body)
            case 0x0422: carried.addEXIF(body)
            case 0x0424: carried.addXMP(body)
            case 0x040F: carried.hasColourProfile = true
            default: break
            }
        }
    }

    private static let broken = "a Photoshop part that is broken"
}
