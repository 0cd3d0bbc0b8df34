package import Domain

extension PhotoReader {
    /// Where windows of the shapes in `CropPoint.ratios` would lie if a platform chose them by what draws the eye. From the pixels that are open, without another decode.
    package func cropPoints() -> Reading<[CropPoint]> {
        guard let open else { return .unknown("no photo is open") }
        do throws(VipsFailure) {
            let scale = Self.edgeForInterest / Double(open.longestEdge)
            let isThin = Double(min(open.width, open.height)) * scale < 1
            let small = scale < 1 && !isThin ? try open.shrunk(by: scale).computed() : open
            let levels = SliceEntropy(try small.rgb())
            let windows = CropPoint.ratios.map { InterestWindow($0, in: small) }
            // The place of interest depends on the window's size only by how much is blurred, so that a few windows tell it for those of similar shape.
            var places: [Int: (x: Int, y: Int)] = [:]
            for number in Self.looked { if let size = windows[number].size { places[number] = try small.attention(size) } }
            return .seen(
                windows.enumerated().map { number, window in
                    let nearest = places.min { abs($0.key - number) < abs($1.key - number) }
                    return window.point(at: nearest?.value, levels)
                })
        } catch {
            return .unknown("what draws the eye could not be computed")
        }
    }

    /// A window's place is a share, which this tells to a hundredth.
    private static let edgeForInterest = 128.0
    /// Places in `CropPoint.ratios` at which attention is computed, which takes libvips 4 ms each: 4:5 and 1.91, about which most platforms' windows lie.
    static let looked = [4, 10]
}

/// The largest window of a ratio in a small copy.
private struct InterestWindow {
    let ratio: Double
    let slidesAcross: Bool
    /// `nil` where it is the picture itself, or smaller than a pixel.
    let size: PixelSize?
    private let side: Int

    init(_ ratio: Double, in small: Pixels) {
        self.ratio = ratio
        slidesAcross = Double(small.width) > Double(small.height) * ratio
        side = slidesAcross ? small.width : small.height
        let window =
            slidesAcross
            ? PixelSize(width: Int((Double(small.height) * ratio).rounded()), height: small.height)
            : PixelSize(width: small.width, height: Int((Double(small.width) / ratio).rounded()))
        let isOne = window.width > 0 && window.height > 0 && (window.width < small.width || window.height < small.height)
        size = isOne ? window : nil
    }

    /// Centred on a place of interest and moved into the picture, as libvips does.
    func point(at place: (x: Int, y: Int)?, _ levels: SliceEntropy) -> CropPoint {
        guard let size else { return CropPoint(ratio: ratio, attention: 0, entropy: 0) }
        let length = slidesAcross ? size.width : size.height
        let middle = place.map { slidesAcross ? $0.x : $0.y } ?? side / 2
        let start = min(max(0, middle - length / 2), side - length)
        let entropy = levels.start(of: length, across: slidesAcross)
        func share(_ start: Int) -> Double { min(max(0, Double(start) / Double(side)), 1) }
        return CropPoint(ratio: ratio, attention: share(start), entropy: share(entropy))
    }
}
