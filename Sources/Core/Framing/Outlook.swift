import Domain

/// How likely it is that a placement cuts something.
package enum Grade: Int, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// No position cuts it or leaves it out.
    case safe
    /// Some position does.
    case possible
    /// One of the positions does that a platform is known or thought to take.
    case likely
    /// No position keeps it whole.
    case certain

    package var word: String {
        switch self {
        case .safe: "safe"
        case .possible: "possible"
        case .likely: "likely"
        case .certain: "certain"
        }
    }

    package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
}

/// What one placement may do to one subject.
package struct Outlook: Hashable, Sendable {
    package let subject: Subject
    /// Of its being cut; of its being left out altogether see `lost`.
    package let cut: Grade
    package let lost: Grade
    /// The guesses that cut it.
    package let guesses: [Guess]
    /// The share of positions that cut it, 0 to 1.
    package let share: Double
    /// Whether the platform's own words or buttons lie over it.
    package let isCovered: Bool

    /// The worse of being cut and being left out.
    package var worst: Grade { max(cut, lost) }
}

/// A crop that shows one child of several.
package struct SinglingOut: Hashable, Sendable {
    /// The children who are left alone by some position.
    package let subjects: [Subject]
    package let grade: Grade
    package let guesses: [Guess]
    /// The share of positions that single out a child, 0 to 1.
    package let share: Double
    /// A position that does: one of the guesses where one does.
    package let example: Int
}

/// The crop that the school had better make itself.
package enum SafeCrop: Hashable, Sendable {
    /// What a window keeps whole.
    package enum Keeping: String, Hashable, Sendable, Codable {
        case everything
        /// Everybody, and no text is cut; some is left out.
        case uncut
        /// Everybody with head and shoulders; some text is cut.
        case people
        /// Every face; some shoulders are cut.
        case faces
    }

    /// The placement shows the picture whole.
    case asItIs
    case window(position: Int, keeping: Keeping)
    /// No position keeps every face; the whole picture must stand on a ground of the placement's ratio.
    case padding(ratio: Double)
}

/// What one placement does to one picture.
package struct PlacementView: Sendable {
    package let placement: Placement
    /// `nil` where it is shown whole.
    package let window: Window?
    /// The positions that the platform may take: all of them, or the one that it is known to take.
    package let possible: PositionSet
    /// Where the platform is known or thought to lay the window.
    package let guesses: [Guess: Int]
    package let outlooks: [Outlook]
    package let singlingOut: SinglingOut?
    package let safeCrop: SafeCrop

    /// The likeliest position: the platform's own where it is known, else the one that cuts most of all guesses, and the centre among equals. `nil` where it is shown whole.
    package var likeliest: Int? {
        guard window != nil else { return nil }
        return Guess.allCases.compactMap { guess in guesses[guess].map { ($0, harm(at: $0)) } }
            .max { $0.1 < $1.1 }?.0
    }

    /// The position that does most harm, of all that are possible.
    package var worst: Int? {
        guard let window else { return nil }
        var candidates = Set(guesses.values)
        for outlook in outlooks {
            for range in window.cutting(window.span(of: outlook.subject.region)).intersection(possible).ranges {
                candidates.formUnion([range.lowerBound, range.upperBound, (range.lowerBound + range.upperBound) / 2])
            }
        }
        if let singlingOut { candidates.insert(singlingOut.example) }
        return candidates.sorted().max { harm(at: $0) < harm(at: $1) }
    }

    /// Rows of harm in the order of their weight: singled out, faces cut, persons or text cut.
    private func harm(at position: Int) -> Int {
        guard let window else { return 0 }
        var sum = 0
        var whole = 0, others = 0
        for outlook in outlooks {
            let span = window.span(of: outlook.subject.region)
            let isWhole = window.keeping(span).contains(position), isLost = window.losing(span).contains(position)
            if outlook.subject.isChild, outlook.subject.kind == .face { if isWhole { whole += 1 } else { others += 1 } }
            guard !isWhole, !isLost else { continue }
            switch outlook.subject.kind {
            case .face, .tag: sum += 100
            case .text: sum += 20
            case .person: sum += 10
            case .content: sum += 1
            }
        }
        return sum + (whole == 1 && others > 0 ? 10_000 : 0)
    }
}
