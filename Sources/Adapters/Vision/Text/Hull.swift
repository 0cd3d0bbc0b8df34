/// A place in pixels; y grows downwards.
typealias Spot = SIMD2<Double>

extension SIMD2<Double> {
    /// Twice the area of the triangle with two other places; more than 0 where the turn is clockwise on the screen.
    func turn(_ second: Spot, _ third: Spot) -> Double {
        (second.x - x) * (third.y - y) - (second.y - y) * (third.x - x)
    }

    func dot(_ other: Spot) -> Double { x * other.x + y * other.y }
    var length: Double { dot(self).squareRoot() }
}

/// The corners of the smallest convex shape around the places, clockwise on the screen, none on a straight line between two others (Andrew's monotone chain).
func convexHull(_ places: [Spot]) -> [Spot] {
    let sorted = places.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    guard let first = sorted.first, let last = sorted.last, first != last else { return sorted.first.map { [$0] } ?? [] }
    func chain(_ places: some Sequence<Spot>) -> [Spot] {
        var kept: [Spot] = []
        for place in places {
            while kept.count >= 2, kept[kept.count - 2].turn(kept[kept.count - 1], place) <= 0 { kept.removeLast() }
            kept.append(place)
        }
        return kept
    }
    return chain(sorted).dropLast() + chain(sorted.reversed()).dropLast()
}
