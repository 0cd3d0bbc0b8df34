package import Domain

/// A case with all that is known of it: what a paper about it is written from.
package struct CaseFile: Hashable, Sendable {
    /// One copy with how it came to be as it is.
    package struct Copy: Hashable, Sendable {
        package var task: RetractionTask
        package var steps: [RetractionTask.Step]
        package var evidence: [Evidence]
        /// What it is a copy of, where that went out or was to.
        package var publication: Publication?
        package var publicationSteps: [Publication.Step]
        /// From the oldest.
        package var sightings: [AddressSighting]

        package init(
            task: RetractionTask, steps: [RetractionTask.Step] = [], evidence: [Evidence] = [], publication: Publication? = nil,
            publicationSteps: [Publication.Step] = [], sightings: [AddressSighting] = []
        ) {
            self.task = task
            self.steps = steps
            self.evidence = evidence
            self.publication = publication
            self.publicationSteps = publicationSteps
            self.sightings = sightings
        }
    }

    /// A photo of it, with where it was dropped.
    package struct Photo: Hashable, Sendable {
        package var photo: PhotoID
        package var why: Showing
        package var submission: Submission?

        package init(photo: PhotoID, why: Showing, submission: Submission? = nil) {
            self.photo = photo
            self.why = why
            self.submission = submission
        }
    }

    package var retraction: Retraction
    package var photos: [Photo]
    package var copies: [Copy]

    package init(retraction: Retraction, photos: [Photo], copies: [Copy]) {
        self.retraction = retraction
        self.photos = photos
        self.copies = copies
    }

    package init(_ retraction: Retraction, in ledger: any Ledger) async throws(LedgerFailure) {
        self.retraction = retraction
        photos = []
        for each in try await ledger.photos(of: retraction.id) {
            photos.append(Photo(photo: each.photo, why: each.why, submission: try await ledger.photo(each.photo)?.submission))
        }
        copies = []
        for task in try await ledger.tasks(of: retraction.id) {
            var copy = Copy(
                task: task, steps: try await ledger.history(of: task.id), evidence: try await ledger.evidence(of: task.id))
            if let id = task.copy.publication {
                copy.publication = try await ledger.publication(id)
                copy.publicationSteps = try await ledger.history(of: id)
                copy.sightings = try await ledger.sightings(of: id)
            }
            copies.append(copy)
        }
    }
}

extension RetractedCopy {
    /// Whether Safelight removes it without anybody's help.
    package var isOwn: Bool {
        switch self {
        case .release, .preview: true
        case .publication, .cached, .searchResult, .file: false
        }
    }

    package var publication: PublicationID? {
        switch self {
        case .publication(let id), .cached(let id), .searchResult(let id): id
        case .release, .preview, .file: nil
        }
    }
}
