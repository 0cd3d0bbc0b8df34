package import Domain
package import Records
package import Rules
package import Store
package import Wording

/// A school's folder with everything that a decision rests on, as one command found it.
package struct School: Sendable {
    package let folder: SchoolFolder
    package let policy: Policy
    package let ledger: any Ledger
    package let snapshot: Snapshot?
    package let roll: Roll
    package let names: NameIndex
    package let recordCount: Int64
    package let programVersion: String

    /// Reads the newest consent list and what was recorded by hand.
    package init(
        _ folder: SchoolFolder, policy: Policy, ledger: any Ledger, programVersion: String
    ) async throws(LedgerFailure) {
        self.folder = folder
        self.policy = policy
        self.ledger = ledger
        self.programVersion = programVersion
        let snapshot = try await ledger.snapshots().last
        let pupils: [Pupil] = if let snapshot { try await ledger.pupils(of: snapshot.id) } else { [] }
        self.snapshot = snapshot
        roll = Roll(
            newest: snapshot, pupils: pupils, former: try await ledger.formerPupils(),
            records: try await ledger.consentRecords(), channels: policy.channels.map(\.id))
        names = NameIndex(roll)
        recordCount = try await ledger.recordCount()
    }

    package func grounds(on day: Day) -> Grounds {
        Grounds(
            policy: policy.digest, snapshot: snapshot?.id, recordCount: recordCount, programVersion: programVersion, day: day)
    }

    /// Every rule over every channel, for the facts of one photo.
    package func assess(_ facts: PhotoFacts, at now: Moment) -> Assessment {
        Assessment(facts, policy: policy, roll: roll, names: names, now: now)
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
    /// The intent to take a picture back is in the ledger.
    case takingBack
    /// The picture is gone from `publishable/`; the ledger does not say so yet.
    case removed
}

/// Told of every step as it is passed.
package typealias StepObserver = @Sendable (Step) -> Void
