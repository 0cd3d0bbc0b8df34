package import Domain

#if canImport(Glibc)
    import Glibc
#endif

/// Counts faces and says where they are. Which looks it takes, and at which score a box is a face, was measured: docs/decisions/0007-how-faces-are-found.md.
package struct FaceFinder {
    /// One look: the length of the picture's longest edge, and by how many degrees it is turned clockwise for it.
    package struct Look: Hashable, Sendable {
        package let edge: Int
        package let degrees: Double

        package init(_ edge: Int, turnedBy degrees: Double = 0) {
            self.edge = edge
            self.degrees = degrees
        }
    }

    package struct Plan: Hashable, Sendable {
        /// Taken at every photo.
        package var first: [Look]
        /// Taken too where the first looks found no face, or something doubtful.
        package var second: [Look]
        /// The lowest score of a face, and of something that may be one.
        package var face: Double
        package var perhaps: Double

        package init(first: [Look], second: [Look], face: Double, perhaps: Double) {
            self.first = first
            self.second = second
            self.face = face
            self.perhaps = perhaps
        }
    }

    private let network: CenterFace
    private let plan: Plan

    package init(_ engine: Engine, plan: Plan = .measured) throws(VisionFailure) {
        network = try CenterFace(engine)
        self.plan = plan
    }

    package var vision: VisionModel { network.vision }

    package func faces(in source: PictureSource) throws(VisionFailure) -> [Face] {
        var faces = try look(plan.first, at: source)
        if Self.isDoubtful(faces) { faces = Boxes.merge(faces + (try look(plan.second, at: source))) }
        return faces
    }

    private static func isDoubtful(_ faces: [Face]) -> Bool {
        faces.isEmpty || faces.contains { $0.certainty == .perhaps }
    }

    private func look(_ looks: [Look], at source: PictureSource) throws(VisionFailure) -> [Face] {
        var faces: [Face] = []
        var done: Set<Look> = []
        for look in looks {
            // No picture is enlarged, so that a small one looks the same at all larger sizes.
            let edge = min(look.edge, source.size.longestEdge)
            guard done.insert(Look(edge, turnedBy: look.degrees)).inserted else { continue }
            guard let pixels = source.pixels(edge, look.degrees) else { throw .noPixels }
            let frame = Frame(source: source.size, edge: edge, degrees: look.degrees, turned: pixels.size)
            for sighting in try network.look(pixels, threshold: plan.perhaps) {
                guard let region = frame.region(of: sighting) else { continue }
                faces.append(
                    Face(region: region, score: sighting.score, certainty: sighting.score >= plan.face ? .face : .perhaps))
            }
        }
        return Boxes.merge(faces)
    }
}

/// How places in a picture that was made smaller and turned lie in the upright one.
package struct Frame {
    /// A box may reach over the edge by so much of the picture.
    private static let overhang = 0.05

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
        let centreX = (x * cosine + y * sine) / upright.width + 0.5, centreY = (y * cosine - x * sine) / upright.height + 0.5
        guard (0...1).contains(centreX), (0...1).contains(centreY) else { return nil }
        let width = (abs(sighting.width * cosine) + abs(sighting.height * sine)) / upright.width
        let height = (abs(sighting.width * sine) + abs(sighting.height * cosine)) / upright.height
        let left = max(centreX - width / 2, -Self.overhang), right = min(centreX + width / 2, 1 + Self.overhang)
        let top = max(centreY - height / 2, -Self.overhang), bottom = min(centreY + height / 2, 1 + Self.overhang)
        return Region(x: left, y: top, width: right - left, height: bottom - top)
    }
}

extension FaceFinder.Plan {
    package static let measured = FaceFinder.Plan(
        first: [.init(960), .init(320)],
        second: [.init(1280), .init(640, turnedBy: 90), .init(640, turnedBy: -90), .init(640, turnedBy: 180)],
        face: 0.4, perhaps: 0.3)
}
