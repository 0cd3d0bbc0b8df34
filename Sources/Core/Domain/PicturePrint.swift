/// By what a picture is known again when it comes back resized, recompressed, cropped a little, mirrored, brighter or darker, or under a caption bar.
///
/// It holds how strong each of the 255 longest waves (a discrete cosine transform) of the whole picture's brightness is, in a square of 16 waves each way. That tells one scene from another and nobody in it: a head in a group is shorter than the shortest wave. The idea of telling pictures by the signs of such waves is that of `phash` (C. Zauner, Implementation and Benchmarking of Perceptual Image Hash Functions, 2010).
package struct PicturePrint: Hashable, Sendable {
    /// Strengths in the order of `Waves.order`.
    package let likeness: PictureLikeness
    /// The mean brightness, 0 to 255.
    package let level: UInt8
    /// What a strength of `PictureLikeness.unit` stands for, in hundredths of a level.
    package let contrast: UInt16

    /// Fails where too few waves have any strength: a blank wall would be every other blank wall.
    init?(likeness: PictureLikeness, level: UInt8, contrast: UInt16) {
        self.likeness = likeness
        self.level = level
        self.contrast = contrast
        guard count(ofAtLeast: 2) >= Self.leastWaves else { return nil }
    }

    /// Fails unless these are the bytes of a print.
    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount, !bytes[3...].contains(0x80) else { return nil }
        self.init(
            likeness: PictureLikeness(strengths: bytes[3...].map { Int8(bitPattern: $0) }), level: bytes[0],
            contrast: UInt16(bytes[1]) << 8 | UInt16(bytes[2]))
    }

    package var bytes: [UInt8] {
        [level, UInt8(contrast >> 8), UInt8(contrast & 0xff)] + likeness.strengths.map { UInt8(bitPattern: $0) }
    }

    package static let byteCount = 3 + Waves.count

    /// Whether it has fewer strong waves than most photos, as an empty sports hall or a dark stage has: then more must agree.
    var isPlain: Bool { count(ofAtLeast: 4) < Self.leastOfRich }

    /// How alike two pictures must be, from 0 to 1, to be called the same; measured in `docs/decisions/0018-knowing-a-picture-again.md`.
    static func threshold(_ one: PicturePrint, _ other: PicturePrint) -> Double { one.isPlain || other.isPlain ? 0.78 : 0.7 }

    /// Of 255 waves, so many must be at least two levels strong once they are weighted; pictures with fewer were called the same as others.
    private static let leastWaves = 90
    /// And so many at least four, for the lower of the two thresholds.
    private static let leastOfRich = 120

    private func count(ofAtLeast levels: Double) -> Int {
        let unit = Double(contrast) / 100
        return likeness.strengths.count { PictureLikeness.weight($0) * unit >= levels }
    }
}

extension PicturePrint: Codable {
    /// As hexadecimal digits. What no picture has is refused: it comes from a process that is not trusted.
    package init(from decoder: any Decoder) throws {
        let digits = Array(try decoder.singleValueContainer().decode(String.self).utf8)
        let halves = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue.map { UInt8($0) } }
        let isEven = digits.count == halves.count && digits.count == 2 * Self.byteCount
        guard isEven, let print = PicturePrint(bytes: stride(from: 0, to: halves.count, by: 2).map { halves[$0] << 4 | halves[$0 + 1] })
        else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not the print of a picture"))
        }
        self = print
    }

    package func encode(to encoder: any Encoder) throws {
        let digits = Array("0123456789abcdef".utf8)
        var container = encoder.singleValueContainer()
        try container.encode(String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self))
    }
}
