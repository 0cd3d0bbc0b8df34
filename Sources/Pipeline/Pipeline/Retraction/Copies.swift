package import Domain
package import Records
import Rules
import Store

/// Every copy that the school knows of and that shows a person on some channels. Costs by that person's photos, not by the archive.
package struct Copies: Sendable {
    package private(set) var photos: [(photo: PhotoID, why: Showing)] = []
    package private(set) var tasks: [RetractionTaskIntent] = []
    /// Publications by their numbers, for whoever tells of them.
    package private(set) var publications: [PublicationID: Publication] = [:]

    private let school: School
    private let channels: Set<ChannelID>
    private let day: Day
    private let isHiddenEverywhere: Bool

    /// `isHiddenEverywhere` where no channel is left, so that previews go too. `known` are the photos of a case that is open already: what resembles them was found with it, or when it was received.
    package init(
        of pupils: Set<PupilID>, on channels: [ChannelID], isHiddenEverywhere: Bool, knowing known: [RetractedPhoto]? = nil,
        in school: School, day: Day
    ) async throws(LedgerFailure) {
        self.school = school
        self.channels = Set(channels)
        self.day = day
        self.isHiddenEverywhere = isHiddenEverywhere
        for (photo, _, why) in try await school.ledger.photos(showing: pupils) { photos.append((photo, why)) }
        if let known {
            photos += known.filter { each in !photos.contains { $0.photo == each.photo } }.map { ($0.photo, $0.why) }
        } else {
            try await addResembling()
        }
        for (photo, why) in photos { try await add(photo, why) }
    }

    /// Of photos that are known already, whatever they show.
    package init(
        showing photos: [(photo: PhotoID, why: Showing)], on channels: [ChannelID], in school: School, day: Day
    ) async throws(LedgerFailure) {
        self.school = school
        self.channels = Set(channels)
        self.day = day
        isHiddenEverywhere = false
        self.photos = photos
        for (photo, why) in photos { try await add(photo, why) }
    }

    /// Photos that are nearly the same picture as one that shows the child.
    private mutating func addResembling() async throws(LedgerFailure) {
        var known = Set(photos.map(\.photo))
        for (photo, _) in photos {
            for other in try await school.resembling(photo) where known.insert(other).inserted {
                photos.append((other, .resembles(photo)))
            }
        }
    }

    private mutating func add(_ photo: PhotoID, _ why: Showing) async throws(LedgerFailure) {
        for publication in try await school.ledger.publications(of: photo)
        where publication.state.isStanding && channels.contains(publication.channel) {
            publications[publication.id] = publication
            let owner = school.policy.account(publication.account)?.staff.first ?? school.policy.retraction.owner
            add(.publication(publication.id), photo, why, owner)
            guard let address = publication.place.address, publication.state == .published else { continue }
            // One page has one set of thumbnails and one entry in a search engine, however many of its pictures go.
            let first = try await school.ledger.publications(at: address).first?.id ?? publication.id
            add(.cached(first), photo, why, owner)
            add(.searchResult(first), photo, why, owner)
        }
        guard let record = try await school.ledger.photo(photo), !record.isGone else { return }
        for release in record.releases where channels.contains(release.channel) {
            add(.release(release.id), photo, why, "Safelight")
        }
        if isHiddenEverywhere, try hasPreview(photo) { add(.preview(photo), photo, why, "Safelight") }
    }

    private func hasPreview(_ photo: PhotoID) throws(LedgerFailure) -> Bool {
        do throws(FileFailure) {
            return try FileStatus.of(school.folder.preview(photo)) != nil
        } catch {
            // Where nobody can tell, it is looked for again when it is to be removed.
            return true
        }
    }

    private mutating func add(_ copy: RetractedCopy, _ photo: PhotoID, _ why: Showing, _ owner: String) {
        guard !tasks.contains(where: { $0.copy == copy }) else { return }
        tasks.append(
            RetractionTaskIntent(
                copy: copy, photo: photo, why: why, owner: owner, due: school.policy.retraction.due(from: day),
                statutoryDue: RetractionPolicy.statutoryDue(from: day)))
    }

    /// For the ledger, under a case that is about to be opened or is open.
    package func retracted(by retraction: Retraction) -> [RetractedPhoto] {
        photos.map {
            RetractedPhoto(
                retraction: retraction.id, photo: $0.photo, pupil: retraction.pupil, cause: retraction.cause, channels: channels.sorted(),
                why: $0.why, at: retraction.at)
        }
    }
}
