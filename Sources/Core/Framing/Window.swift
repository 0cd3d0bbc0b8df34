package import Domain

/// The largest window of a ratio that fits into a picture. It covers one side of it, and slides along the other: every crop that a platform can make is one of its positions.
package struct Window: Hashable, Sendable {
    package enum Axis: String, Hashable, Sendable, Codable {
        case across, down
    }

    /// In pixels, upright.
    package let picture: PixelSize
    /// The side along which it slides.
    package let axis: Axis
    /// How long it is on that side, in pixels; 1 at the least.
    package let length: Int

    /// `nil` where the picture has the ratio already, to the pixel.
    package init?(ratio: Double, in picture: PixelSize) {
        guard ratio.isFinite, ratio > 0, picture.width > 0, picture.height > 0 else { return nil }
        let width = Int((Double(picture.height) * ratio).rounded())
        let height = Int((Double(picture.width) / ratio).rounded())
        self.picture = picture
        if width < picture.width {
            axis = .across
            length = max(1, width)
        } else if height < picture.height {
            axis = .down
            length = max(1, height)
        } else {
            return nil
        }
    }

    /// The picture's side along which it slides, in pixels.
    package var side: Int { axis == .across ? picture.width : picture.height }
    /// The last position of its left (or top) edge; the first is 0.
    package var travel: Int { side - length }
    /// Every position.
    package var positions: PositionSet { PositionSet(from: 0, through: travel) }
    package var centre: Int { travel / 2 }

    /// The position that brings its middle nearest to a share of the side.
    package func position(around middle: Double) -> Int {
        let wanted = middle * Double(side) - Double(length) / 2
        return Int(min(max(wanted, 0), Double(travel)).rounded())
    }

    /// Where an object lies along the side: its first pixel, and the one after its last. An object reaches over the edge by nothing.
    package func span(of region: Region) -> Range<Int> {
        let (low, high) = axis == .across ? (region.x, region.x + region.width) : (region.y, region.y + region.height)
        let first = Int((min(max(low, 0), 1) * Double(side)).rounded(.down))
        let last = Int((min(max(high, 0), 1) * Double(side)).rounded(.up))
        let begin = min(first, side - 1)
        return begin..<max(last, begin + 1)
    }

    /// The positions at which all of the object is in the window.
    package func keeping(_ span: Range<Int>) -> PositionSet {
        PositionSet(from: max(0, span.upperBound - length), through: min(travel, span.lowerBound))
    }

    /// The positions at which nothing of the object is in the window.
    package func losing(_ span: Range<Int>) -> PositionSet {
        PositionSet(from: 0, through: min(travel, span.lowerBound - length))
            .union(PositionSet(from: max(0, span.upperBound), through: travel))
    }

    /// The positions at which one of its edges goes through the object.
    package func cutting(_ span: Range<Int>) -> PositionSet { positions.subtracting(keeping(span)).subtracting(losing(span)) }

    /// What it shows at a position, as shares of the picture.
    package func region(at position: Int) -> Region {
        let start = Double(position) / Double(side), share = Double(length) / Double(side)
        return axis == .across
            ? Region(x: start, y: 0, width: share, height: 1) : Region(x: 0, y: start, width: 1, height: share)
    }
}
