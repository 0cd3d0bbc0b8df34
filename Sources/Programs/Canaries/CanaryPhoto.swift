/// A small photo with a string of its own planted in every place of its format that can carry one.
package struct CanaryPhoto: Sendable {
    /// Bytes to look for that are no text, such as a coordinate.
    package struct Pattern: Hashable, Sendable {
        package let name: String
        package let bytes: [UInt8]
    }

    /// A file name with the format's usual extension.
    package let name: String
    /// What it is, in words for a report.
    package let words: String
    package let bytes: [UInt8]
    /// Each unique among all photos, such as `CANARY-JPEG-XMP-7f3a`.
    package let canaries: [String]
    package let extraPatterns: [Pattern]
    /// A decoder may rightly refuse it: then nothing came out, which is as good as clean.
    package let mayBeRefused: Bool

    init(name: String, words: String, bytes: [UInt8], planted: Planting, mayBeRefused: Bool = false) {
        self.name = name
        self.words = words
        self.bytes = bytes
        canaries = planted.canaries
        extraPatterns = planted.patterns
        self.mayBeRefused = mayBeRefused
    }
}

/// Photos for proving an installation: what goes in is known, so whatever comes out can be searched for it. The places are those that strippers were seen to leave.
package enum Canaries {
    /// Every photo opens in libvips, except perhaps those that `mayBeRefused`.
    package static func photos() -> [CanaryPhoto] {
        [
            JPEGCanaries.photo(), JPEGCanaries.photoWithHiddenBytes(), PNGCanaries.photo(), GIFCanaries.photo(), TIFFCanaries.photo(),
            WebPCanaries.photo(), HEIFCanaries.heic(), HEIFCanaries.avif(),
        ]
    }
}

/// Makes the strings of one photo and remembers them.
struct Planting {
    let format: String
    private(set) var canaries: [String] = []
    private(set) var patterns: [CanaryPhoto.Pattern] = []

    init(_ format: String) { self.format = format }

    /// The mark at the end makes it unlikely that any string is found by accident; it depends on the name only, so that a photo is the same each time.
    mutating func text(_ place: String) -> String {
        let name = "CANARY-\(format)-\(place)"
        // FNV-1a of 32 bits.
        var hash: UInt32 = 0x811C_9DC5
        for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        let digits = String(hash & 0xFFFF, radix: 16)
        let canary = name + "-" + String(repeating: "0", count: 4 - digits.count) + digits
        canaries.append(canary)
        return canary
    }

    mutating func bytes(_ place: String) -> [UInt8] { Array(text(place).utf8) }

    /// UTF-16, little-endian, with a zero at the end, as Windows' fields have it.
    mutating func wide(_ place: String) -> [UInt8] { (Array(text(place).utf16) + [0]).flatMap { $0.little } }

    mutating func pattern(_ place: String, _ bytes: [UInt8]) {
        patterns.append(CanaryPhoto.Pattern(name: "CANARY-\(format)-\(place)", bytes: bytes))
    }
}

extension FixedWidthInteger {
    var big: [UInt8] { (0..<(Self.bitWidth / 8)).reversed().map { UInt8(truncatingIfNeeded: self >> (8 * $0)) } }
    var little: [UInt8] { big.reversed() }
}
