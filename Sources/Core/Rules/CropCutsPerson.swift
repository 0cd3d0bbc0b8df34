package import Domain
import Framing

/// Consider what the photo looks like when the platform crops it at the sides or the bottom (Valewood).
///
/// Notes where a placement cuts through head and shoulders of somebody whose face it keeps, or leaves somebody out: the full picture is one tap away, so that a crop never takes anybody off a photo.
package enum CropCutsPerson: Rule {
    package static let id: RuleID = .init("crop-cuts-person")
    package static let defaultEffect = Effect.notes
    package static let mildestEffect = Effect.notes

    package static func mayBeAccepted(_ summary: String) -> Bool { true }

    package static func findings(_ photo: Case) -> [Finding] { CropFindings(photo).cuts(Self.self, [.person], "person") }
}
