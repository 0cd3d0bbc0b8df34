package import Domain
import Wording

/// Pupils are not identified by specific need or circumstance (St Michael).
///
/// Fires where words about a need or circumstance stand beside a child, name a group that tells who is in it, or stand alone with a picture of few children. An event or a subject of the day is noted.
package enum CircumstanceInText: Rule {
    package static let id: RuleID = .init("circumstance-in-text")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.holds

    /// Up to so many children in the picture, words that stand by themselves are read as about them. Two are not the group that a school posts (Valewood: groups of 3 to 6).
    static let fewChildren = 2

    package static func mayBeAccepted(_ summary: String) -> Bool { true }

    package static func findings(_ photo: Case) -> [Finding] {
        var near: [Found] = []
        var themes: [Found] = []
        let isFew = hasFewChildren(photo)
        for text in photo.texts {
            for hit in text.hits {
                guard case .circumstance(let closeness) = hit.kind else { continue }
                let isSaid = closeness != .theme || (isFew && text.unit != .picture)
                if hit.strength > .possible, isSaid { near.append((hit, text)) } else { themes.append((hit, text)) }
            }
        }
        return (near.isEmpty ? [] : [finding(photo, near)]) + (themes.isEmpty ? [] : [note(themes)])
    }

    /// One or two children, or nobody knows how many.
    private static func hasFewChildren(_ photo: Case) -> Bool {
        guard photo.inspection != nil else { return true }
        let people = PeopleInPicture(photo)
        if people.reasonUnknown != nil { return true }
        let count = people.childCount
        return count.upperBound > 0 && count.lowerBound <= fewChildren
    }
}

extension CircumstanceInText {
    private typealias Found = (hit: TextHit, text: PhotoText)

    private static func finding(_ photo: Case, _ found: [Found]) -> Finding {
        finding(
            photo,
            summary:
                "The words that belong to this photo may tell a child’s need or circumstance (text \(NameInText.code(found.map { NameInText(hit: $0.hit, text: $0.text) }))).",
            evidence: lines(found),
            remedy: PhotoText.remedy(Set(found.map(\.text.origin)), take: "the words about it")
                + " Say what the children do, and not why they are there. If the words tell of nobody in the picture, accept that with “safelight review answer”.",
            regions: found.compactMap(\.text.region))
    }

    private static func note(_ found: [Found]) -> Finding {
        note(
            summary: "The words that belong to this photo are about a need or circumstance.", evidence: lines(found),
            remedy: "Make sure that nobody in the picture is taken to be concerned who need not be named.",
            regions: found.compactMap(\.text.region))
    }

    private static func lines(_ found: [Found]) -> String {
        var seen: Set<String> = []
        return found.map { "\(quoted($0.hit.words)) in \($0.text.place): \($0.hit.why)" }.filter { seen.insert($0).inserted }.joined(
            separator: " ")
    }
}
