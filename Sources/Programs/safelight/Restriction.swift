import Domain
import Pipeline
import Rules
import Store

/// Taking back what must go, and telling it.
enum Restriction {
    /// Decides everything again and removes from `publishable/` what is cleared no longer. Waits for another Safelight that is at work: it stops releasing by itself as soon as a new refusal is recorded.
    static func run(_ folder: SchoolFolder, _ terminal: Terminal) async throws -> Recheck.Changes {
        let lock = try await Opening.lock(folder, for: "consent", waiting: 300, terminal)
        defer { withExtendedLifetime(lock) {} }
        let school = try await Opening.school(folder, fallsBack: true)
        // No worker is needed for it, so that a missing one stops no withdrawal.
        let run = Run(
            school, pool: Opening.pool(school.policy, workers: 1), lanes: 1, clock: Opening.clock, passed: Opening.stepObserver())
        let changes = try await run.restrict()
        tell(changes, terminal)
        return changes
    }

    /// With mistakes in the policy nothing is released, and what must go by the last good one still goes. The caller has the lock.
    static func underLastPolicy(_ folder: SchoolFolder, _ terminal: Terminal) async throws {
        guard let school = try? await Opening.school(folder, fallsBack: true) else { return }
        let run = Run(school, pool: Opening.pool(school.policy, workers: 1), lanes: 1, clock: Opening.clock)
        tell(try await run.restrict(), terminal)
    }

    static func tell(_ changes: Recheck.Changes, _ terminal: Terminal) {
        if changes.takenBack > 0 {
            terminal.line(
                "\(counted(changes.takenBack, "picture")) \(changes.takenBack == 1 ? "was" : "were") taken out of publishable/. If one of them has been posted already, take the post down now."
            )
        }
        if changes.notFound > 0 {
            terminal.problem(
                "\(counted(changes.notFound, "picture")) that must not be shown any more \(changes.notFound == 1 ? "was" : "were") not in publishable/ where Safelight put \(changes.notFound == 1 ? "it" : "them"). Find where \(changes.notFound == 1 ? "it was" : "they were") moved or posted, and remove \(changes.notFound == 1 ? "it" : "them") there."
            )
        }
        if changes.strangers > 0 {
            terminal.problem(
                "\(counted(changes.strangers, "file")) in publishable/ did not come from Safelight. Do not post \(changes.strangers == 1 ? "it" : "them"); “safelight doctor” tells more."
            )
        }
    }
}
