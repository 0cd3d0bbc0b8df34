package import Domain
import Wording

/// No identifiable features: name badges, drawers with names on (Valewood).
///
/// Fires where text that can be read in the picture is a pupil's name: a full name anywhere, misread letters allowed for, or a forename by itself, as badges and drawers have it. Names of staff pass.
package enum NameInPicture: Rule {
    package static let id: RuleID = .init("name-in-picture")
    package static let defaultEffect = Effect.blocks
    package static let mildestEffect = Effect.holds

    package static func findings(_ photo: Case) -> [Finding] {
        let hits = photo.namesInPicture
        return hits.isEmpty ? [] : [finding(photo, hits)]
    }
}

extension Case {
    /// Names that can be read in the picture and may be a pupil's.
    var namesInPicture: [PictureName] {
        names.namesInPicture(inspection?.legibleTexts.value ?? []).filter { hit in
            hit.pupils.contains { roll[$0]?.role != .staff }
        }
    }
}

extension NameInPicture {
    private static func finding(_ photo: Case, _ hits: [PictureName]) -> Finding {
        let texts = photo.inspection?.legibleTexts.value ?? []
        var seen: Set<String> = []
        let lines = hits.map { hit in
            let who = hit.pupils.compactMap { photo.roll[$0]?.displayName }
            return "\(quoted(hit.words)) can be read, which may be \(listed(who).isEmpty ? "a pupil’s" : who.joined(separator: " or "))"
        }.filter { seen.insert($0).inserted }
        return finding(
            photo,
            summary: "A pupil’s name can be read in the picture.",
            evidence: lines.joined(separator: "; ") + ".",
            remedy: "Crop the badge, drawer or label out or cover it, and drop the changed photo; or choose another photo.",
            regions: Set(hits.flatMap(\.lines)).sorted().map { texts[$0].region })
    }
}
