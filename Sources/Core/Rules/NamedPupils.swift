package import Domain
package import Wording

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

    /// Those whom nobody has answered for: strangers who are no grown-ups that agreed to be shown.
    var unknownPeople: [NamedPerson] { strangers.filter { !isAgreed($0) } }

    /// How many different people the names mean; two spellings of one stranger count once, so that the number is never too high by much.
    var peopleCount: Int {
        pupils.count + Set((ambiguousPeople + strangers).map { nameKey($0.name) }).count
    }
}

/// Who is meant, so far as it can be told: two names with one key are one person.
enum PersonKey: Hashable, Sendable {
    case onRoll(PupilID)
    case name([String])
}

extension Case {
    func key(_ person: NamedPerson) -> PersonKey {
        if case .one(let id) = person.match, roll[id] != nil { .onRoll(id) } else { .name(nameKey(person.name)) }
    }

    /// Whether two names may mean one person.
    func mayBeSame(_ left: NamedPerson, _ right: NamedPerson) -> Bool {
        key(left) == key(right) || !Set(left.match.candidates).isDisjoint(with: right.match.candidates)
    }

    /// Names that fit several pupils and are settled by what staff wrote.
    var settledPeople: Set<NamedPerson> {
        let open = Set(ambiguousPeople)
        return Set(people.filter { if case .several = $0.match { !open.contains($0) } else { false } })
    }

    /// Surely a grown-up: staff, or a stranger of whom somebody answered that they are one and agreed.
    func isAdult(_ person: NamedPerson) -> Bool {
        let candidates = person.match.candidates
        return candidates.isEmpty ? isAgreed(person) : candidates.allSatisfy { roll[$0]?.role == .staff }
    }

    /// Whether consents are asked for: staff may be let off by the policy.
    func needsConsent(_ person: Pupil) -> Bool { person.role == .pupil || policy.staffNeedConsent }

    /// Whether the face is lower than the policy's pixels in the picture as this channel gets it.
    func isBackground(_ face: Face) -> Bool {
        guard let size = inspection?.uprightSize, size.longestEdge > 0 else { return false }
        let scale = min(1, Double(channel.longestEdge) / Double(size.longestEdge))
        return face.region.height * Double(size.height) * scale < Double(policy.backgroundPixels)
    }

    /// Only a name of nobody's on the roll can be answered for.
    private func isAgreed(_ person: NamedPerson) -> Bool {
        person.match == .none
            && facts.answers.contains { answer in
                switch answer.content {
                case .grownUp(let name), .face(_, .grownUp(let name?)): nameKey(name) == nameKey(person.name)
                default: false
                }
            }
    }
}

extension NameMatch {
    package var candidates: [PupilID] {
        switch self {
        case .one(let id): [id]
        case .several(let ids): ids
        case .none: []
        }
    }
}

/// By which spellings of one name are the same; a name without letters and digits is only itself.
func nameKey(_ name: String) -> [String] {
    let words = foldedWords(name)
    return words.isEmpty ? [name] : words
}
