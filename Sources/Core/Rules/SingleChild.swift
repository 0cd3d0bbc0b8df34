package import Domain

/// No media of a single, identifiable child; posts are of groups (Valewood, Ely).
///
/// Fires where exactly one child can be told on the picture as it is published: of the faces that are no grown-up's and not too small, or of the pupils named where there are more of those. A face that nobody named is a child's until somebody answers.
package enum SingleChild: Rule {
    package static let id: RuleID = .init("single-child")
    package static let defaultEffect = Effect.blocks
    package static let mildestEffect = Effect.holds

    package static func findings(_ photo: Case) -> [Finding] {
        guard photo.inspection != nil else { return [] }
        let people = PeopleInPicture(photo)
        return people.childCount.lowerBound == 1 ? [finding(photo, people)] : []
    }
}

extension SingleChild {
    private static func finding(_ photo: Case, _ people: PeopleInPicture) -> Finding {
        finding(
            photo,
            summary: "This photo shows a single child who can be identified.",
            evidence: people.countWords,
            remedy: "Choose a photo of a group. If the face is a grown-up’s or no person’s, or a further child is on the photo, "
                + "say so with “safelight review answer” or in the column “people” of captions.csv.",
            regions: people.children.filter(\.isCertain).map(\.face.region))
    }
}
