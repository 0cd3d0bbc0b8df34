package import Domain
import Framing

/// Consider what the photo looks like when the platform crops it at the sides or the bottom (Valewood).
///
/// Fires where a placement of the channel cuts a face that the picture itself does not cut, as likely as the policy says; notes what is less likely, and faces that the picture cuts already.
package enum CropCutsFace: Rule {
    package static let id: RuleID = .init("crop-cuts-face")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.notes

    package static func mayBeAccepted(_ summary: String) -> Bool { true }

    package static func findings(_ photo: Case) -> [Finding] { CropFindings(photo).cuts(Self.self, [.face, .tag], "face") }
}
