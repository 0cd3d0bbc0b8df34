package import Domain
package import Framing
package import Records
package import Rules
package import Store
import Synchronization
package import Wording

/// A school's folder with everything that a decision rests on, as one command found it.
package struct School: Sendable {
    package let folder: SchoolFolder
    package let policy: Policy
    package let ledger: any Ledger
    /// The newest list of pupils.
    package let snapshot: Snapshot?
    /// The newest list of staff.
    package let staffList: Snapshot?
    package let roll: Roll
    /// Whom the lists have had, and under which numbers.
    package let history: PupilHistory
    private let index: LazyNames
    private let reader: LazyTexts
    package let recordCount: Int64
    /// Whether there is anything that a picture has to be compared with.
    let hasRetractedPrints: Bool
    package let programVersion: String
    /// What a person should be told whenever the school's folder was opened.
    package var notices: [String] = []

    /// Reads the newest lists of pupils and of staff, and what was recorded by hand. `protected` are numbers that are in no ledger yet.
    ///
    /// `ordinaryWords` are read when a text is; where there are none, more is held.
    package init(
        _ folder: SchoolFolder, policy: Policy, ledger: any Ledger, programVersion: String, protected: Set<PupilID> = [],
        isProtectionUnknown: Bool = false, ordinaryWords: @escaping @Sendable () -> OrdinaryWords, outside: OutsideReaders
    ) async throws(LedgerFailure) {
        self.folder = folder
        self.policy = policy
        self.ledger = ledger
        self.programVersion = programVersion
        let lists = try await ledger.snapshots()
        let snapshot = lists.last
        let pupils: [Pupil] = if let snapshot { try await ledger.pupils(of: snapshot.id) } else { [] }
        let staffLists = try await ledger.staffLists()
        let staffList = staffLists.last
        let staff: [Pupil] = if let staffList { try await ledger.pupils(of: staffList.id) } else { [] }
        self.snapshot = snapshot
        self.staffList = staffList
        let former = try await ledger.formerPupils()
        history = former.adding(pupils + staff)
        roll = Roll(
            newest: snapshot, staffList: staffList, pupils: pupils + staff, former: former,
            records: try await ledger.consentRecords(), channels: policy.channels.map(\.id),
            protected: Protection.standing(try await ledger.protections()).union(protected), isProtectionUnknown: isProtectionUnknown,
            callsCountSince: [.pupil: lists, .staff: staffLists].compactMapValues { $0.last { !$0.isPartial }?.id })
        index = LazyNames(roll)
        reader = LazyTexts(roll, policy.text, ordinaryWords, outside)
        recordCount = try await ledger.recordCount()
        hasRetractedPrints = try await ledger.hasRetractedPrints()
    }

    /// Made when it is first asked for: a command that matches no name does not pay for it.
    package var names: NameIndex { index.names }

    /// What reads the words that go with photos; made when it is first asked for.
    package var texts: TextReader { reader.texts }

    /// What channels make of a text by itself, or as it would stand beside a photo.
    package func assess(
        text: String, as unit: TextUnit, beside photo: PhotoFacts?, on channels: [Channel], at now: Moment
    ) -> TextAssessment {
        TextAssessment(
            text, as: unit, beside: photo, on: channels, policy: policy, roll: roll, names: names, texts: texts, now: now)
    }

    /// The newest list of the kind on which somebody stands, or stood.
    package func list(of person: Pupil) -> SnapshotID? { person.role == .staff ? staffList?.id : snapshot?.id }

    /// What a decision about a photo rests on, with what a worker saw of it this time.
    package func grounds(_ record: PhotoRecord, _ inspected: Inspected?, on day: Day) -> Grounds {
        var models: [VisionModel] = []
        if case .seen(let inspection) = inspected { models = inspection.models }
        return Grounds(
            policy: policy.digest, snapshot: snapshot?.id, staffList: staffList?.id, recordCount: recordCount,
            answerCount: record.answerCount, retractionCount: record.retractionCount, programVersion: programVersion, day: day,
            models: models)
    }

    /// What placements do to a photo.
    package func crops(_ facts: PhotoFacts, _ placements: [Placement], at now: Moment) -> CropViews {
        CropViews(facts, placements, policy: policy, roll: roll, names: names, now: now)
    }

    /// Every rule over every channel, for the facts of one photo.
    package func assess(_ facts: PhotoFacts, at now: Moment) -> Assessment {
        Assessment(facts, policy: policy, roll: roll, names: names, texts: texts, now: now)
    }
}

/// The names of a roll, made ready once.
private final class LazyNames: Sendable {
    private let roll: Roll
    private let made = Mutex<NameIndex?>(nil)

    init(_ roll: Roll) { self.roll = roll }

    var names: NameIndex {
        made.withLock { made in
            if let made { return made }
            let index = NameIndex(roll)
            made = index
            return index
        }
    }
}

/// The reader of texts, made ready once.
private final class LazyTexts: Sendable {
    private let make: @Sendable () -> TextReader
    private let made = Mutex<TextReader?>(nil)

    init(_ roll: Roll, _ policy: TextPolicy, _ ordinaryWords: @escaping @Sendable () -> OrdinaryWords, _ outside: OutsideReaders) {
        make = {
            let lists = WordLists(
                ordinary: ordinaryWords(), ownNames: policy.ownNames, ownGroups: policy.ownGroups, acceptedHandles: policy.acceptedHandles)
            return TextReader(roll, lists, outside: outside)
        }
    }

    var texts: TextReader {
        made.withLock { made in
            if let made { return made }
            let reader = make()
            made = reader
            return reader
        }
    }
}

/// The moment it is now: passed in, so that tests decide.
package struct Clock: Sendable {
    /// Since 1970, UTC.
    package let nanoseconds: @Sendable () -> Int64

    package init(nanoseconds: @escaping @Sendable () -> Int64) { self.nanoseconds = nanoseconds }

    package func now() -> Moment { Moment(seconds: nanoseconds() / 1_000_000_000) }
}

/// The recorded steps of the way of a photo, in their order. After each the program may be killed, and nothing may be lost or released wrongly: `EndToEndTests` does so.
package enum Step: String, Sendable, CaseIterable {
    /// The intent to move a file from the inbox is in the ledger.
    case intended
    /// The file is in the store; the ledger does not say so yet.
    case moved
    case received
    case inspected
    case rendered
    case proved
    /// The decision and the intents to release are in the ledger.
    case decided
    /// The caption lies in `publishable/`, the picture does not yet.
    case captioned
    /// The picture lies in `publishable/`; the ledger does not say so yet.
    case written
    case released
    /// The page lies in `quarantine/`.
    case explained
    /// A person's answer is in the ledger; nothing was decided under it yet.
    case answered
    /// The intent to take a picture back is in the ledger.
    case takingBack
    /// The picture is gone from `publishable/`; the ledger does not say so yet.
    case removed
    /// A case of withdrawn consent is in the ledger with its photos and tasks; nothing was removed yet.
    case caseOpened
    /// One task of a case was ended.
    case copySettled
    /// What a look at an address showed is in the ledger; its tasks do not say so yet.
    case sighted
    /// The tombstone of a photo is in the ledger; everything of the photo is there still.
    case buried
    /// Every file of a photo is gone; the ledger's words about it are there still.
    case destroyed
}

/// Told of every step as it is passed.
package typealias StepObserver = @Sendable (Step) -> Void
