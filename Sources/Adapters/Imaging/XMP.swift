import CXMP

/// One leaf of an XMP packet: the path has the prefixes registered here, whatever the packet calls its namespaces.
struct XMPLeaf: Equatable {
    let schema: String
    let path: String
    let value: String
}

enum XMP {
    /// Namespaces whose paths are looked at, by the prefix used here.
    private static let namespaces: [(uri: String, prefix: String)] = [
        ("http://www.metadataworkinggroup.com/schemas/regions/", "mwg-rs"),
        ("http://ns.adobe.com/xmp/sType/Area#", "stArea"),
        ("http://ns.adobe.com/xap/1.0/sType/Dimensions#", "stDim"),
        ("http://ns.microsoft.com/photo/1.2/", "MP"),
        ("http://ns.microsoft.com/photo/1.2/t/RegionInfo#", "MPRI"),
        ("http://ns.microsoft.com/photo/1.2/t/Region#", "MPReg"),
        ("http://ns.microsoft.com/photo/1.0/", "MicrosoftPhoto"),
        // exiftool writes this address without its last slash.
        ("http://ns.microsoft.com/photo/1.0", "MicrosoftPhoto0"),
        ("http://iptc.org/std/Iptc4xmpExt/2008-02-29/", "Iptc4xmpExt"),
        ("http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/", "Iptc4xmpCore"),
        ("http://www.digikam.org/ns/1.0/", "digiKam"),
        ("http://ns.adobe.com/lightroom/1.0/", "lr"),
        ("http://ns.iview-multimedia.com/mediapro/1.0/", "mediapro"),
        ("http://ns.acdsee.com/iptc/1.0/", "acdsee"),
        ("http://ns.acdsee.com/regions/", "acdsee-rs"),
        ("http://ns.acdsee.com/sType/Area#", "acdsee-stArea"),
        ("http://ns.google.com/photos/1.0/camera/", "GCamera"),
        ("http://ns.apple.com/faceinfo/1.0/", "apple-fi"),
        ("http://ns.useplus.org/ldf/xmp/1.0/", "plus"),
        ("http://creativecommons.org/ns#", "cc"),
        ("http://cipa.jp/exif/1.0/", "exifEX"),
    ]

    /// Once, before the first packet.
    static func start() -> Bool {
        namespaces.allSatisfy { unsafe sl_xmp_register($0.uri, $0.prefix) == 0 }
    }

    /// More leaves than any photo has; a packet with more is refused.
    fileprivate static let mostLeaves = 50_000

    /// The leaves in their order; `nil` when the packet is not well-formed, which means "unknown", never "nobody tagged".
    static func leaves(_ packet: [UInt8]) -> [XMPLeaf]? {
        // exempi takes no bytes at all for a packet that says nothing; a file that was cut to nothing may have said anything.
        guard !packet.isEmpty else { return nil }
        let collected = Collected()
        let context = unsafe Unmanaged.passUnretained(collected).toOpaque()
        let text = packet.map { CChar(bitPattern: $0) }
        guard unsafe sl_xmp_walk(text, text.count, context, collect) == 0, collected.leaves.count <= mostLeaves else { return nil }
        return collected.leaves
    }

    fileprivate final class Collected {
        var leaves: [XMPLeaf] = []
    }
}

/// Called by the walk for each leaf.
@unsafe private func collect(
    _ context: UnsafeMutableRawPointer, _ schema: UnsafePointer<CChar>, _ path: UnsafePointer<CChar>, _ value: UnsafePointer<CChar>
) -> Bool {
    let collected = unsafe Unmanaged<XMP.Collected>.fromOpaque(context).takeUnretainedValue()
    let leaf = unsafe XMPLeaf(schema: String(cString: schema), path: String(cString: path), value: String(cString: value))
    collected.leaves.append(leaf)
    return collected.leaves.count <= XMP.mostLeaves
}
