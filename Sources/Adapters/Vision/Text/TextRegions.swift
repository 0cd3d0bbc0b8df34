import Domain

/// From the detector's map to rectangles around lines of text, as the model was trained for it (Liao et al. 2020, "Real-time scene text detection with differentiable binarization"): the map marks the core of each line, which is grown to the whole line.
struct TextRegions {
    /// A place belongs to a line from this likelihood on.
    var threshold: Float = 0.3
    /// The mean likelihood within the rectangle that makes it one.
    var leastScore: Float = 0.5
    /// The rectangle grows by this many times area over perimeter.
    var growth = 1.6
    /// The shorter side of a core, in places of the map. Smaller ones are specks.
    var leastSide = 3.0

    /// Rectangles in places of the map, from top to bottom; each lies along its line.
    func callAsFunction(_ map: TextMap) -> [TurnedRectangle] {
        map.regions(above: threshold).compactMap { region in
            guard let core = TurnedRectangle.smallest(aroundHull: convexHull(region.outline)), core.shorterSide >= leastSide,
                map.mean(in: core) >= leastScore
            else { return nil }
            return core.grown(by: core.area * growth / core.perimeter).asLine
        }
    }
}
