package import Domain

#if canImport(Glibc)
    import Glibc
#endif

/// Counts faces and says where they are. Which looks it takes, and at which score a box is a face, was measured: docs/decisions/0007-how-faces-are-found.md.
package struct FaceFinder {
    /// One look at the picture.
    package struct Look: Hashable, Sendable {
        /// How long the picture's longest edge is made.
        package let edge: Int
        /// By how much the picture is turned clockwise.
        package let degrees: Double
        /// Lower boxes, in pixels of this look, are left to larger looks.
        package let lowest: Double

        package init(_ edge: Int, turnedBy degrees: Double = 0, from lowest: Double = 0) {
            self.edge = edge
            self.degrees = degrees
            self.lowest = lowest
        }
    }

    package struct Plan: Hashable, Sendable {
        /// Taken at the whole of every photo. What the first of them finds doubtful is looked at closer.
        package var whole: [Look]
        /// Taken too where more than `most` places would have to be looked at closer.
        package var crowd: [Look]
        /// How a place is turned for closer looks, until a face is found there.
        package var turns: [Double]
        /// The lowest score of a face, of what is reported as perhaps one, and of what is looked at closer.
        package var face: Double
        package var perhaps: Double
        package var hint: Double
        /// From this score on nothing is looked at closer.
        package var plain: Double
        /// The lowest score that counts in a turned look: things on their side resemble faces more often.
        package var inTurned: Double
        /// The likeliest places that are looked at closer.
        package var most: Int

        package init(
            whole: [Look], crowd: [Look], turns: [Double], face: Double, perhaps: Double, hint: Double, plain: Double, inTurned: Double,
            most: Int
        ) {
            self.whole = whole
            self.crowd = crowd
            self.turns = turns
            self.face = face
            self.perhaps = perhaps
            self.hint = hint
            self.plain = plain
            self.inTurned = inTurned
            self.most = most
        }

        /// Chosen by docs/decisions/0007-how-faces-are-found.md.
        package static let measured = Plan(
            whole: [Look(960), Look(192, from: 24)], crowd: [Look(1280)], turns: [0, 90, -90, 180], face: 0.4, perhaps: 0.3, hint: 0.05,
            plain: 0.5, inTurned: 0.4, most: 40)
    }

    private let network: CenterFace
    private let plan: Plan

    package init(_ engine: Engine, plan: Plan = .measured) throws(VisionFailure) {
        network = try CenterFace(engine)
        self.plan = plan
    }

    package var vision: VisionModel { network.vision }

    /// From left to right, one box for each face.
    package func faces(in source: PictureSource) throws(VisionFailure) -> [Face] {
        let copies = Copies(source)
        var boxes: [Face] = []
        for (number, look) in plan.whole.enumerated() {
            boxes += try faces(by: look, in: copies, from: number == 0 ? plan.hint : plan.perhaps)
        }
        var places = doubtful(boxes)
        if places.count > plan.most {
            for look in plan.crowd { boxes += try faces(by: look, in: copies, from: plan.perhaps) }
            places = doubtful(boxes)
        }
        boxes = Boxes.merge(boxes.filter { $0.score >= plan.perhaps })
        for place in places.prefix(plan.most) { boxes += try closer(place, in: copies, besides: boxes) }
        return Boxes.merge(boxes)
    }

    /// Where there may be a face that was not plainly seen, the likeliest first.
    private func doubtful(_ boxes: [Face]) -> [Face] {
        let plain = boxes.filter { $0.score >= plan.plain }
        return boxes.filter { box in box.score < plan.plain && !plain.contains { $0.region.isAbout(box.region) } }.sorted {
            $0.score > $1.score
        }
    }

    private func faces(by look: Look, in copies: Copies, from threshold: Double) throws(VisionFailure) -> [Face] {
        // No picture is enlarged, so that a small one looks the same at all larger sizes.
        let edge = min(look.edge, copies.source.size.longestEdge)
        guard copies.taken.insert(Look(edge, turnedBy: look.degrees)).inserted else { return [] }
        let pixels = try copies.pixels(edge, look.degrees)
        let frame = Frame(source: copies.source.size, edge: edge, degrees: look.degrees, turned: pixels.size)
        var faces: [Face] = []
        for sighting in try network.look(pixels, threshold: threshold) where sighting.height >= look.lowest {
            if let region = frame.region(of: sighting) { faces.append(face(region, sighting.score)) }
        }
        return faces
    }

    /// What is found around a place in a square that is turned until there is a face; nothing where another place's square has found it.
    private func closer(_ place: Face, in copies: Copies, besides found: [Face]) throws(VisionFailure) -> [Face] {
        guard !found.contains(where: { $0.score >= plan.face && $0.region.isAbout(place.region) }) else { return [] }
        // A face that takes many pixels is cut from the smaller copy, which was looked at already.
        let longest = copies.source.size.longestEdge, smaller = min(plan.whole.first?.edge ?? longest, longest)
        let step = CloserLook(place, turnedBy: 0, in: copies.source.size).step
        let pixels = try copies.pixels(step * Double(smaller) >= Double(longest) ? smaller : longest, 0)
        var faces: [Face] = []
        for degrees in plan.turns {
            let square = CloserLook(place, turnedBy: degrees, in: pixels.size)
            let seen = try network.look(square.pixels(of: pixels), threshold: degrees == 0 ? plan.perhaps : plan.inTurned)
            faces += square.answers(seen).map { face($0.region, $0.score) }
            if faces.contains(where: { $0.certainty == .face }) { break }
        }
        return faces
    }

    /// Copies of a picture at the sizes that were asked for so far, and the looks that were taken.
    private final class Copies {
        let source: PictureSource
        var taken: Set<Look> = []
        private var made: [Int: RGBPixels] = [:]

        init(_ source: PictureSource) { self.source = source }

        func pixels(_ longestEdge: Int, _ degrees: Double) throws(VisionFailure) -> RGBPixels {
            if degrees == 0, let copy = made[longestEdge] { return copy }
            guard let pixels = source.pixels(longestEdge, degrees) else { throw .noPixels }
            if degrees == 0 { made[longestEdge] = pixels }
            return pixels
        }
    }

    private func face(_ region: Region, _ score: Double) -> Face {
        Face(region: region, score: score, certainty: score >= plan.face ? .face : .perhaps)
    }
}

