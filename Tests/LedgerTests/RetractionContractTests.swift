import Domain
import Records
import Rules
import Testing

@testable import Ledger

extension Sample {
    static func publication(_ photo: UInt8 = 1, _ channel: String = "website", needsClearance: Bool = true) -> PublicationIntent {
        PublicationIntent(
            photo: Sample.photo(photo), channel: ChannelID(channel), account: "site", place: .address("https://a.example.org/1"),
            rendition: Sample.digest(90), at: Sample.moment(20), recordedBy: "A. Clerk", approvedBy: "B. Head",
            needsClearance: needsClearance)
    }

    static func retraction(_ pupil: PupilID? = PupilID("adm:1"), _ channels: [ChannelID] = [ChannelID("website")]) -> Retraction {
        Retraction(id: RetractionID(0), pupil: pupil, cause: .call, channels: channels, at: Sample.moment(30), by: "A. Clerk")
    }

    static func retracted(_ photo: UInt8, why: Showing = .named(isCertain: true)) -> RetractedPhoto {
        RetractedPhoto(
            retraction: RetractionID(0), photo: Sample.photo(photo), pupil: nil, cause: .call, channels: [], why: why, at: Sample.moment(30)
        )
    }

    static func task(_ copy: RetractedCopy, _ photo: UInt8? = 1) -> RetractionTaskIntent {
        let day = Day(number: 20_000)
        return RetractionTaskIntent(
            copy: copy, photo: photo.map(Sample.photo), why: .text, owner: "A. Clerk", due: day, statutoryDue: Day(number: 20_030))
    }
}

extension Ledger {
    /// A row in each table about what went out and has to come back, for photo 1.
    func fillRetraction() async throws {
        let publication = try await publish(Sample.publication(needsClearance: false), under: nil, at: Sample.moment(21))
        _ = try await add(address: "https://a.example.org/1.jpg", to: publication, at: Sample.moment(22))
        try await record(
            AddressSighting(address: "https://a.example.org/1", at: Sample.moment(23), outcome: .stillThere, words: "w"), of: publication)
        try await note([ShownPupil(PupilID("adm:1"), .named(isCertain: true))], on: Sample.photo(1))
        let id = try await open(
            Sample.retraction(), photos: [Sample.retracted(1)], tasks: [Sample.task(.publication(publication))],
            leaving: Permission(pupil: PupilID("adm:1"), channels: []))
        let task = try #require(try await tasks(of: id).first)
        try await mark([RetractionTaskChange(task.id, .requested)], by: "x", at: Sample.moment(31))
        try await add(Evidence(task: task.id, digest: Sample.digest(66), name: "a.png", at: Sample.moment(32), by: "x"))
        try await close(id, at: Sample.moment(33))
        try await deny(likenessOf: Sample.photo(1), in: id, by: "x", reason: "y", at: Sample.moment(33))
        try await bury(Tombstone(photo: Sample.photo(1), at: Sample.moment(34), by: "x", reason: "y"))
        try await erase(photo: Sample.photo(1), by: "x", reason: "y", at: Sample.moment(34))
    }
}

/// What went out, who is shown and what has to come back.
@Suite struct RetractionContractTests {
    @Test(arguments: Engine.allCases) func aPublicationNeedsAClearanceOfThatMoment(_ engine: Engine) async throws {
        try await engine.withLedger { ledger in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            func thrown() async -> LedgerFailure? {
                await failure { () throws(LedgerFailure) in
                    _ = try await ledger.publish(Sample.publication(), under: Sample.grounds(), at: Sample.moment(21))
                }
            }
            #expect(await thrown()?.reason == LedgerFailure.notCleared.reason, "nothing was decided")
            _ = try await ledger.decide(1, [Sample.verdict("website", .quarantine), Sample.verdict("app")])
            #expect(await thrown()?.reason == LedgerFailure.notCleared.reason, "another channel’s verdict is none")
            _ = try await ledger.decide(1, [Sample.verdict("website")])
            let id = try await ledger.publish(Sample.publication(), under: Sample.grounds(), at: Sample.moment(21))
            #expect(try await ledger.publication(id)?.decision != nil)
            try await ledger.object(to: Sample.photo(1), .init(by: "x", at: Sample.moment(22)))
            #expect(await thrown()?.reason == LedgerFailure.notCleared.reason, "an objection came after the look")
            let elsewhere = try await ledger.publish(Sample.publication(needsClearance: false), under: nil, at: Sample.moment(23))
            #expect(try await ledger.publication(elsewhere)?.decision == nil, "what is out already is written down, and not as cleared")
        }
    }

