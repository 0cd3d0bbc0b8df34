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
        /// Taken too where nobody was found, something is doubtful, or a face is small, so that there may be smaller ones.
        package var closer: [Look]
        /// Taken too where after that still nobody was found or something is doubtful.
        package var turned: [Look]
        /// The lowest score of a face, of what is reported as perhaps one, and of what asks for more looks only.
        package var face: Double
        package var perhaps: Double
        package var doubt: Double
        /// Faces less high than this, in pixels of the largest first look, are small.
        package var small: Double

        package init(first: [Look], closer: [Look], turned: [Look], face: Double, perhaps: Double, doubt: Double, small: Double) {
            self.first = first
            self.closer = closer
            self.turned = turned
            self.face = face
            self.perhaps = perhaps
            self.doubt = doubt
            self.small = small
        }

        /// Chosen by docs/decisions/0007-how-faces-are-found.md.
        package static let measured = Plan(
            first: [Look(960), Look(320)], closer: [Look(1280)],
            turned: [Look(960, turnedBy: 90), Look(960, turnedBy: -90), Look(960, turnedBy: 180)],
            face: 0.4, perhaps: 0.3, doubt: 0.2, small: 24)
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
        var taken: Set<Look> = []
        var boxes = try look(plan.first, at: source, &taken)
        if isDoubtful(boxes) || hasSmall(boxes, source.size) {
            boxes = Boxes.merge(boxes + (try look(plan.closer, at: source, &taken)))
            if isDoubtful(boxes) { boxes = Boxes.merge(boxes + (try look(plan.turned, at: source, &taken))) }
        }
        return boxes.filter { $0.score >= plan.perhaps }
    }

    private func isDoubtful(_ boxes: [Face]) -> Bool { boxes.isEmpty || boxes.contains { $0.certainty == .perhaps } }

    private func hasSmall(_ boxes: [Face], _ size: PixelSize) -> Bool {
        let edge = min(plan.first.map(\.edge).max() ?? 0, size.longestEdge)
        let height = Double(size.height) * Double(edge) / Double(size.longestEdge)
        return boxes.contains { $0.certainty == .face && $0.region.height * height < plan.small }
    }

    /// All boxes down to the doubtful ones.
    private func look(_ looks: [Look], at source: PictureSource, _ taken: inout Set<Look>) throws(VisionFailure) -> [Face] {
        var boxes: [Face] = []
        for look in looks {
            // No picture is enlarged, so that a small one looks the same at all larger sizes.
            let edge = min(look.edge, source.size.longestEdge)
            guard taken.insert(Look(edge, turnedBy: look.degrees)).inserted else { continue }
            guard let pixels = source.pixels(edge, look.degrees) else { throw .noPixels }
            let frame = Frame(source: source.size, edge: edge, degrees: look.degrees, turned: pixels.size)
            for sighting in try network.look(pixels, threshold: plan.doubt) {
                guard let region = frame.region(of: sighting) else { continue }
                boxes.append(Face(region: region, score: sighting.score, certainty: sighting.score >= plan.face ? .face : .perhaps))
            }
        }
        return Boxes.merge(boxes)
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
