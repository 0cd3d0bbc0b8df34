import Domain
import Records
import Rules

/// Short ways to things to record; each number makes another one.
enum Sample {
    static func digest(_ number: UInt8) -> Digest {
        guard let digest = Digest(bytes: [UInt8](repeating: number, count: 32)) else { fatalError("32 bytes are a digest") }
        return digest
    }

    static func photo(_ number: UInt8) -> PhotoID { PhotoID(digest(number)) }
    static func moment(_ number: Int) -> Moment { Moment(seconds: 1_780_000_000 + Int64(number)) }

    static func submission(
        _ event: String = "sports-day", _ file: String = "race.jpg", caption: String? = nil, people: [String] = [], everyone: Bool? = nil
    ) -> Submission {
        Submission(event: event, fileName: file, caption: caption, people: people, everyoneNamed: everyone)
    }

    static func drop(_ number: UInt8, at: Int = 1, _ submission: Submission = Sample.submission()) -> Drop {
        Drop(
            photo: photo(number), inboxPath: "inbox/" + submission.event + "/" + submission.fileName, size: 1000 + Int64(number),
            at: moment(at), submission: submission)
    }

    static func finding(_ rule: String, _ effect: Effect = .holds) -> Finding {
        Finding(rule: RuleID(rule), effect: effect, summary: "s " + rule, evidence: "e Zoë", remedy: "r")
    }

    static func verdict(_ channel: String, _ verdict: Verdict = .publishable, _ findings: [Finding] = []) -> RecordedVerdict {
        RecordedVerdict(channel: ChannelID(channel), verdict: verdict, findings: findings)
    }

    static func grounds(policy: UInt8 = 200, snapshot: SnapshotID? = nil) -> Grounds {
        Grounds(policy: digest(policy), snapshot: snapshot, recordCount: 0, programVersion: "0.1", day: moment(0).day)
    }

    static func intent(_ channel: String, _ number: UInt8 = 90) -> ReleaseIntent {
        ReleaseIntent(
            channel: ChannelID(channel), name: "0123456789abcdef\(number)", rendition: digest(number),
            form: Form(longestEdge: 2048, quality: 85))
    }

    static let box = Region(x: 0.1, y: 0.2, width: 0.25, height: 1.0 / 3)
    static let models = [VisionModel(name: "centerface", digest: digest(60)), VisionModel(name: "reader", digest: digest(61))]

    static func answer(_ content: Answer.Content, at: Int = 5, note: String? = nil) -> Answer {
        Answer(content, by: "A. Clerk", at: moment(at), note: note)
    }

    static func staff(_ code: String) -> Pupil {
        Pupil(
            id: PupilID(staffCode: code), role: .staff, legalName: PersonName(forename: "Jane", surname: "Porter " + code),
            consents: [ChannelID("website"): ConsentAnswer(.granted, source: .list(SnapshotID(99)))])
    }

    static let inspection = Inspection(
        format: .jpeg, storedSize: PixelSize(width: 40, height: 30), orientation: .left, camera: .seen(Camera(make: "Acme")),
        captured: .absent, location: .seen(true), rights: .unknown("broken"),
        texts: .seen([TextField("“Zoë”\u{0}\n😀", origin: .exif, field: "ImageDescription")]),
        tags: .seen([Tag(name: "Ava", region: Region(x: 0.1, y: 0.2, width: 0.3, height: 0.4), origin: .mwgRegion)]),
        faces: .unknown("not counted"), legibleTexts: .unknown("not looked"))

    static func pupil(_ number: Int, _ states: [String: Consent] = ["website": .granted], on list: Int64 = 99) -> Pupil {
        Pupil(
            id: PupilID(admissionNumber: "\(number)"), admissionNumber: "\(number)",
            legalName: PersonName(forename: "Zoë", surname: "Ó Briain \(number)"),
            consents: Dictionary(
                uniqueKeysWithValues: states.map {
                    (ChannelID($0.key), ConsentAnswer($0.value, since: moment(0).day, source: .list(SnapshotID(list))))
                }))
    }
}

extension Ledger {
    /// A photo that is in the store.
    func store(_ number: UInt8, _ submission: Submission = Sample.submission(), at: Int = 1) async throws {
        let drop = try await intend(Sample.drop(number, at: at, submission), sidecars: [])
        try await settle(drop, .stored, at: Sample.moment(at + 1))
    }

    func keepSamplePolicy() async throws { try await keepPolicy("{}", digest: Sample.digest(200), at: Sample.moment(0)) }

    @discardableResult
    func decide(
        _ number: UInt8, _ verdicts: [RecordedVerdict], releasing: [ReleaseIntent] = [], policy: UInt8 = 200, at: Int = 10
    ) async throws(LedgerFailure) -> (DecisionID, [ReleaseID]) {
        // What is released must rest on the newest grounds.
        var grounds = Sample.grounds(policy: policy, snapshot: try await snapshots().last?.id)
        grounds.staffList = try await staffLists().last?.id
        grounds.answerCount = try await Int64(answers(of: Sample.photo(number)).count)
        grounds.recordCount = try await recordCount()
        return try await decide(
            Sample.photo(number), verdicts, grounds: grounds, proof: .clean, at: Sample.moment(at), inspected: nil,
            releasing: releasing)
    }

    @discardableResult
    func importStaff(_ staff: [Pupil], at: Int = 1, isPartial: Bool = false) async throws -> SnapshotID {
        try await importStaff(
            staff, by: "Office", file: Sample.digest(UInt8(at)), mapping: Sample.digest(252), listDate: Sample.moment(at),
            isPartial: isPartial,
            at: Sample.moment(at + 1))
    }

    @discardableResult
    func importPupils(_ pupils: [Pupil], at: Int = 1, isPartial: Bool = false) async throws -> SnapshotID {
        try await importList(
            pupils, by: "Office", file: Sample.digest(UInt8(at)), mapping: Sample.digest(251), listDate: Sample.moment(at),
            isPartial: isPartial,
            at: Sample.moment(at + 1))
    }
}
