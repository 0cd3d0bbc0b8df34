/// Whole numbers from 0 on, as ranges that neither touch nor overlap: the places in pixels at which a window's left (or top) edge may lie.
package struct PositionSet: Hashable, Sendable {
    /// In their order.
    package private(set) var ranges: [ClosedRange<Int>] = []

    package init() {}

    package init(_ ranges: [ClosedRange<Int>]) {
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = self.ranges.last, range.lowerBound <= last.upperBound + 1 {
                self.ranges[self.ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                self.ranges.append(range)
            }
        }
    }

    /// From `low` to `high`; none where that is backwards.
    package init(from low: Int, through high: Int) { self.init(low <= high ? [low...high] : []) }

    package var isEmpty: Bool { ranges.isEmpty }
    /// How many places.
    package var count: Int { ranges.reduce(0) { $0 + $1.count } }

    package func contains(_ place: Int) -> Bool { ranges.contains { $0.contains(place) } }

    package func union(_ other: PositionSet) -> PositionSet { PositionSet(ranges + other.ranges) }

    package func intersection(_ other: PositionSet) -> PositionSet {
        PositionSet(
            ranges.flatMap { one in
                other.ranges.compactMap { two -> ClosedRange<Int>? in
                    let low = max(one.lowerBound, two.lowerBound), high = min(one.upperBound, two.upperBound)
                    return low <= high ? low...high : nil
                }
            })
    }

    /// Those that the other does not hold.
    package func subtracting(_ other: PositionSet) -> PositionSet {
        var left = ranges
        for gap in other.ranges {
            left = left.flatMap { range -> [ClosedRange<Int>] in
                guard range.overlaps(gap) else { return [range] }
                var parts: [ClosedRange<Int>] = []
                if range.lowerBound < gap.lowerBound { parts.append(range.lowerBound...gap.lowerBound - 1) }
                if range.upperBound > gap.upperBound { parts.append(gap.upperBound + 1...range.upperBound) }
                return parts
            }
        }
        return PositionSet(left)
    }

    /// The place nearest to another one; of two as near the lower.
    package func nearest(to place: Double) -> Int? {
        ranges.map { range in Int(min(max(place, Double(range.lowerBound)), Double(range.upperBound)).rounded()) }
            .min { abs(Double($0) - place) < abs(Double($1) - place) }
    }
}
