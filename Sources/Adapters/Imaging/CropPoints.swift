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
            var points: [CropPoint] = []
            for ratio in CropPoint.ratios { points.append(try Self.point(ratio, small, levels)) }
            return .seen(points)
        } catch {
            return .unknown("what draws the eye could not be computed")
        }
    }

    /// A window's place is a share, which this tells to a hundredth.
    private static let edgeForInterest = 128.0

    private static func point(_ ratio: Double, _ small: Pixels, _ levels: SliceEntropy) throws(VipsFailure) -> CropPoint {
        let slidesAcross = Double(small.width) > Double(small.height) * ratio
        let window =
            slidesAcross
            ? PixelSize(width: Int((Double(small.height) * ratio).rounded()), height: small.height)
            : PixelSize(width: small.width, height: Int((Double(small.width) / ratio).rounded()))
        // It is the picture itself, or smaller than a pixel.
        guard window.width > 0, window.height > 0, window.width < small.width || window.height < small.height else {
            return CropPoint(ratio: ratio, attention: 0, entropy: 0)
        }
        let corner = try small.attention(window)
        let side = slidesAcross ? small.width : small.height
        let entropy = levels.start(of: slidesAcross ? window.width : window.height, across: slidesAcross)
        func share(_ start: Int) -> Double { min(max(0, Double(start) / Double(side)), 1) }
        return CropPoint(ratio: ratio, attention: share(slidesAcross ? corner.left : corner.top), entropy: share(entropy))
    }
}
