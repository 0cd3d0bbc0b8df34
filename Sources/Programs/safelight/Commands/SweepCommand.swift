import Arguments
import Domain
import Pipeline
import Records
import Rules
import Store
import WorkerLink

/// `safelight sweep …`
enum SweepCommand {
    static let command = Command(
        "sweep", summary: "Cases of withdrawn consent: what has to come back, and how far that is.",
        subcommands: [
            SweepRun.command, SweepList.command, SweepShow.command, SweepTask.command, SweepOther.command, SweepEnd.command,
            SweepVerify.command,
            SweepReport.command,
            SweepLetter.command, SweepBreach.command,
        ])

    static let number = Positional("CASE", .one, .integer("CASE", in: 1...Int.max), help: "The case's number.")

    static func id(_ parsed: Parsed) -> RetractionID { RetractionID(Int64(parsed.positional("CASE") ?? "") ?? 0) }
}

/// What a sweep changed, in words.
enum SweepText {
    static func tell(_ outcome: Sweep.Outcome, _ terminal: Terminal) {
        if !outcome.opened.isEmpty {
            let (were, them) =
                outcome.opened.count == 1
                ? ("was", "“safelight sweep show \(outcome.opened[0])” shows it") : ("were", "“safelight sweep list” shows them")
            terminal.line("\(counted(outcome.opened.count, "case")) of withdrawn consent \(were) opened; \(them).")
        }
        if outcome.added > 0 {
            terminal.line("\(counted(outcome.added, "more copy", "more copies")) of cases were found; “safelight sweep list” shows them.")
        }
        let ended = outcome.closed.filter { !outcome.opened.contains($0) }
        if !ended.isEmpty {
            terminal.line("\(counted(ended.count, "case")) ended: nothing of \(ended.count == 1 ? "it" : "them") is open.")
        }
    }
}

/// What is due, told by every command that looks at the whole school.
enum DueText {
    /// None where nothing is due within the policy's days of reminding.
    static func lines(in school: School, on today: Day) async throws -> [String] {
        let settings = school.policy.retraction
        let open = try await school.ledger.openTasks().filter { !$0.copy.isOwn }
        let overdue = open.filter { $0.due < today }
        let soon = open.filter { $0.due >= today && $0.due.number - today.number <= settings.remindDays }
        var lines: [String] = []
        if let first = overdue.map(\.due).min() {
            lines.append(
                "\(counted(overdue.count, "task")) of withdrawn consent \(overdue.count == 1 ? "is" : "are") OVERDUE since \(first.words) (\(Self.owners(overdue))). Tell \(settings.escalateTo): “safelight sweep list” shows what."
            )
        }
        if let first = soon.map(\.due).min() {
            lines.append(
                "\(counted(soon.count, "task")) of withdrawn consent \(soon.count == 1 ? "is" : "are") due by \(first.words) (\(Self.owners(soon))): “safelight sweep list” shows what."
            )
        }
        return lines
    }

    private static func owners(_ tasks: [RetractionTask]) -> String { Set(tasks.map(\.owner)).sorted().joined(separator: ", ") }
}

