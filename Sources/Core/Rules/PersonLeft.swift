package import Domain

/// A consent is not carried past leaving unless the school's policy says so.
///
/// Fires where a named pupil has left. A leaver's "no" is `ConsentRefused`'s and counts for ever.
package enum PersonLeft: Rule {
    package static let id: RuleID = .init("person-left")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.holds

    package static func findings(_ photo: Case) -> [Finding] {
        guard !photo.policy.consentOutlivesLeaving else { return [] }
        let leavers = photo.pupils.filter { $0.hasLeft && photo.needsConsent($0) }
        return leavers.isEmpty ? [] : [finding(photo, leavers)]
    }
}

extension PersonLeft {
    private static func finding(_ photo: Case, _ leavers: [Pupil]) -> Finding {
        finding(
            photo,
            summary: leavers.count == 1
                ? "\(leavers[0].role == .staff ? "A member of staff" : "A pupil") named on this photo has left the school."
                : "\(counted(leavers)) named on this photo have left the school.",
            evidence: "Left: \(listed(leavers.map(\.displayName))).",
            remedy: "Ask the family for a consent that holds after leaving, or choose another photo. "
                + "If the school’s forms say that a consent outlives leaving, set countsAfterLeaving in policy.json5.")
    }
}
