import Domain
import Framing
import Notices
import Proof
import Records
import Rules
import Store

/// Writes a decision down, and then makes `publishable/` and `quarantine/` say the same.
struct Publisher: Sendable {
    let school: School
    let clock: Clock
    private let passed: StepObserver

    init(_ school: School, clock: Clock, passed: @escaping StepObserver) {
        self.school = school
        self.clock = clock
        self.passed = passed
    }

    /// Records the decision with its intents, takes back what is cleared no longer, releases what is new, and writes or removes the page.
    func record(_ proved: Proved, inspected: Inspected, over record: PhotoRecord) async throws -> RecordedDecision {
        let now = clock.now()
        let verdicts = proved.decided.assessment.verdicts.map { RecordedVerdict($0) }
        let standing = record.releases.filter { $0.state == .released }
        var wanted: [(intent: ReleaseIntent, clearance: Clearance, jpeg: ProvedJPEG)] = []
        for rendition in proved.renditions {
            for clearance in rendition.clearances {
                let intent = ReleaseIntent(
                    channel: clearance.channel.id, name: Self.name(record.photo, rendition.digest), rendition: rendition.digest,
                    form: rendition.form)
                wanted.append((intent, clearance, rendition.jpeg))
            }
        }
        // What lies there already is the same picture; only its caption may be another.
        func isSame(_ old: Release, _ new: ReleaseIntent) -> Bool {
            old.channel == new.channel && old.rendition == new.rendition && old.form == new.form
        }
        let missing = wanted.filter { new in !standing.contains { isSame($0, new.intent) } }
        let surplus = standing.filter { old in !wanted.contains { isSame(old, $0.intent) } }
        let grounds = school.grounds(record, inspected, on: now.day)
        if let news = record.news(proved.decided.assessment) { try await school.ledger.note(news, on: record.photo) }
        let (id, releases) = try await school.ledger.decide(
            record.photo, verdicts, grounds: grounds, proof: proved.proof, at: now, inspected: inspected,
            releasing: missing.map(\.intent))
        passed(.decided)

        var replaced: [TakenPicture] = []
        try await takeBack(surplus, of: record, telling: &replaced)
        for new in missing {
            try write(new.clearance, new.jpeg, new.intent, captioned: proved.decided.facts.submission)
        }
        for same in wanted where standing.contains(where: { isSame($0, same.intent) }) {
            try caption(same.intent, proved.decided.facts.submission)
        }
        let decision = RecordedDecision(
            id: id, photo: record.photo, at: now, grounds: grounds, proof: proved.proof, verdicts: verdicts)
        var newer = record
        newer.inspected = inspected
        try explain(decision, newer, preview: proved.preview?.bytes)
        try await school.ledger.conclude(id, released: releases, at: clock.now())
        passed(.released)
        return decision
    }

    /// A decision without anything to release.
    func recordOnly(_ record: PhotoRecord, _ verdicts: [RecordedVerdict], proof: ProofReading) async throws -> RecordedDecision {
        let now = clock.now()
        let grounds = school.grounds(record, record.inspected, on: now.day)
        let (id, _) = try await school.ledger.decide(
            record.photo, verdicts, grounds: grounds, proof: proof, at: now, inspected: nil, releasing: [])
        passed(.decided)
        return RecordedDecision(id: id, photo: record.photo, at: now, grounds: grounds, proof: proof, verdicts: verdicts)
    }

    /// Removes pictures of one photo from `publishable/`, so that nobody posts them from there, and tells which, also where another of them could not be removed.
    func takeBack(_ releases: [Release], of record: PhotoRecord, telling pictures: inout [TakenPicture]) async throws {
        guard !releases.isEmpty else { return }
        try await school.ledger.mark(releases.map(\.id), .takingBack, at: clock.now())
        passed(.takingBack)
        var gone: [ReleaseID] = []
        var failure: (any Error)?
        for release in releases {
            do {
                let wasThere = try remove(release) > 0
                pictures.append(TakenPicture(release, of: record, in: school, wasThere: wasThere))
                gone.append(release.id)
            } catch {
                failure = failure ?? error
            }
        }
        passed(.removed)
        try await school.ledger.mark(gone, .takenBack, at: clock.now())
        // What could not be removed is marked `takingBack` still, and tried again by the next command.
        if let failure { throw failure }
    }

    /// Removes a picture and its caption, also where staff have moved the picture within `publishable/`; gives how many copies were found.
    func remove(_ release: Release) throws -> Int {
        let path = "\(school.folder.publishable(release.channel))/\(release.name).jpg"
        let wasThere = try FileStatus.of(path) != nil
        try removeFiles(of: release)
        if wasThere { return 1 }
        let moved = try Files.all(below: school.folder.publishable(release.channel)).filter { path throws(FileFailure) in
            try PhotoBytes.digest(of: OpenFile.reading(path)) == release.rendition
        }
        for copy in moved { try Files.remove(copy) }
        return moved.count
    }

