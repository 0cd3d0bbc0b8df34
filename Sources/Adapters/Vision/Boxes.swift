package import Domain

/// Which of several boxes are about one face. Only places are compared, never what is in them.
package enum Boxes {
    /// Of boxes from one look that cover the same, the likeliest stays. The share is that of the detector's authors.
    static func strongest(_ sightings: [CenterFace.Sighting], most: Int) -> [CenterFace.Sighting] {
        var kept: [CenterFace.Sighting] = []
        for sighting in sightings.sorted(by: { $0.score > $1.score }).prefix(most)
        where !kept.contains(where: { box($0).overlapOverUnion(box(sighting)) >= 0.3 }) {
            kept.append(sighting)
        }
        return kept
    }

    /// Boxes from several looks at one picture, one for each face: the likeliest; from left to right. Of two that cover much the same one stays. A box inside
    /// a likelier one that takes a third of the picture or more is a part of that face (close faces fall apart in the larger looks), unless it is so
    /// much smaller that it may be somebody else.
    package static func merge(_ faces: [Face]) -> [Face] {
        var kept: [Face] = []
        for face in faces.sorted(by: { $0.score > $1.score })
        where !kept.contains(where: { isSame(face.region, $0.region) || isPart(face.region, of: $0.region) }) {
            kept.append(face)
        }
        return kept.sorted { ($0.region.centre.x, $0.region.centre.y) < ($1.region.centre.x, $1.region.centre.y) }
    }

    private static func isSame(_ one: Region, _ other: Region) -> Bool { one.overlapOverUnion(other) >= 0.4 }

    private static func isPart(_ one: Region, of other: Region) -> Bool {
        other.height >= 0.33 && one.overlap(other) >= 0.8 * one.area && one.height * 4 >= other.height
    }

    private static func box(_ sighting: CenterFace.Sighting) -> Region {
        Region(centreX: sighting.centreX, centreY: sighting.centreY, width: sighting.width, height: sighting.height)
    }
}
