package import Domain

/// What went out, and what has to come back.
package protocol RetractionLedger: Sendable {
    // Publications
    /// Writes it down; throws `notCleared` where the photo's newest decision does not let it out on that channel, or where something was recorded after `grounds`, on which the caller just now found that it may go out. Without grounds it is written down as cleared by nothing.
    func publish(_ intent: PublicationIntent, under grounds: Grounds?, at moment: Moment) async throws(LedgerFailure) -> PublicationID
    func mark(_ publication: PublicationID, _ state: Publication.State, by: String, at moment: Moment) async throws(LedgerFailure)
    /// In the order of recording, `limit` at a time after the given one.
    func publications(after: PublicationID?, limit: Int) async throws(LedgerFailure) -> [Publication]
    func publications(of photo: PhotoID) async throws(LedgerFailure) -> [Publication]
    func publication(_ id: PublicationID) async throws(LedgerFailure) -> Publication?
    /// Every state that it was in, from the first.
    func history(of publication: PublicationID) async throws(LedgerFailure) -> [Publication.Step]
    /// Those whose address is just this one: the pictures of one post or page.
    func publications(at address: String) async throws(LedgerFailure) -> [Publication]
    /// An address that may be looked at for a publication; gives whether it was new.
    func add(address: String, to publication: PublicationID, at moment: Moment) async throws(LedgerFailure) -> Bool
    /// Pictures' own addresses and others that were found, in the order of finding; without the publication's own.
    func addresses(of publication: PublicationID) async throws(LedgerFailure) -> [String]

    // Who is shown
    /// Photos that a decision found the person named on, with the strongest reason.
    func photos(showing pupils: Set<PupilID>) async throws(LedgerFailure) -> [(photo: PhotoID, pupil: PupilID, why: Showing)]
    /// Photos of which it was never written down who is named on them.
    func photosOfUnknownPeople(limit: Int) async throws(LedgerFailure) -> [PhotoID]
    func note(_ shown: [ShownPupil], on photo: PhotoID) async throws(LedgerFailure)

    // Permissions
    /// Whether it was ever written down where anybody may be shown.
    func hasPermissions() async throws(LedgerFailure) -> Bool
    func permissions() async throws(LedgerFailure) -> [PupilID: Set<ChannelID>]
    func note(_ permissions: [Permission], at moment: Moment) async throws(LedgerFailure)

    // Cases
    /// The case, its photos, its tasks and the permission that is left, in one transaction: from then on nothing of them is released.
    func open(
        _ retraction: Retraction, photos: [RetractedPhoto], tasks: [RetractionTaskIntent], leaving permission: Permission?
    ) async throws(LedgerFailure) -> RetractionID
    /// More photos and tasks of an open case; those it has already change nothing. Gives how many tasks are new.
    func extend(_ retraction: RetractionID, photos: [RetractedPhoto], tasks: [RetractionTaskIntent], at moment: Moment)
        async throws(LedgerFailure) -> Int
    func close(_ retraction: RetractionID, at moment: Moment) async throws(LedgerFailure)
    func retractions() async throws(LedgerFailure) -> [Retraction]
    func retraction(_ id: RetractionID) async throws(LedgerFailure) -> Retraction?
    func photos(of retraction: RetractionID) async throws(LedgerFailure) -> [RetractedPhoto]
    func retractions(of photo: PhotoID) async throws(LedgerFailure) -> [RetractedPhoto]
    /// Somebody looked at a photo that only resembles one of the case: it does not show the child, and belongs to the case no longer.
    func deny(likenessOf photo: PhotoID, in retraction: RetractionID, by: String, reason: String, at moment: Moment)
        async throws(LedgerFailure)
    func isDenied(_ photo: PhotoID, in retraction: RetractionID) async throws(LedgerFailure) -> Bool
    func tasks(of retraction: RetractionID) async throws(LedgerFailure) -> [RetractionTask]
    func task(_ id: RetractionTaskID) async throws(LedgerFailure) -> RetractionTask?
    /// Tasks that have not ended, of every case, the earliest due first.
    func openTasks() async throws(LedgerFailure) -> [RetractionTask]
    func mark(_ tasks: [RetractionTaskChange], by: String, at moment: Moment) async throws(LedgerFailure)
    /// Every state that was written down of it, from the oldest; none where it is open since the case was opened.
    func history(of task: RetractionTaskID) async throws(LedgerFailure) -> [RetractionTask.Step]
    func add(_ evidence: Evidence) async throws(LedgerFailure)
    func evidence(of task: RetractionTaskID) async throws(LedgerFailure) -> [Evidence]
    func record(_ sighting: AddressSighting, of publication: PublicationID) async throws(LedgerFailure)
    func sightings(of publication: PublicationID) async throws(LedgerFailure) -> [AddressSighting]

    /// Whether a print is kept by which this retracted photo is known.
    func hasRetractedPrint(of photo: PhotoID) async throws(LedgerFailure) -> Bool

    func hasRetractedPrints() async throws(LedgerFailure) -> Bool

    // Destroyed photos
    func bury(_ tombstone: Tombstone) async throws(LedgerFailure)
    func tombstone(of photo: PhotoID) async throws(LedgerFailure) -> Tombstone?
    func tombstones() async throws(LedgerFailure) -> [Tombstone]
    /// Overwrites every word about a photo, and writes down that it was done. Numbers, verdicts, and who did what remain.
    func erase(photo: PhotoID, by: String, reason: String, at moment: Moment) async throws(LedgerFailure)
    /// Whether a side-car with these bytes belongs to another photo too.
    func hasSidecar(_ digest: Digest, besides photo: PhotoID) async throws(LedgerFailure) -> Bool
}

extension LedgerFailure {
    /// A publication without a valid clearance at that moment.
    package static let notCleared = LedgerFailure(
        "write this publication down",
        "the photo is not publishable on that channel, or was taken back. Do not post it; “safelight why PHOTO” says why.")
}
