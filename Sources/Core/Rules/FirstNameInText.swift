package import Domain
import Wording

/// First names only, and only to recognise an individual (Ely).
///
/// Fires where a pupil's first name, or what they are called for short, stands in any text that goes with the photo. The channel's policy says whether it holds or is noted; beside a picture that may show one child alone it always holds. A name that may be somebody's of another kind is noted, unless that pupil is in this photo. Characters that hide words hold.
package enum FirstNameInText: Rule {
    package static let id: RuleID = .init("first-name-in-text")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.notes

    package static func mayBeAccepted(_ summary: String) -> Bool { summary.hasPrefix(named) }

    package static func findings(_ photo: Case) -> [Finding] {
        let names = photo.namesInTexts.filter { $0.hit.kind == .firstName || $0.hit.strength == .possible }
        let shown = photo.shownPupils
        let isFirm = { (name: NameInText) in
            name.hit.strength > .possible || name.hit.kind == .firstName && name.hit.pupils.contains(where: shown.contains)
        }
        let firm = names.filter(isFirm)
        let possible = names.filter { !isFirm($0) }
        let hidden = photo.texts.filter { $0.unit != .picture }.flatMap { text in
            text.hits.filter { [.hiddenCharacters, .lookAlikes].contains($0.kind) && $0.strength > .possible }.map {
                NameInText(hit: $0, text: text)
            }
        }
        return (firm.isEmpty ? [] : [finding(photo, firm, shown)]) + (possible.isEmpty ? [] : [note(photo, possible)])
            + (hidden.isEmpty ? [] : [disguise(photo, hidden)])
    }
}

extension FirstNameInText {
    private static let named = "A pupil’s first name stands in"

    /// Beside a picture of several children: the stricter of what the channel and what the rules of the policy say.
    static func effect(on channel: Channel, _ policy: Policy) -> Effect {
        max(policy.firstNames(on: channel), policy.effects[id] ?? .notes)
    }

    private static func finding(_ photo: Case, _ names: [NameInText], _ shown: Set<PupilID>) -> Finding {
        let isAlone = photo.mayShowOneChild
        let areShown = names.contains { $0.hit.pupils.contains(where: shown.contains) }
        return Finding(
            rule: id, effect: max(isAlone ? .holds : .notes, effect(on: photo.channel, photo.policy)),
            summary:
                "\(named) \(NameInText.places(names))\(isAlone ? ", and the picture may show one child alone" : "") (text \(NameInText.code(names))).",
            evidence: NameInText.reasons(names) + (areShown ? " A pupil of that name is named as being in the photo." : ""),
            remedy: PhotoText.remedy(Set(names.map(\.text.origin)), take: "the name")
                + " If no pupil is meant, accept that with “safelight review answer”; names of classes, houses and rooms "
                + "can be listed in policy.json5 under text, ownNames.", regions: [])
    }

    private static func note(_ photo: Case, _ names: [NameInText]) -> Finding {
        note(
            summary: "What may be a pupil’s name stands in the words that belong to this photo.", evidence: NameInText.reasons(names),
            remedy: "Make sure that no pupil is meant.", regions: [])
    }

    private static func disguise(_ photo: Case, _ hidden: [NameInText]) -> Finding {
        finding(
            photo, atLeast: .holds, summary: "Characters that hide what is written stand in the words that belong to this photo.",
            evidence: NameInText.reasons(hidden),
            remedy: "Type these words anew instead of copying them. "
                + PhotoText.remedy(Set(hidden.map(\.text.origin)), take: "the copied words"))
    }
}
