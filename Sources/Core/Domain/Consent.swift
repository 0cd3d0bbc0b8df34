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

    /// The state on a day: a yes whose time is over is `expired`.
    package func state(on day: Day) -> Consent {
        if state == .granted, let expires, expires < day { return .expired }
        return state
    }

    /// The answer that counts where two differ: the more restrictive state; of two yeses the one that ends first.
    package static func merged(_ left: ConsentAnswer, _ right: ConsentAnswer) -> ConsentAnswer {
        if left.state.restriction != right.state.restriction {
            return left.state.restriction > right.state.restriction ? left : right
        }
        switch (left.expires, right.expires) {
        case (nil, nil): return left
        case (_?, nil): return left
        case (nil, _?): return right
        case (let first?, let second?): return first <= second ? left : right
        }
    }
}
