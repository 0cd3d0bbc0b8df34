package import Domain

extension ConsentList {
    /// The list before with every no, every “has left” and every protection that this one says in so many words; `nil` where it says none that is new.
    ///
    /// For a list that waits for a person: what restricts counts at once, what is merely absent from it and every yes wait. Whoever stands on this list alone is left out.
    package func restricting(_ previous: [Pupil], on day: Day) -> [Pupil]? {
        let listed = PupilLookup(pupils)
        var changed = false
        let restricted = previous.map { before -> Pupil in
            guard let now = listed.same(as: before) else { return before }
            var pupil = before
            pupil.hasLeft = before.hasLeft || now.hasLeft
            pupil.isProtected = before.isProtected || now.isProtected
            for (channel, answer) in now.consents where Self.isNo(answer.state(on: day)) {
                let earlier = before.consents[channel]?.state(on: day)
                // An end without a yes before it says nothing.
                if earlier.map(Self.isNo) == true || answer.state(on: day) == .expired && earlier != .granted { continue }
                pupil.consents[channel] = answer
            }
            changed = changed || pupil != before
            return pupil
        }
        return changed ? restricted : nil
    }

    private static func isNo(_ state: Consent) -> Bool {
        switch state {
        case .refused, .withdrawn, .expired: true
        case .granted, .unanswered, .notAsked: false
        }
    }
}
