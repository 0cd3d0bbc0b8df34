extension PicturePrint {
    /// Of upright pixels of any size; `absent` where there is too little in the picture to know it by, so that only its own bytes tell it.
    package static func reading(of pixels: RGBPixels) -> Reading<PicturePrint> {
        guard pixels.size.width > 0, pixels.size.height > 0 else { return .unknown("the picture has no pixels") }
        let waves = Waves(square: square(of: pixels))
        let contrast = (waves.contrast * 100).rounded(), level = waves.level.rounded()
        let print = PicturePrint(
            likeness: waves.likeness, level: UInt8(min(max(level, 0), 255)), contrast: UInt16(min(contrast, 65535)))
        return print.map { .seen($0) } ?? .absent
    }

    /// The brightness (ITU-R BT.601) of the picture squeezed into a square; each sample is the mean of the area that it covers.
    private static func square(of pixels: RGBPixels) -> [Double] {
        let width = pixels.size.width, height = pixels.size.height, side = Waves.samples
        let columns = (0..<side).map { Cover($0, of: width) }
        var square = [Double](repeating: 0, count: side * side)
        var rows = [Double](repeating: 0, count: height * side)
        for row in 0..<height {
            let brightness = (0..<width).map { column in
                let start = (row * width + column) * 3
                return Double(299 * Int(pixels.bytes[start]) + 587 * Int(pixels.bytes[start + 1]) + 114 * Int(pixels.bytes[start + 2]))
                    / 1000
            }
            for (place, cover) in columns.enumerated() { rows[row * side + place] = cover.mean { brightness[$0] } }
        }
        for place in 0..<side {
            let cover = Cover(place, of: height)
            for column in 0..<side { square[place * side + column] = cover.mean { rows[$0 * side + column] } }
        }
        return square
    }

    /// The pixels of one side that a sample lies over, the first and the last of them in part.
    private struct Cover {
        private let start: Double
        private let end: Double
        private let last: Int

        init(_ sample: Int, of count: Int) {
            start = Double(sample * count) / Double(Waves.samples)
            end = Double((sample + 1) * count) / Double(Waves.samples)
            last = min(count, Int(end.rounded(.up))) - 1
        }

        func mean(_ value: (Int) -> Double) -> Double {
            var sum = 0.0
            for pixel in Int(start)...max(Int(start), last) {
                sum += value(pixel) * (min(end, Double(pixel + 1)) - max(start, Double(pixel)))
            }
            return sum / (end - start)
        }
    }
}
