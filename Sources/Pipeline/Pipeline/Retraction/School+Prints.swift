import Domain
import Records

extension School {
    /// Photos in the store that are nearly the same picture.
    func resembling(_ photo: PhotoID) async throws(LedgerFailure) -> [PhotoID] {
        guard let print = try await print(of: photo) else { return [] }
        return try await ledger.photos(resembling: PictureSearch(print)).map(\.photo).filter { $0 != photo }
    }

    /// From now on pictures like these are known to have been taken back, also once the photos are gone.
    func keepPrints(of photos: [PhotoID], at moment: Moment) async throws(LedgerFailure) {
        for photo in photos {
            guard let print = try await print(of: photo) else { continue }
            try await ledger.keep(retracted: print, of: photo, at: moment)
        }
    }

    /// What cases took back before and this picture nearly equals: it belongs to them from now on.
    func retractions(resembling inspected: Inspected, of record: PhotoRecord, at moment: Moment) async throws(LedgerFailure)
        -> [RetractedPhoto]
    {
        guard case .seen(let inspection) = inspected, let print = inspection.picturePrint.value else { return [] }
        let photo = record.photo, known = Set(record.retractions.map(\.retraction))
        var found: [RetractedPhoto] = []
        for alike in try await ledger.retracted(resembling: PictureSearch(print)) where alike.photo != photo {
            for retraction in try await ledger.retractions(of: alike.photo) {
                let isKnown = known.contains(retraction.retraction) || found.contains { $0.retraction == retraction.retraction }
                if isKnown { continue }
                // A file that was never received has no number to be denied under.
                if try await ledger.photo(photo) != nil, try await ledger.isDenied(photo, in: retraction.retraction) { continue }
                found.append(
                    RetractedPhoto(
                        retraction: retraction.retraction, photo: photo, pupil: retraction.pupil, cause: retraction.cause,
                        channels: retraction.channels, why: .resembles(alike.photo), at: moment))
            }
        }
        return found
    }

    private func print(of photo: PhotoID) async throws(LedgerFailure) -> PicturePrint? {
        guard case .seen(let inspection)? = try await ledger.photo(photo)?.inspected else { return nil }
        return inspection.picturePrint.value
    }
}
