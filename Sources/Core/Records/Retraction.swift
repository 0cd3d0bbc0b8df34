package import Domain

package struct RetractionID: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    package let number: Int64
    package init(_ number: Int64) { self.number = number }
    package var description: String { "\(number)" }
    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// The case that a change of consent opens: what showed the child must come back.
package struct Retraction: Hashable, Sendable {
    /// Why the case was opened. A protection has no reason here, nor anywhere else.
    package enum Cause: String, Sendable, Codable, CaseIterable {
        /// A newer list says no where there was a yes.
        case list
        /// Somebody with parental responsibility said no on the telephone or at the desk.
        case call
        case objection
        /// The time of the consent is over.
        case expiry
        /// The pupil left, and the policy takes back what shows leavers.
        case leaving
        /// The school's list says that the child must never be shown.
        case protection
        /// The policy asks for more than it did.
        case policy
        /// A post that was recorded shows somebody who may not be shown there.
        case neverAllowed
        /// The photo was destroyed.
        case destruction

        package var words: String {
            switch self {
            case .list: "the newer consent list no longer says yes"
            case .call: "a no was recorded by hand"
            case .objection: "somebody asked that this not be shown"
            case .expiry: "the time of the consent is over"
            case .leaving: "the pupil has left the school"
            case .protection: "the school’s list says so; the details are with the designated safeguarding lead"
            case .policy: "the school’s policy no longer allows it"
            case .neverAllowed: "it was published without a valid consent"
            case .destruction: "the photo was destroyed"
            }
        }
    }

    package var id: RetractionID
    /// `nil` where the policy, not a child, is the reason.
    package var pupil: PupilID?
    package var cause: Cause
    /// Where nothing may be shown any more.
    package var channels: [ChannelID]
    package var at: Moment
    /// Who made the change known, or Safelight's own command.
    package var by: String
    /// When it was ended; `nil` while a task is open.
    package var closed: Moment?

    package init(
        id: RetractionID, pupil: PupilID?, cause: Cause, channels: [ChannelID], at: Moment, by: String, closed: Moment? = nil
    ) {
        self.id = id
        self.pupil = pupil
        self.cause = cause
        self.channels = channels
        self.at = at
        self.by = by
        self.closed = closed
    }
}

/// Why a photo belongs to a case.
package enum Showing: Hashable, Sendable, Codable {
    /// A tag, staff or an answer names the child, or may mean it where the name fits others too.
    case named(isCertain: Bool)
    /// A text that goes with the photo, or lies in it, names the child.
    case text
    /// It is nearly the same picture as that photo.
    case resembles(PhotoID)
    /// What the policy forbids now.
    case rule(RuleID)

    /// The strongest first.
    package var rank: Int {
        switch self {
        case .named(isCertain: true): 0
        case .rule: 1
        case .resembles: 2
        case .named(isCertain: false): 3
        case .text: 4
        }
    }
}

/// One photo of a case: from its opening on nothing of it is released on the case's channels while the pupil may not be shown there.
package struct RetractedPhoto: Hashable, Sendable {
    package var retraction: RetractionID
    package var photo: PhotoID
    package var pupil: PupilID?
    package var cause: Retraction.Cause
    package var channels: [ChannelID]
    package var why: Showing
    package var at: Moment

    package init(
        retraction: RetractionID, photo: PhotoID, pupil: PupilID?, cause: Retraction.Cause, channels: [ChannelID], why: Showing, at: Moment
    ) {
        self.retraction = retraction
        self.photo = photo
        self.pupil = pupil
        self.cause = cause
        self.channels = channels
        self.why = why
        self.at = at
    }
}

package struct RetractionTaskID: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    package let number: Int64
    package init(_ number: Int64) { self.number = number }
    package var description: String { "\(number)" }
    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// One copy that has to go. Two equal copies of one case are one task.
package enum RetractedCopy: Hashable, Sendable, Codable {
    case publication(PublicationID)
    /// A picture in `publishable/`, which Safelight removes itself.
    case release(ReleaseID)
    /// Preview and pictures on pages and sheets, which Safelight removes itself.
    case preview(PhotoID)
    /// Thumbnails, resized pictures and image proxies of a page, which outlive it.
    case cached(PublicationID)
    /// Results of search engines for it.
    case searchResult(PublicationID)
    /// A file in a folder that somebody named.
    case file(String)
}

