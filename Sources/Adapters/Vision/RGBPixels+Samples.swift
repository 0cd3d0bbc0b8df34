import Domain

extension RGBPixels {
    /// The colours, 0 to 255 (red, green, blue), of a parallelogram laid straight into so many columns and rows: given by its top left corner, its top side and its left side, in pixels. Beyond the picture its edge goes on.
    ///
    /// Each is the mean of bilinear samples no more than `farthest` pixels apart, so that large shapes do not break up.
    @inline(__always)
    func sample(
        corner: Spot, along: Spot, down: Spot, columns: Int, rows: Int, apart farthest: Double = 1.5,
        to put: (_ row: Int, _ column: Int, _ colour: SIMD4<Float>) -> Void
    ) {
        let right = along / Double(columns), below = down / Double(rows)
        let perRow = Self.samples(right.length, farthest), perColumn = Self.samples(below.length, farthest)
        let scale = 1 / Float(perRow * perColumn)
        let across = (0..<perRow).map { (Double($0) + 0.5) / Double(perRow) },
            upright = (0..<perColumn).map { (Double($0) + 0.5) / Double(perColumn) }
        unsafe bytes.withUnsafeBufferPointer { bytes in
            for row in 0..<rows {
                for column in 0..<columns {
                    var sum = SIMD4<Float>()
                    for fine in upright {
                        let left = corner + below * (Double(row) + fine)
                        for sample in across {
                            sum += unsafe colour(at: left + right * (Double(column) + sample), of: bytes)
                        }
                    }
                    put(row, column, sum * scale)
                }
            }
        }
    }

    /// How many samples a step of so many pixels needs; bounded for pictures far larger than any that is looked at.
    private static func samples(_ step: Double, _ farthest: Double) -> Int { Int(min(max((step / farthest).rounded(.up), 1), 16)) }

    /// The middle of the first pixel is at (0.5, 0.5).
    @unsafe private func colour(at spot: Spot, of bytes: UnsafeBufferPointer<UInt8>) -> SIMD4<Float> {
        let last = Spot(Double(size.width - 1), Double(size.height - 1))
        let inside = (spot - 0.5).clamped(lowerBound: .zero, upperBound: last)
        let x = Int(inside.x), y = Int(inside.y), stride = 3 * size.width
        let alongShare = Float(inside.x - Double(x)), downShare = Float(inside.y - Double(y))
        let here = y * stride + 3 * x
        let next = x + 1 < size.width ? 3 : 0, under = y + 1 < size.height ? stride : 0
        func pixel(_ place: Int) -> SIMD4<Float> {
            unsafe SIMD4(Float(bytes[place]), Float(bytes[place + 1]), Float(bytes[place + 2]), 0)
        }
        let top = pixel(here) + (pixel(here + next) - pixel(here)) * alongShare
        let bottom = pixel(here + under) + (pixel(here + under + next) - pixel(here + under)) * alongShare
        return top + (bottom - top) * downShare
    }
}
