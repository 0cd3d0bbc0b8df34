import Domain

/// How a region that some program or person drew is compared with a face that was found.
///
/// Programs draw the face, the head, or a circle around either, and people draw what they like: such a region is larger than the face box by up to some times, and higher or lower than it (MWG Guidelines 2.0 §5.9 leave the extent open).
enum TaggedRegion {
    /// The region's sides over the face's, either way.
    private static let mostScale = 4.0
    /// How far the centre of one may lie from the other's, as a share of the larger one's side: a half is its edge.
    private static let reach = 0.75
    /// The least share of the smaller one that the larger one covers: two heads side by side cover less of each other.
    private static let leastCover = 0.4

    /// How well they fit, above 0 up to 1; `nil` where they are not about one head.
    static func fit(_ region: Region, _ face: Region) -> Double? {
        let small = min(region.area, face.area)
        let large = max(region.area, face.area)
        guard small > 0, large <= small * mostScale * mostScale else { return nil }
        let cover = min(1, region.overlap(face) / small)
        guard cover >= leastCover else { return nil }
        let across = abs(region.centre.x - face.centre.x) / (max(region.width, face.width) * reach)
        let down = abs(region.centre.y - face.centre.y) / (max(region.height, face.height) * reach)
        let nearness = 1 - max(across, down)
        guard nearness > 0 else { return nil }
        return cover * (nearness + (small / large).squareRoot()) / 2
    }
}
