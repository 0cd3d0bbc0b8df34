import Domain
import Pipeline
import Records
import Rules
import Store
import WorkerLink

/// The photo whose crops are asked for: a stored one, or a file that is looked at for the occasion.
struct CropsPhoto {
    let facts: PhotoFacts
    /// Where its bytes lie.
    let path: String
    /// Then nothing of it is shown.
    let isProtected: Bool

    static func find(_ typed: String, in school: School) async throws -> CropsPhoto {
        let stored: PhotoID
        do {
            stored = try await Photos.find(typed, in: school)
        } catch let stop as Stop {
            let path = Opening.absolute(typed)
            guard stop.status == .notFound, try FileStatus.of(path)?.isRegular == true else { throw stop }
            return try await looked(path, in: school)
        }
        guard let record = try await school.ledger.photo(stored) else { throw Stop(.notFound, "no photo has that number.") }
        guard let inspected = record.inspected else {
            throw Stop(.notFound, "photo \(stored) has been received and not looked at yet. Run “safelight run”.")
        }
        let facts = school.facts(record, inspected)
        let wasProtected = record.decision?.isProtected ?? false
        return CropsPhoto(
            facts, school.assess(facts, at: Opening.clock.now()), path: school.folder.original(stored), wasProtected: wasProtected)
    }

    private static func looked(_ path: String, in school: School) async throws -> CropsPhoto {
        let pool = Opening.pool(school.policy, workers: 1)
        try await Opening.probe(pool)
        guard let dropped = try InboxReading(checking: path, in: school.folder).dropped.first else {
            throw Stop(.notFound, "there is no such file.")
        }
        let (facts, assessment) = try await Way(school, pool: pool, clock: Opening.clock).look(dropped)
        await pool.stop()
        return CropsPhoto(facts, assessment, path: path, wasProtected: false)
    }

    private init(_ facts: PhotoFacts, _ assessment: Assessment, path: String, wasProtected: Bool) {
        self.facts = facts
        self.path = path
        isProtected = wasProtected || assessment.verdicts.contains { RecordedVerdict($0).isProtected }
    }
}
