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
    func values(from pixels: RGBPixels, paddedWidth: Int) -> [Float] {
        let width = min(self.width, paddedWidth), plane = Self.height * paddedWidth
        var values = [Float](repeating: 0, count: 3 * plane)
        pixels.sample(corner: corner, along: along, down: down, columns: width, rows: Self.height) { row, column, colour in
            let place = row * paddedWidth + column, colour = colour / 127.5 - 1
            values[place] = colour.z
            values[plane + place] = colour.y
            values[2 * plane + place] = colour.x
        }
        return values
    }
}
