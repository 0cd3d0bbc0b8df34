import Domain
import Notices
import Pipeline
import Records
import Rules
import Store
import Wording

/// Gathers what is held about one pupil, with everybody else taken out.
struct HeldAbout {
    let school: School
    let person: Pupil
    private let now: Moment

    init(_ person: Pupil, in school: School, at now: Moment) {
        self.person = person
        self.school = school
        self.now = now
    }

    struct Gathered {
        let held: SubjectAccess
        /// By their names in the export.
        let pictures: [(name: String, bytes: [UInt8])]
    }

    func gather() async throws -> Gathered {
        let (ids, standings, strangers) = try await entries()
        let others = NamesOfOthers(
            school.roll.pupils + school.history.former, but: [person] + standings.map(\.pupil), ordinary: OrdinaryWordList.read(),
            reader: school.texts)
        let texts = HeldTexts(school: school, ids: ids, others: others)
        let retractions = try await school.ledger.retractions().filter { $0.pupil.map(ids.contains) ?? false }
        var photos: [(photo: PhotoID, why: Showing)] = try await school.ledger.photos(showing: ids).map { ($0.photo, $0.why) }
        var cases: [SubjectAccess.Case] = []
        for retraction in retractions {
            let file = try await CaseFile(retraction, in: school.ledger)
            cases.append(texts.entry(file))
            for each in file.photos where !photos.contains(where: { $0.photo == each.photo }) { photos.append((each.photo, each.why)) }
        }
        var told: [SubjectAccess.Photo] = []
        var pictures: [(name: String, bytes: [UInt8])] = []
        var unsure = 0
        for (photo, why) in photos {
            guard let record = try await school.ledger.photo(photo) else { continue }
            // Whose photo it is nobody knows; it may be another child's.
            if case .named(isCertain: false) = why {
                unsure += 1
                continue
            }
            let picture = try HeldPicture(record, ids: ids, in: school)
            if let bytes = picture.bytes { pictures.append((picture.words, bytes)) }
            told.append(try await texts.entry(record, why, picture: picture.words))
        }
        let permissions = try await school.ledger.permissions()
        let records = try await school.ledger.consentRecords().filter { ids.contains($0.pupil) }
        let held = SubjectAccess(
            school: school.policy.schoolName, pupil: person.displayName, made: now.words, isProtected: person.isProtected,
            lists: try await texts.entries(standings), said: records.compactMap { texts.entry($0) },
            mayBeShownOn: Set(ids.flatMap { permissions[$0] ?? [] }).sorted().map(texts.title), photos: told, cases: cases,
            leftOut: leftOut(unsure: unsure, strangers: strangers))
        return Gathered(held: held, pictures: pictures)
    }

    /// The numbers under which lists had this pupil. An admission number that was given out again is another child's.
    private func entries() async throws -> (ids: Set<PupilID>, standings: [PupilStanding], strangers: Int) {
        let all = school.history.ids(of: person.id).union([person.id])
        let standings = try await school.ledger.standings(of: all)
        let own = Set(person.names)
        let upn = person.numbers.lastingUPN
        let ids = all.filter { id in
            id == person.id
                || standings.contains { standing in
                    guard standing.pupil.id == id else { return false }
                    if let upn, let other = standing.pupil.numbers.lastingUPN { return upn == other }
                    return !own.isDisjoint(with: standing.pupil.names)
                }
        }
        let kept = standings.filter { standing in
            guard ids.contains(standing.pupil.id) else { return false }
            if let upn, let other = standing.pupil.numbers.lastingUPN { return upn == other }
            return !own.isDisjoint(with: standing.pupil.names)
        }
        return (ids, kept, standings.count - kept.count)
    }

    private func leftOut(unsure: Int, strangers: Int) -> [String] {
        var words = [
            "Pictures on which somebody else is, or may be: they can be seen at the school, where the others on them can be covered.",
            "Details of a photo’s findings, which may name others: they can be seen at the school in the same way.",
            "The prints by which nearly equal pictures are found: numbers of a whole picture, by which nobody can be recognised.",
            "The originals of photos, and the consent lists themselves, which hold other children.",
        ]
        if unsure > 0 {
            words.append(
                "\(counted(unsure, "photo")) with a name that may mean this pupil or somebody else of that name: the school has to say first who is meant."
            )
        }
        if strangers > 0 {
            words.append(
                "\(counted(strangers, "entry", "entries")) of lists under the same admission number, but with another name: it may be another child’s."
            )
        }
        return words
    }
}
