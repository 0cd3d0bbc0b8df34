package import Domain

/// Place and every other metadata are gone from what is published (St Mark's, Carlton).
///
/// Fires where reading the written bytes again showed something that is not on the allow-list.
package enum MetadataRemains: Rule {
    package static let id: RuleID = .init("metadata-remains")
    package static let defaultEffect = Effect.blocks
    package static let mildestEffect = Effect.blocks

    package static func findings(_ photo: Case) -> [Finding] {
        switch photo.facts.proof {
        case .notYet, .clean: []
        case .remains(let places): [finding(photo, places)]
        }
    }
}

extension MetadataRemains {
    private static func finding(_ photo: Case, _ places: [String]) -> Finding {
        finding(
            photo, summary: "The cleaned picture still held something besides the picture itself, and was thrown away.",
            evidence: places.isEmpty ? "The second reader did not say what." : "Left over: \(places.joined(separator: "; ")).",
            remedy: "Do not publish the original. Report this to whoever looks after Safelight: cleaning should have removed it.")
    }
}
