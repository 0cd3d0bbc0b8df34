import Domain

/// What platforms' crops do to a picture, exactly: every crop is one position of one window, so that the positions which cut an object, keep it or leave it out are a few ranges of whole numbers.
package enum Framing {
    /// What a placement does to a scene.
    package static func view(_ scene: Scene, _ placement: Placement) -> PlacementView {
        guard let (window, ratio) = window(scene.size, placement.shape) else { return uncropped(scene, placement) }
        let guesses = scene.guesses(window, ratio: ratio, placement.anchor)
        let possible: PositionSet =
            switch placement.anchor {
            case .centre, .upper: PositionSet(guesses.values.map { $0...$0 })
            case .content, .uploader, .unknown: window.positions
            }
        let outlooks = scene.subjects.map { outlook($0, window, possible, guesses, placement) }
        return PlacementView(
            placement: placement, window: window, possible: possible, guesses: guesses, outlooks: outlooks,
            singlingOut: singlingOut(scene.subjects, window, possible, guesses), safeCrop: safeCrop(scene, window, ratio: ratio))
    }

    /// The window that a shape cuts out, and its ratio; `nil` where the picture is shown whole.
    private static func window(_ size: PixelSize, _ shape: Placement.Shape) -> (Window, ratio: Double)? {
        let ratio: Double
        switch shape {
        case .ratio(let wanted): ratio = wanted
        case .whole: return nil
        case .between(let narrowest, let widest):
            guard size.height > 0 else { return nil }
            let own = Double(size.width) / Double(size.height)
            ratio = min(max(own, narrowest), widest)
        }
        return Window(ratio: ratio, in: size).map { ($0, ratio) }
    }

    private static func outlook(
        _ subject: Subject, _ window: Window, _ possible: PositionSet, _ guesses: [Guess: Int], _ placement: Placement
    ) -> Outlook {
        let span = window.span(of: subject.region)
        let cutting = window.cutting(span).intersection(possible), losing = window.losing(span).intersection(possible)
        let canKeep = !window.keeping(span).intersection(possible).isEmpty
        let cutGuesses = Guess.allCases.filter { guess in guesses[guess].map(cutting.contains) ?? false }
        let lostGuess = guesses.values.contains(where: losing.contains)
        func grade(_ positions: PositionSet, _ isGuessed: Bool) -> Grade {
            if positions.isEmpty { return .safe }
            // Where nothing keeps it whole, a part of it is gone for certain if it is never just left out.
            if !canKeep, positions.count == possible.count || isGuessed { return .certain }
            return isGuessed ? .likely : .possible
        }
        let covered = guesses.values.contains { position in
            isCovered(subject.region, by: placement.covered, in: window.region(at: position))
        }
        return Outlook(
            subject: subject, cut: grade(cutting, !cutGuesses.isEmpty), lost: grade(losing, lostGuess), guesses: cutGuesses,
            share: Double(cutting.count) / Double(max(possible.count, 1)), isCovered: covered)
    }

    /// A window leaves exactly one child whole, and cuts the others or leaves them out.
    private static func singlingOut(
        _ subjects: [Subject], _ window: Window, _ possible: PositionSet, _ guesses: [Guess: Int]
    ) -> SinglingOut? {
        let children = subjects.filter { $0.kind == .face && $0.isChild }
        guard children.count >= 2 else { return nil }
        let keeping = children.map { window.keeping(window.span(of: $0.region)) }
        var alone = PositionSet()
        var singled: [Subject] = []
        for (place, child) in children.enumerated() {
            var positions = keeping[place].intersection(possible)
            for other in keeping.indices where other != place && !positions.isEmpty { positions = positions.subtracting(keeping[other]) }
            guard !positions.isEmpty else { continue }
            singled.append(child)
            alone = alone.union(positions)
        }
        guard let first = alone.ranges.first else { return nil }
        let guessed = Guess.allCases.filter { guess in guesses[guess].map(alone.contains) ?? false }
        let grade: Grade = alone.count == possible.count ? .certain : guessed.isEmpty ? .possible : .likely
        return SinglingOut(
            subjects: singled, grade: grade, guesses: guessed, share: Double(alone.count) / Double(max(possible.count, 1)),
            example: guessed.first.flatMap { guesses[$0] } ?? (first.lowerBound + first.upperBound) / 2)
    }

    /// The window that keeps everybody, nearest to where the faces (or the middle) are.
    private static func safeCrop(_ scene: Scene, _ window: Window, ratio: Double) -> SafeCrop {
        func keeping(_ kinds: Set<Subject.Kind>) -> PositionSet {
            scene.subjects.filter { kinds.contains($0.kind) }
                .reduce(window.positions) { $0.intersection(window.keeping(window.span(of: $1.region))) }
        }
        let faces = keeping([.face, .tag])
        guard !faces.isEmpty else { return .padding(ratio: ratio) }
        let people = keeping([.face, .tag, .person])
        // Rather than be cut, text is left out: half a banner says something else.
        let others = scene.subjects.filter { $0.kind == .text || $0.kind == .content }
        let everything = others.reduce(people) { $0.intersection(window.keeping(window.span(of: $1.region))) }
        let uncut = others.reduce(people) { $0.subtracting(window.cutting(window.span(of: $1.region))) }
        let middle = scene.middleOfFaces(window.axis) ?? 0.5
        let wanted = Double(window.position(around: middle))
        for (positions, kept) in [(everything, SafeCrop.Keeping.everything), (uncut, .uncut), (people, .people), (faces, .faces)] {
            if let position = positions.nearest(to: wanted) { return .window(position: position, keeping: kept) }
        }
        return .padding(ratio: ratio)
    }

    /// Nothing is cropped; the platform's own words may lie over something all the same.
    private static func uncropped(_ scene: Scene, _ placement: Placement) -> PlacementView {
        let own = Double(scene.size.width) / Double(max(scene.size.height, 1))
        var shown = Region(x: 0, y: 0, width: 1, height: 1)
        if case .whole(let frame) = placement.shape, own > 0 {
            // The picture's place in the frame, turned round: the frame as shares of the picture.
            shown =
                own > frame
                ? Region(x: 0, y: 0.5 - own / frame / 2, width: 1, height: own / frame)
                : Region(x: 0.5 - frame / own / 2, y: 0, width: frame / own, height: 1)
        }
        let outlooks = scene.subjects.map {
            Outlook(
                subject: $0, cut: .safe, lost: .safe, guesses: [], share: 0,
                isCovered: isCovered($0.region, by: placement.covered, in: shown))
        }
        return PlacementView(
            placement: placement, window: nil, possible: PositionSet(), guesses: [:], outlooks: outlooks, singlingOut: nil,
            safeCrop: .asItIs)
    }

    /// Whether a covered part of a frame that shows this region of the picture lies over an object.
    private static func isCovered(_ object: Region, by covered: [Region], in frame: Region) -> Bool {
        covered.contains { part in
            let place = Region(
                x: frame.x + part.x * frame.width, y: frame.y + part.y * frame.height, width: part.width * frame.width,
                height: part.height * frame.height)
            return place.overlap(object) > 0
        }
    }
}
