package import Domain
import Inbox
import Notices
package import Records
import Rules
import Store
package import WorkerLink

/// Takes all of the inbox once.
package struct Run: Sendable {
    private let school: School
    private let way: Way
    private let clock: Clock
    private let passed: StepObserver
    private let lanes: Int

    /// `lanes` is how many photos are under way at once: one more than there are workers keeps the workers busy while the disk is waited for.
    package init(_ school: School, pool: WorkerPool, lanes: Int, clock: Clock, passed: @escaping StepObserver = { _ in }) {
        self.school = school
        way = Way(school, pool: pool, clock: clock, passed: passed)
        self.clock = clock
        self.passed = passed
        self.lanes = lanes
    }

    package struct Summary: Sendable {
        /// Intents of an earlier, killed run that were settled.
        package var recovered = 0
        package var recheck = Recheck.Changes()
        package var taken = 0
        package var publishable = 0
        package var partly = 0
        package var held = 0
        /// Files left in the inbox, with the reason, by number: names may be children's.
        package var left: [String: Int] = [:]
        package var orphans = 0
        package var problems: [InboxProblem] = []
        package var strayRows: [StrayRows] = []
        /// What could not be done for single photos; nothing was released by it.
        package var failures: [String] = []
        /// Held photos of this run by rule.
        package var reasons: [RuleID: Int] = [:]

        package init() {}

        /// Whether something is left that a person must see to besides looking through the quarantine.
        package var isComplete: Bool {
            left.isEmpty && problems.isEmpty && failures.isEmpty && recheck.strangers == 0 && recheck.notFound == 0
        }
    }

    /// Told how many of how many files are done.
    package typealias Progress = @Sendable (_ done: Int, _ of: Int) -> Void

    /// A file is taken when it has been still for `still` seconds.
    ///
    /// `wait` lets a copy under way come to its end; `prepare` is called before the first photo is opened, when everything that must go is gone, and gives the models that workers look with.
    package func callAsFunction(
        still: Int = InboxReading.stillSeconds, wait: @Sendable () async -> Void,
        prepare: @Sendable () async throws -> [VisionModel],
        progress: @escaping Progress
    ) async throws -> Summary {
        var summary = Summary()
        let settled = try await Recovery(school, clock: clock, passed: passed).run()
        summary.recovered = settled.count
        let earlier = look(still)
        var restricted = try await restrict(after: settled, hearing: earlier)
        var reading = try earlier.get()
        if !restricted.later.isEmpty || !restricted.unseen.isEmpty || !reading.dropped.isEmpty || reading.unsettled > 0 {
            let models = try await prepare()
            restricted.later += try await Recheck(way).seeable(restricted.unseen, by: models)
        }
        // A copy that ends this moment is waited for, not left for tomorrow.
        if reading.unsettled > 0 {
            await wait()
            reading = try look(still).get()
        }
        restricted.failures += try await Recheck(way).release(restricted.later, &restricted.changes)
        restricted.changes.waiting = 0
        summary.recheck = restricted.changes
        summary.failures = restricted.failures.map { "\($0)" }
        summary.problems = reading.problems
        summary.left = reading.left
        if reading.unsettled > 0 { summary.left["still being written"] = reading.unsettled }

        try await take(reading.dropped, into: &summary, progress)
        summary.strayRows = try await strayRows(reading)
        summary.orphans = try await tidy()
        try await index()
        return summary
    }

    /// Settles what was begun, decides everything again and takes back what must go; opens no photo, needs no worker and releases nothing. Throws the first trouble only when everything else is done.
    package func restrict() async throws -> Recheck.Changes {
        let settled = try await Recovery(school, clock: clock, passed: passed).run()
        let restricted = try await restrict(after: settled, hearing: look(0))
        try await index()
        if let first = restricted.failures.first { throw first }
        return restricted.changes
    }

    /// Removes one photo for good; gives the case that follows what was published of it.
    package func destroy(_ photo: PhotoID, by: String, reason: String) async throws -> RetractionID? {
        let settled = try await Recovery(school, clock: clock, passed: passed).run()
        let opened = try await Destruction(school, clock: clock, passed: passed).destroy(photo, by: by, reason: reason)
        _ = try await Sweep(school, clock: clock, passed: passed).settle()
        try await index()
        if let first = settled.failures.first { throw first }
        return opened
    }

    /// What `restrict` does, and then the rest for one photo, about which somebody answered. `prepare` is called where it has to be opened.
    package func answered(_ photo: PhotoID, prepare: @Sendable () async throws -> Void) async throws -> Recheck.Changes {
        let settled = try await Recovery(school, clock: clock, passed: passed).run()
        var restricted = try await restrict(after: settled, hearing: look(0))
        if restricted.later.contains(photo) {
            try await prepare()
            restricted.failures += try await Recheck(way).release([photo], &restricted.changes)
            restricted.gaining.remove(photo)
        }
        try await index()
        if let first = restricted.failures.first { throw first }
        return restricted.changes
    }

    /// What `answered` does, and then a picture of its own for each of the placements (ids) that a cleared channel names and that would crop it: the safe crop, or the whole on a ground. Gives those that lie in `publishable/` then.
    package func crop(
        _ photo: PhotoID, for placements: Set<String>, prepare: @Sendable () async throws -> Void
    ) async throws -> (changes: Recheck.Changes, pictures: [Release]) {
        let changes = try await answered(photo, prepare: prepare)
        if let record = try await school.ledger.photo(photo), let decision = record.decision,
            decision.verdicts.contains(where: { $0.verdict == .publishable })
        {
            try await prepare()
            _ = try await way.resume(record, making: placements)
            try await index()
        }
        let releases = try await school.ledger.photo(photo)?.releases ?? []
        return (changes, releases.filter { $0.state == .released && $0.form.placement.map(placements.contains) ?? false })
    }

    private func look(_ still: Int) -> Result<InboxReading, any Error> {
        Result { try InboxReading(school.folder, now: clock.nanoseconds(), still: still) }
    }

    /// An inbox that cannot be read stops no take-back.
    private func restrict(
        after settled: Recovery.Settled, hearing inbox: Result<InboxReading, any Error>
    ) async throws -> Recheck.Restricted {
        var failures = settled.failures
        do { try await hear(try inbox.get()) } catch { failures.append(error) }
        var restricted = try await Recheck(way).restrict()
        restricted.failures = failures + restricted.failures
        restricted.changes.pictures = settled.pictures + restricted.changes.pictures
        do { try await sweep(&restricted) } catch { restricted.failures.append(error) }
        return restricted
    }

    /// What was withdrawn since the last time opens its cases; what they name is decided again, and leaves `publishable/`.
    private func sweep(_ restricted: inout Recheck.Restricted) async throws {
        let sweep = Sweep(school, clock: clock, passed: passed)
        var outcome = try await sweep.openCases(by: "Safelight")
        outcome.add(try await sweep.completeCases())
        outcome.add(try await sweep.openCasesForPublications(by: "Safelight"))
        try await follow(outcome, sweep, &restricted)
    }

    private func follow(_ outcome: Sweep.Outcome, _ sweep: Sweep, _ restricted: inout Recheck.Restricted) async throws {
        restricted.changes.sweep.add(outcome)
        if !outcome.photos.isEmpty { restricted.add(try await Recheck(way).restrict(outcome.photos)) }
        let missing = Set(restricted.changes.pictures.filter { !$0.wasThere }.map(\.release))
        restricted.changes.sweep.add(try await sweep.settle(missing: missing))
    }

    /// Opens a case for somebody of whom a no was just recorded, and takes back what shows them; costs by their photos alone. What else changed is for the next `restrict`.
    package func withdraw(_ person: Pupil, _ cause: Retraction.Cause, on channels: [ChannelID], by: String) async throws -> Recheck.Changes
    {
        let settled = try await Recovery(school, clock: clock, passed: passed).run()
        var restricted = Recheck.Restricted()
        restricted.failures = settled.failures
        restricted.changes.pictures = settled.pictures
        let sweep = Sweep(school, clock: clock, passed: passed)
        let outcome = try await sweep.withdraw(person, cause, on: channels, by: by)
        try await follow(outcome, sweep, &restricted)
        try await index()
        if let first = restricted.failures.first { throw first }
        return restricted.changes
    }

    /// Staff may have corrected the captions of photos that were taken before, or a side-car may have come after its photo.
    private func hear(_ reading: InboxReading) async throws {
        for event in try await school.ledger.events() {
            let orphans = reading.orphans.filter { $0.event == event }
            guard reading.lists.reach(event) || !orphans.isEmpty else { continue }
            for (photo, submission) in try await school.ledger.submissions(event: event) {
                // The same name lies in the inbox again: the row is about that one.
                let path = event.isEmpty ? submission.fileName : event + "/" + submission.fileName
                if reading.present.contains(path) { continue }
                var newer = submission
                let isAdded = try await attach(orphans.filter { $0.belongs(to: submission.fileName) }, to: photo, &newer)
                if reading.lists.reach(event) { newer.hear(reading.lists.saying(of: submission.fileName, in: event)) }
                if isAdded || newer != submission { try await school.ledger.resubmit(photo, newer, at: clock.now()) }
            }
        }
    }

    /// A row about a file that never came is most often a slip in the file's name.
    private func strayRows(_ reading: InboxReading) async throws -> [StrayRows] {
        let lists = reading.lists.readable
        guard !lists.isEmpty else { return [] }
        func path(_ folder: String, _ name: String) -> String { folder.isEmpty ? name : folder + "/" + name }
        var known = Set(reading.present.map { $0.lowercased() })
        for event in try await school.ledger.events() where reading.lists.reach(event) {
            for (_, submission) in try await school.ledger.submissions(event: event) {
                known.insert(path(event, submission.fileName).lowercased())
            }
        }
        return lists.compactMap { folder, list in
            let rows = list.rows.map { StrayRows.Row(line: $0.line, path: path(folder, $0.file)) }
                .filter { !known.contains($0.path.lowercased()) }
            return rows.isEmpty ? nil : StrayRows(list: path(folder, "captions.csv"), rows: rows)
        }
    }

    private func attach(_ orphans: [OrphanFile], to photo: PhotoID, _ submission: inout Submission) async throws -> Bool {
        var isAdded = false
        for orphan in orphans {
            let sidecar = try SidecarBytes(school.folder.inbox + "/" + orphan.path, orphan.kind, name: orphan.name)
            if try await school.ledger.hasSidecar(sidecar.record.digest, event: orphan.event) { continue }
            try way.keep(sidecar)
            try await school.ledger.add(sidecar.record, to: photo, event: orphan.event)
            submission.take(sidecar)
            if orphan.kind == .text { submission.hear(.nothing) }
            isAdded = true
        }
        return isAdded
    }

    private func take(_ dropped: [Dropped], into summary: inout Summary, _ progress: Progress) async throws {
        progress(0, dropped.count)
        var done = 0
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            var waiting = dropped.makeIterator()
            for _ in 0..<max(1, lanes) {
                guard let next = waiting.next() else { break }
                group.addTask { try await way.take(next) }
            }
            while let outcome = try await group.next() {
                Self.add(outcome, to: &summary)
                done += 1
                progress(done, dropped.count)
                if let next = waiting.next() { group.addTask { try await way.take(next) } }
            }
        }
    }

    private static func add(_ outcome: Outcome, to summary: inout Summary) {
        switch outcome {
        case .left(let reason): summary.left[reason, default: 0] += 1
        case .decided(let decision, _):
            summary.taken += 1
            let clear = decision.verdicts.count { $0.verdict == .publishable }
            if clear == decision.verdicts.count, clear > 0 {
                summary.publishable += 1
            } else if clear > 0 {
                summary.partly += 1
            } else {
                summary.held += 1
            }
            let rules = Set(decision.verdicts.flatMap(\.findings).filter { $0.effect != .notes }.map(\.rule))
            for rule in rules { summary.reasons[rule, default: 0] += 1 }
        }
    }

    /// Removes from the inbox the side-cars that are in the store and whose photos have all been taken; gives how many belong to no photo.
    private func tidy() async throws -> Int {
        var strange = 0
        for orphan in try InboxReading(school.folder, now: clock.nanoseconds()).orphans {
            let path = school.folder.inbox + "/" + orphan.path
            guard let sidecar = try? SidecarBytes(path, orphan.kind, name: orphan.name),
                try await school.ledger.hasSidecar(sidecar.record.digest, event: orphan.event)
            else {
                strange += 1
                continue
            }
            try? Files.remove(path)
        }
        return strange
    }

    /// The list of everything that is held.
    package func index() async throws {
        var held: [HeldPhoto] = []
        for photo in try await school.ledger.heldPhotos() {
            guard let record = try await school.ledger.photo(photo), !record.isGone, let decision = record.decision else { continue }
            let hasPreview = try FileStatus.of(school.folder.preview(photo)) != nil
            held.append(HeldPhoto(record, decision, hasPreview: hasPreview, policy: school.policy))
        }
        let html = QuarantineIndex.html(held, schoolName: school.policy.schoolName, at: clock.now())
        try Files.write(Array(html.utf8), to: school.folder.quarantine + "/index.html", mode: 0o640)
    }
}
