package import Domain
import Framing

/// Consider what the photo looks like when the platform crops it at the sides or the bottom (Valewood).
///
/// Fires where a placement cuts text that can be read, as likely as the policy says: half a banner may say something else. Notes what is less likely.
package enum CropCutsText: Rule {
    package static let id: RuleID = .init("crop-cuts-text")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.notes

    package static func mayBeAccepted(_ summary: String) -> Bool { true }

    package static func findings(_ photo: Case) -> [Finding] { CropFindings(photo).cuts(Self.self, [.text], "line of text") }
}
