/// The search for the copies of one picture, and for the pictures that it is a copy of; made once and asked often.
package struct PictureSearch: Sendable {
    package let print: PicturePrint
    private let asked: [PictureLikeness]
    /// Which of the asked likenesses have a piece.
    private let places: [Int: [Int]]

    package init(_ print: PicturePrint) {
        self.print = print
        asked = Array(Set(print.asked))
        var places: [Int: [Int]] = [:]
        for (place, likeness) in asked.enumerated() {
            for piece in likeness.pieces { places[piece, default: []].append(place) }
        }
        self.places = places
    }

    /// The pieces to look for.
    package var pieces: [Int] { places.keys.sorted() }

    /// Whether a likeness that was found by this piece is worth comparing in full.
    package func isNear(_ bits: UInt64, foundBy piece: Int) -> Bool {
        places[piece]?.contains { (asked[$0].bits ^ bits).nonzeroBitCount <= Self.nearest } ?? false
    }

    /// How alike the two pictures are where one may be a copy of the other; `nil` where they are not the same picture.
    package func similarity(to other: PicturePrint) -> Double? {
        var best = 0.0
        for kept in other.kept {
            for likeness in asked where likeness.distance(to: kept) <= Self.farthest { best = max(best, likeness.similarity(to: kept)) }
        }
        return best >= PicturePrint.threshold(print, other) ? best : nil
    }

    /// Bits of 64: of copies almost all are nearer, of other pictures that share a piece one in a thousand.
    private static let nearest = 12
    /// No two likenesses above a threshold differ by more.
    private static let farthest = 20
}
