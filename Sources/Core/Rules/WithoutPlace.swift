import Domain
import Wording

/// How many of those named on a photo have no place in the picture, so that each of them may be any face that is left.
///
/// Whoever may be somebody with a place is not counted: a number too low holds a photo, one too high lets a face through.
struct WithoutPlace: Sendable {
    let names: Int
    /// How many of them are surely grown-ups.
    let grownUps: Int

    init(_ photo: Case, answers: [FaceAnswer]) {
        let settled = photo.settledPeople
        var people: [PersonKey: NamedPerson] = [:]
        for person in photo.people where !settled.contains(person) { people[photo.key(person)] = people[photo.key(person)] ?? person }
        for person in photo.people where person.place != nil { people[photo.key(person)] = nil }
        for (candidates, count) in Self.doubtful(photo) {
            for id in candidates.filter({ people[.onRoll($0)] != nil }).prefix(count) { people[.onRoll(id)] = nil }
        }
        for name in answers.compactMap(\.grownUp) { people[.name(nameKey(name))] = nil }
        // A grown-up without a name may be any grown-up whose name stands beside the photo.
        let nameless = answers.count { $0.holder == .grownUp && $0.grownUp == nil }
        let others = people.values.filter { person in
            if case .one(let id) = person.match, photo.roll[id]?.role == .pupil { false } else { true }
        }
        names = people.count - min(nameless, others.count)
        grownUps = max(0, people.values.count(where: photo.isAdult) - nameless)
    }

    /// Names with a place that fit several people, and how many places each has in the words of one program.
    private static func doubtful(_ photo: Case) -> [(candidates: [PupilID], count: Int)] {
        var counts: [[PupilID]: [Origin: Int]] = [:]
        for person in photo.people where person.place != nil {
            if case .several(let candidates) = person.match { counts[candidates, default: [:]][person.origin, default: 0] += 1 }
        }
        return counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key, $0.value.values.max() ?? 0) }
    }
}
