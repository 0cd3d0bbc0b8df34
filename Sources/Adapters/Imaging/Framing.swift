import Domain

/// What of an upright picture is written.
extension Pixels {
    /// No longer than asked and never enlarged; `nil` for a frame that no picture can have.
    func framed(_ frame: RenderFrame?, longestEdge: Int) throws(VipsFailure) -> Pixels? {
        switch frame {
        case nil: return try reduced(to: longestEdge)
        case .window(let region):
            guard let within = region.withinPicture else { return nil }
            let (left, width) = Self.wholePixels(from: within.x, share: within.width, of: width)
            let (top, height) = Self.wholePixels(from: within.y, share: within.height, of: height)
            return try cut(left: left, top: top, PixelSize(width: width, height: height)).reduced(to: longestEdge)
        case .padded(let ratio, let fill):
            guard RenderFrame.ratios.contains(ratio) else { return nil }
            return try padded(ratio, fill, longestEdge)
        }
    }

    private func reduced(to longestEdge: Int) throws(VipsFailure) -> Pixels {
        guard self.longestEdge > longestEdge else { return self }
        let scale = Double(longestEdge) / Double(self.longestEdge)
        func edge(_ whole: Int) -> Int { max(1, Int((Double(whole) * scale).rounded())) }
        // An edge that would have no pixel at all keeps one.
        if edge(width) == 1 || edge(height) == 1 { return try fitted(PixelSize(width: edge(width), height: edge(height))) }
        return try resized(by: scale)
    }

    /// The whole pixels within, so that nothing from beside the window is written; one where there is none.
    private static func wholePixels(from start: Double, share: Double, of whole: Int) -> (start: Int, count: Int) {
        // What is computed as a share misses a whole pixel by less than this.
        let slack = 1e-6
        let first = min(max(0, Int((start * Double(whole) - slack).rounded(.up))), whole - 1)
        let end = min(Int(((start + share) * Double(whole) + slack).rounded(.down)), whole)
        return (first, max(1, end - first))
    }

    private func padded(_ ratio: Double, _ fill: Fill, _ longestEdge: Int) throws(VipsFailure) -> Pixels {
        let own = Double(width) / Double(height)
        let least =
            own > ratio ? (width: Double(width), height: Double(width) / ratio) : (width: Double(height) * ratio, height: Double(height))
        let scale = min(1, Double(longestEdge) / max(least.width, least.height))
        func edge(_ length: Double, _ most: Int) -> Int { min(max(1, Int((length * scale).rounded())), most) }
        let canvas = PixelSize(width: edge(least.width, longestEdge), height: edge(least.height, longestEdge))
        let inner = PixelSize(width: edge(Double(width), canvas.width), height: edge(Double(height), canvas.height))
        let picture = inner == PixelSize(width: width, height: height) ? self : try fitted(inner)
        let ground: Pixels
        switch fill {
        case .plain: ground = try .plain(canvas, grey: 236)
        case .blurred: ground = try blurredCover(canvas)
        }
        return try ground.placing(
            picture, left: (canvas.width - inner.width) / 2, top: (canvas.height - inner.height) / 2)
    }

    /// The middle of the picture over all of the canvas, with a sigma of 8 % of the canvas's shorter side. It is blurred small, which costs little and keeps no more detail.
    private func blurredCover(_ canvas: PixelSize) throws(VipsFailure) -> Pixels {
        let cover = max(Double(canvas.width) / Double(width), Double(canvas.height) / Double(height))
        let part = PixelSize(
            width: min(width, max(1, Int((Double(canvas.width) / cover).rounded()))),
            height: min(height, max(1, Int((Double(canvas.height) / cover).rounded()))))
        let middle = try cut(left: (width - part.width) / 2, top: (height - part.height) / 2, part)
        let shorter = min(canvas.width, canvas.height)
        let scale = min(1, 100 / Double(shorter))
        let small = try middle.fitted(
            PixelSize(
                width: max(1, Int((Double(canvas.width) * scale).rounded())),
                height: max(1, Int((Double(canvas.height) * scale).rounded())))
        ).computed()
        let sigma = 0.08 * Double(shorter) * scale
        return try small.blurred(sigma: max(sigma, 0.5)).computed().fitted(canvas)
    }
}
