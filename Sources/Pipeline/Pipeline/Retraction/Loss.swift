package import Domain
package import Records
import Rules

/// Somebody who may be shown on fewer channels than when that was last looked at.
package struct Loss: Sendable {
    package let pupil: Pupil
    package let cause: Retraction.Cause
    package let channels: [ChannelID]
    /// What is left.
    package let permission: Permission
}

extension School {
    /// Where everybody may be shown today, against what was written down last: what was lost, and what is to be written down without a case.
    ///
    /// Whoever was not written down before has lost nothing; somebody new, or the first look of all.
    package func losses(since known: [PupilID: Set<ChannelID>], on day: Day) -> (lost: [Loss], news: [Permission]) {
        var lost: [Loss] = []
        var news: [Permission] = []
        for person in roll.pupils {
            let now = policy.channels(showing: person, on: day)
            // Whoever was known under another number alone has the permissions that stood there; what was lost since is told once.
            let before = known.isEmpty ? [] : known[person.id] ?? Set(history.ids(of: person.id).flatMap { known[$0] ?? [] })
            let permission = Permission(pupil: person.id, channels: now)
            let gone = before.subtracting(now)
            if !gone.isEmpty {
                lost += byCause(gone, person, on: day).map { cause, channels in
                    Loss(pupil: person, cause: cause, channels: channels.sorted(), permission: permission)
                }
            } else if known[person.id] != now, !(known[person.id] == nil && now.isEmpty) {
                news.append(permission)
            }
        }
        return (lost, news)
    }

    /// The strongest cause first; one for each group of channels.
    private func byCause(_ channels: Set<ChannelID>, _ person: Pupil, on day: Day) -> [(Retraction.Cause, Set<ChannelID>)] {
        Dictionary(grouping: channels) { cause(of: person, losing: $0, on: day) }
            .map { ($0.key, Set($0.value)) }.sorted { $0.0.rawValue < $1.0.rawValue }
    }

    private func cause(of person: Pupil, losing channel: ChannelID, on day: Day) -> Retraction.Cause {
        if person.isProtected { return .protection }
        guard policy.channel(channel) != nil else { return .policy }
        let answer = person.consents[channel]
        switch (answer?.source, answer?.state(on: day)) {
        case (.objection, _): return .objection
        case (_, .expired): return .expiry
        case (.call, .refused), (.call, .withdrawn): return .call
        case (_, .granted): return person.hasLeft ? .leaving : .policy
        default: return .list
        }
    }
}
