package import Domain
import Wording

/// Posts hold no full names (Valewood, Carlton, St Michael); file names neither.
///
/// Fires where a pupil's full name, a forename with the surname's first letter, or a surname stands in the caption, the alternative text, the file or folder name, or any text inside or beside the photo, whether that pupil is in the picture or not. Where each word is an ordinary one too, or a surname stands alone, it holds and does not block. Names that can be read in the picture are another rule's.
package enum FullNameInText: Rule {
    package static let id: RuleID = .init("full-name-in-text")
    package static let defaultEffect = Effect.blocks
    package static let mildestEffect = Effect.holds

    package static func mayBeAccepted(_ summary: String) -> Bool { summary.hasPrefix(doubtful) }

    package static func findings(_ photo: Case) -> [Finding] {
        let names = photo.namesInTexts.filter { $0.hit.kind != .firstName && $0.hit.strength > .possible }
        let sure = names.filter { $0.hit.strength == .certain }
        let doubtful = names.filter { $0.hit.strength < .certain }
        return (sure.isEmpty ? [] : [finding(photo, sure)]) + (doubtful.isEmpty ? [] : [hold(photo, doubtful)])
    }
}

extension FullNameInText {
    private static let doubtful = "What may be a pupil’s name with the surname stands in"

    private static func finding(_ photo: Case, _ names: [NameInText]) -> Finding {
        finding(
            photo,
            summary: "A pupil’s full name stands in the words that belong to this photo.",
            evidence: NameInText.lines(names), remedy: PhotoText.remedy(Set(names.map(\.text.origin)), take: "the surname"))
    }

    /// The policy may make it stricter; it never blocks by itself.
    private static func hold(_ photo: Case, _ names: [NameInText]) -> Finding {
        Finding(
            rule: id, effect: max(photo.policy.effects[id] ?? .holds, .holds),
            summary: "\(doubtful) \(NameInText.places(names)) (text \(NameInText.code(names))).",
            evidence: NameInText.reasons(names),
            remedy: PhotoText.remedy(Set(names.map(\.text.origin)), take: "the surname")
                + " If no pupil is meant, accept that with “safelight review answer”.", regions: [])
    }
}
