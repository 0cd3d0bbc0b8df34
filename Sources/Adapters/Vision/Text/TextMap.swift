/// How likely each place of a picture belongs to a line of text, 0 to 1, row after row.
struct TextMap {
    let width: Int
    let height: Int
    let values: [Float]

    init(width: Int, height: Int, values: [Float]) {
        precondition(values.count == width * height, "the values are not those of a map of this size")
        self.width = width
        self.height = height
        self.values = values
    }

    /// The mean over the places whose middle lies in the rectangle; 0 where there are none.
    func mean(in rectangle: TurnedRectangle) -> Float {
        guard rectangle.centre.x.isFinite, rectangle.centre.y.isFinite else { return 0 }
        let corners = rectangle.corners
        let rows = Self.middles(from: corners.map(\.y).min() ?? 0, to: corners.map(\.y).max() ?? 0, below: height)
        var sum: Float = 0
        var count = 0
        for row in rows {
            let columns = columns(ofRow: row, in: rectangle)
            for column in columns { sum += values[row * width + column] }
            count += columns.count
        }
        return count > 0 ? sum / Float(count) : 0
    }

    /// The columns whose middles lie between both pairs of sides at the middle of this row.
    private func columns(ofRow row: Int, in rectangle: TurnedRectangle) -> Range<Int> {
        var from = 0.0, to = Double(width)
        let down = Double(row) + 0.5 - rectangle.centre.y
        for (direction, reach) in [(rectangle.along, rectangle.width / 2), (rectangle.across, rectangle.height / 2)] {
            // |x * direction.x + down * direction.y| <= reach
            let here = down * direction.y
            if abs(direction.x) < 1e-9 {
                if abs(here) > reach { return 0..<0 }
                continue
            }
            let ends = [(-reach - here) / direction.x, (reach - here) / direction.x]
            from = max(from, rectangle.centre.x + min(ends[0], ends[1]))
            to = min(to, rectangle.centre.x + max(ends[0], ends[1]))
        }
        return Self.middles(from: from, to: to, below: width)
    }

    /// The whole numbers from 0 whose middle (half above them) lies in the stretch. A little is allowed for rounding.
    private static func middles(from: Double, to: Double, below end: Int) -> Range<Int> {
        guard from.isFinite, to.isFinite, from <= to else { return 0..<0 }
        let first = max(0, min(Double(end), (from - 0.5 - 1e-6).rounded(.up)))
        let last = max(first, min(Double(end), (to - 0.5 + 1e-6).rounded(.down) + 1))
        return Int(first)..<Int(last)
    }
}
