package import Domain
package import Rules

/// Why a list that can be read may be the wrong one: a person looks before its yeses count.
package struct ListDoubt: Hashable, Sendable {
    /// Says what was found, and asks; without names.
    package let question: String

    private init(_ question: String) { self.question = question }

    /// Everything that speaks against taking the newer list without a look; empty for the first list, which has nothing to be compared with.
    package static func all(
        _ change: ListChange, from older: [Pupil], to newer: [Pupil], of role: Pupil.Role, on day: Day, _ limits: ListDoubtLimits
    ) -> [ListDoubt] {
        let before = older.count { !$0.hasLeft }
        guard before > 0 else { return [] }
        let (one, many) = role == .staff ? ("member of staff", "members of staff") : ("pupil", "pupils")
        func people(_ count: Int) -> String { "\(count) \(count == 1 ? one : many)" }
        var doubts: [ListDoubt] = []
        let now = newer.count { !$0.hasLeft }
        if before - now > 1, (before - now) * 100 > limits.shrunkPercent * before {
            doubts.append(
                ListDoubt(
                    "This list has \(people(now)), and the last one had \(before). Is this the whole list? Whoever is not on it counts as having left. If a part is missing, export the whole list and import that."
                ))
        }
        let concerned = change.concerned.count
        if concerned > 1, concerned * 100 > limits.changedPercent * before {
            doubts.append(
                ListDoubt(
                    "It changes something for \(people(concerned)); the last list had \(before). Is that right? A column that moved, or another school’s list, looks like this."
                ))
        }
        let granted = Set(change.answers.filter { $0.to == .granted }.map(\.pupil)).count
        if granted >= limits.grantedAtOnce {
            doubts.append(
                ListDoubt("\(people(granted)) would get a yes that the last list did not have. Were so many forms returned since?"))
        }
        let reversed = Set(change.reversals.map(\.pupil)).count
        if reversed >= limits.reversed {
            doubts.append(
                ListDoubt(
                    "For \(people(reversed)) a no becomes a yes. Did the family really say so? A list from before the no, saved again, looks just like this."
                ))
        }
        if !change.unprotected.isEmpty {
            doubts.append(
                ListDoubt(
                    "\(people(change.unprotected.count)) who must never be shown may be shown by this list. Does the safeguarding lead know? An emptied column looks like this."
                ))
        }
        if !change.renumbered.isEmpty {
            doubts.append(
                ListDoubt(
                    "\(people(change.renumbered.count)) of those added have the admission number or the name of somebody who is gone. Is it the same child with another UPN? What was recorded under the old number (calls, objections) is then to be recorded again."
                ))
        }
        if !change.returned.isEmpty {
            doubts.append(
                ListDoubt(
                    "\(people(change.returned.count)) had left and are back. Is that right? A roll that was imported with the last list and not with this one looks like this."
                ))
        }
        if !change.replaced.isEmpty {
            doubts.append(
                ListDoubt(
                    "\(people(change.replaced.count)) have quite another name under the same number. Were rows or names mixed up? Their answers would be another child's."
                ))
        }
        let vanished = answered(older, on: day).subtracting(answered(newer, on: day)).sorted()
        if !vanished.isEmpty {
            doubts.append(
                ListDoubt(
                    "Nobody on this list has an answer for \(vanished.map(\.rawValue).joined(separator: ", ")), and on the last list somebody had. Is a column missing, or was a consent renamed?"
                ))
        }
        return doubts
    }

    /// The channels for which anybody answered yes or no.
    private static func answered(_ pupils: [Pupil], on day: Day) -> Set<ChannelID> {
        var channels: Set<ChannelID> = []
        for pupil in pupils {
            for (channel, answer) in pupil.consents where !channels.contains(channel) {
                switch answer.state(on: day) {
                case .granted, .refused, .withdrawn, .expired: channels.insert(channel)
                case .unanswered, .notAsked: break
                }
            }
        }
        return channels
    }
}
