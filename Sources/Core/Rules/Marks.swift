import Domain
import Wording

/// The regions that programs and people drew on a photo, laid over the faces that were found.
struct Marks: Sendable {
    private struct Mark {
        let region: Region
        let person: NamedPerson?
        let origin: Origin
    }

    /// For each face whom its regions name, each person once.
    private(set) var people: [[NamedPerson]]
    /// Named regions in which there is no face.
    private(set) var empty: [NamedPerson] = []
    /// Every mark without a name.
    let nameless: [Tag]
    /// The face that a region without a name is about.
    private(set) var placeOfNameless: [Region: Int] = [:]

    init(_ photo: Case, faces: [Face]) {
        let tags = (photo.inspection?.tags.value ?? []) + (photo.facts.submission.sidecarTags.value ?? [])
        nameless = tags.filter(\.isNameless)
        people = Array(repeating: [], count: faces.count)
        let named = photo.people.filter { $0.origin != .review }.compactMap { person in
            person.place.map { Mark(region: $0, person: person, origin: person.origin) }
        }
        let unnamed = nameless.compactMap { tag in
            tag.region.flatMap { $0.isPlausible ? Mark(region: $0, person: nil, origin: tag.origin) : nil }
        }
        var matched: [(region: Region, face: Int)] = []
        var left: [Mark] = []
        for layer in Self.layers(named + unnamed) {
            let rows = layer.map { mark in
                var row: [Int: Double] = [:]
                for (place, face) in faces.enumerated() { row[place] = TaggedRegion.fit(mark.region, face.region) }
                return row
            }
            for (mark, place) in zip(layer, BestPairs.columns(for: rows)) {
                guard let place else {
                    left.append(mark)
                    continue
                }
                matched.append((mark.region, place))
                add(mark, to: place, photo)
            }
        }
        // Of two marks on one spot only one can have the face; the other speaks about it all the same.
        for mark in left {
            if let (_, place) = matched.first(where: { $0.region.isSameFace(as: mark.region) }) {
                add(mark, to: place, photo)
            } else if let person = mark.person, photo.inspection?.faces.value != nil {
                empty.append(person)
            }
        }
    }

    private mutating func add(_ mark: Mark, to place: Int, _ photo: Case) {
        guard let person = mark.person else {
            placeOfNameless[mark.region] = place
            return
        }
        if !people[place].contains(where: { photo.key($0) == photo.key(person) }) { people[place].append(person) }
    }

    /// Marks among which each is about another face: those of one program, and of those that lie on one spot (a photo's and its side-car's) only one.
    private static func layers(_ marks: [Mark]) -> [[Mark]] {
        var layers: [[Mark]] = []
        for mark in marks {
            let place = layers.firstIndex { layer in
                layer.first?.origin == mark.origin && !layer.contains { $0.region.isSameFace(as: mark.region) }
            }
            if let place { layers[place].append(mark) } else { layers.append([mark]) }
        }
        return layers
    }
}

extension NamedPerson {
    /// The region, where it is one.
    var place: Region? { region.flatMap { $0.isPlausible ? $0 : nil } }
}
