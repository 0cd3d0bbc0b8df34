/// The brightness of a picture as a sum of waves (a discrete cosine transform): 16 each way, whatever the picture's shape, since it is first squeezed into a square.
struct Waves {
    /// Row by row from the longest; the first is the mean brightness.
    private(set) var strengths: [Double]

    static let side = 16
    /// All but the mean.
    static let count = side * side - 1
    /// Points at which a wave is sampled each way.
    static let samples = 64

    struct Wave {
        let across: Int
        let down: Int
        var square: Int { across * across + down * down }
        var place: Int { down * side + across }
    }

    /// From the longest to the shortest, without the mean.
    static let order: [Wave] = (0..<side).flatMap { across in (0..<side).map { Wave(across: across, down: $0) } }
        .filter { $0.square > 0 }
        .sorted { ($0.square, $0.across) < ($1.square, $1.across) }

    /// Of a square of brightnesses, `samples` each way.
    init(square: [Double]) {
        precondition(square.count == Self.samples * Self.samples, "a square has so many samples each way")
        strengths = Self.product(Self.basis, square, Self.basis, inner: Self.samples)
    }

    init(_ print: PicturePrint) {
        strengths = [Double](repeating: 0, count: Self.side * Self.side)
        strengths[0] = Double(print.level)
        for (strength, wave) in zip(print.likeness.strengths, Self.order) {
            let weight = PictureLikeness.weight(strength) * Double(print.contrast) / 100 / Double(wave.square).squareRoot()
            strengths[wave.place] = strength < 0 ? -weight : weight
        }
    }

    private init(strengths: [Double]) { self.strengths = strengths }

    var level: Double { strengths[0] }

    /// Weighted, since long waves are stronger in every photo: strength falls as the wave gets shorter (D. Field, Relations between the statistics of natural images, 1987).
    private var weighted: [Double] { Self.order.map { strengths[$0.place] * Double($0.square).squareRoot() } }

    /// The mean of the weighted strengths, by their squares.
    var contrast: Double { (weighted.reduce(0) { $0 + $1 * $1 } / Double(Self.count)).squareRoot() }

    var likeness: PictureLikeness {
        let weighted = weighted, mean = contrast
        guard mean > 0 else { return PictureLikeness(strengths: [Int8](repeating: 0, count: Self.count)) }
        return PictureLikeness(
            strengths: weighted.map { strength in
                let root = ((strength < 0 ? -strength : strength) / mean).squareRoot() * PictureLikeness.unit
                let whole = Int8(min(root.rounded(), 127))
                return strength < 0 ? -whole : whole
            })
    }

    /// Looked at through other windows across and down.
    func seen(across: Window, down: Window) -> Waves {
        var seen = Waves(strengths: Self.product(down.matrix, strengths, across.matrix, inner: Self.side))
        // Beside the picture lies a bar of one brightness; it is as wide as the picture.
        for row in 0..<Self.side { seen.strengths[row * Self.side] += down.beside[row] * down.brightness }
        return seen
    }

    /// Left times middle times the turned right one.
    private static func product(_ left: [Double], _ middle: [Double], _ right: [Double], inner: Int) -> [Double] {
        var between = [Double](repeating: 0, count: side * inner)
        for row in 0..<side {
            for step in 0..<inner {
                let factor = left[row * inner + step]
                for column in 0..<inner { between[row * inner + column] += factor * middle[step * inner + column] }
            }
        }
        var product = [Double](repeating: 0, count: side * side)
        for row in 0..<side {
            for column in 0..<side {
                var sum = 0.0
                for step in 0..<inner { sum += between[row * inner + step] * right[column * inner + step] }
                product[row * side + column] = sum
            }
        }
        return product
    }

    /// Each wave at each sample, over the number of samples.
    static let basis: [Double] = (0..<side).flatMap { wave in
        (0..<samples).map { height(of: wave, at: (Double($0) + 0.5) / Double(samples)) / Double(samples) }
    }

    /// A wave's height at a share of the side; the squares of all heights of one wave have the mean 1.
    static func height(of wave: Int, at share: Double) -> Double {
        wave == 0 ? 1 : 2.0.squareRoot() * HalfTurns(Double(wave) * share).cosine
    }
}
