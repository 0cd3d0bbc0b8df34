package import Domain

/// Something in the picture that a crop may keep, cut or leave out.
package struct Subject: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case face
        /// Head and shoulders, estimated from a face.
        case person
        /// A place where somebody is tagged, and no face was found.
        case tag
        case text
        /// What draws the eye where there is no person.
        case content
    }

    package let kind: Kind
    package let region: Region
    /// Its number as people read it everywhere else: a face's or a line's place in the inspection, from 1; 0 for what has none.
    package let number: Int
    /// Whether it counts as a child who can be told apart: those are what a crop may single out.
    package let isChild: Bool

    package init(_ kind: Kind, _ region: Region, number: Int = 0, isChild: Bool = false) {
        self.kind = kind
        self.region = region
        self.number = number
        self.isChild = isChild
    }

    /// Whether the photographer's own frame cuts it: no platform is to blame for that.
    package var isCutByThePicture: Bool {
        let least = 0.002
        return region.x < least || region.y < least || region.x + region.width > 1 - least || region.y + region.height > 1 - least
    }

    /// Head and shoulders: three faces wide, from half a face above to a face and a half below, as drawing manuals give the proportions of a bust. Clamped to the picture.
    package static func bust(of face: Region) -> Region {
        let left = max(0, face.x - face.width), right = min(1, face.x + 2 * face.width)
        let top = max(0, face.y - 0.5 * face.height), bottom = min(1, face.y + 2.5 * face.height)
        return Region(x: left, y: top, width: max(right - left, 0), height: max(bottom - top, 0))
    }
}
