package import Domain
package import Wording

/// Somebody whom a tag, a member of staff or a reviewer's answer named, and who on the roll that is.
package struct NamedPerson: Hashable, Sendable {
    package let name: String
    package let origin: Origin
    package let match: NameMatch
    /// Where in the picture, if anybody said so.
    package let region: Region?
    /// Where the event's class told which of several is meant.
    package let told: ToldByGroup?

    package init(name: String, origin: Origin, match: NameMatch, region: Region? = nil, told: ToldByGroup? = nil) {
        self.name = name
        self.origin = origin
        self.match = match
        self.region = region
        self.told = told
    }
}

/// What reading the written bytes again showed.
package enum ProofReading: Hashable, Sendable, Codable {
    /// Nothing has been written yet.
    case notYet
    case clean
    /// What stood in the bytes and is not on the allow-list; the words hold no content of the file.
    case remains([String])
}

/// Somebody on the staff asked that this photo not be used.
package struct PhotoObjection: Hashable, Sendable, Codable {
    package let by: String
    package let at: Moment

    package init(by: String, at: Moment) {
        self.by = by
        self.at = at
    }
}

/// A case took the photo back, or one that it nearly equals; or it was destroyed.
package struct TakenEarlier: Hashable, Sendable {
    /// `nil` where a policy was the reason, or the picture itself.
    package let pupil: PupilID?
    /// Where nothing may be shown; empty for everywhere.
    package let channels: [ChannelID]
    /// Nobody named the child on this photo: it resembles one on which they are.
    package let isResembling: Bool
    package let isDestroyed: Bool

    package init(pupil: PupilID?, channels: [ChannelID], isResembling: Bool, isDestroyed: Bool = false) {
        self.pupil = pupil
        self.channels = channels
        self.isResembling = isResembling
        self.isDestroyed = isDestroyed
    }
}

/// Everything about one photo that is the same on every channel.
package struct PhotoFacts: Sendable {
    package var photo: PhotoID
    package var submission: Submission
    package var inspected: Inspected
    package var received: Moment
    package var proof: ProofReading
    package var objection: PhotoObjection?
    /// How often the same bytes had been dropped before.
    package var earlierDrops: Int
    /// What people answered about it, as far as it stands.
    package var answers: [Answer]
    /// What took it back before.
    package var taken: [TakenEarlier]
    /// Something was taken back, and nobody could compare this picture with it.
    package var isIncomparable: Bool

    package init(
        photo: PhotoID, submission: Submission, inspected: Inspected, received: Moment, proof: ProofReading = .notYet,
        objection: PhotoObjection? = nil, earlierDrops: Int = 0, answers: [Answer] = [], taken: [TakenEarlier] = [],
        isIncomparable: Bool = false
    ) {
        self.photo = photo
        self.submission = submission
        self.inspected = inspected
        self.received = received
        self.proof = proof
        self.objection = objection
        self.earlierDrops = earlierDrops
        self.answers = answers
        self.taken = taken
        self.isIncomparable = isIncomparable
    }
}

/// One photo on one channel, with all that a rule may look at.
package struct Case: Sendable {
    package let facts: PhotoFacts
    package let channel: Channel
    package let policy: Policy
    package let roll: Roll
    package let names: NameIndex
    /// Everyone named by a tag or by staff, matched to the roll.
    package let people: [NamedPerson]
    /// Every text that goes with the photo or lies in it, read.
    package let texts: [PhotoText]
    /// The moment of the decision; passed in, since rules have no clock.
    package let now: Moment

    /// `nil` where the photo could not be inspected.
    package var inspection: Inspection? {
        if case .seen(let inspection) = facts.inspected { inspection } else { nil }
    }
}

/// One clause of the schools' policies: a pure function from a case to findings. It has no I/O, no clock, and cannot fail.
package protocol Rule: SendableMetatype {
    static var id: RuleID { get }
    static var defaultEffect: Effect { get }
    /// The mildest effect that a policy may give it.
    static var mildestEffect: Effect { get }
    static func findings(_ photo: Case) -> [Finding]
    /// Whether a person may let a photo pass what this rule holds it for, given the finding's summary.
    static func mayBeAccepted(_ summary: String) -> Bool
}

extension Rule {
    package static func mayBeAccepted(_ summary: String) -> Bool { false }
}

extension Rule {
    /// A finding of this rule with the effect that the policy gives it, never milder than the rule allows, nor than `least` where this one weighs more than the others.
    static func finding(
        _ photo: Case, atLeast least: Effect = .notes, summary: String, evidence: String, remedy: String, regions: [Region] = []
    ) -> Finding {
        let effect = max(photo.policy.effects[id] ?? defaultEffect, mildestEffect, least)
        return Finding(rule: id, effect: effect, summary: summary, evidence: evidence, remedy: remedy, regions: regions)
    }

    /// Something that the rule has nothing against and shows all the same; it never stands in the place of a finding.
    static func note(summary: String, evidence: String, remedy: String, regions: [Region]) -> Finding {
        Finding(rule: id, effect: .notes, summary: summary, evidence: evidence, remedy: remedy, regions: regions)
    }
}
