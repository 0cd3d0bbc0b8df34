import Domain
import Wording

/// Whom the faces of a photo show on one channel, as far as tags and people's answers tell. Faces have no identity of their own: all that is compared is where boxes lie.
struct PeopleInPicture: Sendable {
    enum Holder: Hashable, Sendable {
        case nobody
        /// Printed, painted, or no face at all, as somebody answered.
        case notAPerson
        /// On no list and agreed to be shown, as somebody answered.
        case grownUp
        /// Whom the tags about this face name, or somebody answered; more than one of them contradict each other, or mean the same.
        case named([NamedPerson])
    }

    struct SeenFace: Hashable, Sendable {
        let face: Face
        let holder: Holder
        let isAnswered: Bool
        /// Surely a grown-up's, by a tag's region or an answer and not merely by number.
        let isGrownUp: Bool
        /// Too small on this channel to tell who it is.
        let isBackground: Bool

        var isPerson: Bool { holder != .notAPerson }
        /// Somebody says that it is a face, or the detector does not doubt it.
        var isCertain: Bool { face.certainty == .face || holder != .nobody }
    }

    /// Names that cannot all be right, with the boxes of the faces concerned.
    struct Contradiction: Hashable, Sendable {
        let people: [NamedPerson]
        let regions: [Region]
    }

    /// In the inspection's order; none where nobody could look.
    let faces: [SeenFace]
    /// Why nobody could look; `nil` where the faces were counted, or the photo could not be opened at all.
    let reasonUnknown: String?
    /// Tagged regions in which there is no face.
    let emptyRegions: [NamedPerson]
    /// Marks without a name that no answer and no other tag gives one.
    let nameless: [Tag]
    let contradictions: [Contradiction]
    /// How many people are named without a place in the picture: each accounts for one face that is in no region.
    let namesWithoutPlace: Int
    /// How many of them are surely grown-ups.
    private let grownUpsWithoutPlace: Int
    /// Named pupils who are not matched with a face of the background.
    private let pupilsInView: Int
    private let backgroundNeedsTag: Bool

    init(_ photo: Case) {
        let found = photo.inspection?.faces.value ?? []
        let answers = photo.facts.answers.compactMap { FaceAnswer($0, photo) }
        let answerOf = Self.answers(answers, to: found)
        let marks = Marks(photo, faces: found)
        var faces: [SeenFace] = []
        for (place, face) in found.enumerated() {
            let tagged = marks.people[place]
            let holder = answerOf[place]?.holder ?? (tagged.isEmpty ? .nobody : .named(tagged))
            let isGrownUp = holder == .grownUp || (!holder.people.isEmpty && holder.people.allSatisfy(photo.isAdult))
            faces.append(
                SeenFace(
                    face: face, holder: holder, isAnswered: answerOf[place] != nil, isGrownUp: isGrownUp,
                    isBackground: photo.isBackground(face)))
        }
        self.faces = faces
        switch photo.inspection?.faces {
        case .unknown(let reason): reasonUnknown = reason
        case .absent: reasonUnknown = "Nobody has looked for faces."
        case .seen, nil: reasonUnknown = nil
        }
        emptyRegions = marks.empty.filter { person in !faces.contains { $0.holder.people.contains { photo.key($0) == photo.key(person) } } }
        nameless = marks.nameless.filter { mark in
            guard let region = mark.region else { return true }
            if answers.contains(where: { $0.region.isSameFace(as: region) }) { return false }
            guard let place = marks.placeOfNameless[region] else { return true }
            return faces[place].holder == .nobody
        }
        contradictions = Self.contradictions(faces, photo)
        let without = WithoutPlace(photo, answers: answers)
        namesWithoutPlace = without.names
        grownUpsWithoutPlace = without.grownUps
        pupilsInView = photo.pupils.count { pupil in
            let theirs = faces.filter { $0.holder.people.contains { $0.match == .one(pupil.id) } }
            return pupil.role == .pupil && (theirs.isEmpty || !theirs.allSatisfy(\.isBackground))
        }
        backgroundNeedsTag = photo.policy.backgroundNeedsTag
    }

