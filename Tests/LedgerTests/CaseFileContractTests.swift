import Domain
import Records
import Rules
import Testing

/// What is read back for the papers of a case, for every engine.
@Suite struct CaseFileContractTests {
    private static let website = ChannelID("website")

    /// A post that nothing cleared, and a case that takes it back.
    private func open(_ ledger: any Ledger) async throws -> (RetractionID, PublicationID) {
        try await ledger.store(1, Sample.submission(caption: "The race."))
        let post = try await ledger.publish(
            PublicationIntent(
                photo: Sample.photo(1), channel: Self.website, account: "site", place: .address("https://example.org/race"), rendition: nil,
                at: Sample.moment(5), recordedBy: "A. Clerk", approvedBy: nil, isScheduled: true, needsClearance: false), under: nil,
            at: Sample.moment(6))
        let day = Sample.moment(20).day
        let tasks = [RetractedCopy.publication(post), .searchResult(post), .preview(Sample.photo(1))].map {
            RetractionTaskIntent(
                copy: $0, photo: Sample.photo(1), why: .named(isCertain: true), owner: "School office", due: day, statutoryDue: day)
        }
        let retraction = Retraction(
            id: RetractionID(0), pupil: PupilID(admissionNumber: "7"), cause: .call, channels: [Self.website], at: Sample.moment(20),
            by: "A. Clerk")
        let photo = RetractedPhoto(
            retraction: RetractionID(0), photo: Sample.photo(1), pupil: retraction.pupil, cause: .call, channels: [Self.website],
            why: .named(isCertain: true), at: Sample.moment(20))
        return (try await ledger.open(retraction, photos: [photo], tasks: tasks, leaving: nil), post)
    }

    @Test(arguments: Engine.allCases) func everyStateOfATaskIsKept(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let (id, post) = try await open(ledger)
            let task = try #require(try await ledger.tasks(of: id).first)
            #expect(try await ledger.history(of: task.id) == [])
            try await ledger.mark([RetractionTaskChange(task.id, .requested)], by: "A. Clerk", at: Sample.moment(21))
            try await ledger.mark([RetractionTaskChange(task.id, .removed, reason: "“gone”")], by: "B. Head", at: Sample.moment(22))
            #expect(
                try await ledger.history(of: task.id) == [
                    RetractionTask.Step(.requested, at: Sample.moment(21), by: "A. Clerk"),
                    RetractionTask.Step(.removed, at: Sample.moment(22), by: "B. Head", reason: "“gone”"),
                ])
            try await ledger.mark(post, .published, by: "Safelight", at: Sample.moment(7))
            #expect(
                try await ledger.history(of: post) == [
                    Publication.Step(.scheduled, at: Sample.moment(6), by: "A. Clerk"),
                    Publication.Step(.published, at: Sample.moment(7), by: "Safelight"),
                ])
        }
    }

    @Test(arguments: Engine.allCases) func aCaseIsReadWhole(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let (id, post) = try await open(ledger)
            let tasks = try await ledger.tasks(of: id)
            let evidence = Evidence(task: tasks[0].id, digest: Sample.digest(9), name: "gone.png", at: Sample.moment(30), by: "A. Clerk")
            try await ledger.add(evidence)
            let sighting = AddressSighting(
                address: "https://example.org/race", at: Sample.moment(31), outcome: .gone, words: "the server says 404")
            try await ledger.record(sighting, of: post)
            let file = try await CaseFile(try #require(try await ledger.retraction(id)), in: ledger)
            #expect(file.photos.map(\.submission?.caption) == ["The race."] && file.photos.map(\.why) == [.named(isCertain: true)])
            #expect(file.copies.map(\.task) == tasks && file.copies.map(\.evidence) == [[evidence], [], []])
            #expect(file.copies.map(\.sightings) == [[sighting], [sighting], []])
            #expect(file.copies.map(\.publication?.id) == [post, post, nil])
            #expect(file.copies[0].publicationSteps.map(\.state) == [.scheduled])
        }
    }
}
