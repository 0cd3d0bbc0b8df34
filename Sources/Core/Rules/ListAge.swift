package import Domain

/// Whether a consent list's date lets photos be released under it.
package enum ListAge: Hashable, Sendable {
    case inForce
    /// Older than the policy's limit.
    case tooOld
    /// Dated more than a day ahead: a wrong clock or a wrong date, and no proof of anything.
    case fromTheFuture
}

extension Policy {
    package func age(ofListMade made: Moment, at now: Moment) -> ListAge {
        if made > now.adding(days: 1) { return .fromTheFuture }
        return now > made.adding(days: consentListMaxAgeDays) ? .tooOld : .inForce
    }
}
