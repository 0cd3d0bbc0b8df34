/// Width and height in pixels.
package struct PixelSize: Hashable, Sendable, Codable, CustomStringConvertible {
    package var width: Int
    package var height: Int

    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    package var longestEdge: Int { max(width, height) }
    /// Width times height; `Int.max` where that is too large a number, so that a hostile size is over every limit.
    package var pixels: Int {
        let (product, isTooLarge) = width.multipliedReportingOverflow(by: height)
        return isTooLarge ? Int.max : product
    }
    package var description: String { "\(width)x\(height)" }
}

/// A box as shares (0 to 1) of the upright picture, from its top left corner.
package struct Region: Hashable, Sendable, Codable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// A box given by its centre, as the Metadata Working Group's regions are.
    package init(centreX: Double, centreY: Double, width: Double, height: Double) {
        self.init(x: centreX - width / 2, y: centreY - height / 2, width: width, height: height)
    }

    /// Whether it is a box at all and touches the picture.
    package var isPlausible: Bool {
        [x, y, width, height].allSatisfy(\.isFinite) && width > 0 && height > 0 && width <= 1.5 && height <= 1.5
            && x < 1 && y < 1 && x + width > 0 && y + height > 0
    }
}

extension Region {
    package var area: Double { width * height }
    package var centre: Point { Point(x: x + width / 2, y: y + height / 2) }

    /// The area that both cover, as a share of the picture.
    package func overlap(_ other: Region) -> Double {
        let across = min(x + width, other.x + other.width) - max(x, other.x)
        let down = min(y + height, other.y + other.height) - max(y, other.y)
        return across > 0 && down > 0 ? across * down : 0
    }

    /// What both cover over what either covers, 0 to 1.
    package func overlapOverUnion(_ other: Region) -> Double {
        let shared = overlap(other)
        let union = area + other.area - shared
        return union > 0 ? shared / union : 0
    }

    /// Whether two boxes, found at different times, are about one face of one photo: they cover mostly the same. Boxes of two faces never do, since a detector keeps only one of such a pair.
    package func isSameFace(as other: Region) -> Bool { overlapOverUnion(other) >= 0.5 }
}

/// How the stored pixels must be turned to stand upright: the EXIF Orientation values 1 to 8 (EXIF 2.32, tag 0x0112).
package enum Orientation: Int, Hashable, Sendable, Codable, CaseIterable {
    case upright = 1
    case mirrored
    case half
    case mirroredHalf
    case transposed
    case right
    case transversed
    case left

    /// Width and height change places.
    package var swapsSides: Bool { rawValue >= 5 }

    package func upright(_ stored: PixelSize) -> PixelSize {
        swapsSides ? PixelSize(width: stored.height, height: stored.width) : stored
    }

    /// A box on the stored pixels as a box on the upright picture.
    package func upright(_ stored: Region) -> Region {
        let centreX = stored.x + stored.width / 2
        let centreY = stored.y + stored.height / 2
        let (x, y) =
            switch self {
            case .upright: (centreX, centreY)
            case .mirrored: (1 - centreX, centreY)
            case .half: (1 - centreX, 1 - centreY)
            case .mirroredHalf: (centreX, 1 - centreY)
            case .transposed: (centreY, centreX)
            case .right: (1 - centreY, centreX)
            case .transversed: (1 - centreY, 1 - centreX)
            case .left: (centreY, 1 - centreX)
            }
        return swapsSides
            ? Region(centreX: x, centreY: y, width: stored.height, height: stored.width)
            : Region(centreX: x, centreY: y, width: stored.width, height: stored.height)
    }
}
