package import Domain

extension Policy {
    /// Whether one person's consents let them be shown on a channel on that day, everything else aside. The rules about consents say the same of photos, each with its reason.
    package func mayBeShown(_ person: Pupil, on channel: ChannelID, on day: Day) -> Bool {
        if person.isProtected { return false }
        let state = person.consents[channel]?.state(on: day)
        if person.role == .staff, !staffNeedConsent { return (state ?? .notAsked).restriction < Consent.refused.restriction }
        return state == .granted && (consentOutlivesLeaving || !person.hasLeft)
    }

    /// Every channel on which one person might be shown on that day. Somebody who left and whose consent is not taken back with it keeps what it was, where `whenPupilLeaves` says so.
    package func channels(showing person: Pupil, on day: Day) -> Set<ChannelID> {
        var person = person
        if !retraction.whenPupilLeaves { person.hasLeft = false }
        return Set(channels.map(\.id).filter { mayBeShown(person, on: $0, on: day) })
    }

    /// The last day on which a list made then lets photos be released.
    package func lastDay(ofListMade made: Day) -> Day { Day(number: made.number + consentListMaxAgeDays - 1) }
}
