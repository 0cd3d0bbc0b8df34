package import Domain
package import Rules

/// Why the ledger could not do something. Nothing may be released when this is thrown.
package struct LedgerFailure: Error, Sendable, CustomStringConvertible {
    package var action: String
    /// The engine's own words, without values.
    package var reason: String

    /// A list, a call, an objection or an answer about the photo was recorded meanwhile: what was decided rests on old grounds, and nothing was written.
    package var isOvertaken = false

    package init(_ action: String, _ reason: String) {
        self.action = action
        self.reason = reason
    }

    package static let overtaken: LedgerFailure = {
        var failure = LedgerFailure(
            "release a picture", "a consent list, a call, an objection or an answer was recorded meanwhile; run the command again")
        failure.isOvertaken = true
        return failure
    }()

    package var description: String { "the ledger could not \(action): \(reason)" }
}

/// The append-only record of everything. One contract for every engine; `LedgerTests` holds each to it.
///
/// Each call is one transaction: all of it is there afterwards, durably, or none of it. Rows about decisions, drops and releases are only ever added.
package protocol Ledger: RetractionLedger, AuditLedger {
    // The way of a photo
    /// Before a file is moved from the inbox.
    func intend(_ drop: Drop, sidecars: [Sidecar]) async throws(LedgerFailure) -> DropID
    /// After it was moved, or not.
    func settle(_ drop: DropID, _ outcome: DropOutcome, at moment: Moment) async throws(LedgerFailure)
    /// Drops that were intended and never settled.
    func unsettledDrops() async throws(LedgerFailure) -> [(id: DropID, drop: Drop)]

    func record(_ inspected: Inspected, of photo: PhotoID, at moment: Moment) async throws(LedgerFailure)
    /// The decision and the intents to release under it, together; gives the ids of the intents in their order. Throws `overtaken` where something is to be released and the grounds are no longer the newest.
    func decide(
        _ photo: PhotoID, _ verdicts: [RecordedVerdict], grounds: Grounds, proof: ProofReading, at moment: Moment,
        inspected: Inspected?, releasing: [ReleaseIntent]
    ) async throws(LedgerFailure) -> (DecisionID, [ReleaseID])
    /// What the decision asked for is done: its releases are there, its page is written.
    func conclude(_ decision: DecisionID, released: [ReleaseID], at moment: Moment) async throws(LedgerFailure)
    func mark(_ releases: [ReleaseID], _ state: Release.State, at moment: Moment) async throws(LedgerFailure)
    /// Releases whose newest state is `releasing` or `takingBack`.
    func unsettledReleases() async throws(LedgerFailure) -> [Release]
    /// A side-car that came after its photo.
    func add(_ sidecar: Sidecar, to photo: PhotoID, event: String) async throws(LedgerFailure)
    /// The same photo's words changed, as when staff corrected `captions.csv`.
    func resubmit(_ photo: PhotoID, _ submission: Submission, at moment: Moment) async throws(LedgerFailure)

    // Reading back
    /// The newest words of an event by file name; where a name was used again, those about the newest photo only.
    func submissions(event: String) async throws(LedgerFailure) -> [(photo: PhotoID, submission: Submission)]
    func photo(_ id: PhotoID) async throws(LedgerFailure) -> PhotoRecord?
    /// Photos whose digest begins so, at most `limit`.
    func photos(beginning prefix: String, limit: Int) async throws(LedgerFailure) -> [PhotoID]
    /// Photos of which a picture went, or was to go, into `publishable/` under this name; in the order of receipt.
    func photos(releasedAs name: String) async throws(LedgerFailure) -> [PhotoID]
    /// The same by the picture's bytes: more than one where photos have the same pixels.
    func photos(rendition: Digest) async throws(LedgerFailure) -> [PhotoID]
    /// Every stored photo, in the order of receipt, `limit` at a time after the given one.
    func photos(after: PhotoID?, limit: Int) async throws(LedgerFailure) -> [PhotoID]
    /// Photos whose newest decision holds them on some channel, in the order of receipt.
    func heldPhotos() async throws(LedgerFailure) -> [PhotoID]
    func decisions(of photo: PhotoID) async throws(LedgerFailure) -> [RecordedDecision]
    /// Whether a side-car with these bytes was stored for a photo of this event.
    func hasSidecar(_ digest: Digest, event: String) async throws(LedgerFailure) -> Bool
    func counts() async throws(LedgerFailure) -> Counts

    /// The folders below the inbox from which photos came.
    func events() async throws(LedgerFailure) -> [String]

    // Pictures that come back
    /// Stored photos that look like a picture, or of which it is a part, the most alike first; found without reading the others. Photos whose print was never taken (`photosWithoutPrint`) or that have none are not among them.
    func photos(resembling search: PictureSearch) async throws(LedgerFailure) -> [Resemblance]
    /// Photos of which nobody has taken a print, in the order of receipt: they were opened before prints were taken, or could not be opened.
    func photosWithoutPrint() async throws(LedgerFailure) -> [PhotoID]
    /// From now on pictures like this one are known to have been retracted. It outlives the photo's own print; the same again adds nothing.
    func keep(retracted print: PicturePrint, of photo: PhotoID, at moment: Moment) async throws(LedgerFailure)
    /// Retracted photos that look like a picture, the most alike first.
    func retracted(resembling search: PictureSearch) async throws(LedgerFailure) -> [Resemblance]

    // Consent
    /// `isPartial` where only the noes of a file were taken over, and the list is no newer by it.
    func importList(
        _ pupils: [Pupil], by: String, file: Digest, mapping: Digest, listDate: Moment, isPartial: Bool, at moment: Moment
    ) async throws(LedgerFailure) -> SnapshotID
    /// The lists of pupils, in the order of import.
    func snapshots() async throws(LedgerFailure) -> [Snapshot]
    /// The lists of staff share their numbers with those of pupils, and nothing else.
    func importStaff(
        _ staff: [Pupil], by: String, file: Digest, mapping: Digest, listDate: Moment, isPartial: Bool, at moment: Moment
    ) async throws(LedgerFailure) -> SnapshotID
    func staffLists() async throws(LedgerFailure) -> [Snapshot]
    /// Those of either kind of list.
    func pupils(of snapshot: SnapshotID) async throws(LedgerFailure) -> [Pupil]
    /// Pupils and staff who stood on an earlier list and stand on the newest of its kind no longer, as they last stood, and every number that any list had.
    func formerPupils() async throws(LedgerFailure) -> PupilHistory
    /// The same as it was when that list, of either kind, was the newest import.
    func formerPupils(upTo snapshot: SnapshotID) async throws(LedgerFailure) -> PupilHistory
    /// Everybody who stands otherwise on the second list than on the first, or on one of the two alone; by id. Costs what changed, not what the lists hold.
    func changes(from older: SnapshotID, to newer: SnapshotID) async throws(LedgerFailure) -> [PupilChange]
    /// How a person stood on every list, in the order of import.
    func standings(of ids: Set<PupilID>) async throws(LedgerFailure) -> [PupilStanding]
    func record(_ record: ConsentRecord) async throws(LedgerFailure)
    func consentRecords() async throws(LedgerFailure) -> [ConsentRecord]
    func object(to photo: PhotoID, _ objection: PhotoObjection) async throws(LedgerFailure)
    /// Takes back every objection to the photo so far; a later one counts again.
    func lift(objectionsTo photo: PhotoID, by: String, reason: String, at moment: Moment) async throws(LedgerFailure)
    func record(_ protection: Protection) async throws(LedgerFailure)
    /// In the order of recording.
    func protections() async throws(LedgerFailure) -> [Protection]
    /// Calls, objections, protections and their taking back so far.
    func recordCount() async throws(LedgerFailure) -> Int64

    /// Somebody saw what the mapping file with these bytes makes of an export under these headings, and found it right.
    func confirm(mapping: Digest, name: String, headings: [String], by: String, at moment: Moment) async throws(LedgerFailure)
    /// Every confirmation, in the order of their making.
    func confirmations() async throws(LedgerFailure) -> [MappingConfirmation]

    // What people answered
    func answer(_ photo: PhotoID, _ answer: Answer) async throws(LedgerFailure)
    /// Every answer about a photo from the oldest to the newest, those undone and their undoing among them.
    func answers(of photo: PhotoID) async throws(LedgerFailure) -> [Answer]

    // Policies, kept whole by digest
    func keepPolicy(_ text: String, digest: Digest, at moment: Moment) async throws(LedgerFailure)
    func policy(_ digest: Digest) async throws(LedgerFailure) -> String?
    /// The one that was used last, for the day on which the file has mistakes.
    func lastPolicy() async throws(LedgerFailure) -> (text: String, digest: Digest)?

    /// Tries whether the stored pages and the constraints are sound; empty when they are.
    func check() async throws(LedgerFailure) -> [String]
}
