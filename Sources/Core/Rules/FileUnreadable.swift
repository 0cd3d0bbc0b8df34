package import Domain

/// A file that cannot be read is held with its reason and never lost.
///
/// Fires where the file is empty, cut short, or refused by its own format's reader.
package enum FileUnreadable: Rule {
    package static let id: RuleID = .init("file-unreadable")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.holds

    package static func findings(_ photo: Case) -> [Finding] {
        guard case .failed(.unreadable(let reason)) = photo.facts.inspected else { return [] }
        return [finding(photo, reason)]
    }
}

extension FileUnreadable {
    private static func finding(_ photo: Case, _ reason: String) -> Finding {
        finding(
            photo, summary: "This file could not be read as a picture.", evidence: reason,
            remedy: "Copy it from the camera again, since it may have been cut short. "
                + "If it opens in a picture program, save it there as a JPEG and drop that.")
    }
}
