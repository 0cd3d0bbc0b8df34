import Domain
import Testing
import Wording

@testable import Rules

/// A school that allows groups of two, its pupils and a photo of two of them from behind that every rule lets pass; each test changes what it is about.
enum Sample {
    static let now = Moment(day: Day(number: 20_777), secondOfDay: 36_000)
    static let website = Channel(id: ChannelID("website"), title: "School website", longestEdge: 2048, quality: 85)
    static let list = ConsentSource.list(SnapshotID(3))

    static func digest(_ byte: UInt8) throws -> Digest { try #require(Digest(bytes: Array(repeating: byte, count: 32))) }

    static func policy(_ change: (inout Policy) -> Void = { _ in }) throws -> Policy {
        var policy = Policy(schoolName: "Sample School", channels: [website], groupSizes: 2...6, digest: try digest(1))
        change(&policy)
        return policy
    }

    static func pupil(
        _ number: Int, _ forename: String, _ surname: String, _ consent: Consent? = .granted, _ change: (inout Pupil) -> Void = { _ in }
    ) -> Pupil {
        var pupil = Pupil(id: PupilID(admissionNumber: String(number)), legalName: PersonName(forename: forename, surname: surname))
        if let consent { pupil.consents[website.id] = ConsentAnswer(consent, source: list) }
        change(&pupil)
        return pupil
    }

    static let ava = pupil(1, "Ava", "Smith")
    static let ben = pupil(2, "Ben", "Okafor")

    static let cal = pupil(3, "Cal", "Novak")
    static let lee = pupil(9, "Jo", "Lee") {
        $0.id = PupilID(staffCode: "JLE")
        $0.role = .staff
    }

    static func named(_ pupil: Pupil, _ origin: Origin = .captions) -> NamedPerson {
        NamedPerson(name: pupil.legalName.full, origin: origin, match: .one(pupil.id))
    }

    static func inspection(_ change: (inout Inspection) -> Void = { _ in }) -> Inspection {
        var inspection = Inspection(
            format: .jpeg, storedSize: PixelSize(width: 4000, height: 3000), orientation: .upright, camera: .absent, captured: .absent,
            location: .absent, rights: .absent, texts: .absent, tags: .absent, faces: .seen([]),
            legibleTexts: .seen([]))
        change(&inspection)
        return inspection
    }

    /// So many faces in a row, each a tenth of the picture wide.
    static func faces(_ count: Int, _ certainty: Face.Certainty = .face) -> [Face] {
        (0..<count).map { place in
            let region = Region(x: Double(place) / Double(count) + 0.01, y: 0.4, width: 0.8 / Double(max(count, 8)), height: 0.1)
            return Face(region: region, score: 0.9, certainty: certainty)
        }
    }

    static func facts(_ inspected: Inspected? = nil, _ change: (inout PhotoFacts) -> Void = { _ in }) throws -> PhotoFacts {
        var facts = PhotoFacts(
            photo: PhotoID(try digest(2)),
            submission: Submission(event: "", fileName: "IMG_0001.jpg", everyoneNamed: true),
            inspected: inspected ?? .seen(inspection()), received: now)
        change(&facts)
        return facts
    }

    static func roll(_ pupils: [Pupil], listDate: Moment? = now) -> Roll {
        Roll(snapshot: SnapshotID(3), listDate: listDate, pupils: pupils)
    }

    static func photo(
        _ pupils: [Pupil] = [ava, ben], people: [NamedPerson]? = nil, roll: Roll? = nil, policy: Policy? = nil, facts: PhotoFacts? = nil,
        at moment: Moment = now
    ) throws -> Case {
        let roll = roll ?? self.roll(pupils)
        let (facts, policy) = (try facts ?? self.facts(), try policy ?? self.policy())
        let shown = people ?? pupils.map { named($0) }
        return Case(
            facts: facts, channel: website, policy: policy, roll: roll, names: NameIndex(roll), people: shown,
            texts: PhotoText.all(facts, shown: Set(shown.flatMap(\.match.candidates)), texts(roll, policy.text)), now: moment)
    }

    /// Reads texts without the libraries outside Core.
    static func texts(_ roll: Roll, _ policy: TextPolicy = TextPolicy()) -> TextReader {
        let lists = WordLists(ownNames: policy.ownNames, ownGroups: policy.ownGroups, acceptedHandles: policy.acceptedHandles)
        return TextReader(roll, lists, outside: .none)
    }

    /// A photo with these faces, tags, names in captions.csv and answers, as `Assessment` puts it together.
    static func scene(
        _ faces: Reading<[Face]>, tags: [Domain.Tag] = [], captions: [String] = [], answers: [Answer.Content] = [],
        pupils: [Pupil] = [ava, ben, cal, lee], everyoneNamed: Bool? = nil, policy: Policy? = nil, texts: Reading<[LegibleText]> = .seen([])
    ) throws -> Case {
        let inspection = inspection {
            $0.faces = faces
            $0.tags = .seen(tags)
            $0.legibleTexts = texts
        }
        let facts = try facts(.seen(inspection)) {
            $0.submission.people = captions
            $0.submission.everyoneNamed = everyoneNamed
            $0.answers = answers.map { Answer($0, by: "J. Reed", at: now) }
        }
        let roll = roll(pupils)
        let people = Assessment.people(facts, roll: roll, NameIndex(roll))
        return try photo(people: people, roll: roll, policy: policy, facts: facts)
    }

    /// A region around a face as programs draw it: the head, higher and larger.
    static func tag(_ name: String?, on face: Face, _ origin: Origin = .mwgRegion) -> Domain.Tag {
        let face = face.region
        let head = Region(x: face.x - face.width * 0.2, y: face.y - face.height * 0.5, width: face.width * 1.4, height: face.height * 1.6)
        return Domain.Tag(name: name, region: head, origin: origin)
    }

    static func line(_ text: String, x: Double = 0.1, y: Double = 0.1) -> LegibleText {
        let right = x + 0.02 * Double(text.count)
        let corners = [Point(x: x, y: y), Point(x: right, y: y), Point(x: right, y: y + 0.02), Point(x: x, y: y + 0.02)]
        return LegibleText(text: text, corners: corners, score: 0.9)
    }

    static func photo(_ inspection: Inspection, policy: Policy? = nil) throws -> Case {
        try photo(policy: policy, facts: facts(.seen(inspection)))
    }
}

/// Nothing that prints by default names a child: every word of these names is looked for.
func expectSafe(_ findings: [Finding], hiding pupils: [Pupil], sourceLocation: SourceLocation = #_sourceLocation) {
    for finding in findings {
        for word in pupils.flatMap({ $0.names.flatMap { [$0.forename, $0.surname] } }) {
            #expect(!finding.summary.contains(word), sourceLocation: sourceLocation)
            #expect(!finding.remedy.contains(word), sourceLocation: sourceLocation)
        }
    }
}

/// SplitMix64, so that a failing case comes back with its seed.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
