package import Domain
package import Rules

/// The number of a drop: one file that arrived once.
package struct DropID: Hashable, Sendable, Codable {
    package let number: Int64
    package init(_ number: Int64) { self.number = number }
}

/// A file that is about to be moved from the inbox into the store. Written before the move.
package struct Drop: Hashable, Sendable {
    package var photo: PhotoID
    /// Relative to the school's folder.
    package var inboxPath: String
    package var size: Int64
    package var at: Moment
    package var submission: Submission

    package init(photo: PhotoID, inboxPath: String, size: Int64, at: Moment, submission: Submission) {
        self.photo = photo
        self.inboxPath = inboxPath
        self.size = size
        self.at = at
        self.submission = submission
    }
}

/// How a drop ended. Written after the move.
package enum DropOutcome: String, Sendable, Codable {
    /// The file is the stored original now.
    case stored
    /// The same bytes were stored already, and the second file was removed.
    case duplicate
    /// Nothing was moved; the file is in the inbox still, or was taken away by somebody.
    case left
}

/// A side-car's bytes, kept in the store by digest.
package struct Sidecar: Hashable, Sendable, Codable {
    package enum Kind: String, Sendable, Codable { case xmp, text, takeout }
    package var kind: Kind
    package var digest: Digest
    package var fileName: String

    package init(kind: Kind, digest: Digest, fileName: String) {
        self.kind = kind
        self.digest = digest
        self.fileName = fileName
    }
}

/// What a decision rests on besides the photo, so that any verdict can be explained years later.
package struct Grounds: Hashable, Sendable, Codable {
    package var policy: Digest
    package var snapshot: SnapshotID?
    /// The newest list of staff.
    package var staffList: SnapshotID?
    /// How many calls and objections had been recorded.
    package var recordCount: Int64
    /// How many answers about this photo had been recorded, those undone and their undoing among them.
    package var answerCount: Int64
    /// How many cases had taken the photo back.
    package var retractionCount: Int64
    package var programVersion: String
    package var day: Day
    /// The models that looked at the photo.
    package var models: [VisionModel]

    package init(
        policy: Digest, snapshot: SnapshotID?, staffList: SnapshotID? = nil, recordCount: Int64, answerCount: Int64 = 0,
        retractionCount: Int64 = 0, programVersion: String, day: Day, models: [VisionModel] = []
    ) {
        self.policy = policy
        self.snapshot = snapshot
        self.staffList = staffList
        self.recordCount = recordCount
        self.answerCount = answerCount
        self.retractionCount = retractionCount
        self.programVersion = programVersion
        self.day = day
        self.models = models
    }
}

package struct DecisionID: Hashable, Sendable, Codable {
    package let number: Int64
    package init(_ number: Int64) { self.number = number }
}

/// One channel's part of a decision, as it is kept.
package struct RecordedVerdict: Hashable, Sendable, Codable {
    package var channel: ChannelID
    package var verdict: Verdict
    package var findings: [Finding]

    package var isProtected: Bool { findings.contains { $0.rule == PersonProtected.id } }

    package init(channel: ChannelID, verdict: Verdict, findings: [Finding]) {
        self.channel = channel
        self.verdict = verdict
        self.findings = findings
    }

    package init(_ verdict: ChannelVerdict) {
        self.init(channel: verdict.channel.id, verdict: verdict.verdict, findings: verdict.findings)
    }
}

extension [RecordedVerdict] {
    /// On every channel that there is the photo was taken back, or it was destroyed.
    package var areTakenBack: Bool {
        !isEmpty && allSatisfy { $0.findings.contains { $0.rule == SeenRetracted.id && $0.effect == .blocks } }
    }
}

/// A decision as it is read back.
package struct RecordedDecision: Hashable, Sendable {
    package var id: DecisionID
    package var photo: PhotoID
    package var at: Moment
    package var grounds: Grounds
    package var proof: ProofReading
    package var verdicts: [RecordedVerdict]

    package init(
        id: DecisionID, photo: PhotoID, at: Moment, grounds: Grounds, proof: ProofReading, verdicts: [RecordedVerdict]
    ) {
        self.id = id
        self.photo = photo
        self.at = at
        self.grounds = grounds
        self.proof = proof
        self.verdicts = verdicts
    }

    /// Whether it concerns a child who must never be shown.
    package var isProtected: Bool { verdicts.contains(where: \.isProtected) }
    /// It was taken back on every channel that there is, or destroyed.
    package var isTakenBack: Bool { verdicts.areTakenBack }
    /// Somebody on it, or the photo itself, must not be shown on one channel at least.
    package var isRefused: Bool { verdicts.contains { $0.findings.contains { $0.rule == ConsentRefused.id && $0.effect == .blocks } } }

    package var isHeld: Bool { verdicts.contains { $0.verdict == .quarantine } || verdicts.isEmpty }
}

