package import Domain
import Wording

/// Posts hold no addresses, locations, telephone numbers and other personal data (Valewood, Carlton, St Michael).
///
/// Fires where personal data stand in any text that goes with the photo, and on those in the picture that `text-in-picture` does not know: addresses, dates of birth, numbers of persons, places. What is only possible is noted.
package enum PersonalDataInText: Rule {
    package static let id: RuleID = .init("personal-data-in-text")
    package static let defaultEffect = Effect.blocks
    package static let mildestEffect = Effect.holds

    package static func findings(_ photo: Case) -> [Finding] {
        let found = photo.texts.flatMap { text in text.hits.filter { counts($0, in: text) }.map { (hit: $0, text: text) } }
        let firm = found.filter { $0.hit.strength > .possible }
        let possible = found.filter { $0.hit.strength == .possible }
        return (firm.isEmpty ? [] : [finding(photo, firm)]) + (possible.isEmpty ? [] : [note(possible)])
    }

    private static func counts(_ hit: TextHit, in text: PhotoText) -> Bool {
        guard case .personal(let kind) = hit.kind else { return false }
        guard text.unit == .picture else { return true }
        switch kind {
        case .email, .phone, .postcode, .upn, .link, .handle: return false
        case .address, .birth, .uln, .nhsNumber, .nationalInsurance, .admissionNumber, .location: return true
        }
    }
}

extension PersonalDataInText {
    private typealias Found = (hit: TextHit, text: PhotoText)

    private static func finding(_ photo: Case, _ found: [Found]) -> Finding {
        finding(
            photo,
            summary: "Personal data stand in the words that belong to this photo: \(kinds(found)).",
            evidence: lines(found).joined(separator: "; ") + ".",
            remedy: PhotoText.remedy(Set(found.map(\.text.origin)), take: "them")
                + " An address or number of the school’s own can be listed "
                + "in policy.json5 under text, acceptedHandles.",
            regions: found.compactMap(\.text.region))
    }

    private static func note(_ found: [Found]) -> Finding {
        note(
            summary: "Something in the words that belong to this photo may be personal data.",
            evidence: lines(found).joined(separator: "; ") + ".", remedy: "Look whether it has to be said.",
            regions: found.compactMap(\.text.region))
    }

    private static func kinds(_ found: [Found]) -> String {
        let kinds = found.compactMap { if case .personal(let kind) = $0.hit.kind { kind } else { nil } }
        return listed(PersonalDatum.Kind.allCases.filter(kinds.contains).map(\.words))
    }

    private static func lines(_ found: [Found]) -> [String] {
        var seen: Set<String> = []
        return found.map { "\(quoted($0.hit.words)) in \($0.text.place)" }.filter { seen.insert($0).inserted }
    }
}
