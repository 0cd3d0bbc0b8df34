package import Domain
import Inbox
import Notices
import Proof
package import Records
package import Rules
import Store
package import WorkerLink

/// What became of a file in the inbox.
package enum Outcome: Sendable {
    case decided(RecordedDecision, PhotoRecord)
    /// Not taken: it is in the inbox still.
    case left(String)
}

/// The way of a photo, written once.
package struct Way: Sendable {
    let school: School
    let pool: WorkerPool
    let clock: Clock
    let passed: StepObserver
    private let turns = Turns()

    package init(_ school: School, pool: WorkerPool, clock: Clock, passed: @escaping StepObserver = { _ in }) {
        self.school = school
        self.pool = pool
        self.clock = clock
        self.passed = passed
    }

    /// Takes one file from the inbox to its verdict. Throws only when the disk or the ledger fails: then the run stops, and the next one goes on from what is recorded.
    package func take(_ dropped: Dropped) async throws -> Outcome {
        switch try read(dropped) {
        case .left(let reason): return .left(reason)
        case .opened(let opened):
            // The same bytes twice in one inbox go one after the other: the second must find the first in the store.
            return try await turns.one(at: PhotoID(opened.bytes.digest)) {
                switch try await receive(opened) {
                case .left(let reason): return .left(reason)
                case .received(let received): return try await conclude(try await open(received))
                }
            }
        }
    }

    /// Goes on with a photo that is in the store already: after a kill, or because another verdict asks for a rendition, or for pictures of its own for `placements` (ids), where a channel that names them is cleared.
    package func resume(_ record: PhotoRecord, making placements: Set<String> = []) async throws -> Outcome {
        let path = school.folder.original(record.photo)
        guard try FileStatus.of(path) != nil else { throw PipelineFailure.originalMissing(record.photo) }
        let bytes = try PhotoBytes.read(try OpenFile.reading(path), limit: school.policy.maxBytes)
        guard bytes.digest == record.photo.digest else { throw PipelineFailure.originalDamaged(record.photo) }
        return try await conclude(
            try await open(Received(record: record, bytes: bytes, xmp: try xmp(of: record)), making: placements))
    }

    /// The verdict on a file that stays where it is; nothing is written anywhere.
    package func check(_ dropped: Dropped) async throws -> (PhotoID, Assessment) {
        let (facts, assessment) = try await look(dropped)
        return (facts.photo, assessment)
    }

    /// The same with what the verdict rests on.
    package func look(_ dropped: Dropped) async throws -> (facts: PhotoFacts, assessment: Assessment) {
        let bytes = try PhotoBytes.read(try OpenFile.reading(dropped.path), limit: school.policy.maxBytes)
        let photo = PhotoID(bytes.digest)
        let known = try await school.ledger.photo(photo)
        let submissions = [known?.submission, dropped.submission].compactMap { $0 }
        let record = PhotoRecord(
            photo: photo, received: clock.now(), size: bytes.size,
            submission: Submission.merged(submissions) ?? dropped.submission, sidecars: [], inspected: nil,
            objection: known?.objection, answers: known?.answers ?? [], earlierDrops: known.map { $0.earlierDrops + 1 } ?? 0, decision: nil,
            releases: [], retractions: known?.retractions ?? [], retractionCount: known?.retractionCount ?? 0, tombstone: known?.tombstone)
        let earlier = try known.map { record throws(FileFailure) in try xmp(of: record) } ?? []
        let beside = dropped.sidecars.filter { sidecar in
            sidecar.record.kind == .xmp && !earlier.contains { $0.record.digest == sidecar.record.digest }
        }
        let proved = try await open(Received(record: record, bytes: bytes, xmp: earlier + beside), isKept: false)
        return (proved.decided.facts, proved.decided.assessment)
    }

    // MARK: Inspected, decided, rendered: while a worker is lent

    /// `isKept` where what is found out is written down.
    private func open(_ received: Received, making placements: Set<String> = [], isKept: Bool = true) async throws -> Proved {
        let rendered: Result<Rendered, LedgerFailure> = await pool.withWorker { worker in
            var looked = await inspect(received, worker)
            passed(.inspected)
            do throws(LedgerFailure) { looked = try await recognised(looked, isKept: isKept) } catch { return .failure(error) }
            return .success(await render(decide(looked), making: placements, worker))
        }
        passed(.rendered)
        let proved = prove(try rendered.get())
        passed(.proved)
        return proved
    }

    /// A picture that nearly equals one that was taken back, or destroyed, belongs to its case before anything is decided about it.
    private func recognised(_ looked: Looked, isKept: Bool) async throws(LedgerFailure) -> Looked {
        var record = looked.received.record
        let now = clock.now()
        let found = try await school.retractions(resembling: looked.inspected, of: record, at: now)
        if found.isEmpty { return looked }
        if isKept {
            for each in found { _ = try await school.ledger.extend(each.retraction, photos: [each], tasks: [], at: now) }
        }
        record.retractions += found
        if isKept { record.retractionCount = try await school.ledger.photo(record.photo)?.retractionCount ?? 0 }
        let received = Received(record: record, bytes: looked.received.bytes, xmp: looked.received.xmp)
        return Looked(received: received, inspected: looked.inspected)
    }

    private func inspect(_ received: Received, _ worker: Worker) async -> Looked {
        Looked(received: received, inspected: await inspected(received, worker))
    }

    private func inspected(_ received: Received, _ worker: Worker) async -> Inspected {
        guard let number = received.bytes.descriptor else {
            return .failed(.tooManyBytes(received.bytes.size, limit: school.policy.maxBytes))
        }
        guard received.bytes.size > 0 else { return .failed(.unreadable("the file is empty")) }
        do {
            // More side-cars than a message carries are not read, and that is told below.
            let xmp = received.xmp.prefix(OpenRequest.mostSidecars)
            let sidecars = try xmp.map { try MemoryFile($0.bytes) }
            let request = OpenRequest(
                sidecars: sidecars.count, longestEdge: school.policy.channels.map(\.longestEdge).max() ?? 0,
                maxPixels: school.policy.maxPixels, seconds: school.policy.secondsPerPhoto)
            // The memory outlives the call: `received` and `sidecars` hold it.
            let inspected = try await worker.open(
                photo: .borrowing(number), sidecars: sidecars.map { .borrowing($0.descriptor) }, request)
            withExtendedLifetime(sidecars) {}
            guard case .seen(var inspection) = inspected else { return inspected }
            inspection.readSidecars = xmp.map(\.record.digest)
            if received.xmp.count > xmp.count { inspection.tags = .unknown("more XMP files lie beside the photo than are read") }
            return .seen(inspection)
        } catch {
            return .failed(.decoderFailed("\(error)"))
        }
    }

    private func decide(_ looked: Looked, proof: ProofReading = .notYet) -> Decided {
        let record = looked.received.record
        let facts = school.facts(record, looked.inspected, proof: proof)
        return Decided(looked: looked, facts: facts, assessment: school.assess(facts, at: clock.now()))
    }

    private func render(_ decided: Decided, making placements: Set<String>, _ worker: Worker) async -> Rendered {
        guard case .seen = decided.looked.inspected else { return Rendered(decided: decided, renditions: [], preview: nil) }
        do {
            var renditions: [Rendition] = []
            for job in RenderJob.all(decided, making: placements, in: school, at: clock.now()) {
                let (bytes, size) = try await worker.render(
                    longestEdge: job.form.longestEdge, quality: job.form.quality, frame: job.frame)
                renditions.append(Rendition(clearances: job.clearances, form: job.form, bytes: bytes, size: size))
            }
            var preview: [UInt8]?
            if decided.assessment.verdicts.contains(where: { $0.verdict == .quarantine }) {
                preview = try await worker.render(longestEdge: Self.previewEdge, quality: 75).bytes
            }
            return Rendered(decided: decided, renditions: renditions, preview: preview)
        } catch {
            // A picture that was opened and cannot be written is held like one that cannot be opened.
            let looked = Looked(received: decided.looked.received, inspected: .failed(.decoderFailed("\(error)")))
            return Rendered(decided: decide(looked), renditions: [], preview: nil)
        }
    }

    private func prove(_ rendered: Rendered) -> Proved {
        var proved: [ProvedRendition] = []
        var remains: [String] = []
        for rendition in rendered.renditions {
            switch JPEGProof.read(rendition.bytes, expecting: rendition.size) {
            case .clean(let jpeg):
                proved.append(
                    ProvedRendition(
                        clearances: rendition.clearances, form: rendition.form, jpeg: jpeg, digest: SHA256.digest(jpeg.bytes)))
            case .remains(let what): remains += what
            }
        }
        var preview: ProvedJPEG?
        if let bytes = rendered.preview, case .clean(let jpeg) = JPEGProof.read(bytes, expecting: nil) { preview = jpeg }
        guard remains.isEmpty else {
            let proof = ProofReading.remains(remains)
            return Proved(decided: decide(rendered.decided.looked, proof: proof), renditions: [], preview: preview, proof: proof)
        }
        return Proved(
            decided: rendered.decided, renditions: proved, preview: preview, proof: proved.isEmpty ? .notYet : .clean)
    }

    // MARK: Written down, then released

    private func conclude(_ proved: Proved) async throws -> Outcome {
        let record = proved.decided.looked.received.record
        let publisher = Publisher(school, clock: clock, passed: passed)
        let decision = try await publisher.record(
            proved, inspected: proved.decided.looked.inspected, over: record)
        return .decided(decision, record)
    }

    /// Large enough to see who is in the picture, too small to be worth taking.
    private static let previewEdge = 640
}

/// What stops a run.
package enum PipelineFailure: Error, Sendable, CustomStringConvertible {
    /// The stored original is not what it was.
    case originalDamaged(PhotoID)
    case originalMissing(PhotoID)

    package var description: String {
        switch self {
        case .originalDamaged(let photo):
            "the stored original of photo \(photo) is no longer what was received; restore .safelight/originals from a backup"
        case .originalMissing(let photo):
            "the stored original of photo \(photo) is gone; restore .safelight/originals from a backup"
        }
    }
}
