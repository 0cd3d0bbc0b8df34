package import Domain
import Framing

/// Consider what the photo looks like when the platform crops it at the sides or the bottom (Valewood).
///
/// Notes where a placement cuts what draws the eye in a picture without people. Holds where nobody could look for it, whatever the policy says: then nobody knows either where platforms lay their windows.
package enum CropCutsContent: Rule {
    package static let id: RuleID = .init("crop-cuts-content")
    package static let defaultEffect = Effect.notes
    package static let mildestEffect = Effect.notes

    package static func mayBeAccepted(_ summary: String) -> Bool { summary != CropFindings.couldNotLook }

    package static func findings(_ photo: Case) -> [Finding] {
        let crops = CropFindings(photo)
        return crops.cuts(Self.self, [.content], "main part") + crops.notLooked(Self.self)
    }
}