package struct ReleaseID: Hashable, Sendable, Codable {
    package let number: Int64
    package init(_ number: Int64) { self.number = number }
}

/// A rendition that goes, or went, into `publishable/`.
package struct Release: Hashable, Sendable {
    package var id: ReleaseID
    package var photo: PhotoID
    package var channel: ChannelID
    /// The file's name, which says nothing about the photo: 20 hexadecimal digits.
    package var name: String
    package var rendition: Digest
    package var form: Form
    package var state: State

    package enum State: String, Sendable, Codable {
        /// Intended; the file may or may not be there.
        case releasing
        case released
        /// To be removed; the file may or may not be there.
        case takingBack
        case takenBack
        /// The intent came to nothing.
        case abandoned
    }

    package init(id: ReleaseID, photo: PhotoID, channel: ChannelID, name: String, rendition: Digest, form: Form, state: State) {
        self.id = id
        self.photo = photo
        self.channel = channel
        self.name = name
        self.rendition = rendition
        self.form = form
        self.state = state
    }
}

/// What a channel asks of a picture's bytes.
package struct Form: Hashable, Sendable {
    /// In pixels.
    package var longestEdge: Int
    /// JPEG quality.
    package var quality: Int
    /// The id of the placement that it is cropped or padded for; `nil` for the whole picture.
    package var placement: String?

    package init(longestEdge: Int, quality: Int, placement: String? = nil) {
        self.longestEdge = longestEdge
        self.quality = quality
        self.placement = placement
    }

    package init(_ channel: Channel, placement: String? = nil) {
        self.init(longestEdge: channel.longestEdge, quality: channel.quality, placement: placement)
    }
}

/// What is intended for one channel before its file is written.
package struct ReleaseIntent: Hashable, Sendable {
    package var channel: ChannelID
    package var name: String
    package var rendition: Digest
    package var form: Form

    package init(channel: ChannelID, name: String, rendition: Digest, form: Form) {
        self.channel = channel
        self.name = name
        self.rendition = rendition
        self.form = form
    }
}

/// Everything the ledger knows of one photo.
package struct PhotoRecord: Hashable, Sendable {
    package var photo: PhotoID
    package var received: Moment
    package var size: Int64
    /// The newest words of staff about it, joined over every place where the same bytes were dropped.
    package var submission: Submission
    package var sidecars: [Sidecar]
    /// `nil` until a worker has looked at it.
    package var inspected: Inspected?
    package var objection: PhotoObjection?
    /// What people answered about it, as far as it stands.
    package var answers: [Answer]
    /// How many answers there were, those undone and their undoing among them.
    package var answerCount: Int64
    /// How many times the same bytes were dropped after the first.
    package var earlierDrops: Int
    package var decision: RecordedDecision?
    /// Staff said something about it after that decision.
    package var hasNewWords: Bool
    /// What that decision asked of the folders has been done.
    package var isConcluded: Bool
    /// How often a worker has looked at it.
    package var looks: Int
    /// Those whose files are, or may be, in `publishable/`.
    package var releases: [Release]
    /// The cases that took it back, in the order of their opening.
    package var retractions: [RetractedPhoto]
    /// How many times cases took it back, or somebody denied that they should.
    package var retractionCount: Int64
    /// It was destroyed once.
    package var tombstone: Tombstone?
    /// It was destroyed, and has not come back since: no original is stored.
    package var isGone: Bool
    /// Whom decisions found named on it; `nil` where that was never written down.
    package var shown: Set<ShownPupil>?

    package init(
        photo: PhotoID, received: Moment, size: Int64, submission: Submission, sidecars: [Sidecar],
        inspected: Inspected?, objection: PhotoObjection?, answers: [Answer] = [], answerCount: Int64 = 0, earlierDrops: Int,
        decision: RecordedDecision?, hasNewWords: Bool = false, isConcluded: Bool = false, looks: Int = 0, releases: [Release],
        retractions: [RetractedPhoto] = [], retractionCount: Int64 = 0, tombstone: Tombstone? = nil,
        isGone: Bool = false, shown: Set<ShownPupil>? = nil
    ) {
        self.photo = photo
        self.received = received
        self.size = size
        self.submission = submission
        self.sidecars = sidecars
        self.inspected = inspected
        self.objection = objection
        self.answers = answers
        self.answerCount = answerCount
        self.earlierDrops = earlierDrops
        self.decision = decision
        self.hasNewWords = hasNewWords
        self.isConcluded = isConcluded
        self.looks = looks
        self.releases = releases
        self.retractions = retractions
        self.retractionCount = retractionCount
        self.tombstone = tombstone
        self.isGone = isGone
        self.shown = shown
    }
}

