import Domain
import Wording

/// What a person answered about one face.
struct FaceAnswer: Sendable {
    let region: Region
    let holder: PeopleInPicture.Holder
    /// The name of a grown-up who is on no list; `nil` also where none was given.
    let grownUp: String?

    /// `nil` for answers about other things.
    init?(_ answer: Answer, _ photo: Case) {
        guard let region = answer.content.region else { return nil }
        self.region = region
        switch answer.content {
        case .notAPerson:
            holder = .notAPerson
            grownUp = nil
        case .face(_, let somebody):
            let person = NamedPerson(answer, roll: photo.roll, match: photo.names.match)
            holder = person.map { .named([$0]) } ?? .grownUp
            if person == nil, case .grownUp(let name) = somebody { grownUp = name } else { grownUp = nil }
        case .grownUp, .accepted, .faceUndone, .grownUpUndone, .acceptanceUndone: return nil
        }
    }
}

extension NamedPerson {
    /// Whom an answer puts on the photo; nobody where it says that it is a grown-up who is on no list.
    ///
    /// A grown-up's name that is somebody's on the roll, or may be, counts as theirs: a slip of the reviewer must not let a child off.
    init?(_ answer: Answer, roll: Roll, match: (String) -> NameMatch) {
        guard case .face(let region, let somebody) = answer.content else { return nil }
        switch somebody {
        case .onRoll(let id):
            self.init(name: roll[id]?.displayName ?? id.rawValue, origin: .review, match: .one(id), region: region)
        case .grownUp(let name):
            guard let name, case let match = match(name), match != .none else { return nil }
            self.init(name: name, origin: .review, match: match, region: region)
        }
    }
}
