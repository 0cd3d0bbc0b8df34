package import Domain
import Framing

/// A crop that leaves one child whole out of a permitted group is a picture of that one child (Valewood: groups, and what the platform makes of them).
///
/// Fires where a placement of the channel is known or likely to show exactly one child whole, the others cut or left out; notes where some position would. A group of two or more children it takes; one alone is `SingleChild`'s.
package enum CropSinglesOut: Rule {
    package static let id: RuleID = .init("crop-singles-out")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.notes

    package static func mayBeAccepted(_ summary: String) -> Bool { true }

    package static func findings(_ photo: Case) -> [Finding] { CropFindings(photo).singledOut() }
}
