import Arguments
import Domain
import Pipeline
import Records
import Rules
import Store
import WorkerLink

/// `safelight run`
enum RunCommand {
    static let command = Command(
        "run", summary: "Take all photos of the inbox once.",
        discussion: """
            Finishes what an earlier run left, decides everything again under today's policy and consent list, then takes each file of the inbox to its verdict. Clean pictures go to publishable/, everything else to quarantine/ with its reasons.
            """,
        options: [
            Option("workers", short: "w", .integer(in: 1...64), help: "How many photos are opened at once (default: as in the policy)."),
            Option(
                "still", .integer("SECONDS", in: 0...3600),
                help: "Leave files that were written to less than so many seconds ago (default 2; more for slow shares)."),
            Option(flag: "plain", help: "No progress bar."),
        ])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let lock = try Opening.lock(folder, for: "run")
        defer { withExtendedLifetime(lock) {} }
        let school = try await openOrRestrict(folder, terminal)
        let workers = parsed.integer("workers") ?? school.policy.workers
        let pool = Opening.pool(school.policy, workers: workers)
        let run = Run(school, pool: pool, lanes: workers + 2, clock: Opening.clock, passed: Opening.stepObserver())
        let still = parsed.integer("still") ?? InboxReading.stillSeconds
        let showsProgress = !parsed.flag("plain") && !parsed.flag("json")
        let summary = try await run(
            still: still,
            wait: { try? await Task.sleep(for: .milliseconds(min(still, 10) * 1000 + 200)) },
            prepare: { try await Opening.probe(pool).models },
            progress: { done, total in if showsProgress { terminal.progress(done, of: total) } })
        await pool.stop()
        let staleness = ListAgeText.problem(school.snapshot, school.policy, at: Opening.clock.now())
        if parsed.flag("json") {
            terminal.json(RunJSON(summary, staleness: staleness, notices: school.notices, names: parsed.flag("names")))
        } else {
            show(summary, terminal, names: parsed.flag("names"))
            if let staleness { terminal.problem(staleness) }
            for notice in school.notices { terminal.problem(notice) }
            for line in try await DueText.lines(in: school, on: Opening.clock.now().day) { terminal.problem(line) }
        }
        return summary.isComplete && staleness == nil && school.notices.isEmpty ? .done : .needsPerson
    }

    /// With mistakes in the policy no photo is taken; but what must leave `publishable/` by the last good one still does.
    private static func openOrRestrict(_ folder: SchoolFolder, _ terminal: Terminal) async throws -> School {
        do {
            return try await Opening.school(folder)
        } catch let mistakes as PolicyErrors {
            try await Restriction.underLastPolicy(folder, terminal)
            throw mistakes
        }
    }

    private static func show(_ summary: Run.Summary, _ terminal: Terminal, names: Bool) {
        if summary.recovered > 0 { terminal.line("Finished \(counted(summary.recovered, "step")) that an interrupted run had begun.") }
        let recheck = summary.recheck
        Restriction.tell(recheck, terminal, names: names)
        SweepText.tell(recheck.sweep, terminal)
        if recheck.newlyCleared > 0 { terminal.line("\(counted(recheck.newlyCleared, "earlier photo")) became publishable.") }
        if summary.taken == 0 {
            terminal.line("There were no photos to take.")
        } else {
            terminal.line("\(counted(summary.taken, "photo")) taken:")
            terminal.line("  \(padded(summary.publishable)) publishable on every channel")
            if summary.partly > 0 { terminal.line("  \(padded(summary.partly)) publishable on some channels, held for others") }
            terminal.line("  \(padded(summary.held)) held")
        }
        if !summary.reasons.isEmpty {
            terminal.line("Reasons (a photo may have several):")
            for (rule, count) in summary.reasons.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
                terminal.line("  \(padded(count)) \(rule) (\(RuleTitles.words(rule)))")
            }
        }
        for (reason, count) in summary.left.sorted(by: { $0.key < $1.key }) {
            terminal.problem("\(counted(count, "file")) left in the inbox: \(reason).")
        }
        for problem in summary.problems { terminal.problem(problem.words(names: names)) }
        for rows in summary.strayRows { terminal.problem(rows.words(names: names)) }
        for failure in Set(summary.failures).sorted() { terminal.problem("Not done: \(failure)") }
        if summary.orphans > 0 {
            terminal.line(
                "\(counted(summary.orphans, "caption or tag file")) in the inbox \(summary.orphans == 1 ? "belongs" : "belong") to no photo there."
            )
        }
        if summary.taken > 0 || recheck.newlyHeld + recheck.newlyCleared + recheck.takenBack > 0 {
            terminal.line("\nReady to post:  publishable/\nWhat was held, and why:  quarantine/index.html")
        }
    }

    private static func padded(_ number: Int) -> String {
        let text = String(number)
        return String(repeating: " ", count: max(0, 4 - text.count)) + text
    }
}

/// `run` for programs.
private struct RunJSON: Encodable {
    let taken: Int
    let publishable: Int
    let partly: Int
    let held: Int
    let reasons: [String: Int]
    let left: [String: Int]
    let problems: [String]
    /// Rows of captions.csv about files that are not there and never were; which, only where asked for.
    let strayRows: Int
    let strayFiles: [String]?
    /// Why every photo is held by the consent list's date, or for want of a list.
    let staleness: String?
    /// What else a person must look at.
    let notices: [String]
    let orphans: Int
    let recovered: Int
    let takenBack: Int
    let takenBackPictures: [TakenPictureJSON]
    let newlyCleared: Int
    let notFound: Int
    let strangers: Int

    init(_ summary: Run.Summary, staleness: String?, notices: [String], names: Bool) {
        self.staleness = staleness
        self.notices = notices
        strayRows = summary.strayRows.map(\.rows.count).reduce(0, +)
        strayFiles = names ? summary.strayRows.flatMap(\.rows).map(\.path) : nil
        taken = summary.taken
        publishable = summary.publishable
        partly = summary.partly
        held = summary.held
        reasons = Dictionary(uniqueKeysWithValues: summary.reasons.map { ($0.key.rawValue, $0.value) })
        left = summary.left
        problems = summary.problems.map { $0.words(names: names) } + summary.failures
        notFound = summary.recheck.notFound
        strangers = summary.recheck.strangers
        orphans = summary.orphans
        recovered = summary.recovered
        takenBack = summary.recheck.takenBack
        takenBackPictures = summary.recheck.pictures.map { TakenPictureJSON($0, names: names) }
        newlyCleared = summary.recheck.newlyCleared
    }
}
