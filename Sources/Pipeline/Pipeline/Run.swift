package import Domain
import Inbox
import Notices
import Records
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
        package var problems: [String] = []
        /// Held photos of this run by rule.
        package var reasons: [RuleID: Int] = [:]

        package init() {}

        /// Whether something is left that a person must see to besides looking through the quarantine.
        package var isComplete: Bool { left.isEmpty && problems.isEmpty }
    }

    /// Told how many of how many files are done.
    package typealias Progress = @Sendable (_ done: Int, _ of: Int) -> Void

    package func callAsFunction(wait: @Sendable () async -> Void, progress: @escaping Progress) async throws -> Summary {
        var summary = Summary()
        summary.recovered = try await Recovery(school, clock: clock, passed: passed).run()
        var reading = try InboxReading(school.folder, now: clock.nanoseconds())
        // A copy that ends this moment is waited for, not left for tomorrow.
        if reading.unsettled > 0 {
            await wait()
            reading = try InboxReading(school.folder, now: clock.nanoseconds())
        }
        try await hear(reading.captions)
        summary.recheck = try await Recheck(way).run()
        summary.problems = reading.problems
        summary.orphans = reading.orphans.count
        if reading.unsettled > 0 { summary.left["still being written"] = reading.unsettled }

        try await take(reading.dropped, into: &summary, progress)
        try await tidy()
        try await index()
        return summary
    }

    /// Settles what was begun, decides everything again and takes back what must go; opens no photo and releases nothing.
    package func restrict() async throws -> Recheck.Changes {
        _ = try await Recovery(school, clock: clock, passed: passed).run()
        let changes = try await Recheck(way).restrict().changes
        try await index()
        return changes
    }

    /// Staff may have corrected the captions of photos that were taken before.
    private func hear(_ captions: [String: Captions]) async throws {
        var events: Set<String> = []
        for (folder, list) in captions {
            events.insert(folder)
            for row in list.rows {
                if let slash = row.file.lastIndex(of: "/") {
                    events.insert((folder.isEmpty ? "" : folder + "/") + row.file[..<slash])
                }
            }
        }
        for event in events.sorted() {
            for (photo, submission) in try await school.ledger.submissions(event: event) {
                guard let row = InboxReading.row(event, submission.fileName, in: captions) else { continue }
                var newer = submission
                newer.say(row)
                if newer != submission { try await school.ledger.resubmit(photo, newer, at: clock.now()) }
            }
        }
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

    /// Removes from the inbox the side-cars that are in the store and whose photos have all been taken, and folders that are empty through it.
    private func tidy() async throws {
        let root = school.folder.inbox
        for orphan in try InboxReading(school.folder, now: clock.nanoseconds()).orphans {
            let path = root + "/" + orphan
            let event = Files.split(orphan).folder
            let digest = SHA256.digest(try Files.read(path, limit: 16 << 20))
            if try await school.ledger.hasSidecar(digest, event: event == "." ? "" : event) { try Files.remove(path) }
        }
    }

    /// The list of everything that is held.
    package func index() async throws {
        var held: [HeldPhoto] = []
        var last: PhotoID?
        while true {
            let page = try await school.ledger.photos(after: last, limit: 500)
            for photo in page {
                guard let record = try await school.ledger.photo(photo), let decision = record.decision, decision.isHeld else { continue }
                let hasPreview = try FileStatus.of(school.folder.preview(photo)) != nil
                held.append(HeldPhoto(record, decision, hasPreview: hasPreview, policy: school.policy))
            }
            guard let end = page.last else { break }
            last = end
        }
        let html = QuarantineIndex.html(held, schoolName: school.policy.schoolName, at: clock.now())
        try Files.write(Array(html.utf8), to: school.folder.quarantine + "/index.html", mode: 0o640)
    }
}
