package import Domain

extension Roll {
    /// The newest lists of pupils and of staff with what was recorded by hand laid over them, and with those who stood on an earlier list only as leavers; whoever stands on the newest under another number is no leaver. The roll is dated by the list of pupils.
    ///
    /// An objection refuses until it is taken back. A refusal by telephone stays until a later call says yes, even when a newer list still says yes: the office may have forgotten to enter it. A yes by telephone fills in an answer that is missing or expired, never a refusal, only on the channels it names, and counts until the next list. What restricts counts for every child whom its number may mean by now; what loosens, only where that is one.
    package init(
        newest: Snapshot?, staffList: Snapshot? = nil, pupils: [Pupil], former: PupilHistory, records: [ConsentRecord],
        channels: [ChannelID]
    ) {
        let history = former.adding(pupils)
        var all = pupils
        var index = Dictionary(pupils.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for var leaver in former.former where history.ids(of: leaver.id).isDisjoint(with: index.keys) {
            leaver.hasLeft = true
            index[leaver.id] = all.count
            all.append(leaver)
        }
        var objections: [Int: [ChannelID: ConsentAnswer]] = [:]
        var calls: [Int: [ChannelID: ConsentAnswer]] = [:]
        for record in records {
            let meant = history.ids(of: record.pupil).compactMap { index[$0] }
            let surely = index[record.pupil].map { [$0] } ?? (meant.count == 1 ? meant : [])
            let everywhere = record.channels.isEmpty ? channels : record.channels
            switch (record.answer.source, record.answer.state) {
            case (.objection, _):
                for position in meant { for channel in everywhere { objections[position, default: [:]][channel] = record.answer } }
            case (.lifted, _):
                for position in surely { for channel in everywhere { objections[position]?[channel] = nil } }
            case (_, .refused), (_, .withdrawn), (_, .expired):
                for position in meant { for channel in everywhere { calls[position, default: [:]][channel] = record.answer } }
            case (_, .granted):
                // It takes an earlier no by telephone back for good, and is a yes itself until the next list only.
                for position in surely {
                    let counts = record.recordedUnder == (all[position].role == .staff ? staffList : newest)?.id
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
        self.init(snapshot: newest?.id, listDate: newest?.listDate, pupils: all)
    }

    /// Whether a yes by telephone may stand in the place of what the list says.
    private static func mayFill(_ listed: ConsentAnswer?) -> Bool {
        switch listed?.state {
        case nil, .unanswered, .notAsked, .expired, .granted: true
        case .refused, .withdrawn: false
        }
    }
}
