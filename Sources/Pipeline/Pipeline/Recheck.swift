import Domain
import Records
import Rules
import Store

/// Decides every stored photo again under today's policy, consent list and words, and makes the folders follow. What is cleared no longer is out of `publishable/` before anything else is released.
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
        /// Files taken out of `publishable/`.
        package var takenBack = 0

        package init() {}
    }

    /// First everything that must go, over all photos; then what may come, or was never finished.
    package func run() async throws -> Changes {
        var (changes, later) = try await restrict()
        for photo in later {
            guard let record = try await way.school.ledger.photo(photo) else { continue }
            let before = record.releases.count { $0.state == .released }
            guard case .decided(let decision, _) = try await way.resume(record) else { continue }
            if decision.verdicts.count(where: { $0.verdict == .publishable }) > before { changes.newlyCleared += 1 }
        }
        return changes
    }

    /// Decides everything from what was seen and takes back what must go; names the photos that a worker has to open for the rest.
    func restrict() async throws -> (changes: Changes, later: [PhotoID]) {
        var changes = Changes()
        var forms = Forms(way.school)
        var later: [PhotoID] = []
        var last: PhotoID?
        while true {
            let page = try await way.school.ledger.photos(after: last, limit: 500)
            for photo in page {
                changes.looked += 1
                if try await restrict(photo, &forms, &changes) { later.append(photo) }
            }
            guard let end = page.last else { return (changes, later) }
            last = end
        }
    }

    /// Decides from what was seen, takes back what must go; `true` when a worker has to open the photo for the rest.
    private func restrict(_ photo: PhotoID, _ forms: inout Forms, _ changes: inout Changes) async throws -> Bool {
        guard let record = try await way.school.ledger.photo(photo) else { return false }
        guard let decision = record.decision, let inspected = record.inspected else { return true }
        let facts = PhotoFacts(
            photo: photo, submission: record.submission, inspected: inspected, received: record.received,
            proof: decision.proof == .clean ? .notYet : decision.proof, objection: record.objection,
            earlierDrops: record.earlierDrops)
        let assessment = way.school.assess(facts, at: way.clock.now())
        let verdicts = assessment.verdicts.map { RecordedVerdict($0) }
        let cleared = Set(assessment.clearances.map(\.channel.id))
        let standing = record.releases.filter { $0.state == .released }
        let surplus = standing.filter { !cleared.contains($0.channel) }
        let needsWorker =
            !cleared.isSubset(of: standing.map(\.channel)) || (record.hasNewWords && !cleared.isEmpty)
            || lacksPreview(record, verdicts) || mayFareBetter(inspected, decision)
        let hasOtherForm = try await forms.differ(since: decision.grounds.policy, on: cleared)
        if verdicts != decision.verdicts || !surplus.isEmpty || (record.hasNewWords && !needsWorker) {
            try await publisher.redecide(record, verdicts, proof: decision.proof, takingBack: surplus)
            changes.takenBack += surplus.count
            if !decision.isHeld, verdicts.contains(where: { $0.verdict == .quarantine }) { changes.newlyHeld += 1 }
        }
        if !record.isConcluded, !needsWorker, verdicts == decision.verdicts, surplus.isEmpty {
            try await publisher.conclude(decision, record)
        }
        return needsWorker || hasOtherForm
    }

    /// Another version of Safelight may open or clean what this one's forerunner could not.
    private func mayFareBetter(_ inspected: Inspected, _ decision: RecordedDecision) -> Bool {
        guard decision.grounds.programVersion != way.school.programVersion else { return false }
        if case .remains = decision.proof { return true }
        if case .failed = inspected { return true }
        return false
    }

    /// The page of a held photo has no picture yet: it was publishable until now, or a kill came first.
    private func lacksPreview(_ record: PhotoRecord, _ verdicts: [RecordedVerdict]) -> Bool {
        guard case .seen? = record.inspected, verdicts.contains(where: { $0.verdict == .quarantine }),
            !verdicts.contains(where: \.isProtected)
        else { return false }
        return ((try? FileStatus.of(way.school.folder.preview(record.photo))) ?? nil) == nil
    }
}

extension Publisher {
    /// Records another verdict on the same observations; nothing new is released by it.
    func redecide(
        _ record: PhotoRecord, _ verdicts: [RecordedVerdict], proof: ProofReading, takingBack surplus: [Release]
    ) async throws {
        let decision = try await recordOnly(record.photo, verdicts, proof: proof)
        try await takeBack(surplus)
        try await conclude(decision, record)
    }

    /// Makes the page say what a decision says that releases nothing.
    func conclude(_ decision: RecordedDecision, _ record: PhotoRecord) async throws {
        try explain(decision, record, preview: nil)
        try await school.ledger.conclude(decision.id, released: [], at: clock.now())
    }
}

/// Whether a channel's size or quality is another than under an older policy, so that its pictures must be made anew.
private struct Forms {
    private let school: School
    private var older: [Digest: [Channel]] = [:]

    init(_ school: School) { self.school = school }

    mutating func differ(since policy: Digest, on channels: Set<ChannelID>) async throws -> Bool {
        if policy == school.policy.digest || channels.isEmpty { return false }
        if older[policy] == nil {
            let text = try await school.ledger.policy(policy)
            older[policy] = text.flatMap { try? PolicyFile.read($0, digest: policy) }?.channels ?? []
        }
        return school.policy.channels.contains { channel in
            guard channels.contains(channel.id) else { return false }
            let then = older[policy]?.first { $0.id == channel.id }
            return then?.longestEdge != channel.longestEdge || then?.quality != channel.quality
        }
    }
}