/// One import of the consent list, or of the list of staff.
package struct Snapshot: Hashable, Sendable {
    package var id: SnapshotID
    package var at: Moment
    package var by: String
    /// SHA-256 of the imported file and of the mapping it was read with.
    package var file: Digest
    package var mapping: Digest
    package var listDate: Moment
    package var pupilCount: Int
    /// Only the noes of the file were taken over: the rest waits for a person, and the list's date is that of the one before.
    package var isPartial: Bool

    package init(
        id: SnapshotID, at: Moment, by: String, file: Digest, mapping: Digest, listDate: Moment, pupilCount: Int,
        isPartial: Bool = false
    ) {
        self.id = id
        self.at = at
        self.by = by
        self.file = file
        self.mapping = mapping
        self.listDate = listDate
        self.pupilCount = pupilCount
        self.isPartial = isPartial
    }
}

/// Somebody who must never be shown, or no longer; the reason is never kept.
package struct Protection: Hashable, Sendable {
    /// As it stands on the list that the safeguarding lead keeps.
    package var pupil: PupilID
    package var at: Moment
    package var by: String
    package var isLifted: Bool

    package init(pupil: PupilID, at: Moment, by: String, isLifted: Bool = false) {
        self.pupil = pupil
        self.at = at
        self.by = by
        self.isLifted = isLifted
    }

    /// Who is protected once all of these were recorded.
    package static func standing(_ recorded: [Protection]) -> Set<PupilID> {
        recorded.reduce(into: []) { standing, each in
            if each.isLifted { standing.remove(each.pupil) } else { standing.insert(each.pupil) }
        }
    }
}

/// How two lists have one person; an id that changed is two of them.
package struct PupilChange: Hashable, Sendable {
    /// `nil` where the older list does not have them.
    package var before: Pupil?
    /// `nil` where the newer list does not have them.
    package var after: Pupil?

    package init(before: Pupil?, after: Pupil?) {
        self.before = before
        self.after = after
    }
}

/// How a person stood on one list.
package struct PupilStanding: Hashable, Sendable {
    package var snapshot: SnapshotID
    package var pupil: Pupil

    package init(snapshot: SnapshotID, pupil: Pupil) {
        self.snapshot = snapshot
        self.pupil = pupil
    }
}

/// An answer that did not come with a list: a telephone call for one pupil, an objection, or the taking back of objections.
package struct ConsentRecord: Hashable, Sendable {
    /// As the lists named the pupil then; a later list may have the child under another id.
    package var pupil: PupilID
    /// Where empty: every channel there is or will be, and for a yes none, since nobody was asked about those to come.
    package var channels: [ChannelID]
    package var answer: ConsentAnswer
    /// The list, of pupils or of staff, that was the newest of its kind when it was recorded; a call's yes counts only until a newer one.
    package var recordedUnder: SnapshotID?

    package init(pupil: PupilID, channels: [ChannelID], answer: ConsentAnswer, recordedUnder: SnapshotID?) {
        self.pupil = pupil
        self.channels = channels
        self.answer = answer
        self.recordedUnder = recordedUnder
    }
}

/// How many of what there are.
package struct Counts: Hashable, Sendable, Codable {
    package var photos = 0
    /// Publishable on every channel.
    package var publishable = 0
    /// Publishable on some channels and held for others.
    package var partly = 0
    package var quarantined = 0
    /// Received and not decided yet: only after a kill, until the next run.
    package var undecided = 0
    /// Files in `publishable/` by channel.
    package var released: [String: Int] = [:]
    /// Held photos by rule.
    package var reasons: [String: Int] = [:]

    package init() {}
}