    /// For each face its answer. An answer is about one face at most.
    private static func answers(_ answers: [FaceAnswer], to faces: [Face]) -> [Int: FaceAnswer] {
        let rows = answers.map { answer in
            var row: [Int: Double] = [:]
            for (place, face) in faces.enumerated() where answer.region.isSameFace(as: face.region) {
                row[place] = answer.region.overlapOverUnion(face.region)
            }
            return row
        }
        var answerOf: [Int: FaceAnswer] = [:]
        for (answer, place) in zip(answers, BestPairs.columns(for: rows)) {
            if let place { answerOf[place] = answer }
        }
        return answerOf
    }

    private static func contradictions(_ faces: [SeenFace], _ photo: Case) -> [Contradiction] {
        var found: [Contradiction] = []
        var facesOf: [(person: NamedPerson, faces: [SeenFace])] = []
        for face in faces {
            let people = face.holder.people
            if people.enumerated().contains(where: { place, one in people[..<place].contains { !photo.mayBeSame($0, one) } }) {
                found.append(Contradiction(people: people, regions: [face.face.region]))
            }
            for person in people {
                if let place = facesOf.firstIndex(where: { photo.key($0.person) == photo.key(person) }) {
                    if facesOf[place].faces.last != face { facesOf[place].faces.append(face) }
                } else {
                    facesOf.append((person, [face]))
                }
            }
        }
        // A picture may hold one child twice, but only a person's answer for each of the faces says so. A name of several pupils may stand on as many.
        for (person, faces) in facesOf where faces.count > max(1, person.match.candidates.count) && !faces.allSatisfy(\.isAnswered) {
            found.append(Contradiction(people: [person], regions: faces.map(\.face.region)))
        }
        return found
    }
}

extension PeopleInPicture.Holder {
    var people: [NamedPerson] { if case .named(let people) = self { people } else { [] } }
}

extension PeopleInPicture {
    /// Faces that neither a tag's region nor an answer gives a name, as far as the policy wants one for them.
    var open: [SeenFace] { faces.filter { $0.holder == .nobody && (backgroundNeedsTag || !$0.isBackground) } }

    /// Faces of the background that have no name and, as the policy has it, need none.
    var letBe: [SeenFace] { faces.filter { $0.holder == .nobody && $0.isBackground && !backgroundNeedsTag } }

    /// Faces large enough to tell who it is, and not known to be a grown-up's.
    var children: [SeenFace] { faces.filter { $0.isPerson && !$0.isBackground && !$0.isGrownUp } }

    /// How many identifiable children there are, from the certain faces alone to the doubtful ones with them; the pupils who are named where there are more of those, or where the faces were not counted.
    var childCount: ClosedRange<Int> {
        let certain = children.filter(\.isCertain)
        let nobodys = certain.count { $0.holder == .nobody }
        let known = certain.count - nobodys + max(0, nobodys - grownUpsWithoutPlace)
        let least = max(known, pupilsInView)
        return least...max(least, known + children.count { !$0.isCertain })
    }

    /// For evidence: the numbers behind `childCount`.
    var countWords: String {
        if let reasonUnknown { return "Faces: not counted (\(reasonUnknown)) Pupils named: \(pupilsInView)." }
        let people = faces.filter(\.isPerson)
        let parts = [
            (people.count { !$0.isCertain }, "doubtful"), (people.count(where: \.isBackground), "in the background"),
            (people.count(where: \.isGrownUp), "of grown-ups"), (faces.count - people.count, "answered to be no person"),
        ]
        let details = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return "Faces: \(faces.count)\(details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")."
            + " Grown-ups named without a place in the picture: \(grownUpsWithoutPlace). Pupils named: \(pupilsInView)."
    }
}
