package import Domain
package import Pipeline
package import Records
import Rules
package import Web

/// Looks again at the addresses of publications that have to be gone, writes down what was seen, and moves their tasks on.
///
/// Gone once is “removed”; gone again after the policy's delay is “verified”, since sites bring pictures back. Whatever is no proof changes nothing but the record.
package struct Verification: Sendable {
    /// Whether bytes from the web are the retracted picture; decided by a confined worker.
    package typealias Recognise = @Sendable (_ bytes: [UInt8], _ photo: PhotoID) async throws -> Recognition

    private let school: School
    private let clock: Clock
    private let reader: WebReader
    private let recognise: Recognise
    private let passed: StepObserver

    package init(
        _ school: School, clock: Clock, reader: WebReader, passed: @escaping StepObserver = { _ in }, recognise: @escaping Recognise
    ) {
        self.school = school
        self.clock = clock
        self.reader = reader
        self.recognise = recognise
        self.passed = passed
    }

    /// One publication that was looked at.
    package struct Look: Sendable {
        package let publication: Publication
        package let report: AddressReport
        /// Tasks that ended with it.
        package var verified: [RetractionTaskID] = []
        /// Tasks whose copy was gone for the first time; the day on which it is looked for again.
        package var removed: [RetractionTaskID] = []
        package var again: Day?
        /// Nothing is there, and nobody has seen the picture there before.
        package var wasNeverSeen = false
        /// Tasks of which somebody had said that they were done, and whose copy is there.
        package var reopened: [RetractionTaskID] = []
    }

    /// Every publication with an open task and an address, or of one case; those that were gone and wait for their second look are left alone until then, unless `isEarly`.
    package func run(
        of retraction: RetractionID? = nil, isEarly: Bool = false, each: @Sendable (Look) async throws -> Void
    ) async throws {
        var tasks: [PublicationID: [RetractionTask]] = [:]
        for task in try await school.ledger.openTasks() where retraction.map({ $0 == task.retraction }) ?? true {
            switch task.copy {
            case .publication(let id), .cached(let id): tasks[id, default: []].append(task)
            case .release, .preview, .searchResult, .file: break
            }
        }
        for (id, tasks) in tasks.sorted(by: { $0.key.number < $1.key.number }) {
            guard let publication = try await school.ledger.publication(id), let address = publication.place.address,
                publication.state != .cancelled, publication.at <= clock.now(), let page = WebAddress(address)
            else { continue }
            let earlier = try await school.ledger.sightings(of: id)
            if !isEarly, let first = Self.goneSince(earlier), clock.now() < due(first) { continue }
            let report = try await look(publication, page, earlier)
            try await school.ledger.record(report.sighting, of: id)
            passed(.sighted)
            try await each(try await settle(publication, report, tasks, earlier))
        }
    }

    private func look(_ publication: Publication, _ page: WebAddress, _ earlier: [AddressSighting]) async throws -> AddressReport {
        let id = publication.id, photo = publication.photo, ledger = school.ledger, now = clock.now()
        let account = school.policy.account(publication.account)
        let recorded = RecordedPage(
            page: page, pictures: try await ledger.addresses(of: id).compactMap { WebAddress($0) }, sites: Set(account?.sites ?? []),
            wasReadBefore: earlier.contains { $0.outcome == .stillThere })
        let recognise = recognise
        let check = AddressCheck(
            reader: reader, resembles: { try await recognise($0, photo) },
            record: { address in
                _ = try await ledger.add(address: address.text, to: id, at: now)
                return true
            })
        return try await check.report(on: recorded, at: now)
    }

    /// Since when every look found nothing; `nil` where the last one did not.
    private static func goneSince(_ sightings: [AddressSighting]) -> Moment? {
        var since: Moment?
        for sighting in sightings {
            switch sighting.outcome {
            case .gone: since = since ?? sighting.at
            // No answer is no proof, and takes none back.
            case .unreachable: break
            case .stillThere, .moved, .signInNeeded, .unclear: since = nil
            }
        }
        return since
    }

    private func due(_ first: Moment) -> Moment { first.adding(days: school.policy.retraction.verifyAgainDays) }

    private func settle(
        _ publication: Publication, _ report: AddressReport, _ tasks: [RetractionTask], _ earlier: [AddressSighting]
    ) async throws -> Look {
        let now = clock.now()
        var look = Look(publication: publication, report: report)
        var changes: [RetractionTaskChange] = []
        for task in tasks {
            // Of copies under addresses of their own something is known only where such an address is on record.
            if case .cached = task.copy, report.recorded.pictures.isEmpty, report.outcome == .gone { continue }
            switch report.outcome {
            // An address at which the picture was never seen may be a mistyped one: that nothing is there proves nothing.
            case .gone where !earlier.contains(where: { $0.outcome == .stillThere }): look.wasNeverSeen = true
            case .gone:
                let first = Self.goneSince(earlier) ?? now
                if now >= due(first), first < now {
                    changes.append(
                        RetractionTaskChange(task.id, .verified, reason: "Looked for on \(first.words) and on \(now.words): it is gone."))
                    look.verified.append(task.id)
                } else {
                    look.again = due(first).day
                    look.removed.append(task.id)
                    if task.state != .removed {
                        changes.append(
                            RetractionTaskChange(
                                task.id, .removed,
                                reason: "Looked for on \(now.words): it is gone. It is looked for again on \(due(first).day.words)."))
                    }
                }
            case .stillThere where task.state == .removed:
                changes.append(RetractionTaskChange(task.id, .open, reason: "It was said to be gone, and on \(now.words) it was there."))
                look.reopened.append(task.id)
            case .stillThere, .moved, .signInNeeded, .unreachable, .unclear: break
            }
        }
        try await school.ledger.mark(changes, by: "Safelight", at: now)
        if !changes.isEmpty { passed(.copySettled) }
        let isProved = changes.contains { change in
            change.state == .verified && tasks.contains { $0.id == change.task && $0.copy == .publication(publication.id) }
        }
        if isProved { try await school.ledger.mark(publication.id, .removed, by: "Safelight", at: now) }
        return look
    }
}