package struct RetractionTask: Hashable, Sendable {
    package enum State: String, Sendable, Codable, CaseIterable {
        case open
        /// Somebody was asked to remove it.
        case requested
        /// Somebody says that it is gone.
        case removed
        /// It was looked for, and it is gone.
        case verified
        /// Nobody can bring it back; the reason is with it.
        case outOfReach

        package var isEnded: Bool { self == .verified || self == .outOfReach }

        package var words: String {
            switch self {
            case .open: "open"
            case .requested: "asked for"
            case .removed: "said or seen to be gone"
            case .verified: "proved gone"
            case .outOfReach: "out of reach"
            }
        }
    }

    /// One state that it was in.
    package struct Step: Hashable, Sendable {
        package var state: State
        package var at: Moment
        package var by: String
        package var reason: String?

        package init(_ state: State, at: Moment, by: String, reason: String? = nil) {
            self.state = state
            self.at = at
            self.by = by
            self.reason = reason
        }
    }

    package var id: RetractionTaskID
    package var retraction: RetractionID
    package var copy: RetractedCopy
    package var photo: PhotoID?
    package var why: Showing
    package var owner: String
    package var due: Day
    /// By law at the latest.
    package var statutoryDue: Day
    package var state: State
    /// Of the state.
    package var since: Moment
    package var by: String
    package var reason: String?

    package init(
        id: RetractionTaskID, retraction: RetractionID, copy: RetractedCopy, photo: PhotoID?, why: Showing, owner: String, due: Day,
        statutoryDue: Day, state: State, since: Moment, by: String, reason: String? = nil
    ) {
        self.id = id
        self.retraction = retraction
        self.copy = copy
        self.photo = photo
        self.why = why
        self.owner = owner
        self.due = due
        self.statutoryDue = statutoryDue
        self.state = state
        self.since = since
        self.by = by
        self.reason = reason
    }
}

/// What is written down of a task.
package struct RetractionTaskChange: Hashable, Sendable {
    package var task: RetractionTaskID
    package var state: RetractionTask.State
    package var reason: String?

    package init(_ task: RetractionTaskID, _ state: RetractionTask.State, reason: String? = nil) {
        self.task = task
        self.state = state
        self.reason = reason
    }
}

/// A task before it has a number.
package struct RetractionTaskIntent: Hashable, Sendable {
    package var copy: RetractedCopy
    package var photo: PhotoID?
    package var why: Showing
    package var owner: String
    package var due: Day
    package var statutoryDue: Day

    package init(copy: RetractedCopy, photo: PhotoID?, why: Showing, owner: String, due: Day, statutoryDue: Day) {
        self.copy = copy
        self.photo = photo
        self.why = why
        self.owner = owner
        self.due = due
        self.statutoryDue = statutoryDue
    }
}

/// A file that proves something about a task, kept by its digest.
package struct Evidence: Hashable, Sendable {
    package var task: RetractionTaskID
    package var digest: Digest
    package var name: String
    package var at: Moment
    package var by: String

    package init(task: RetractionTaskID, digest: Digest, name: String, at: Moment, by: String) {
        self.task = task
        self.digest = digest
        self.name = name
        self.at = at
        self.by = by
    }
}

/// What a look at one address showed.
package struct AddressSighting: Hashable, Sendable, Codable {
    package enum Outcome: String, Sendable, Codable, CaseIterable {
        case gone, stillThere, moved, signInNeeded, unreachable, unclear
    }

    package var address: String
    package var at: Moment
    package var outcome: Outcome
    /// What was seen, in plain words for the file.
    package var words: String

    package init(address: String, at: Moment, outcome: Outcome, words: String) {
        self.address = address
        self.at = at
        self.outcome = outcome
        self.words = words
    }
}

/// A photo of which nothing is left but the means to know it again.
package struct Tombstone: Hashable, Sendable {
    package var photo: PhotoID
    package var at: Moment
    package var by: String
    package var reason: String

    package init(photo: PhotoID, at: Moment, by: String, reason: String) {
        self.photo = photo
        self.at = at
        self.by = by
        self.reason = reason
    }
}

/// Somebody of the roll whom a decision found named on a photo.
package struct ShownPupil: Hashable, Sendable {
    package var pupil: PupilID
    package var why: Showing

    package init(_ pupil: PupilID, _ why: Showing) {
        self.pupil = pupil
        self.why = why
    }
}

/// Where a person might be shown when that was last looked at; what is missing later was taken back.
package struct Permission: Hashable, Sendable {
    package var pupil: PupilID
    package var channels: Set<ChannelID>

    package init(pupil: PupilID, channels: Set<ChannelID>) {
        self.pupil = pupil
        self.channels = channels
    }
}
