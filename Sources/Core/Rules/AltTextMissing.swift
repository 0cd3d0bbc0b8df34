package import Domain

/// A description in alternative text goes with every photo (Ely).
///
/// Notes a photo without one. It is asked for when the photo is approved, and changes no verdict before.
package enum AltTextMissing: Rule {
    package static let id: RuleID = .init("alt-text-missing")
    package static let defaultEffect = Effect.notes
    package static let mildestEffect = Effect.notes

    package static func findings(_ photo: Case) -> [Finding] {
        let text = photo.facts.submission.altText ?? ""
        return text.contains { $0.isLetter || $0.isNumber } ? [] : [finding(photo)]
    }
}

extension AltTextMissing {
    private static func finding(_ photo: Case) -> Finding {
        finding(
            photo, summary: "This photo has no alternative text.",
            evidence: "The column “alt text” of captions.csv is empty for it.",
            remedy: "Write in captions.csv what the picture shows, for those who cannot see it, and run again: "
                + "“Four pupils plant beans”, without names.")
    }
}
