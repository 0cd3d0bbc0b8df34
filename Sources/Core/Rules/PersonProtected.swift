package import Domain

/// Some children must never appear, whatever a form says (Carlton; regulators' reprimands were about such children).
///
/// Fires on every channel where a name means, or may mean, a protected pupil, and on every photo while the list of protected people cannot be read. No text of it says who or why, the evidence neither, and the wording is the same for one pupil and for several.
package enum PersonProtected: Rule {
    package static let id: RuleID = .init("person-protected")
    package static let defaultEffect = Effect.blocks
    package static let mildestEffect = Effect.blocks

    package static func findings(_ photo: Case) -> [Finding] {
        if photo.roll.isProtectionUnknown { return [unknown(photo)] }
        let isConcerned = photo.pupils.contains(where: \.isProtected) || photo.possiblePupils.contains(where: \.isProtected)
        return isConcerned ? [finding(photo)] : []
    }
}

extension PersonProtected {
    private static func unknown(_ photo: Case) -> Finding {
        finding(
            photo,
            summary: "The list of those who must never be shown cannot be read, so no photo can be released.",
            evidence: "“safelight protect list” says which line.",
            remedy: "The designated safeguarding lead corrects consent/protected.txt, or says “safelight protect add PUPIL”.")
    }

    private static func finding(_ photo: Case) -> Finding {
        finding(
            photo,
            summary: "This photo must not be published on any channel.",
            evidence: "The school’s list says so; the details are with the designated safeguarding lead.",
            remedy: "Ask the designated safeguarding lead before anything else is done with this photo, "
                + "also before anybody is telephoned about it.")
    }
}