/// `safelight sweep run`
enum SweepRun {
    static let command = Command(
        "run", summary: "Look for everything that has to come back, and take back what Safelight itself can.",
        discussion: """
            Each “run” and each command that records a no does this too. What was withdrawn since the last look opens a case; cases that are open are looked at for copies that came since; what lies in publishable/ leaves it. --also looks through further folders, such as the website's, for copies of what was taken back, also resized, recompressed, cropped a little, mirrored or with a caption bar.
            """,
        options: [
            Option("also", .folder(), repeats: true, help: "Look through this folder too; nothing in it is changed. May be repeated.")
        ])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let lock = try await Opening.lock(folder, for: "sweep", waiting: 300, terminal.aside)
        defer { withExtendedLifetime(lock) {} }
        let school = try await Opening.school(folder, fallsBack: true)
        let run = Run(
            school, pool: Opening.pool(school.policy, workers: 1), lanes: 1, clock: Opening.clock, passed: Opening.stepObserver())
        let changes = try await run.restrict()
        let speech = parsed.flag("json") ? terminal.aside : terminal
        Restriction.tell(changes, speech, names: parsed.flag("names"))
        SweepText.tell(changes.sweep, speech)
        let folders = try await look(through: parsed.values("also"), in: school, speech)
        let open = try await school.ledger.openTasks()
        for line in try await DueText.lines(in: school, on: Opening.clock.now().day) { speech.problem(line) }
        speech.line(open.isEmpty ? "Nothing is open." : "\(counted(open.count, "task")) open; “safelight sweep list” shows the cases.")
        if parsed.flag("json") {
            terminal.json(
                SweepJSON(
                    opened: changes.sweep.opened.map(\.number), copiesAdded: changes.sweep.added, ended: changes.sweep.closed.map(\.number),
                    openTasks: open.count, takenBack: changes.takenBack, filesLookedAt: folders.files, filesFound: folders.found,
                    filesUnreadable: folders.unreadable))
        }
        return open.isEmpty && folders.unreadable == 0 ? .done : .needsPerson
    }

    private static func look(through typed: [String], in school: School, _ terminal: Terminal) async throws -> FolderSweep.Outcome {
        var sum = FolderSweep.Outcome()
        if typed.isEmpty { return sum }
        let pool = Opening.pool(school.policy, workers: school.policy.workers)
        try await Opening.probe(pool)
        let sweep = FolderSweep(school, pool, lanes: school.policy.workers + 1)
        for word in typed {
            let folder = Opening.absolute(word)
            guard try FileStatus.of(folder)?.isDirectory == true else { throw Stop(.notFound, "“\(word)” is no folder that is there.") }
            let found = try await sweep(folder) { done, total in terminal.progress(done, of: total) }
            sum.files += found.files
            sum.found += found.found
            sum.unreadable += found.unreadable
            sum.added += found.added
        }
        await pool.stop()
        terminal.line(
            "\(counted(sum.files, "file")) looked at: \(sum.found) \(sum.found == 1 ? "shows" : "show") what was taken back, \(counted(sum.added, "new task"))."
        )
        if sum.unreadable > 0 {
            terminal.problem(
                "\(counted(sum.unreadable, "file")) could not be opened, so nobody can tell what \(sum.unreadable == 1 ? "it shows" : "they show")."
            )
        }
        return sum
    }

    private struct SweepJSON: Encodable {
        let opened: [Int64]
        let copiesAdded: Int
        let ended: [Int64]
        let openTasks: Int
        let takenBack: Int
        let filesLookedAt: Int
        let filesFound: Int
        let filesUnreadable: Int
    }
}

/// `safelight sweep list`
enum SweepList {
    static let command = Command(
        "list", summary: "Every case of which something is open; what is overdue is said.",
        options: [Option(flag: "all", help: "Also cases that have ended.")])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let school = try await Opening.school(try Opening.folder(parsed), decides: false, fallsBack: true)
        let today = Opening.clock.now().day
        let texts = CaseText(school, names: parsed.flag("names"), on: today)
        var stories: [CaseStory] = []
        for retraction in try await school.ledger.retractions() where parsed.flag("all") || retraction.closed == nil {
            stories.append(try await CaseStory(retraction.id, in: school))
        }
        let open = stories.contains { $0.tasks.contains { !$0.state.isEnded } }
        if parsed.flag("json") {
            terminal.json(stories.map { CaseJSON($0, texts) })
            return open ? .needsPerson : .done
        }
        if stories.isEmpty { terminal.line("No case is open.") }
        for story in stories { terminal.line(texts.headline(story)) }
        let due = try await school.ledger.openTasks().filter { task in
            task.due.number - today.number <= school.policy.retraction.remindDays
        }
        if !due.isEmpty {
            terminal.line("\nDue soon, or overdue:")
            for task in due {
                guard let story = stories.first(where: { $0.retraction.id == task.retraction }) else { continue }
                for line in texts.task(story, task) { terminal.line("\(line)") }
            }
        }
        return open ? .needsPerson : .done
    }
}

/// `safelight sweep show CASE`
enum SweepShow {
    static let command = Command(
        "show", summary: "One case: why, which photos, and every copy with its state.", positionals: [SweepCommand.number])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let school = try await Opening.school(try Opening.folder(parsed), decides: false, fallsBack: true)
        let texts = CaseText(school, names: parsed.flag("names"), on: Opening.clock.now().day)
        let story = try await CaseStory(SweepCommand.id(parsed), in: school)
        if parsed.flag("json") {
            terminal.json(CaseJSON(story, texts))
        } else {
            for line in texts.lines(story) { terminal.line(line) }
        }
        return story.tasks.allSatisfy(\.state.isEnded) ? .done : .needsPerson
    }
}