extension Region {
    /// Whether both boxes are about the same place.
    fileprivate func isAbout(_ other: Region) -> Bool { overlapOverUnion(other) > 0.3 }
}

/// How places in a picture that was made smaller and turned lie in the upright one.
package struct Frame {
    private let upright: (width: Double, height: Double)
    private let turned: PixelSize
    private let cosine: Double
    private let sine: Double

    package init(source: PixelSize, edge: Int, degrees: Double, turned: PixelSize) {
        let scale = Double(edge) / Double(source.longestEdge)
        upright = (max(1, Double(source.width) * scale), max(1, Double(source.height) * scale))
        self.turned = turned
        cosine = cos(degrees * .pi / 180)
        sine = sin(degrees * .pi / 180)
    }

    /// The upright box around what was seen, as shares; `nil` where its centre is not in the picture.
    package func region(of sighting: CenterFace.Sighting) -> Region? {
        let x = sighting.centreX - Double(turned.width) / 2, y = sighting.centreY - Double(turned.height) / 2
        let centre = Spot(x * cosine + y * sine + upright.width / 2, y * cosine - x * sine + upright.height / 2)
        let width = abs(sighting.width * cosine) + abs(sighting.height * sine)
        let height = abs(sighting.width * sine) + abs(sighting.height * cosine)
        return Region(upright: (width, height), around: centre, in: upright)
    }
}
