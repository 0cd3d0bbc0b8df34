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
        let scale = 1 / (127.5 * Double(perRow * perColumn))
        for row in 0..<Self.height {
            for column in 0..<width {
                var sum = SIMD4<Double>()
                for fine in 0..<perColumn {
                    let y = Double(row) + (Double(fine) + 0.5) / Double(perColumn)
                    for sample in 0..<perRow {
                        let x = Double(column) + (Double(sample) + 0.5) / Double(perRow)
                        sum += Self.colour(at: corner + right * x + below * y, of: pixels)
                    }
                }
                let place = row * paddedWidth + column
                values[place] = Float(sum.z * scale - 1)
                values[plane + place] = Float(sum.y * scale - 1)
                values[2 * plane + place] = Float(sum.x * scale - 1)
            }
        }
        return values
    }

    /// How many samples a step of so many pixels needs; bounded for pictures far larger than any that is looked at.
    private static func samples(_ step: Double) -> Int { Int(min(max((step / 1.5).rounded(.up), 1), 16)) }

    /// Red, green and blue, 0 to 255; the middle of the first pixel is at (0.5, 0.5).
    private static func colour(at spot: Spot, of pixels: RGBPixels) -> SIMD4<Double> {
        let last = Spot(Double(pixels.size.width - 1), Double(pixels.size.height - 1))
        let inside = (spot - 0.5).clamped(lowerBound: .zero, upperBound: last)
        let whole = inside.rounded(.down), share = inside - whole
        let x = Int(whole.x), y = Int(whole.y), stride = 3 * pixels.size.width
        let here = y * stride + 3 * x
        let next = x + 1 < pixels.size.width ? 3 : 0, under = y + 1 < pixels.size.height ? stride : 0
        func pixel(_ place: Int) -> SIMD4<Double> {
            SIMD4(Double(pixels.bytes[place]), Double(pixels.bytes[place + 1]), Double(pixels.bytes[place + 2]), 0)
        }
        let top = pixel(here) + (pixel(here + next) - pixel(here)) * share.x
        let bottom = pixel(here + under) + (pixel(here + under + next) - pixel(here + under)) * share.x
        return top + (bottom - top) * share.y
    }
}