/// `safelight sweep task NUMBER`
enum SweepTask {
    static let command = Command(
        "task", summary: "Say how far one copy is, and keep what proves it.",
        discussion: """
            requested: somebody was asked to remove it. removed: somebody says that it is gone. verified: you looked for it yourself and it is gone, for what has no address; addresses are proved by “safelight sweep verify”. out-of-reach: nobody can bring it back, as copies that parents have; say why. open: it is there after all.
            """,
        options: [
            Option("state", .word(of: ["open", "requested", "removed", "verified", "out-of-reach"]), help: "How far it is."),
            Option("reason", .text(), help: "What was done or seen; needed for verified and out-of-reach."),
            Option("evidence", .file("FILE"), repeats: true, help: "A screenshot or an e-mail, kept with the task; may be repeated."),
            Consent.by,
        ],
        positionals: [Positional("NUMBER", .one, .integer("NUMBER", in: 1...Int.max), help: "Of the task.")])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let by = try Consent.who(parsed)
        let lock = try await Opening.lock(folder, for: "sweep", waiting: 60, terminal.aside)
        defer { withExtendedLifetime(lock) {} }
        let school = try await Opening.school(folder, fallsBack: true)
        let id = RetractionTaskID(Int64(parsed.positional("NUMBER") ?? "") ?? 0)
        guard let task = try await school.ledger.task(id) else {
            throw Stop(.notFound, "there is no task \(id). “safelight sweep list” shows the cases, and “sweep show CASE” their tasks.")
        }
        let state = try parsed.value("state").map { try Self.state($0, task, parsed, in: school) }
        let files = parsed.values("evidence")
        guard state != nil || !files.isEmpty else { throw Stop(.usage, "say with --state how far it is, or give --evidence=FILE.") }
        let now = Opening.clock.now()
        if state == .verified { try await holdProof(of: task, files, in: school) }
        for file in files {
            guard try FileStatus.of(Opening.absolute(file))?.isRegular == true else {
                throw Stop(.notFound, "the evidence “\(Files.split(file).name)” is not there. Check its name.")
            }
            let bytes = try Files.read(Opening.absolute(file), limit: 256 << 20)
            guard !bytes.isEmpty else { throw Stop(.badInput, "the evidence “\(Files.split(file).name)” is empty, and proves nothing.") }
            let digest = SHA256.digest(bytes)
            try Files.makeFolder(folder.evidence, mode: 0o700)
            try Files.makeFolder(Files.split(folder.evidence(digest)).folder, mode: 0o700)
            try Files.write(bytes, to: folder.evidence(digest), mode: 0o600)
            try await school.ledger.add(Evidence(task: id, digest: digest, name: Files.split(file).name, at: now, by: by))
        }
        if let state {
            try await school.ledger.mark([RetractionTaskChange(id, state, reason: parsed.value("reason"))], by: by, at: now)
            if state == .verified, case .publication(let publication) = task.copy {
                try await school.ledger.mark(publication, .removed, by: by, at: now)
            }
        }
        let outcome = try await Sweep(school, clock: Opening.clock).settle()
        terminal.line("Recorded\(files.isEmpty ? "" : ", with \(counted(files.count, "file")) as evidence").")
        if outcome.closed.contains(task.retraction) { terminal.line("Case \(task.retraction) has ended: nothing of it is open.") }
        return .done
    }

    /// What can be looked for is not proved by a word.
    private static func holdProof(of task: RetractionTask, _ files: [String], in school: School) async throws {
        switch task.copy {
        case .file(let path):
            if try FileStatus.of(path) != nil {
                throw Stop(.badInput, "the file is there still. Delete it; the next “safelight sweep run” sees that it is gone.")
            }
        case .release, .preview: throw Stop(.badInput, "Safelight sees to this copy itself.")
        case .publication(let id), .cached(let id):
            guard try await school.ledger.publication(id)?.place.address != nil else { return }
            if let last = try await school.ledger.sightings(of: id).last, last.outcome == .stillThere {
                throw Stop(
                    .badInput,
                    "“safelight sweep verify” saw it there on \(last.at.words). Have it removed, and run “safelight sweep verify --case=\(task.retraction) --early”."
                )
            }
            let kept = try await school.ledger.evidence(of: task.id)
            guard !files.isEmpty || !kept.isEmpty else {
                throw Stop(.usage, "what has an address is proved by “safelight sweep verify”, or by a screenshot: give --evidence=FILE.")
            }
        case .searchResult: return
        }
    }

    private static func state(
        _ word: String, _ task: RetractionTask, _ parsed: Parsed, in school: School
    ) throws -> RetractionTask.State {
        let hasReason = parsed.value("reason")?.contains(where: \.isLetter) == true
        switch word {
        case "requested": return .requested
        case "removed": return .removed
        case "open": return .open
        case "verified":
            guard hasReason else { throw Stop(.usage, "say with --reason how you looked for it and what you saw.") }
            return .verified
        default:
            guard hasReason else { throw Stop(.usage, "say with --reason why nobody can bring it back: it goes into the letter.") }
            return .outOfReach
        }
    }
}

