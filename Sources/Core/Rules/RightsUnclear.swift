package import Domain

/// Only media that the uploader made and owns are used; otherwise the author is acknowledged or asked (Valewood, Carlton).
///
/// Fires where the photo names a creator, copyright, licence or credit that holds none of the policy's accepted names as whole words, or where these fields could not be read.
package enum RightsUnclear: Rule {
    package static let id: RuleID = .init("rights-unclear")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.notes

    package static func mayBeAccepted(_ summary: String) -> Bool { true }

    package static func findings(_ photo: Case) -> [Finding] {
        guard let inspection = photo.inspection else { return [] }
        switch inspection.rights {
        case .seen(let fields):
            let accepted = photo.policy.acceptedRights.map(foldedWords).filter { !$0.isEmpty }
            let others = fields.filter { !isBlank($0.text) && !isAccepted($0.text, accepted) }
            return others.isEmpty ? [] : [unclear(photo, others)]
        case .absent: return []
        case .unknown(let reason): return [unreadable(photo, reason)]
        }
    }

    /// Cameras fill unused fields with spaces and zeros.
    private static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\0" }
    }

    private static func isAccepted(_ text: String, _ accepted: [[String]]) -> Bool {
        let words = foldedWords(text)
        return accepted.contains { name in
            words.indices.contains { words[$0...].starts(with: name) }
        }
    }
}

extension RightsUnclear {
    private static let remedy =
        "Find out who made the photo and whether the school may use it. "
        + "If the school may always use this person’s or firm’s pictures, add the name to “rights.accepted” in policy.json5; "
        + "where it is settled for this photo alone, say so with “safelight review answer” and --rights-confirmed."

    private static func unclear(_ photo: Case, _ fields: [TextField]) -> Finding {
        finding(
            photo, summary: "This photo names an author or owner who is not on the school’s list.",
            evidence: fields.map { "\(quoted($0.text)) in \($0.origin.words), field \(quoted($0.field))" }.joined(separator: "; ") + ".",
            remedy: remedy)
    }

    private static func unreadable(_ photo: Case, _ reason: String) -> Finding {
        finding(
            photo, summary: "It could not be read who made or owns this photo.", evidence: reason, remedy: remedy)
    }
}
