package import Domain

/// How one person's answer for one channel came to be what it was on a day.
package struct ConsentStory: Hashable, Sendable {
    /// One moment at which something was said, as it was said.
    package struct Step: Hashable, Sendable {
        package enum Event: Hashable, Sendable {
            /// A list says something else than the one before; `nil` for an answer where it has none.
            case list(Snapshot, ConsentAnswer?)
            /// The first list on which the person stands no longer.
            case gone(Snapshot)
            /// A call, an objection, or the taking back of objections.
            case record(ConsentRecord)
        }

        package let at: Moment
        package let event: Event
    }

    package let channel: ChannelID
    /// The one that counts, if any; its source tells whether that is a list, a call or an objection.
    package let answer: ConsentAnswer?
    /// Protection and leaving aside.
    package let state: Consent?
    /// From the oldest to the newest.
    package let steps: [Step]

    /// `person` is as the roll of that day has them, `standings` are theirs under every id, and `lists` those of their kind, by then, in the order of import.
    package init(
        of person: Pupil, on channel: ChannelID, day: Day, standings: [PupilStanding], lists: [Snapshot], records: [ConsentRecord]
    ) {
        self.channel = channel
        answer = person.consents[channel]
        state = answer?.state(on: day)
        var steps: [Step] = []
        var last: (answer: ConsentAnswer?, isListed: Bool)?
        for list in lists {
            let answers = standings.filter { $0.snapshot == list.id }.map { $0.pupil.consents[channel] }
            guard !answers.isEmpty else {
                if last?.isListed == true {
                    steps.append(Step(at: list.at, event: .gone(list)))
                    last = (nil, false)
                }
                continue
            }
            let said = answers.compactMap { $0 }
            let answer = said.dropFirst().reduce(said.first) { merged, next in merged.map { ConsentAnswer.merged($0, next) } }
            if last?.isListed != true || !Self.saysTheSame(last?.answer, answer) {
                steps.append(Step(at: list.at, event: .list(list, answer)))
            }
            last = (answer, true)
        }
        for record in records where record.channels.isEmpty || record.channels.contains(channel) {
            if let at = record.at { steps.append(Step(at: at, event: .record(record))) }
        }
        // A sort that keeps the order of equals.
        self.steps = steps.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    /// The number of the list aside.
    private static func saysTheSame(_ left: ConsentAnswer?, _ right: ConsentAnswer?) -> Bool {
        left?.state == right?.state && left?.since == right?.since && left?.expires == right?.expires
    }
}
