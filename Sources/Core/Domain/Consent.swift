/// What is known of the consent for one pupil on one channel. Only `granted` is a yes.
package enum Consent: String, Hashable, Sendable, Codable, CaseIterable {
    case granted
    case refused
    /// Granted once and taken back.
    case withdrawn
    /// Asked, and no answer yet.
    case unanswered
    /// Never asked, or the list has a blank.
    case notAsked
    /// Granted once, for a time that is over.
    case expired

    /// How strongly this state speaks against showing the child: where records differ the strongest wins, so that any "no" beats any "yes".
    package var restriction: Int {
        switch self {
        case .granted: 0
        case .notAsked: 1
        case .unanswered: 2
        case .expired: 3
        case .refused: 4
        case .withdrawn: 5
        }
    }
}

/// Who said it, so that an answer can be explained years later.
package enum ConsentSource: Hashable, Sendable, Codable {
    /// A row of an imported list.
    case list(SnapshotID)
    /// A telephone call to somebody with parental responsibility: who rang, who answered, and their relation to the child.
    case call(by: String, answeredBy: String, relation: String, at: Moment)
    /// Somebody asked that this child not be shown; it beats every consent.
    case objection(by: String, at: Moment)
    /// Objections so far were taken back; whatever the list and calls say counts again, so this stands on no roll.
    case lifted(by: String, reason: String, at: Moment)
}

/// One answer for a pupil on a channel.
package struct ConsentAnswer: Hashable, Sendable, Codable {
    package var state: Consent
    /// The day the answer was given, where the list has it.
    package var since: Day?
    /// The last day on which a yes counts.
    package var expires: Day?
    package var source: ConsentSource

    package init(_ state: Consent, since: Day? = nil, expires: Day? = nil, source: ConsentSource) {
        self.state = state
        self.since = since
        self.expires = expires
        self.source = source
    }

    package var isObjection: Bool { if case .objection = source { true } else { false } }

    /// The state on a day: a yes whose time is over is `expired`, one that begins later is `unanswered`, and an objection is never a yes.
    package func state(on day: Day) -> Consent {
        let state = effectiveState
        guard state == .granted else { return state }
        if let expires, expires < day { return .expired }
        if let since, since > day { return .unanswered }
        return .granted
    }

    /// An objection beats every consent, whatever state it was recorded with.
    private var effectiveState: Consent {
        if case .objection = source, state.restriction < Consent.refused.restriction { .refused } else { state }
    }

    /// The answer that counts where two differ: the more restrictive state; of two alike, the one that ends first and begins last.
    ///
    /// The order in which answers are merged changes nothing.
    package static func merged(_ left: ConsentAnswer, _ right: ConsentAnswer) -> ConsentAnswer {
        let (first, second) = (left.effectiveState, right.effectiveState)
        if first.restriction != second.restriction { return first.restriction > second.restriction ? left : right }
        let preferred =
            left.source == right.source
            ? (left.state.restriction >= right.state.restriction ? left : right)
            : (left.source.precedes(right.source) ? left : right)
        return ConsentAnswer(
            preferred.state, since: [left.since, right.since].compactMap { $0 }.max(),
            expires: [left.expires, right.expires].compactMap { $0 }.min(), source: preferred.source)
    }
}

extension ConsentSource {
    /// An order in which any two different sources differ: objections first, then calls, then lists, each the newer before the older.
    fileprivate func precedes(_ other: ConsentSource) -> Bool {
        let (left, right) = (key, other.key)
        if (left.kind, left.age) != (right.kind, right.age) { return (left.kind, left.age) < (right.kind, right.age) }
        return left.words.lexicographicallyPrecedes(right.words)
    }

    private var key: (kind: Int, age: Int64, words: [String]) {
        switch self {
        case .objection(let by, let at): (0, ~at.seconds, [by])
        case .call(let by, let answeredBy, let relation, let at): (1, ~at.seconds, [by, answeredBy, relation])
        case .list(let snapshot): (2, ~snapshot.number, [])
        case .lifted(let by, let reason, let at): (3, ~at.seconds, [by, reason])
        }
    }
}
