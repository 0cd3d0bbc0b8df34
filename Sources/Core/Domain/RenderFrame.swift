/// The part of a photo that is written, or what it is put into.
package enum RenderFrame: Hashable, Sendable, Codable {
    /// That part, as shares of the upright picture: whole pixels that lie within it, at least one.
    case window(Region)
    /// All of it, in the middle of a canvas of that shape (width over height, 0.05 to 20).
    case padded(ratio: Double, fill: Fill)

    /// The shapes of canvas that are made.
    package static let ratios = 0.05...20.0

    /// Whether a picture of this size may be what was asked for of a photo of size `photo` (upright): no longer than `longestEdge`, and of the frame's shape but for the pixels by which cutting and shrinking may change either edge: three.
    package func admits(_ size: PixelSize, of photo: PixelSize, longestEdge: Int) -> Bool {
        guard size.width > 0, size.height > 0, size.longestEdge <= longestEdge else { return false }
        let ratio: Double
        switch self {
        case .window(let region):
            guard let within = region.withinPicture else { return false }
            ratio = within.width * Double(photo.width) / (within.height * Double(photo.height))
        case .padded(let shape, _): ratio = shape
        }
        return abs(Double(size.width) - Double(size.height) * ratio) <= 3 * (1 + ratio)
    }
}

/// What fills a canvas beside the photo.
package enum Fill: String, Hashable, Sendable, Codable, CaseIterable {
    /// The photo itself, so blurred that no face in it can be told.
    case blurred
    /// A calm light grey.
    case plain
}

extension Region {
    /// What of it lies in the picture; `nil` where nothing does.
    package var withinPicture: Region? {
        guard isPlausible else { return nil }
        let left = max(0, x), top = max(0, y)
        return Region(x: left, y: top, width: min(1, x + width) - left, height: min(1, y + height) - top)
    }
}
