extension PicturePrint {
    /// What is kept of a picture so that it can be found: the whole of it, five crops, and what is left without a caption bar. Wider pictures are found by the crops, which their copy may be.
    package var kept: [PictureLikeness] {
        let waves = Waves(self)
        return [likeness] + Self.keptParts.map { waves.seen(across: $0.across, down: $0.down).likeness }
    }

    /// What a picture is looked for by: every crop of up to a tenth in steps of a thirtieth, with a caption bar beside or over it, without the bar that it may have and then cropped in steps of a twentieth, and all of these mirrored.
    package var asked: [PictureLikeness] {
        let waves = Waves(self)
        let brightness = waves.level
        let parts = Self.askedParts.map { waves.seen(across: $0.across, down: $0.down).likeness }
        // A bar of the picture's own brightness has no edge; it is as good as none.
        let bars = Self.bars.filter { abs($0.down.brightness - brightness) > 8 }.map {
            waves.seen(across: $0.across, down: $0.down).likeness
        }
        return (parts + bars).flatMap { [$0, $0.mirrored] }
    }

    private typealias Part = (across: Waves.Window, down: Waves.Window)

    private static let whole = Waves.Window(0...1)

    private static let keptParts: [Part] = {
        let ends = [Waves.Window(0...0.9), Waves.Window(0.1...1)], middle = Waves.Window(0.05...0.95)
        let corners = ends.flatMap { across in ends.map { (across, $0) } }
        return corners + [(middle, middle)] + [0.1, 0.17].flatMap { [(whole, Waves.Window($0...1)), (whole, Waves.Window(0...1 - $0))] }
    }()

    private static let askedParts: [Part] = {
        let windows = cuts(of: 1.0 / 30).map { Waves.Window($0...1 - $1) }, coarse = cuts(of: 0.05).map { Waves.Window($0...1 - $1) }
        let without = heights.flatMap { height in
            [0, 0.05, 0.1].flatMap { [Waves.Window(height...1 - $0), Waves.Window($0...1 - height)] }
        }
        return windows.flatMap { across in windows.map { (across, $0) } } + coarse.flatMap { across in without.map { (across, $0) } }
    }()

    /// What may be cut off at the two ends of a side, a tenth of it at most together.
    private static func cuts(of step: Double) -> [(Double, Double)] {
        let most = Int((0.1 / step).rounded())
        return (0...most).flatMap { start in (0...most - start).map { (Double(start) * step, Double($0) * step) } }
    }

    /// Shares of the whole height that caption bars have.
    private static let heights = [0.08, 0.11, 0.14, 0.17, 0.2]

    /// Dark and light, at the top and at the bottom, beside the picture and over a part of it.
    private static let bars: [Part] = heights.flatMap { height in
        [10.0, 245].flatMap { brightness -> [Part] in
            [
                (whole, Waves.Window(0...1, filling: height...1, brightness: brightness)),
                (whole, Waves.Window(0...1, filling: 0...1 - height, brightness: brightness)),
                (whole, Waves.Window(height...1, filling: height...1, brightness: brightness)),
                (whole, Waves.Window(0...1 - height, filling: 0...1 - height, brightness: brightness)),
            ]
        }
    }
}
