import Domain
import Records
import Rules
import Testing

/// The way of a photo, for every engine.
@Suite struct WayContractTests {
    @Test(arguments: Engine.allCases) func anEmptyLedgerHasNothing(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            #expect(try await ledger.unsettledDrops().isEmpty)
            #expect(try await ledger.unsettledReleases().isEmpty)
            #expect(try await ledger.photo(Sample.photo(1)) == nil)
            #expect(try await ledger.photos(after: nil, limit: 10).isEmpty)
            #expect(try await ledger.counts() == Counts())
            #expect(try await ledger.check().isEmpty)
        }
    }

    @Test(arguments: Engine.allCases) func anIntendedDropIsUnsettledUntilItIsSettled(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let first = try await ledger.intend(Sample.drop(1), sidecars: [])
            let second = try await ledger.intend(Sample.drop(2, at: 2), sidecars: [])
            let open = try await ledger.unsettledDrops()
            #expect(open.map(\.id) == [first, second])
            #expect(open.map(\.drop) == [Sample.drop(1), Sample.drop(2, at: 2)])
            #expect(try await ledger.photo(Sample.photo(1)) == nil, "what is only intended is no photo yet")
            try await ledger.settle(first, .stored, at: Sample.moment(3))
            try await ledger.settle(second, .left, at: Sample.moment(3))
            #expect(try await ledger.unsettledDrops().isEmpty)
            #expect(try await ledger.photo(Sample.photo(1)) != nil)
            #expect(try await ledger.photo(Sample.photo(2)) == nil, "a file that stayed in the inbox is no photo")
            #expect(try await ledger.counts().photos == 1)
        }
    }

    @Test(arguments: Engine.allCases) func aDropIsSettledOnce(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let drop = try await ledger.intend(Sample.drop(1), sidecars: [])
            try await ledger.settle(drop, .left, at: Sample.moment(3))
            #expect(await failure { () throws(LedgerFailure) in try await ledger.settle(drop, .stored, at: Sample.moment(4)) } != nil)
            #expect(try await ledger.photo(Sample.photo(1)) == nil, "nothing of the second answer may remain")
            let never = DropID(drop.number + 10)
            #expect(await failure { () throws(LedgerFailure) in try await ledger.settle(never, .stored, at: Sample.moment(4)) } != nil)
            #expect(try await ledger.unsettledDrops().isEmpty)
        }
    }

    @Test(arguments: Engine.allCases) func aPhotoIsReadBackWhole(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let words = Sample.submission(caption: "“The race”, 😀", people: ["Zoë Ó Briain"], everyone: true)
            let sidecar = Sidecar(kind: .xmp, digest: Sample.digest(70), fileName: "race.xmp")
            let drop = try await ledger.intend(Sample.drop(1, at: 5, words), sidecars: [sidecar])
            try await ledger.settle(drop, .stored, at: Sample.moment(6))
            try await ledger.record(.failed(.decoderFailed("x")), of: Sample.photo(1), at: Sample.moment(7))
            try await ledger.record(.seen(Sample.inspection), of: Sample.photo(1), at: Sample.moment(8))
            let objection = PhotoObjection(by: "A. Teacher", at: Sample.moment(9))
            try await ledger.object(to: Sample.photo(1), objection)

            let record = try #require(try await ledger.photo(Sample.photo(1)))
            #expect(record.photo == Sample.photo(1))
            #expect(record.size == 1001)
            #expect(record.received == Sample.moment(6))
            #expect(record.submission == words)
            #expect(record.sidecars == [sidecar])
            #expect(record.inspected == .seen(Sample.inspection), "the newest look counts")
            #expect(record.objection == objection)
            #expect(record.earlierDrops == 0)
            #expect(record.decision == nil)
            #expect(record.releases.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases) func nothingIsRecordedOfAPhotoThatWasNeverReceived(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let photo = Sample.photo(1)
            try await ledger.keepSamplePolicy()
            #expect(
                await failure { () throws(LedgerFailure) in
                    try await ledger.record(.failed(.decoderFailed("x")), of: photo, at: Sample.moment(1))
                } != nil)
            #expect(await failure { () throws(LedgerFailure) in try await ledger.decide(1, []) } != nil)
            #expect(
                await failure { () throws(LedgerFailure) in
                    try await ledger.object(to: photo, PhotoObjection(by: "x", at: Sample.moment(1)))
                } != nil)
            #expect(
                await failure { () throws(LedgerFailure) in
                    try await ledger.resubmit(photo, Sample.submission(), at: Sample.moment(1))
                } != nil)
            #expect(try await ledger.recordCount() == 0)
        }
    }

    @Test(arguments: Engine.allCases) func wordsFromSeveralDropsAreJoined(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            try await ledger.store(1, Sample.submission("sports-day", "race.jpg", caption: "old", people: ["Ava"], everyone: true))
            let again = try await ledger.intend(
                Sample.drop(1, at: 4, Sample.submission("harvest", "copy.jpg", people: ["Noah"], everyone: false)), sidecars: [])
            try await ledger.settle(again, .duplicate, at: Sample.moment(5))
            var record = try #require(try await ledger.photo(Sample.photo(1)))
            #expect(record.earlierDrops == 1)
            #expect(Set(record.submission.people) == ["Ava", "Noah"])
            #expect(record.submission.everyoneNamed == false, "a no beats a yes")
            #expect(record.submission.caption == "old")
            #expect(record.received == Sample.moment(2), "the first arrival counts")

            // New words for one of the two places replace the older ones of that place only.
            let corrected = Sample.submission("harvest", "copy.jpg", caption: "new", people: ["Mohammed"], everyone: true)
            try await ledger.resubmit(Sample.photo(1), corrected, at: Sample.moment(6))
            record = try #require(try await ledger.photo(Sample.photo(1)))
            #expect(Set(record.submission.people) == ["Ava", "Mohammed"])
            #expect(record.submission.everyoneNamed == true)
            #expect(record.submission.caption == "new")

            let harvest = try await ledger.submissions(event: "harvest")
            #expect(harvest.map(\.photo) == [Sample.photo(1)])
            #expect(harvest.map(\.submission) == [corrected])
            #expect(try await ledger.submissions(event: "nowhere").isEmpty)
        }
    }

    @Test(arguments: Engine.allCases) func photosComeInTheOrderOfReceipt(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            for number: UInt8 in [9, 3, 7, 1] { try await ledger.store(number) }
            let order = [9, 3, 7, 1].map { Sample.photo($0) }
            #expect(try await ledger.photos(after: nil, limit: 10) == order)
            #expect(try await ledger.photos(after: nil, limit: 2) == Array(order[..<2]))
            #expect(try await ledger.photos(after: order[1], limit: 10) == Array(order[2...]))
            #expect(try await ledger.photos(after: order[3], limit: 10).isEmpty)
            #expect(try await ledger.photos(beginning: "0303", limit: 10) == [Sample.photo(3)])
            #expect(try await ledger.photos(beginning: "0", limit: 3).count == 3)
            #expect(try await ledger.photos(beginning: "f", limit: 3).isEmpty)
            #expect(try await ledger.photos(beginning: Sample.digest(7).hex.uppercased(), limit: 3) == [Sample.photo(7)])
            // What people mistype must find nothing, or the photo meant, and never every photo.
            for wild in ["*", "%", "?", "[0-9]", "zz"] { #expect(try await ledger.photos(beginning: wild, limit: 3).isEmpty, "\(wild)") }
        }
    }

    @Test(arguments: Engine.allCases) func aSidecarIsKnownByEventAndBytes(_ engine: Engine) async throws {
        try await engine.withLedger { ledger async throws in
            let sidecar = Sidecar(kind: .takeout, digest: Sample.digest(70), fileName: "a.json")
            let left = Sidecar(kind: .text, digest: Sample.digest(71), fileName: "a.txt")
            let stored = try await ledger.intend(Sample.drop(1), sidecars: [sidecar])
            #expect(try await ledger.hasSidecar(Sample.digest(70), event: "sports-day") == false, "its photo has not arrived")
            try await ledger.settle(stored, .stored, at: Sample.moment(2))
            let stayed = try await ledger.intend(Sample.drop(2), sidecars: [left])
            try await ledger.settle(stayed, .left, at: Sample.moment(3))
            #expect(try await ledger.hasSidecar(Sample.digest(70), event: "sports-day"))
            #expect(try await ledger.hasSidecar(Sample.digest(70), event: "harvest") == false)
            #expect(try await ledger.hasSidecar(Sample.digest(71), event: "sports-day") == false)
        }
    }
}