    /// The picture first: a caption alone shows nobody.
    func removeFiles(of release: Release) throws(FileFailure) {
        let folder = school.folder.publishable(release.channel)
        try Files.remove("\(folder)/\(release.name).jpg")
        try Files.remove("\(folder)/\(release.name).txt")
        if try FileStatus.of(folder) != nil { try Files.sync(folder: folder) }
    }

    /// Makes the page say what a decision says that releases nothing.
    func conclude(_ decision: RecordedDecision, _ record: PhotoRecord) async throws {
        try explain(decision, record, preview: nil)
        try await school.ledger.conclude(decision.id, released: [], at: clock.now())
    }

    /// Contact sheets that “safelight crops” drew into `reports/` show the child too.
    private func removeSheets(of photo: PhotoID) throws(FileFailure) {
        let folder = school.folder.reports
        guard try FileStatus.of(folder) != nil else { return }
        let stem = "crops-\(photo.short)"
        for name in try Files.names(in: folder) where name == stem + ".jpg" || (name.hasPrefix(stem + "-") && name.hasSuffix(".jpg")) {
            try Files.remove("\(folder)/\(name)")
        }
    }

    /// Everything that shows the photo outside the store and `publishable/`.
    func removePapers(of photo: PhotoID) throws(FileFailure) {
        for path in [school.folder.page(photo), school.folder.preview(photo)] { try Files.removeForGood(path) }
        try removeSheets(of: photo)
    }

    /// Writes the page of a held photo, or removes that of a photo that is held no longer.
    func explain(_ decision: RecordedDecision, _ record: PhotoRecord, preview: [UInt8]?) throws(FileFailure) {
        let page = school.folder.page(record.photo)
        let picture = school.folder.preview(record.photo)
        guard decision.isHeld, !record.isGone else {
            try Files.remove(page)
            try Files.remove(picture)
            return
        }
        // The picture of a child who must not be shown lies nowhere but in the store, and inside the page until that is written anew.
        let isHidden = decision.isProtected || decision.isTakenBack
        if isHidden {
            try Files.remove(picture)
        } else if let preview {
            try Files.write(preview, to: picture, mode: 0o640)
        }
        if isHidden || decision.isRefused { try removeSheets(of: record.photo) }
        var record = record
        record.decision = decision
        let html = QuarantinePage.html(
            record, decision, preview: decision.isTakenBack ? nil : preview ?? (try? Files.read(picture)), policy: school.policy,
            snapshot: school.snapshot,
            crops: crops(decision, record))
        try Files.write(Array(html.utf8), to: page, mode: 0o640)
        passed(.explained)
    }

    /// What the channels' placements do to a photo, for its page; nothing of a child who must not be shown.
    private func crops(_ decision: RecordedDecision, _ record: PhotoRecord) -> CropViews? {
        let placements = school.policy.namedPlacements
        guard let inspected = record.inspected, !decision.isProtected, !decision.isTakenBack, !placements.isEmpty else { return nil }
        return school.crops(school.facts(record, inspected, proof: decision.proof), placements, at: decision.at)
    }

    /// `publishable/` is written here and nowhere else, and only against a clearance and a proof.
    private func write(
        _ clearance: Clearance, _ jpeg: ProvedJPEG, _ intent: ReleaseIntent, captioned submission: Submission
    ) throws(FileFailure) {
        let folder = school.folder.publishable(clearance.channel.id)
        try Files.makeFolder(folder)
        try caption(intent, submission)
        passed(.captioned)
        try Files.write(jpeg.bytes, to: "\(folder)/\(intent.name).jpg")
        passed(.written)
    }

    private func caption(_ intent: ReleaseIntent, _ submission: Submission) throws(FileFailure) {
        let path = "\(school.folder.publishable(intent.channel))/\(intent.name).txt"
        var parts = [submission.caption, submission.altText.map { "Alternative text: " + $0 }].compactMap { $0 }
        if let id = intent.form.placement {
            parts.append("Made for: " + (school.policy.placements.first { $0.id == id }?.words ?? id))
        }
        guard !parts.isEmpty else { return try Files.remove(path) }
        try Files.write(Array((parts.joined(separator: "\n\n") + "\n").utf8), to: path)
    }

    /// 20 hexadecimal digits that say nothing to anybody without the ledger. The photo is in them, so that two photos with the same pixels never share a file.
    static func name(_ photo: PhotoID, _ rendition: Digest) -> String {
        String(SHA256.digest(photo.digest.bytes + rendition.bytes).hex.prefix(20))
    }
}
