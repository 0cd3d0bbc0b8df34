package import Domain

/// Looks once at one size of a picture with CenterFace and reads its maps (Xu et al. 2019, §3: a heat map of centres, the logarithm of the sizes, and the offsets of the centres, on a grid of every fourth pixel). The landmarks that it gives too are left alone: only places are wanted.
package struct CenterFace {
    /// A box in pixels of the picture that was looked at.
    package struct Sighting: Hashable, Sendable {
        package var centreX: Double
        package var centreY: Double
        package var width: Double
        package var height: Double
        package var score: Double

        package init(centreX: Double, centreY: Double, width: Double, height: Double, score: Double) {
            self.centreX = centreX
            self.centreY = centreY
            self.width = width
            self.height = height
            self.score = score
        }
    }

    /// Names of the maps in the model's file.
    private static let heat = "537", scale = "538", offset = "539"
    /// A cell of the maps is so many pixels wide and high.
    private static let cell = 4
    /// The network halves five times.
    private static let multiple = 32
    /// The strongest cells that are considered; far more than any picture has faces.
    private static let most = 4000

    private let model: Model

    package init(_ engine: Engine) throws(VisionFailure) { model = try engine.load(.centerFace) }

    package var vision: VisionModel { model.known.vision }

    /// All that is at least as likely as the threshold, one box for each place, the likeliest first.
    package func look(_ pixels: RGBPixels, threshold: Double) throws(VisionFailure) -> [Sighting] {
        let input = Planes(pixels, multiple: Self.multiple, red: 0, blue: 2)
        let maps = try model(
            input.values, shape: [1, 3, input.size.height, input.size.width], outputs: [Self.heat, Self.scale, Self.offset])
        let rows = input.size.height / Self.cell, columns = input.size.width / Self.cell
        guard maps.map(\.shape) == [[1, 1, rows, columns], [1, 2, rows, columns], [1, 2, rows, columns]],
            let sightings = Self.decode(
                heat: maps[0].values, scale: maps[1].values, offset: maps[2].values, columns: columns, within: pixels.size,
                threshold: threshold)
        else { throw .impossibleOutput(.centerFace) }
        return sightings
    }

    /// `nil` where a value is no number, or a score none between 0 and 1: such maps say nothing, least of all that nobody is there.
    package static func decode(
        heat: [Float], scale: [Float], offset: [Float], columns: Int, within size: PixelSize, threshold: Double
    ) -> [Sighting]? {
        let count = heat.count
        precondition(columns > 0 && count % columns == 0 && scale.count == 2 * count && offset.count == 2 * count, "maps of several sizes")
        guard heat.areLikelihoods else { return nil }
        var sightings: [Sighting] = []
        for index in 0..<count where Double(heat[index]) >= threshold {
            // The vertical value comes first in both.
            let height = Double(cell) * exponential(scale[index]), width = Double(cell) * exponential(scale[count + index])
            let centreY = (Double(index / columns) + Double(offset[index]) + 0.5) * Double(cell)
            let centreX = (Double(index % columns) + Double(offset[count + index]) + 0.5) * Double(cell)
            guard centreX.isFinite, centreY.isFinite, width.isFinite, height.isFinite, width > 0, height > 0 else { return nil }
            // What is centred on the filling beside the picture is not in it.
            guard (0...Double(size.width)).contains(centreX), (0...Double(size.height)).contains(centreY) else { continue }
            sightings.append(
                Sighting(
                    centreX: centreX, centreY: centreY, width: min(width, Double(size.width)), height: min(height, Double(size.height)),
                    score: Double(heat[index])))
        }
        return Boxes.strongest(sightings, most: most)
    }
}
