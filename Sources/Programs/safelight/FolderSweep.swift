import Domain
import Pipeline
import Records
import Rules
import Store
import WorkerLink

/// Looks through folders outside the school's own for copies of pictures that were taken back: a website's, a share's.
struct FolderSweep {
    private let school: School
    private let pool: WorkerPool
    private let lanes: Int

    init(_ school: School, _ pool: WorkerPool, lanes: Int) {
        self.school = school
        self.pool = pool
        self.lanes = lanes
    }

    struct Outcome {
        var files = 0
        /// Files that show a picture of a case.
        var found = 0
        /// Files that could not be opened as the pictures that they seem to be.
        var unreadable = 0
        /// New tasks.
        var added = 0
    }

    /// Opens every file of a folder, and of those below it, in a confined worker; copies become tasks of their cases.
    func callAsFunction(_ folder: String, progress: @Sendable (_ done: Int, _ of: Int) -> Void) async throws -> Outcome {
        let own = school.folder.root + "/"
        let paths = try Files.all(below: folder).filter { !$0.hasPrefix(own) }
        let recogniser = Recogniser(school, pool)
        var outcome = Outcome()
        var done = 0
        try await withThrowingTaskGroup(of: (String, Recogniser.Shown).self) { group in
            var waiting = paths.makeIterator()
            func start() {
                guard let path = waiting.next() else { return }
                group.addTask { (path, try await recogniser.shown(by: path)) }
            }
            for _ in 0..<max(1, lanes) { start() }
            while let (path, shown) = try await group.next() {
                outcome.files += 1
                switch shown {
                case .noPicture: break
                case .unreadable: outcome.unreadable += 1
                case .photos(let photos):
                    let added = try await addTasks(for: path, showing: photos)
                    if let added {
                        outcome.found += 1
                        outcome.added += added
                    }
                }
                done += 1
                progress(done, paths.count)
                start()
            }
        }
        return outcome
    }

    /// How many tasks are new; `nil` where no case is about any of the photos.
    private func addTasks(for path: String, showing photos: [PhotoID]) async throws -> Int? {
        let now = Opening.clock.now()
        var added: Int?
        var seen: Set<RetractionID> = []
        for photo in photos {
            for retracted in try await school.ledger.retractions(of: photo)
            where stands(retracted, on: now.day) && seen.insert(retracted.retraction).inserted {
                let task = RetractionTaskIntent(
                    copy: .file(path), photo: photo, why: retracted.why, owner: school.policy.retraction.owner,
                    due: school.policy.retraction.due(from: now.day), statutoryDue: RetractionPolicy.statutoryDue(from: now.day))
                let new = try await school.ledger.extend(retracted.retraction, photos: [], tasks: [task], at: now)
                added = (added ?? 0) + new
                guard new == 0 else { continue }
                // Said or seen to be gone once, and there again.
                for ended in try await school.ledger.tasks(of: retracted.retraction) where ended.copy == task.copy && ended.state.isEnded {
                    let change = RetractionTaskChange(ended.id, .open, reason: "It was said to be gone, and is there on \(now.words).")
                    try await school.ledger.mark([change], by: "Safelight", at: now)
                    added = (added ?? 0) + 1
                }
            }
        }
        return added
    }

    /// Whether the child may still not be shown on a channel of the case.
    private func stands(_ retracted: RetractedPhoto, on day: Day) -> Bool {
        guard let id = retracted.pupil, let pupil = school.roll[id] else { return true }
        return retracted.channels.contains { !school.policy.mayBeShown(pupil, on: $0, on: day) }
    }
}
