import Domain
import Wording

/// Who of the roll is on a photo, as far as its names tell.
extension Case {
    /// The pupils whom a name means beyond doubt, each once, in the order of naming.
    var pupils: [Pupil] {
        var seen: Set<PupilID> = []
        return people.compactMap { person in
            guard case .one(let id) = person.match, let pupil = roll[id], seen.insert(id).inserted else { return nil }
            return pupil
        }
    }

    /// The pupils whom a name may mean as well as somebody else, each once, without those of `pupils`.
    var possiblePupils: [Pupil] {
        var seen = Set(pupils.map(\.id))
        return ambiguousPeople.flatMap { person -> [Pupil] in
            guard case .several(let candidates) = person.match else { return [] }
            return candidates.compactMap { seen.insert($0).inserted ? roll[$0] : nil }
        }
    }

    /// The names that fit several pupils where nothing says which of them is meant.
    ///
    /// A tag inside the photo is settled where staff named as many of its candidates beyond doubt (by UPN, say) as the tag stands there, and said that everyone is named. What staff wrote themselves is never settled by something else.
    var ambiguousPeople: [NamedPerson] {
        let named: Set<PupilID> =
            facts.submission.everyoneNamed == true
            ? Set(people.compactMap { if $0.origin == .captions, case .one(let id) = $0.match { id } else { nil } }) : []
        return people.filter { person in
            guard case .several(let candidates) = person.match else { return false }
            let standing = people.count { $0.origin == person.origin && $0.match == person.match }
            return person.origin == .captions || named.intersection(candidates).count < standing
        }
    }

    /// Those whom a name means and who are on no roll.
    var strangers: [NamedPerson] {
        people.filter { person in
            switch person.match {
            case .one(let id): roll[id] == nil
            case .several: false
            case .none: true
            }
        }
    }

    /// How many different people the names mean; two spellings of one stranger count once, so that the number is never too high by much.
    var peopleCount: Int {
        pupils.count + Set((ambiguousPeople + strangers).map { foldedWords($0.name) }).count
    }
}
