package import Domain

/// What a newer list says otherwise than the one before.
package struct ListChange: Hashable, Sendable {
    /// A pupil's answer for a channel that is not what it was; `nil` where a list has no answer.
    package struct Answer: Hashable, Sendable {
        package let pupil: PupilID
        /// The id under which the older list had the pupil, where it differs: a pupil known by admission number may since have got a UPN.
        package let formerID: PupilID?
        package let channel: ChannelID
        package let from: Consent?
        package let to: Consent?

        /// There was a yes, and there is none now, for whatever reason; or the list was marked to say so.
        package var isWithdrawal: Bool { (from == .granted && to != .granted) || (from != .withdrawn && to == .withdrawn) }
    }

    /// On the newer list, and not on the older one or there as having left.
    package private(set) var added: [PupilID] = []
    /// On the older list, and not on the newer one or there as having left.
    package private(set) var left: [PupilID] = []
    /// Protected on the newer list and not on the older one: to be taken back as a withdrawal is, on every channel.
    package private(set) var newlyProtected: [PupilID] = []
    /// Protected on the older list and not on the newer one.
    package private(set) var unprotected: [PupilID] = []
    /// Had left by the older list, and are back; also among the added.
    package private(set) var returned: [PupilID] = []
    /// Added with the admission number or the legal name of somebody who is gone: the same child, perhaps, with another UPN.
    package private(set) var renumbered: [PupilID] = []
    /// Of the renamed those of whom neither forename nor surname stayed.
    package private(set) var replaced: [PupilID] = []
    /// Under the same number with another legal name: a marriage, a correction, or a column of names that moved against the rest.
    package private(set) var renamed: [PupilID] = []
    /// Of pupils that both lists have; by pupil, then channel.
    package private(set) var answers: [Answer] = []

    package var withdrawals: [Answer] { answers.filter(\.isWithdrawal) }

    /// A no that is a yes now.
    package var reversals: [Answer] { answers.filter { ($0.from == .refused || $0.from == .withdrawn) && $0.to == .granted } }

    package var isEmpty: Bool { concerned.isEmpty }

    /// Everybody of whom anything is said.
    package var concerned: Set<PupilID> { Set(added + left + newlyProtected + unprotected + renamed + answers.map(\.pupil)) }

    /// Compares the states that both lists give for the same day, so that a yes that merely ran out is no change.
    package init(from older: [Pupil], to newer: [Pupil], on day: Day) {
        let known = PupilLookup(older)
        var kept: Set<PupilID> = []
        for pupil in newer {
            guard let before = known.same(as: pupil) else {
                if !pupil.hasLeft { added.append(pupil.id) }
                continue
            }
            kept.insert(before.id)
            if pupil.hasLeft, !before.hasLeft { left.append(pupil.id) }
            if !pupil.hasLeft, before.hasLeft {
                added.append(pupil.id)
                returned.append(pupil.id)
            }
            if pupil.isProtected, !before.isProtected { newlyProtected.append(pupil.id) }
            if !pupil.isProtected, before.isProtected { unprotected.append(pupil.id) }
            if !pupil.legalName.isSame(as: before.legalName) {
                renamed.append(pupil.id)
                if pupil.legalName.sharesNothing(with: before.legalName) { replaced.append(pupil.id) }
            }
            for channel in Set(pupil.consents.keys).union(before.consents.keys).sorted() {
                let from = before.consents[channel]?.state(on: day)
                let to = pupil.consents[channel]?.state(on: day)
                if from == to { continue }
                answers.append(
                    Answer(
                        pupil: pupil.id, formerID: before.id == pupil.id ? nil : before.id, channel: channel, from: from, to: to))
            }
        }
        let gone = older.filter { !kept.contains($0.id) }
        left += gone.filter { !$0.hasLeft }.map(\.id)
        renumbered = Self.renumbered(newer, Set(added), gone)
        added.sort()
        left.sort()
        newlyProtected.sort()
        unprotected.sort()
        returned.sort()
        renamed.sort()
        replaced.sort()
        answers.sort { ($0.pupil, $0.channel) < ($1.pupil, $1.channel) }
    }

    private static func renumbered(_ newer: [Pupil], _ added: Set<PupilID>, _ gone: [Pupil]) -> [PupilID] {
        let numbers = Set(gone.compactMap(\.admissionNumber))
        let names = Set(gone.map(\.legalName.full.comparable))
        return newer.filter { pupil in
            added.contains(pupil.id)
                && (pupil.admissionNumber.map(numbers.contains) == true || names.contains(pupil.legalName.full.comparable))
        }.map(\.id).sorted()
    }

    /// Counts for printing, without names; what did not happen is left out.
    package func summary(of role: Pupil.Role) -> [String] {
        let (one, many) = role == .staff ? ("member of staff", "members of staff") : ("pupil", "pupils")
        return [
            Self.count(added.count, "\(one) was added", "\(many) were added"),
            Self.count(left.count, "\(one) has left or is no longer listed", "\(many) have left or are no longer listed"),
            Self.count(newlyProtected.count, "\(one) must from now on never be shown", "\(many) must from now on never be shown"),
            Self.count(
                unprotected.count, "\(one) is no longer among those never to be shown",
                "\(many) are no longer among those never to be shown"),
            Self.count(renamed.count, "\(one) has another legal name", "\(many) have another legal name"),
            Self.count(answers.count, "answer changed", "answers changed"),
            Self.count(reversals.count, "no became a yes", "noes became a yes"),
            Self.count(withdrawals.count, "consent was taken back", "consents were taken back"),
        ].compactMap { $0 }
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> String? {
        number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
    }
}

extension PersonName {
    /// Without case, and without white space around either part.
    func isSame(as other: PersonName) -> Bool {
        forename.comparable == other.forename.comparable && surname.comparable == other.surname.comparable
    }

    fileprivate func sharesNothing(with other: PersonName) -> Bool {
        forename.comparable != other.forename.comparable && surname.comparable != other.surname.comparable
    }
}
