package import Domain

/// Some children must never appear, whatever a form says (Carlton; regulators' reprimands were about such children).
///
/// Fires on every channel where a name means, or may mean, a protected pupil. No text of it says who or why, the evidence neither, and the wording is the same for one pupil and for several.
package enum PersonProtected: Rule {
    package static let id: RuleID = .init("person-protected")
    package static let defaultEffect = Effect.blocks
    package static let mildestEffect = Effect.blocks

    package static func findings(_ photo: Case) -> [Finding] {
        let isConcerned = photo.pupils.contains(where: \.isProtected) || photo.possiblePupils.contains(where: \.isProtected)
        return isConcerned ? [finding(photo)] : []
    }
}

extension PersonProtected {
    private static func finding(_ photo: Case) -> Finding {
        finding(
            photo,
            summary: "This photo must not be published on any channel.",
            evidence: "The school’s list says so; the details are with the designated safeguarding lead.",
            remedy: "Ask the designated safeguarding lead before anything else is done with this photo, "
                + "also before anybody is telephoned about it.")
    }
}
