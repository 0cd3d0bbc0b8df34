package import Domain
package import Records
package import Rules

extension School {
    /// What the ledger knows of a photo, for the rules.
    package func facts(_ record: PhotoRecord, _ inspected: Inspected, proof: ProofReading = .notYet) -> PhotoFacts {
        var isIncomparable = false
        if hasRetractedPrints, case .seen(let inspection) = inspected { isIncomparable = inspection.picturePrint.reasonUnknown != nil }
        return PhotoFacts(
            photo: record.photo, submission: record.submission, inspected: inspected, received: record.received, proof: proof,
            objection: record.objection, earlierDrops: record.earlierDrops, answers: record.answers, taken: taken(record),
            isIncomparable: isIncomparable)
    }

    /// The cases that took it back, and its tombstone.
    private func taken(_ record: PhotoRecord) -> [TakenEarlier] {
        let cases = record.retractions.flatMap { each in
            people(each.pupil).map { pupil in
                TakenEarlier(
                    pupil: pupil, channels: each.channels,
                    isResembling: { if case .resembles = each.why { true } else { false } }(), isDestroyed: each.cause == .destruction)
            }
        }
        let isDestroyed = record.tombstone != nil
        return cases + (isDestroyed ? [TakenEarlier(pupil: nil, channels: [], isResembling: false, isDestroyed: true)] : [])
    }

    /// Whether somebody may be shown on all of these channels, under every number that the lists give them by now.
    package func mayBeShownAgain(_ id: PupilID, on channels: [ChannelID], on day: Day) -> Bool {
        people(id).allSatisfy { id in
            guard let id, let pupil = roll[id] else { return false }
            return channels.allSatisfy { policy.mayBeShown(pupil, on: $0, on: day) }
        }
    }

    /// Under which numbers the lists have the child by now, each of whom it may be; the number of the case where they have none.
    private func people(_ id: PupilID?) -> [PupilID?] {
        guard let id else { return [nil] }
        let now = history.ids(of: id).union([id]).filter { roll[$0] != nil }.sorted()
        return now.isEmpty ? [id] : now
    }
}

extension PhotoRecord {
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