/// `safelight sweep other CASE PHOTO`
enum SweepOther {
    static let command = Command(
        "other", summary: "Say that a photo only looks like one of a case, and does not show the child.",
        discussion: """
            Photos taken from the same place a moment apart, or before the same wall, nearly equal each other. Look at the photo first: only where the child is not on it does this let it go, with your name and reason kept. A photo on which the child is named is never let go so.
            """,
        options: [Option("reason", .text(), help: "What you saw, without a name; kept with it."), Consent.by],
        positionals: [SweepCommand.number, Positional("PHOTO", .one, .file("PHOTO"), help: Photos.ways)])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let by = try Consent.who(parsed)
        guard let reason = parsed.value("reason"), reason.contains(where: \.isLetter) else {
            throw Stop(.usage, "say with --reason what you saw on the photo, without a name.")
        }
        let lock = try await Opening.lock(folder, for: "sweep", waiting: 60, terminal.aside)
        defer { withExtendedLifetime(lock) {} }
        let school = try await Opening.school(folder)
        let photo = try await Photos.find(parsed.positional("PHOTO") ?? "", in: school)
        let id = SweepCommand.id(parsed)
        guard let retracted = try await school.ledger.retractions(of: photo).first(where: { $0.retraction == id }) else {
            throw Stop(.badInput, "photo \(photo) does not belong to case \(id). “safelight sweep show \(id) --names” lists its photos.")
        }
        guard case .resembles = retracted.why else {
            throw Stop(
                .badInput, "photo \(photo) belongs to the case because of a name, not of a likeness: correct the name where it stands.")
        }
        guard retracted.cause != .destruction else {
            throw Stop(.badInput, "the case is about a picture that was destroyed: whatever resembles it stays blocked.")
        }
        try await school.ledger.deny(likenessOf: photo, in: id, by: by, reason: reason, at: Opening.clock.now())
        terminal.line(
            "Recorded: photo \(photo) belongs to case \(id) no longer. What may be shown comes back with the next “safelight run”.")
        return .done
    }
}

/// `safelight sweep end CASE`
enum SweepEnd {
    static let command = Command(
        "end", summary: "End a case whose child may be shown again: a yes was given, or the no was a mistake.",
        discussion: """
            Only where the child may be shown today on every channel of the case. Its open tasks end with your reason; what was removed stays removed.
            """,
        options: [Option("reason", .text(), help: "Why, without a name; kept with the tasks."), Consent.by],
        positionals: [SweepCommand.number])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let by = try Consent.who(parsed)
        guard let reason = parsed.value("reason"), reason.contains(where: \.isLetter) else {
            throw Stop(.usage, "say with --reason why, without a name: it is kept with the tasks.")
        }
        let lock = try await Opening.lock(folder, for: "sweep", waiting: 60, terminal.aside)
        defer { withExtendedLifetime(lock) {} }
        let school = try await Opening.school(folder)
        let id = SweepCommand.id(parsed), now = Opening.clock.now()
        guard let retraction = try await school.ledger.retraction(id) else { throw Stop(.notFound, "there is no case \(id).") }
        guard let pupil = retraction.pupil, school.mayBeShownAgain(pupil, on: retraction.channels, on: now.day) else {
            throw Stop(.badInput, "case \(id) stands: whoever it is about may not be shown on all of its channels today.")
        }
        let changes = try await school.ledger.tasks(of: id).filter { !$0.state.isEnded }
            .map { RetractionTaskChange($0.id, .outOfReach, reason: "The child may be shown again: \(reason)") }
        try await school.ledger.mark(changes, by: by, at: now)
        _ = try await Sweep(school, clock: Opening.clock).settle()
        terminal.line("Case \(id) has ended. What may be shown again comes back with the next “safelight run”.")
        return .done
    }
}
