import Domain
import Pipeline
import Rules
import Store

/// Taking back what must go, and telling it.
enum Restriction {
    /// Decides everything again and removes from `publishable/` what is cleared no longer. Waits for another Safelight that is at work: it stops releasing by itself as soon as a new refusal is recorded.
    static func run(_ folder: SchoolFolder, names: Bool, _ terminal: Terminal) async throws -> Recheck.Changes {
        let lock = try await Opening.lock(folder, for: "consent", waiting: 300, terminal)
        defer { withExtendedLifetime(lock) {} }
        let school = try await Opening.school(folder, fallsBack: true)
        // No worker is needed for it, so that a missing one stops no withdrawal.
        let run = Run(
            school, pool: Opening.pool(school.policy, workers: 1), lanes: 1, clock: Opening.clock, passed: Opening.stepObserver())
        let changes = try await run.restrict()
        tell(changes, terminal, names: names)
        SweepText.tell(changes.sweep, terminal)
        return changes
    }

    /// With mistakes in the policy nothing is released, and what must go by the last good one still goes. The caller has the lock.
    static func underLastPolicy(_ folder: SchoolFolder, _ terminal: Terminal) async throws {
        guard let school = try? await Opening.school(folder, fallsBack: true) else { return }
        let run = Run(school, pool: Opening.pool(school.policy, workers: 1), lanes: 1, clock: Opening.clock)
        tell(try await run.restrict(), terminal)
    }

    /// `names` adds what the photos were dropped as.
    static func tell(_ changes: Recheck.Changes, _ terminal: Terminal, names: Bool = false) {
        let taken = changes.pictures.filter(\.wasThere)
        if !taken.isEmpty {
            let (were, post) = taken.count == 1 ? ("was", "If it") : ("were", "If one of them")
            terminal.line(
                "\(TakenBackText.counted(taken)) \(were) taken out of publishable/. \(post) has been posted already, take the post down now:"
            )
            for line in TakenBackText.lines(taken, names: names) { terminal.line(line) }
        }
        let missing = changes.pictures.filter { !$0.wasThere }
        if !missing.isEmpty {
            let (were, it) = missing.count == 1 ? ("was", "it") : ("were", "them")
            terminal.problem(
                "\(TakenBackText.counted(missing)) that must not be shown any more \(were) not in publishable/ where Safelight put \(it). Find where \(missing.count == 1 ? "it was" : "they were") moved or posted, and remove \(it) there:"
            )
            for line in TakenBackText.lines(missing, names: names) { terminal.problem(line) }
        }
        if !changes.pictures.isEmpty, !names {
            terminal.line("“safelight why NUMBER --names” tells what a photo was dropped as.")
        }
        if changes.strangers > 0 {
            terminal.problem(
                "\(counted(changes.strangers, "file")) in publishable/ did not come from Safelight. Do not post \(changes.strangers == 1 ? "it" : "them"); “safelight doctor” tells more."
            )
        }
    }
}
