extension TextStrip {
    /// Lines that were found in several parts of the picture, once each: of strips of about the same height that lie mostly in one another the larger stays, since the smaller may be a part of the line.
    static func withoutRepeats(_ strips: [TextStrip]) -> [TextStrip] {
        var kept: [TextStrip] = []
        for strip in strips.sorted(by: { $0.area > $1.area }) where !kept.contains(where: { strip.isRepeated(by: $0) }) {
            kept.append(strip)
        }
        return kept
    }

    private var area: Double { abs(along.x * down.y - along.y * down.x) }

    private func isRepeated(by other: TextStrip) -> Bool {
        let heights = [down.length, other.down.length].sorted()
        return heights[0] >= 0.5 * heights[1] && share(within: other) >= 0.6
    }

    /// How much of it lies in the other, by a grid of 16 x 4 places.
    func share(within other: TextStrip) -> Double {
        let size = other.along.x * other.down.y - other.along.y * other.down.x
        guard abs(size) > 1e-9 else { return 0 }
        var inside = 0
        for row in 0..<4 {
            for column in 0..<16 {
                let from = corner + along * ((Double(column) + 0.5) / 16) + down * ((Double(row) + 0.5) / 4) - other.corner
                let right = (from.x * other.down.y - from.y * other.down.x) / size
                let below = (other.along.x * from.y - other.along.y * from.x) / size
                if (0...1).contains(right), (0...1).contains(below) { inside += 1 }
            }
        }
        return Double(inside) / 64
    }
}
