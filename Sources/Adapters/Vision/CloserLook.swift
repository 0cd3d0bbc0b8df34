import Domain

#if canImport(Glibc)
    import Glibc
#endif

/// A small square cut out of a picture around what may be a face, brought to the size that the network knows best and turned.
struct CloserLook {
    /// How long and high the square is made, and how high about the face in it.
    static let side = 128
    private static let face = 48.0

    /// In shares of the upright picture.
    private let hint: Face
    private let degrees: Double
    /// The picture's pixels and the square's sides in them.
    private let size: PixelSize
    private let corner: Spot
    private let along: Spot
    private let down: Spot

    /// `size` is that of the copy of the picture that is cut from.
    init(_ hint: Face, turnedBy degrees: Double, in size: PixelSize) {
        self.hint = hint
        self.degrees = degrees
        self.size = size
        let width = hint.region.width * Double(size.width), height = hint.region.height * Double(size.height)
        // Nothing is enlarged.
        let step = max(1, (width * height).squareRoot() / Self.face)
        let angle = degrees * .pi / 180, length = step * Double(Self.side)
        along = Spot(cos(angle), -sin(angle)) * length
        down = Spot(sin(angle), cos(angle)) * length
        let centre = Spot(hint.region.centre.x * Double(size.width), hint.region.centre.y * Double(size.height))
        corner = centre - along / 2 - down / 2
    }

    /// How many of the picture's pixels make one of the square.
    var step: Double { along.length / Double(Self.side) }

    func pixels(of picture: RGBPixels) -> RGBPixels {
        let square = PixelSize(width: Self.side, height: Self.side)
        var bytes = [UInt8](repeating: 0, count: 3 * square.pixels)
        picture.sample(corner: corner, along: along, down: down, columns: square.width, rows: square.height, apart: 2.2) {
            row, column, colour in
            let place = 3 * (row * square.width + column), colour = colour + 0.5
            bytes[place] = UInt8(colour.x)
            bytes[place + 1] = UInt8(colour.y)
            bytes[place + 2] = UInt8(colour.z)
        }
        return RGBPixels(size: square, bytes: bytes)
    }

    /// The upright box around what was seen in the square, as shares of the picture; `nil` where it is cut by the square's edge or its centre is not in the picture.
    func region(of sighting: CenterFace.Sighting) -> Region? {
        let side = Double(Self.side), reachX = sighting.width / 2, reachY = sighting.height / 2
        guard sighting.centreX >= reachX, sighting.centreX + reachX <= side, sighting.centreY >= reachY, sighting.centreY + reachY <= side
        else { return nil }
        let centre = corner + along * (sighting.centreX / side) + down * (sighting.centreY / side)
        let right = along * (sighting.width / side), below = down * (sighting.height / side)
        return Region(
            upright: (abs(right.x) + abs(below.x), abs(right.y) + abs(below.y)), around: centre,
            in: (Double(size.width), Double(size.height)))
    }

    /// Of what was seen in the square, where it is in the picture; only what is about the hint, since texture around it resembles faces too often.
    func answers(_ sightings: [CenterFace.Sighting]) -> [(region: Region, score: Double)] {
        sightings.compactMap { sighting in region(of: sighting).flatMap { isAnswered(by: $0) ? ($0, sighting.score) : nil } }
    }

    /// Whether this is about the hint and not its neighbour.
    func isAnswered(by region: Region) -> Bool {
        abs(region.centre.x - hint.region.centre.x) < 0.75 * hint.region.width
            && abs(region.centre.y - hint.region.centre.y) < 0.75 * hint.region.height
    }
}

extension Region {
    /// A box may reach over the edge by so much of the picture.
    private static let overhang = 0.05

    /// A box of this size in pixels around its centre, as shares of a picture; `nil` where the centre is not in it.
    init?(upright size: (width: Double, height: Double), around centre: Spot, in picture: (width: Double, height: Double)) {
        let x = centre.x / picture.width, y = centre.y / picture.height
        guard (0...1).contains(x), (0...1).contains(y) else { return nil }
        let acrossHalf = size.width / picture.width / 2, downHalf = size.height / picture.height / 2
        let left = max(x - acrossHalf, -Self.overhang), right = min(x + acrossHalf, 1 + Self.overhang)
        let top = max(y - downHalf, -Self.overhang), bottom = min(y + downHalf, 1 + Self.overhang)
        self.init(x: left, y: top, width: right - left, height: bottom - top)
    }
}
