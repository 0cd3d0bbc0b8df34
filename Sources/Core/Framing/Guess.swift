package import Domain

/// A position that a platform is known or thought to take.
package enum Guess: String, Hashable, Sendable, Codable, CaseIterable {
    case centre
    /// The top of the picture, or its left edge.
    case upper
    /// Where libvips's attention lays it: edges, colours and one light skin colour. It stands for what platforms' own programs do, and is no judgement of the picture.
    case attention
    /// Where libvips's entropy lays it: the side with less detail goes.
    case entropy
    /// Centred on the faces.
    case faces
}

/// All about one picture that its crops depend on.
package struct Scene: Sendable {
    /// In pixels, upright.
    package let size: PixelSize
    package let subjects: [Subject]
    /// By ratio; none where nobody looked.
    package let cropPoints: [CropPoint]

    package init(size: PixelSize, subjects: [Subject], cropPoints: [CropPoint]) {
        self.size = size
        self.subjects = subjects
        self.cropPoints = cropPoints
    }

    /// The middle of all faces, each counted by its area; `nil` without any.
    func middleOfFaces(_ axis: Window.Axis) -> Double? {
        let faces = subjects.filter { $0.kind == .face && $0.region.area > 0 }
        let total = faces.reduce(0) { $0 + $1.region.area }
        guard total > 0 else { return nil }
        return faces.reduce(0) { $0 + (axis == .across ? $1.region.centre.x : $1.region.centre.y) * $1.region.area } / total
    }

    /// Of those that were looked at the nearest ratio, measured as ratios are.
    func cropPoint(_ ratio: Double) -> CropPoint? {
        cropPoints.filter { $0.ratio > 0 }.min { abs(($0.ratio / ratio).logarithm) < abs(($1.ratio / ratio).logarithm) }
    }

    /// Where each guess lays the window.
    func guesses(_ window: Window, ratio: Double, _ anchor: Placement.Anchor) -> [Guess: Int] {
        switch anchor {
        case .centre, .uploader: return [.centre: window.centre]
        case .upper: return [.upper: 0]
        case .content, .unknown:
            var guesses = [Guess.centre: window.centre]
            if let point = cropPoint(ratio) {
                // Laid for a slightly different window, it is moved so that the middle stays.
                guesses[.attention] = position(point.attention, of: point.ratio, for: window)
                guesses[.entropy] = position(point.entropy, of: point.ratio, for: window)
            }
            if let middle = middleOfFaces(window.axis) { guesses[.faces] = window.position(around: middle) }
            return guesses
        }
    }

    private func position(_ start: Double, of ratio: Double, for window: Window) -> Int {
        guard let looked = Window(ratio: ratio, in: size), looked.axis == window.axis else { return window.centre }
        return window.position(around: start + Double(looked.length) / Double(looked.side) / 2)
    }
}

extension Double {
    /// The natural logarithm by its series, so that this room needs no other library; for positive numbers.
    var logarithm: Double {
        guard self > 0 else { return -.infinity }
        let z = (significand - 1) / (significand + 1)
        var power = z, sum = 0.0
        for term in stride(from: 1.0, to: 30, by: 2) {
            sum += power / term
            power *= z * z
        }
        return 2 * sum + Double(exponent) * 0.693147180559945309
    }
}
