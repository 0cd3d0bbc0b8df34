package import Domain

extension PhotoReader {
    /// Where windows of the shapes in `CropPoint.ratios` would lie if a platform chose them by what draws the eye. From the pixels that are open, without another decode.
    package func cropPoints() -> Reading<[CropPoint]> {
        guard let open else { return .unknown("no photo is open") }
        do throws(VipsFailure) {
            let scale = Self.edgeForInterest / Double(open.longestEdge)
            let isThin = Double(min(open.width, open.height)) * scale < 1
            let small = scale < 1 && !isThin ? try open.shrunk(by: scale).computed() : open
            var points: [CropPoint] = []
            for ratio in CropPoint.ratios {
                points.append(
                    CropPoint(
                        ratio: ratio, attention: try small.share(ratio, byAttention: true),
                        entropy: try small.share(ratio, byAttention: false)))
            }
            return .seen(points)
        } catch {
            return .unknown("what draws the eye could not be computed")
        }
    }

    private static let edgeForInterest = 256.0
}

extension Pixels {
    /// The left or top edge of the largest window of that shape that draws the eye most, as a share of the side that it slides along.
    fileprivate func share(_ ratio: Double, byAttention: Bool) throws(VipsFailure) -> Double {
        let slidesAcross = Double(width) > Double(height) * ratio
        let window =
            slidesAcross
            ? PixelSize(width: Int((Double(height) * ratio).rounded()), height: height)
            : PixelSize(width: width, height: Int((Double(width) / ratio).rounded()))
        // It is the picture itself, or smaller than a pixel.
        guard window.width > 0, window.height > 0, window.width < width || window.height < height else { return 0 }
        let corner = try interest(window, byAttention: byAttention)
        let share = slidesAcross ? Double(corner.left) / Double(width) : Double(corner.top) / Double(height)
        return min(max(0, share), 1)
    }
}
