extension Waves {
    /// The part of one side that is seen, and what stands beside it.
    struct Window {
        /// Waves of what is seen, in rows, from those of the whole.
        let matrix: [Double]
        /// The waves of a bar of brightness 1 that lies beside the picture.
        let beside: [Double]
        let brightness: Double

        /// The part between two shares of the side; both may lie up to the edge.
        init(_ part: ClosedRange<Double>) { self.init(part, filling: 0...1, brightness: 0) }

        /// The part stretched over `place`, a bar over the rest.
        init(_ part: ClosedRange<Double>, filling place: ClosedRange<Double>, brightness: Double) {
            self.brightness = brightness
            var matrix = [Double](repeating: 0, count: Waves.side * Waves.side)
            var beside = [Double](repeating: 0, count: Waves.side)
            for sample in 0..<Waves.samples {
                let share = (Double(sample) + 0.5) / Double(Waves.samples)
                let source =
                    part.lowerBound
                    + (share - place.lowerBound) / (place.upperBound - place.lowerBound) * (part.upperBound - part.lowerBound)
                let heights = place.contains(share) ? (0..<Waves.side).map { Waves.height(of: $0, at: source) } : nil
                for row in 0..<Waves.side {
                    let factor = Waves.basis[row * Waves.samples + sample]
                    guard let heights else {
                        beside[row] += factor
                        continue
                    }
                    for column in 0..<Waves.side { matrix[row * Waves.side + column] += factor * heights[column] }
                }
            }
            self.matrix = matrix
            self.beside = beside
        }
    }
}

/// An angle in half turns; Core has no library of functions, and its numbers must be the same on every machine.
struct HalfTurns {
    private let count: Double

    init(_ count: Double) { self.count = count }

    /// By its power series after the angle was brought into a quarter turn, where ten members tell it to 15 digits.
    var cosine: Double {
        var rest = (count < 0 ? -count : count).truncatingRemainder(dividingBy: 2)
        if rest > 1 { rest = 2 - rest }
        let isNegative = rest > 0.5
        if isNegative { rest = 1 - rest }
        let square = rest * .pi * rest * .pi
        var member = 1.0, sum = 1.0
        for step in 1...10 {
            member *= -square / Double((2 * step - 1) * (2 * step))
            sum += member
        }
        return isNegative ? -sum : sum
    }
}
