package import Domain
import Wording

/// What told which of several namesakes is meant.
package struct ToldByGroup: Hashable, Sendable {
    /// “policy.json5 says of this folder: 4B”
    package let words: String
    /// Who else has the name; each of them might be shown on this channel as well.
    package let others: [PupilID]
}

/// Of several pupils of one name, the one who is of the event's class or year group.
///
/// Never a way to show somebody who may not be shown: it narrows only where everyone else whom the name may mean has a yes that counts on this channel. A mistaken folder then costs a right name, and never a child's no.
enum Narrowing {
    static func applied(
        to people: [NamedPerson], _ facts: PhotoFacts, on channel: ChannelID, policy: Policy, roll: Roll, names: NameIndex, now: Moment
    ) -> [NamedPerson] {
        guard policy.folderTellsClass || !policy.events.isEmpty, people.contains(where: { $0.match.candidates.count > 1 }),
            let groups = groups(facts, policy, roll)
        else { return people }
        let told = Set(groups.map { "\($0.source): \($0.words)" }).sorted().joined(separator: "; ")
        let named = Set(people.compactMap { if case .one(let id) = $0.match { id } else { nil } })
        return people.map { person in
            guard case .several(let candidates) = person.match, person.origin != .review,
                // Where the name stands there twice, both may be in the picture.
                people.count(where: { $0.origin == person.origin && $0.match == person.match }) == 1
            else { return person }
            let inside = candidates.filter { id in roll[id].map { pupil in groups.contains { $0.contains(pupil) } } == true }
            guard inside.count == 1, names.namesakes(person.name).contains(inside[0]) else { return person }
            let others = candidates.filter { $0 != inside[0] }
            // Somebody said surely that another of them is in the picture, whom this name may mean.
            guard named.isDisjoint(with: others) else { return person }
            // Staff are on no class's list, and a grown-up for a child would turn other rules.
            guard
                others.allSatisfy({ id in
                    roll[id].map { $0.role == .pupil && policy.mayBeShown($0, on: channel, on: now.day) } == true
                })
            else { return person }
            return NamedPerson(
                name: person.name, origin: person.origin, match: .one(inside[0]), region: person.region,
                told: ToldByGroup(words: told, others: others))
        }
    }

    /// Those of every folder in which the same photo was dropped; `nil` where one of them says nothing.
    private static func groups(_ facts: PhotoFacts, _ policy: Policy, _ roll: Roll) -> [EventGroups]? {
        let earlier = facts.submission.sidecarTexts.filter { $0.origin == .eventFolder }.map(\.text)
        let groups = ([facts.submission.event] + earlier).map { EventGroups(folder: $0, policy: policy, roll: roll) }
        return groups.contains(nil) ? nil : groups.compactMap { $0 }
    }
}
