package import Domain
import Wording

/// If staff are uncertain, the photo is not used (Ely).
///
/// Fires where a name fits several pupils, or one perhaps, and nothing says for certain who is meant. Where the event's class told it, a note says so.
package enum PersonAmbiguous: Rule {
    package static let id: RuleID = .init("person-ambiguous")
    package static let defaultEffect = Effect.holds
    package static let mildestEffect = Effect.holds

    package static func findings(_ photo: Case) -> [Finding] {
        let people = photo.ambiguousPeople
        let told = photo.people.filter { $0.told != nil }
        return (people.isEmpty ? [] : [finding(photo, people)]) + (told.isEmpty ? [] : [note(told, photo)])
    }
}

extension PersonAmbiguous {
    private static func finding(_ photo: Case, _ people: [NamedPerson]) -> Finding {
        let names = Set(people.map { nameKey($0.name) }).count
        let isShort = people.allSatisfy { $0.match.candidates.count == 1 }
        var seen: Set<String> = []
        return finding(
            photo,
            summary: isShort
                ? "\(names == 1 ? "A name" : "\(names) names") on this photo may be a pupil’s, but \(names == 1 ? "is" : "are") not surely theirs."
                : names == 1 ? "A name on this photo fits several pupils." : "\(names) names on this photo fit several pupils.",
            evidence: people.map { line($0, photo) }.filter { seen.insert($0).inserted }.joined(separator: "; ") + ".",
            remedy:
                "Find out which pupil is meant and write the UPN or the admission number instead of the name into the column “people” of captions.csv. "
                + "Where the name stands inside the photo, also answer “yes” in the column “everyone named”.",
            regions: people.compactMap(\.place))
    }

    private static func line(_ person: NamedPerson, _ photo: Case) -> String {
        guard case .several(let candidates) = person.match else { return quoted(person.name) }
        return "\(quoted(person.name)) in \(person.origin.words) may be \(listed(candidates, photo))"
    }

    private static func listed(_ people: [PupilID], _ photo: Case) -> String {
        let more = people.count - mostListed
        return people.prefix(mostListed).map { described($0, photo) }.joined(separator: " or ")
            + (more > 0 ? ", or one of \(more) more" : "")
    }

    /// More are no help, and initials in a large school mean hundreds.
    private static let mostListed = 12

    private static func described(_ id: PupilID, _ photo: Case) -> String {
        guard let pupil = photo.roll[id] else { return "somebody who is not on the list" }
        let place = [pupil.yearGroup, pupil.className].compactMap { $0 }.joined(separator: ", ")
        return place.isEmpty ? pupil.displayName : "\(pupil.displayName) (\(place))"
    }

    private static func note(_ people: [NamedPerson], _ photo: Case) -> Finding {
        var seen: Set<String> = []
        let lines = people.compactMap { person -> String? in
            guard let told = person.told, case .one(let id) = person.match else { return nil }
            return
                "\(quoted(person.name)) in \(person.origin.words) is taken to be \(described(id, photo)), not \(listed(told.others, photo)): \(told.words)"
        }
        return note(
            summary: "The event’s class told which of several pupils of one name is meant.",
            evidence: lines.filter { seen.insert($0).inserted }.joined(separator: "; ") + ".",
            remedy: "If somebody else is meant, write the UPN or the admission number into the column “people” of captions.csv.",
            regions: people.compactMap(\.place))
    }
}
