import Domain

/// One line of text cut out of a picture and laid straight: a parallelogram given by its top left corner, its top side and its left side, in pixels.
struct TextStrip: Equatable {
    var corner: Spot
    var along: Spot
    var down: Spot

    /// The height in pixels that the recogniser was trained for.
    static let height = 48

    /// The rectangle, stretched from the map's places to the picture's pixels.
    init(_ rectangle: TurnedRectangle, scale: Spot) {
        let corners = rectangle.corners.map { $0 * scale }
        corner = corners[0]
        along = corners[1] - corners[0]
        down = corners[3] - corners[0]
    }

    /// The same strip read from its other end.
    var upsideDown: TextStrip {
        var turned = self
        turned.corner = corner + along + down
        turned.along = -along
        turned.down = -down
        return turned
    }

    /// From the top left, clockwise.
    var corners: [Spot] { [corner, corner + along, corner + along + down, corner + down] }

    /// The width that keeps its shape at the recogniser's height, within limits: no line of text is narrower than a letter or longer than 40 times its height.
    var width: Int {
        let ratio = along.length / max(down.length, 1)
        return Int((Double(Self.height) * min(max(ratio, 0.25), 40)).rounded())
    }

    /// Blue, green and red, each row after row, from -1 to 1; `paddedWidth` columns, of which those behind the strip are 0, the middle grey. Beyond the picture its edge goes on.
    ///
    /// Each value is the mean of bilinear samples no more than 1.5 pixels apart, so that large letters do not break up.
    func values(from pixels: RGBPixels, paddedWidth: Int) -> [Float] {
        let width = min(self.width, paddedWidth), plane = Self.height * paddedWidth
        var values = [Float](repeating: 0, count: 3 * plane)
        let right = along / Double(width), below = down / Double(Self.height)
        let perRow = Self.samples(right.length), perColumn = Self.samples(below.length)
        let scale = 1 / (127.5 * Float(perRow * perColumn))
        let across = (0..<perRow).map { (Double($0) + 0.5) / Double(perRow) },
            upright = (0..<perColumn).map { (Double($0) + 0.5) / Double(perColumn) }
        unsafe pixels.bytes.withUnsafeBufferPointer { bytes in
            for row in 0..<Self.height {
                for column in 0..<width {
                    var sum = SIMD4<Float>()
                    for fine in upright {
                        let left = corner + below * (Double(row) + fine)
                        for sample in across {
                            sum += unsafe Self.colour(at: left + right * (Double(column) + sample), of: bytes, pixels.size)
                        }
                    }
                    let place = row * paddedWidth + column, colour = sum * scale - 1
                    values[place] = colour.z
                    values[plane + place] = colour.y
                    values[2 * plane + place] = colour.x
                }
            }
        }
        return values
    }

    /// How many samples a step of so many pixels needs; bounded for pictures far larger than any that is looked at.
    private static func samples(_ step: Double) -> Int { Int(min(max((step / 1.5).rounded(.up), 1), 16)) }

    /// Red, green and blue, 0 to 255; the middle of the first pixel is at (0.5, 0.5).
    @unsafe private static func colour(at spot: Spot, of bytes: UnsafeBufferPointer<UInt8>, _ size: PixelSize) -> SIMD4<Float> {
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
