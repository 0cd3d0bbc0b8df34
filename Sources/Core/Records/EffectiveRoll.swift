package import Domain

extension Roll {
    /// The newest lists of pupils and of staff with what was recorded by hand laid over them, and with those who stood on an earlier list only as leavers; whoever stands on the newest under another number is no leaver. The roll is dated by the list of pupils.
    ///
    /// An objection refuses until it is taken back. A refusal by telephone stays until a later call says yes, even when a newer list still says yes: the office may have forgotten to enter it. A yes by telephone fills in an answer that is missing or expired, never a refusal, only on the channels it names, and counts until the next list. A protected number makes everybody protected whom it may mean. A list of which only the noes count ends no call: `callsCountSince` names the last whole one of each kind, where it is not the newest. What restricts counts for every child whom its number may mean by now, also where admission number and name stayed and only the UPN is another one; what loosens, only where that is one.
    package init(
        newest: Snapshot?, staffList: Snapshot? = nil, pupils: [Pupil], former: PupilHistory, records: [ConsentRecord],
        channels: [ChannelID], protected: Set<PupilID> = [], isProtectionUnknown: Bool = false,
        callsCountSince: [Pupil.Role: SnapshotID] = [:]
    ) {
        let history = former.adding(pupils)
        var all = pupils
        var index = Dictionary(pupils.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for var leaver in former.former where history.ids(of: leaver.id).isDisjoint(with: index.keys) {
            leaver.hasLeft = true
            index[leaver.id] = all.count
            all.append(leaver)
        }
        let again = Self.again(all, leaversFrom: pupils.count)
        var objections: [Int: [ChannelID: ConsentAnswer]] = [:]
        var calls: [Int: [ChannelID: ConsentAnswer]] = [:]
        for record in records {
            let meant = history.ids(of: record.pupil).compactMap { index[$0] }
            let surely = index[record.pupil].map { [$0] } ?? (meant.count == 1 ? meant : [])
            let restricted = meant + meant.flatMap { again[$0] ?? [] }
            let everywhere = record.channels.isEmpty ? channels : record.channels
            switch (record.answer.source, record.answer.state) {
            case (.objection, _):
                for position in restricted { for channel in everywhere { objections[position, default: [:]][channel] = record.answer } }
            case (.lifted, _):
                for position in surely { for channel in everywhere { objections[position]?[channel] = nil } }
            case (_, .refused), (_, .withdrawn), (_, .expired):
                for position in restricted { for channel in everywhere { calls[position, default: [:]][channel] = record.answer } }
            case (_, .granted):
                // It takes an earlier no by telephone back for good, and is a yes itself until the next list only.
                for position in surely {
                    let role = all[position].role
                    let counts = Self.counts(record, since: callsCountSince[role] ?? (role == .staff ? staffList : newest)?.id)
                    for channel in record.channels { calls[position, default: [:]][channel] = counts ? record.answer : nil }
                }
            case (_, .unanswered), (_, .notAsked): break
            }
        }
        for (position, answers) in calls {
            for (channel, call) in answers where call.state != .granted || Self.mayFill(all[position].consents[channel]) {
                all[position].consents[channel] = call
            }
        }
        for (position, answers) in objections { all[position].consents.merge(answers) { $1 } }
        for id in protected {
            let meant = Self.meant(by: id, all, index, history)
            for position in meant + meant.flatMap({ again[$0] ?? [] }) { all[position].isProtected = true }
        }
        self.init(snapshot: newest?.id, listDate: newest?.listDate, pupils: all, isProtectionUnknown: isProtectionUnknown)
    }

    /// Of each leaver those on the newest list with the same admission number and the same legal name: one child whose UPN was corrected, most likely. What restricts follows them; what loosens does not.
    private static func again(_ pupils: [Pupil], leaversFrom start: Int) -> [Int: [Int]] {
        func key(_ pupil: Pupil) -> String? {
            pupil.admissionNumber.map { "\($0)\n\(pupil.legalName.forename.lowercased())\n\(pupil.legalName.surname.lowercased())" }
        }
        let leavers = pupils.indices.dropFirst(start).compactMap { position in key(pupils[position]).map { (position, $0) } }
        if leavers.isEmpty { return [:] }
        var listed: [String: [Int]] = [:]
        for position in pupils.indices.prefix(start) {
            if let key = key(pupils[position]) { listed[key, default: []].append(position) }
        }
        return Dictionary(uniqueKeysWithValues: leavers.map { ($0, listed[$1] ?? []) })
    }

    /// Whether a yes by telephone is newer than the last whole list.
    private static func counts(_ record: ConsentRecord, since list: SnapshotID?) -> Bool {
        guard let list, let under = record.recordedUnder else { return list == nil && record.recordedUnder == nil }
        return under >= list
    }

    /// Everybody whom a protected number may mean: as an id, a UPN or an admission number, by any list.
    private static func meant(by id: PupilID, _ pupils: [Pupil], _ index: [PupilID: Int], _ history: PupilHistory) -> [Int] {
        let known = history.ids(of: id).compactMap { index[$0] }
        let written = pupils.indices.filter { position in
            let pupil = pupils[position]
            return pupil.admissionNumber.map { PupilID(admissionNumber: $0) } == id
                || pupil.upn.flatMap { UPN($0) }.map { PupilID(upn: $0) } == id
        }
        return known + written
    }

    /// Whether a yes by telephone may stand in the place of what the list says.
    private static func mayFill(_ listed: ConsentAnswer?) -> Bool {
        switch listed?.state {
        case nil, .unanswered, .notAsked, .expired, .granted: true
        case .refused, .withdrawn: false
        }
    }
}