    @Test(arguments: Engine.allCases) func publicationsAreReadBack(_ engine: Engine) async throws {
        try await engine.withLedger { ledger in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            try await ledger.store(2)
            var printed = Sample.publication(2, needsClearance: false)
            printed.place = .elsewhere("Newsletter 14")
            printed.isScheduled = true
            printed.approvedBy = nil
            let first = try await ledger.publish(Sample.publication(needsClearance: false), under: nil, at: Sample.moment(21))
            let second = try await ledger.publish(printed, under: nil, at: Sample.moment(22))
            let all = try await ledger.publications(after: nil, limit: 10)
            #expect(all.map(\.id) == [first, second] && all.map(\.state) == [.published, .scheduled])
            #expect(all[1].place == .elsewhere("Newsletter 14") && all[1].approvedBy == nil && all[0].approvedBy == "B. Head")
            #expect(try await ledger.publications(after: first, limit: 10).map(\.id) == [second])
            #expect(try await ledger.publications(of: Sample.photo(2)).map(\.id) == [second])
            #expect(try await ledger.publications(at: "https://a.example.org/1").map(\.id) == [first])
            try await ledger.mark(second, .cancelled, by: "x", at: Sample.moment(23))
            #expect(try await ledger.publication(second)?.state == .cancelled)
            #expect(try await ledger.add(address: "https://a.example.org/x.jpg", to: first, at: Sample.moment(24)))
            #expect(try await !ledger.add(address: "https://a.example.org/x.jpg", to: first, at: Sample.moment(25)), "known")
            #expect(try await !ledger.add(address: "https://a.example.org/1", to: first, at: Sample.moment(25)), "its own")
            #expect(try await ledger.addresses(of: first) == ["https://a.example.org/x.jpg"])
        }
    }

    /// The case and what it blocks are one: from its opening on nothing of its photos is released under older grounds.
    @Test(arguments: Engine.allCases) func aCaseOvertakesWhatWasDecidedBefore(_ engine: Engine) async throws {
        try await engine.withLedger { ledger in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            try await ledger.store(2)
            _ = try await ledger.open(Sample.retraction(), photos: [Sample.retracted(1)], tasks: [], leaving: nil)
            let thrown = await failure { () throws(LedgerFailure) in
                _ = try await ledger.decide(1, [Sample.verdict("website")], releasing: [Sample.intent("website")])
            }
            #expect(thrown?.isOvertaken == true)
            _ = try await ledger.decide(2, [Sample.verdict("website")], releasing: [Sample.intent("website")])
            let record = try #require(try await ledger.photo(Sample.photo(1)))
            #expect(record.retractions.map(\.pupil) == [PupilID("adm:1")] && record.retractions.map(\.channels) == [[ChannelID("website")]])
            #expect(try await ledger.photo(Sample.photo(2))?.retractions.isEmpty == true)
        }
    }

