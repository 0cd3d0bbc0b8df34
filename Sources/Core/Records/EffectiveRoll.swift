package import Domain

extension Roll {
    /// The newest list with what was recorded by hand laid over it, and with those who stood on an earlier list only as leavers.
    ///
    /// An objection refuses, for good. A refusal by telephone stays until a later call says yes, even when a newer list still says yes: the office may have forgotten to enter it. A yes by telephone fills in an answer that is missing or expired, never a refusal, and counts until the next list.
    package init(newest: Snapshot?, pupils: [Pupil], former: [Pupil], records: [ConsentRecord], channels: [ChannelID]) {
        let leavers = former.map { pupil in
            var leaver = pupil
            leaver.hasLeft = true
            return leaver
        }
        var all = pupils + leavers
        let index = Dictionary(all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for record in records {
            guard let position = index[record.pupil] else { continue }
            for channel in record.channels.isEmpty ? channels : record.channels {
                let listed = all[position].consents[channel]
                all[position].consents[channel] = Self.laid(record, over: listed, newest: newest?.id)
            }
        }
        self.init(snapshot: newest?.id, listDate: newest?.listDate, pupils: all)
    }

    private static func laid(_ record: ConsentRecord, over earlier: ConsentAnswer?, newest: SnapshotID?) -> ConsentAnswer? {
        if case .objection = record.answer.source { return record.answer }
        switch record.answer.state {
        case .refused, .withdrawn, .expired:
            if case .objection? = earlier?.source { return earlier }
            return record.answer
        case .granted:
            guard record.recordedUnder == newest else { return earlier }
            guard let earlier else { return record.answer }
            switch (earlier.state, earlier.source) {
            case (_, .objection): return earlier
            // A yes by telephone after a no by telephone: the same parent changed their mind.
            case (_, .call), (.unanswered, _), (.notAsked, _), (.expired, _), (.granted, _): return record.answer
            case (.refused, _), (.withdrawn, _): return earlier
            }
        case .unanswered, .notAsked:
            return earlier
        }
    }
}
