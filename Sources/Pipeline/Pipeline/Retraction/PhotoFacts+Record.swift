package import Domain
package import Records
package import Rules

extension PhotoFacts {
    /// What the ledger knows of a photo, for the rules.
    package init(_ record: PhotoRecord, _ inspected: Inspected, proof: ProofReading = .notYet) {
        self.init(
            photo: record.photo, submission: record.submission, inspected: inspected, received: record.received, proof: proof,
            objection: record.objection, earlierDrops: record.earlierDrops, answers: record.answers, taken: record.taken)
    }
}

extension PhotoRecord {
    /// The cases that took it back, and its tombstone.
    package var taken: [TakenEarlier] {
        let cases = retractions.map { each in
            TakenEarlier(
                pupil: each.pupil, channels: each.channels,
                isResembling: { if case .resembles = each.why { true } else { false } }(), isDestroyed: each.cause == .destruction)
        }
        return cases + (tombstone == nil ? [] : [TakenEarlier(pupil: nil, channels: [], isResembling: false, isDestroyed: true)])
    }

    /// Those whom a new decision names, and nobody wrote down before; `nil` where all are known.
    func news(_ assessment: Assessment) -> [ShownPupil]? {
        let now = assessment.shown
        guard let shown else { return now }
        let new = now.filter { !shown.contains($0) }
        return new.isEmpty ? nil : new
    }
}

extension Assessment {
    /// By pupil, each once.
    package var shown: [ShownPupil] {
        named.sorted().map { ShownPupil($0, .named(isCertain: true)) }
            + perhapsNamed.sorted().map { ShownPupil($0, .named(isCertain: false)) } + written.sorted().map { ShownPupil($0, .text) }
    }
}