    @Test(arguments: Engine.allCases) func aCaseEndsAndOpensAgainWithWhatIsFoundLater(_ engine: Engine) async throws {
        try await engine.withLedger { ledger in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            try await ledger.store(2)
            let id = try await ledger.open(
                Sample.retraction(), photos: [Sample.retracted(1)], tasks: [Sample.task(.preview(Sample.photo(1)))], leaving: nil)
            let task = try #require(try await ledger.openTasks().first)
            #expect(task.state == .open && task.retraction == id && task.why == .text)
            try await ledger.mark([RetractionTaskChange(task.id, .verified, reason: "seen")], by: "x", at: Sample.moment(31))
            try await ledger.close(id, at: Sample.moment(32))
            #expect(try await ledger.openTasks().isEmpty)
            #expect(try await ledger.retraction(id)?.closed == Sample.moment(32))
            let again = try await ledger.extend(
                id, photos: [Sample.retracted(1), Sample.retracted(2, why: .resembles(Sample.photo(1)))],
                tasks: [Sample.task(.preview(Sample.photo(1))), Sample.task(.preview(Sample.photo(2)), 2)], at: Sample.moment(33))
            #expect(again == 1, "what it had is not had twice")
            #expect(try await ledger.retraction(id)?.closed == nil)
            #expect(try await ledger.openTasks().map(\.copy) == [.preview(Sample.photo(2))])
            #expect(try await ledger.photos(of: id).map(\.photo) == [Sample.photo(1), Sample.photo(2)])
            #expect(try await ledger.task(task.id)?.reason == "seen")
        }
    }

    @Test(arguments: Engine.allCases) func whoIsShownIsFoundByTheStrongestReason(_ engine: Engine) async throws {
        try await engine.withLedger { ledger in
            try await ledger.keepSamplePolicy()
            for number: UInt8 in 1...3 { try await ledger.store(number) }
            let ava = PupilID("adm:1"), former = PupilID("upn:A")
            #expect(try await ledger.photosOfUnknownPeople(limit: 10).count == 3)
            try await ledger.note([ShownPupil(ava, .text), ShownPupil(former, .named(isCertain: true))], on: Sample.photo(1))
            try await ledger.note([ShownPupil(ava, .named(isCertain: false))], on: Sample.photo(2))
            #expect(try await ledger.photosOfUnknownPeople(limit: 10) == [Sample.photo(3)])
            let found = try await ledger.photos(showing: [ava, former])
            #expect(found.map(\.photo) == [Sample.photo(1), Sample.photo(2)])
            #expect(found.map(\.why) == [.named(isCertain: true), .named(isCertain: false)])
            #expect(try await ledger.photo(Sample.photo(1))?.shown?.count == 2)
            #expect(try await ledger.photo(Sample.photo(3))?.shown == nil)
        }
    }

    @Test(arguments: Engine.allCases) func theNewestPermissionCounts(_ engine: Engine) async throws {
        try await engine.withLedger { ledger in
            let ava = PupilID("adm:1"), web = ChannelID("website")
            #expect(try await !ledger.hasPermissions())
            try await ledger.note([Permission(pupil: ava, channels: [web])], at: Sample.moment(1))
            #expect(try await ledger.hasPermissions())
            #expect(try await ledger.permissions() == [ava: [web]])
            _ = try await ledger.open(Sample.retraction(), photos: [], tasks: [], leaving: Permission(pupil: ava, channels: []))
            #expect(try await ledger.permissions() == [ava: []])
        }
    }

    @Test(arguments: Engine.allCases) func whatIsErasedLeavesNoWordsAndASoundTrail(_ engine: Engine) async throws {
        try await engine.withLedger { ledger in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            try await ledger.store(2)
            try await ledger.decide(1, [Sample.verdict("website", .quarantine, [Sample.finding("capture-late", .notes)])])
            try await ledger.bury(Tombstone(photo: Sample.photo(1), at: Sample.moment(34), by: "x", reason: "y"))
            try await ledger.erase(photo: Sample.photo(1), by: "x", reason: "y", at: Sample.moment(34))
            let record = try #require(try await ledger.photo(Sample.photo(1)))
            #expect(record.submission.fileName == "" && record.submission.caption == nil && record.submission.event == "")
            #expect(record.decision?.verdicts.first?.findings.first?.evidence == "")
            #expect(record.tombstone?.by == "x")
            #expect(try await ledger.photo(Sample.photo(2))?.submission.fileName != "", "nobody else’s")
            let report = try await ledger.audit(expecting: [])
            #expect(report.problems == [] && report.erased > 0)
        }
    }
}
