package import Domain

/// A picture that brings down the program that opens it is held with its reason and never lost; the others go on.
///
/// Fires where the process that opened the file died, hung, or ran into its limits.
package enum DecoderFailed: Rule {
    package static let id: RuleID = .init("decoder-failed")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.holds

    package static func findings(_ photo: Case) -> [Finding] {
        guard case .failed(.decoderFailed(let reason)) = photo.facts.inspected else { return [] }
        return [finding(photo, reason)]
    }
}

extension DecoderFailed {
    private static func finding(_ photo: Case, _ reason: String) -> Finding {
        finding(
            photo, summary: "Opening this file failed, and the program that opened it was stopped.", evidence: reason,
            remedy: "Do not open the file by hand if it came from outside the school: it may be damaged on purpose. "
                + "If it is the school’s own photo, copy it from the camera again and drop it again.")
    }
}
