package import Domain
import Wording

/// If staff are uncertain, the photo is not used (Ely).
///
/// Fires where a name fits several pupils and nothing says which of them is meant.
package enum PersonAmbiguous: Rule {
    package static let id: RuleID = .init("person-ambiguous")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.holds

    package static func findings(_ photo: Case) -> [Finding] {
        let people = photo.ambiguousPeople
        return people.isEmpty ? [] : [finding(photo, people)]
    }
}

extension PersonAmbiguous {
    private static func finding(_ photo: Case, _ people: [NamedPerson]) -> Finding {
        let names = Set(people.map { nameKey($0.name) }).count
        var seen: Set<String> = []
        return finding(
            photo,
            summary: names == 1
                ? "A name on this photo fits several pupils." : "\(names) names on this photo fit several pupils each.",
            evidence: people.map { line($0, photo) }.filter { seen.insert($0).inserted }.joined(separator: "; ") + ".",
            remedy:
                "Find out which pupil is meant and write the UPN or the admission number instead of the name into the column “people” of captions.csv. "
                + "Where the name stands inside the photo, also answer “yes” in the column “everyone named”.",
            regions: people.compactMap(\.place))
    }

    private static func line(_ person: NamedPerson, _ photo: Case) -> String {
        guard case .several(let candidates) = person.match else { return quoted(person.name) }
        let who = candidates.map { id in
            guard let pupil = photo.roll[id] else { return "somebody who is not on the list" }
            let place = [pupil.yearGroup, pupil.className].compactMap { $0 }.joined(separator: ", ")
            return place.isEmpty ? pupil.displayName : "\(pupil.displayName) (\(place))"
        }
        return "\(quoted(person.name)) in \(person.origin.words) may be \(who.joined(separator: " or "))"
    }
}
