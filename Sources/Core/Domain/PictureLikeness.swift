/// How a picture, or a part of it, looks from afar: the strengths of its longest waves, without its brightness and contrast.
package struct PictureLikeness: Hashable, Sendable {
    /// In the order of `Waves.order`; each is the root of a weighted strength, so that a few strong waves do not outvote the many.
    package let strengths: [Int8]
    /// Whether each of the first 64 strengths is above zero, the first in the lowest bit.
    package let bits: UInt64
    private let length: Double

    init(strengths: [Int8]) {
        precondition(strengths.count == Waves.count, "a likeness has one strength for each wave")
        self.strengths = strengths
        bits = strengths.prefix(64).reversed().reduce(0) { $0 << 1 | ($1 > 0 ? 1 : 0) }
        length = Double(strengths.reduce(0) { $0 + Int($1) * Int($1) }).squareRoot()
    }

    /// Of the picture seen in a mirror: the waves that are odd from left to right change their sign.
    package var mirrored: PictureLikeness {
        PictureLikeness(strengths: zip(strengths, Waves.order).map { $1.across % 2 == 1 ? -$0 : $0 })
    }

    /// The cosine of the angle between the two: 1 for the same, about 0 for pictures that have nothing to do with each other.
    package func similarity(to other: PictureLikeness) -> Double {
        guard length > 0, other.length > 0 else { return 0 }
        var product: Int32 = 0
        for place in 0..<Waves.count { product &+= Int32(strengths[place]) &* Int32(other.strengths[place]) }
        return Double(product) / (length * other.length)
    }

    /// By how many of the 64 bits the two differ.
    package func distance(to other: PictureLikeness) -> Int { (bits ^ other.bits).nonzeroBitCount }

    /// The bits in four pieces of sixteen; each piece takes every fourth wave, so that no piece has only short ones. To look for equal pieces is multi-index hashing (Norouzi, Punjani and Fleet, Fast Search in Hamming Space with Multi-Index Hashing, CVPR 2012).
    package var pieces: [Int] { Self.pieces(of: bits) }

    package static func pieces(of bits: UInt64) -> [Int] {
        (0..<4).map { piece in (0..<16).reduce(piece << 16) { $0 | Int(bits >> UInt64(4 * $1 + piece) & 1) << $1 } }
    }

    /// A wave as strong as the mean.
    static let unit = 32.0

    /// What a strength says in shares of the mean.
    static func weight(_ strength: Int8) -> Double {
        let root = Double(strength) / unit
        return root * root
    }
}
