package import Domain
package import Records
import Rules
import Store

/// Removes a photo for good: original, side-cars, pictures, previews, pages and every word about it. What stays says that it was, who destroyed it when and why, and by which it is known if it comes back.
///
/// The tombstone comes first, and everything after it is done again until it is done: a kill leaves nothing half-destroyed for good.
package struct Destruction: Sendable {
    private let school: School
    private let clock: Clock
    private let passed: StepObserver

    package init(_ school: School, clock: Clock, passed: @escaping StepObserver = { _ in }) {
        self.school = school
        self.clock = clock
        self.passed = passed
    }

    /// Gives the case that follows what was published of it; `nil` where nothing was.
    package func destroy(_ photo: PhotoID, by: String, reason: String) async throws -> RetractionID? {
        let now = clock.now()
        let channels = school.policy.channels.map(\.id)
        let copies = try await Copies(showing: [(photo, .rule(SeenRetracted.id))], on: channels, in: school, day: now.day)
        let outside = copies.tasks.filter { $0.copy.isOutside }
        try await school.keepPrints(of: [photo], at: now)
        // Also where nothing was published: whatever resembles the photo and is dropped later belongs to the case.
        let retraction = Retraction(id: RetractionID(0), pupil: nil, cause: .destruction, channels: [], at: now, by: by)
        let id = try await school.ledger.open(retraction, photos: copies.retracted(by: retraction), tasks: outside, leaving: nil)
        try await school.ledger.bury(Tombstone(photo: photo, at: now, by: by, reason: reason))
        passed(.buried)
        try await finish(photo, by: by, reason: reason)
        return outside.isEmpty ? nil : id
    }

    /// What a kill left of destroyed photos.
    package func finishAll() async throws -> Int {
        var finished = 0
        for tombstone in try await school.ledger.tombstones() {
            guard let record = try await school.ledger.photo(tombstone.photo), record.isGone, try isThere(record) else { continue }
            try await finish(tombstone.photo, by: tombstone.by, reason: tombstone.reason)
            finished += 1
        }
        return finished
    }

    private func isThere(_ record: PhotoRecord) throws(FileFailure) -> Bool {
        if !record.submission.fileName.isEmpty || !record.releases.isEmpty { return true }
        for path in [school.folder.original(record.photo), school.folder.page(record.photo), school.folder.preview(record.photo)] {
            if try FileStatus.of(path) != nil { return true }
        }
        return false
    }

    private func finish(_ photo: PhotoID, by: String, reason: String) async throws {
        guard let record = try await school.ledger.photo(photo) else { return }
        let publisher = Publisher(school, clock: clock, passed: passed)
        var pictures: [TakenPicture] = []
        try await publisher.takeBack(record.releases, of: record, telling: &pictures)
        try publisher.removePapers(of: photo)
        for sidecar in record.sidecars where try await !school.ledger.hasSidecar(sidecar.digest, besides: photo) {
            try Files.removeForGood(school.folder.sidecar(sidecar.digest))
        }
        try Files.removeForGood(school.folder.original(photo))
        passed(.destroyed)
        try await school.ledger.erase(photo: photo, by: by, reason: reason, at: clock.now())
    }
}

extension RetractedCopy {
    /// Whether it lies outside the school's folder.
    package var isOutside: Bool {
        switch self {
        case .publication, .cached, .searchResult, .file: true
        case .release, .preview: false
        }
    }
}
