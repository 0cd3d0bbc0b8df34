package import Domain

extension ConsentRecord {
    /// When it was recorded; `nil` for what no command records.
    package var at: Moment? {
        switch answer.source {
        case .list: nil
        case .call(_, _, _, let at), .objection(_, let at), .lifted(_, _, let at): at
        }
    }
}

/// The roll as decisions had it at an earlier moment: the lists imported by then, and what had been recorded by hand.
package struct RollThen: Sendable {
    /// The newest list of pupils then.
    package let snapshot: Snapshot?
    /// The newest list of staff then.
    package let staffList: Snapshot?
    package let roll: Roll
    /// Whom the lists until then had, under which numbers.
    package let history: PupilHistory
    package let records: [ConsentRecord]

    package init(_ ledger: any Ledger, at moment: Moment, channels: [ChannelID]) async throws(LedgerFailure) {
        let lists = try await ledger.snapshots().filter { $0.at <= moment }
        let staffLists = try await ledger.staffLists().filter { $0.at <= moment }
        let (snapshot, staffList) = (lists.last, staffLists.last)
        let pupils: [Pupil] = if let snapshot { try await ledger.pupils(of: snapshot.id) } else { [] }
        let staff: [Pupil] = if let staffList { try await ledger.pupils(of: staffList.id) } else { [] }
        let newest = [snapshot?.id, staffList?.id].compactMap { $0 }.max()
        let former: PupilHistory = if let newest { try await ledger.formerPupils(upTo: newest) } else { .none }
        let records = try await ledger.consentRecords().filter { ($0.at ?? moment) <= moment }
        self.snapshot = snapshot
        self.staffList = staffList
        self.records = records
        history = former.adding(pupils + staff)
        roll = Roll(
            newest: snapshot, staffList: staffList, pupils: pupils + staff, former: former, records: records, channels: channels,
            protected: Protection.standing(try await ledger.protections().filter { $0.at <= moment }),
            callsCountSince: [.pupil: lists, .staff: staffLists].compactMapValues { $0.last { !$0.isPartial }?.id })
    }
}
