import Domain
import Records
import Rules
import Store

/// Decides every stored photo again under today's policy, consent list and words, and makes the folders follow. What is cleared no longer is out of `publishable/` before anything else is done.
package struct Recheck: Sendable {
    private let way: Way
    private let publisher: Publisher

    package init(_ way: Way) {
        self.way = way
        publisher = Publisher(way.school, clock: way.clock, passed: way.passed)
    }

    /// What the pass changed.
    package struct Changes: Sendable, Equatable {
        package var looked = 0
        package var newlyHeld = 0
        package var newlyCleared = 0
        /// Pictures that had to leave `publishable/`, those of a killed run first.
        package var pictures: [TakenPicture] = []
        /// Photos for which the next `run` may do something: release them, or renew their captions. One that it opens only to show it on its page is none.
        package var waiting = 0
        /// Files in `publishable/` that Safelight did not put there.
        package var strangers = 0
        /// Cases of withdrawn consent that were opened, added to or ended by it.
        package var sweep = Sweep.Outcome()

        package init() {}

        mutating func add(_ other: Changes) {
            looked += other.looked
            newlyHeld += other.newlyHeld
            newlyCleared += other.newlyCleared
            pictures += other.pictures
            sweep.add(other.sweep)
        }

        /// Pictures that were removed from `publishable/`.
        package var takenBack: Int { pictures.count(where: \.wasThere) }
        /// Pictures to be removed that were not there: somebody moved or deleted them.
        package var notFound: Int { pictures.count - takenBack }
    }

    struct Restricted {
        var changes = Changes()
        /// Photos that a worker has to open for the rest.
        var later: [PhotoID] = []
        /// Those among them that may be released, or whose captions may be renewed.
        var gaining: Set<PhotoID> = [] { didSet { changes.waiting = gaining.count } }
        /// Photos of which a look is missing; whether a worker would look by now is for the worker to tell.
        var unseen: [PhotoID] = []
        /// What could not be done for single photos; the others were seen to all the same.
        var failures: [any Error] = []
        fileprivate var pages: [PhotoID] = []
        fileprivate var known: Set<String> = []

        /// With what another pass over some of the same photos found.
        mutating func add(_ other: Restricted) {
            changes.add(other.changes)
            later += other.later.filter { !later.contains($0) }
            gaining.formUnion(other.gaining)
            failures += other.failures
        }
    }

    /// Everything that must go, over all photos; then the pages. Needs no worker, and one photo's trouble stops no other.
    func restrict() async throws -> Restricted {
        var restricted = try await passed()
        restricted.changes.strangers = try strangers(restricted.known)
        return restricted
    }

    /// The same for some photos alone, which costs nothing for the others.
    func restrict(_ photos: [PhotoID]) async throws -> Restricted {
        var restricted = Restricted()
        for photo in photos {
            do { try await restrict(photo, &restricted) } catch { restricted.failures.append(error) }
        }
        await explain(&restricted)
        return restricted
    }

    private func passed() async throws -> Restricted {
        var restricted = Restricted()
        var last: PhotoID?
        while true {
            let batch = try await way.school.ledger.photos(after: last, limit: 500)
            for photo in batch {
                do { try await restrict(photo, &restricted) } catch { restricted.failures.append(error) }
            }
            guard let end = batch.last else { break }
            last = end
        }
        await explain(&restricted)
        return restricted
    }

    private func explain(_ restricted: inout Restricted) async {
        for photo in restricted.pages {
            do {
                guard let record = try await way.school.ledger.photo(photo), let decision = record.decision else { continue }
                try await publisher.conclude(decision, record)
            } catch {
                restricted.failures.append(error)
            }
        }
    }

    /// What may come, or was never finished.
    func release(_ later: [PhotoID], _ changes: inout Changes) async throws -> [any Error] {
        var failures: [any Error] = []
        for photo in later {
            do {
                guard let record = try await way.school.ledger.photo(photo) else { continue }
                let before = record.releases.count { $0.state == .released }
                guard case .decided(let decision, _) = try await way.resume(record) else { continue }
                if decision.verdicts.count(where: { $0.verdict == .publishable }) > before { changes.newlyCleared += 1 }
            } catch let failure as LedgerFailure where failure.isOvertaken {
                throw failure
            } catch {
                failures.append(error)
            }
        }
        return failures
    }

    private func restrict(_ photo: PhotoID, _ restricted: inout Restricted) async throws {
        guard let record = try await way.school.ledger.photo(photo), !record.isGone else { return }
        restricted.changes.looked += 1
        let standing = record.releases.filter { $0.state == .released }
        for release in standing { restricted.known.insert("\(release.channel)/\(release.name)") }
        guard let decision = record.decision, let inspected = record.inspected else {
            restricted.later.append(photo)
            restricted.gaining.insert(photo)
            return
        }
        let assessment = way.school.assess(facts(record, inspected, decision), at: way.clock.now())
        if let news = record.news(assessment) { try await way.school.ledger.note(news, on: photo) }
        let verdicts = assessment.verdicts.map { RecordedVerdict($0) }
        let forms = Dictionary(uniqueKeysWithValues: assessment.clearances.map { ($0.channel.id, Form($0.channel)) })
        let surplus = standing.filter { forms[$0.channel] == nil }
        let isMissing = forms.contains { channel, form in !standing.contains { $0.channel == channel && $0.form == form } }
        let mayGain =
            isMissing || (record.hasNewWords && !forms.isEmpty) || hasUnreadSidecar(record, inspected)
            || mayFareBetter(record, inspected, decision)
        if mayGain { restricted.gaining.insert(photo) }
        let needsWorker = mayGain || lacksPreview(record, verdicts)
        if needsWorker {
            restricted.later.append(photo)
        } else if case .seen(let inspection) = inspected, inspection.lacksLook {
            restricted.unseen.append(photo)
        }

        // What is gained only is decided when it is released: until then the stricter decision and its page stand.
        let isStricter = verdicts != decision.verdicts && !isMissing
        if !surplus.isEmpty || isStricter || (record.hasNewWords && !needsWorker) {
            _ = try await publisher.recordOnly(record, verdicts, proof: decision.proof)
            try await publisher.takeBack(surplus, of: record, telling: &restricted.changes.pictures)
            if !decision.isHeld, verdicts.contains(where: { $0.verdict == .quarantine }) { restricted.changes.newlyHeld += 1 }
            if !isMissing { restricted.pages.append(photo) }
        } else if !record.isConcluded, !needsWorker {
            restricted.pages.append(photo)
        }
    }

    private func facts(_ record: PhotoRecord, _ inspected: Inspected, _ decision: RecordedDecision) -> PhotoFacts {
        var facts = PhotoFacts(record, inspected, proof: decision.proof == .clean ? .notYet : decision.proof)
        if hasUnreadSidecar(record, inspected) {
            facts.submission.sidecarTags = .unknown("an XMP file came after the photo and has not been read yet")
        }
        return facts
    }

    private func hasUnreadSidecar(_ record: PhotoRecord, _ inspected: Inspected) -> Bool {
        guard case .seen(let inspection) = inspected else { return false }
        return record.sidecars.contains { $0.kind == .xmp && !inspection.readSidecars.contains($0.digest) }
    }

    /// Another version of Safelight may open or clean what this one's forerunner could not; and a worker that failed once may have been short of time or memory.
    private func mayFareBetter(_ record: PhotoRecord, _ inspected: Inspected, _ decision: RecordedDecision) -> Bool {
        if case .failed(.decoderFailed) = inspected, record.looks < Self.mostLooks { return true }
        guard decision.grounds.programVersion != way.school.programVersion else { return false }
        if case .remains = decision.proof { return true }
        if case .failed = inspected { return true }
        return false
    }

    /// Those of the photos that lack a look which these models, the worker's, have not looked at, or may have had too little time or memory for.
    func seeable(_ unseen: [PhotoID], by models: [VisionModel]) async throws(LedgerFailure) -> [PhotoID] {
        var seeable: [PhotoID] = []
        for photo in unseen {
            guard let record = try await way.school.ledger.photo(photo), case .seen(let inspection)? = record.inspected else { continue }
            if Self.mayBeSeen(inspection, looks: record.looks, by: models) { seeable.append(photo) }
        }
        return seeable
    }

    /// Whether another look may see what the last one could not. Where there are no models it sees no more faces and no more text; what draws the eye and the picture's print are seen without.
    static func mayBeSeen(_ inspection: Inspection, looks: Int, by models: [VisionModel]) -> Bool {
        if inspection.lacksPixelsLook, looks < mostLooks { return true }
        guard inspection.lacksModelsLook, !models.isEmpty else { return false }
        return Set(inspection.models) != Set(models) || looks < mostLooks
    }

    private static let mostLooks = 3

    /// The page of a held photo has no picture yet: it was publishable until now, or a kill came first.
    private func lacksPreview(_ record: PhotoRecord, _ verdicts: [RecordedVerdict]) -> Bool {
        guard case .seen? = record.inspected, verdicts.contains(where: { $0.verdict == .quarantine }),
            !verdicts.contains(where: \.isProtected), !verdicts.areTakenBack
        else { return false }
        return ((try? FileStatus.of(way.school.folder.preview(record.photo))) ?? nil) == nil
    }

    /// By name only; `doctor` reads them.
    private func strangers(_ known: Set<String>) throws(FileFailure) -> Int {
        var count = 0
        let root = way.school.folder.publishable
        guard try FileStatus.of(root) != nil else { return 0 }
        for channel in try Files.names(in: root) {
            guard try FileStatus.of(root + "/" + channel)?.isDirectory == true else {
                count += 1
                continue
            }
            for name in try Files.names(in: root + "/" + channel) {
                let dot = name.lastIndex(of: ".") ?? name.endIndex
                if !known.contains("\(channel)/\(name[..<dot])") { count += 1 }
            }
        }
        return count
    }
}
