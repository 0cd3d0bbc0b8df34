package import Domain

/// The same picture dropped twice is said, so that nobody waits for a second result or posts it twice.
///
/// Fires where the same bytes had been dropped before.
package enum Duplicate: Rule {
    package static let id: RuleID = .init("duplicate")
    package static let defaultEffect = Effect.notes
    package static let mildestEffect = Effect.notes

    package static func findings(_ photo: Case) -> [Finding] {
        photo.facts.earlierDrops > 0 ? [finding(photo)] : []
    }
}

extension Duplicate {
    private static func finding(_ photo: Case) -> Finding {
        finding(
            photo, summary: "This very photo was dropped before.",
            evidence: "Dropped before: \(photo.facts.earlierDrops == 1 ? "once" : "\(photo.facts.earlierDrops) times").",
            remedy: "Nothing need be done. Check that it has not been posted already.")
    }
}
