import Arguments
import Domain
import Pipeline
import Rules
import Store
import WorkerLink

/// `safelight review …`
enum Review {
    static let command = Command(
        "review", summary: "Held photos, and what people answer about them.",
        subcommands: [ReviewList.command, ReviewAnswer.command])

    /// Takes back what must go, then decides the photo again and releases it where it is cleared now. Waits for another Safelight that is at work.
    static func decide(_ photo: PhotoID, _ folder: SchoolFolder, _ terminal: Terminal) async throws -> (School, Recheck.Changes) {
        let lock = try await Opening.lock(folder, for: "review", waiting: 300, terminal)
        defer { withExtendedLifetime(lock) {} }
        let school: School
        do {
            school = try await Opening.school(folder)
        } catch let mistakes as PolicyErrors {
            try await Restriction.underLastPolicy(folder, terminal)
            throw Stop(
                .badPolicy,
                "the answer counts; but policy.json5 has mistakes, and nothing is released until they are corrected:\n\(mistakes)")
        }
        let pool = Opening.pool(school.policy, workers: 1)
        let run = Run(school, pool: pool, lanes: 1, clock: Opening.clock, passed: Opening.stepObserver())
        do {
            let changes = try await run.answered(photo) { try await Opening.probe(pool) }
            await pool.stop()
            return (school, changes)
        } catch {
            await pool.stop()
            throw error
        }
    }
}
