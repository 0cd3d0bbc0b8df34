import Domain
import Records
import Rules
import Testing

/// Knowing a picture again, for every engine.
@Suite struct PrintContractTests {
    private static func inspected(_ reading: Reading<PicturePrint>) -> Inspected {
        var inspection = Sample.inspection
        inspection.picturePrint = reading
        return .seen(inspection)
    }

    private static func search(_ pixels: RGBPixels) -> PictureSearch { PictureSearch(Sample.print(of: pixels)) }

    /// Five photos, each of another picture.
    private func withPhotos(_ engine: Engine, _ body: (any Ledger) async throws -> Void) async throws {
        try await engine.withLedger { ledger in
            for number in UInt8(1)...5 {
                try await ledger.store(number)
                let print = Sample.print(UInt64(number))
                try await ledger.record(Self.inspected(.seen(print)), of: Sample.photo(number), at: Sample.moment(3))
            }
            try await body(ledger)
        }
    }

    @Test(arguments: Engine.allCases) func copiesAreFoundAndNothingElse(_ engine: Engine) async throws {
        try await withPhotos(engine) { ledger in
            let picture = Sample.picture(3)
            let same = try await ledger.photos(resembling: Self.search(picture))
            #expect(same.map(\.photo) == [Sample.photo(3)])
            #expect(try #require(same.first).similarity > 0.999)
            let copies = [
                Sample.copy(picture, isMirrored: true), Sample.copy(picture, withoutColumns: 9, rows: 4),
                Sample.copy(picture, withoutColumns: 5, isMirrored: true), Sample.copy(picture, rows: 11),
            ]
            for copy in copies { #expect(try await ledger.photos(resembling: Self.search(copy)).map(\.photo) == [Sample.photo(3)]) }
            #expect(try await ledger.photos(resembling: Self.search(Sample.picture(6))).isEmpty)
        }
    }

    /// A copy may be in the store, and the whole picture come later.
    @Test(arguments: Engine.allCases) func theWholeIsFoundByItsPart(_ engine: Engine) async throws {
        try await engine.withLedger { ledger in
            try await ledger.store(1)
            let part = Sample.print(of: Sample.copy(Sample.picture(8), withoutColumns: 8, rows: 6))
            try await ledger.record(Self.inspected(.seen(part)), of: Sample.photo(1), at: Sample.moment(3))
            #expect(try await ledger.photos(resembling: Self.search(Sample.picture(8))).map(\.photo) == [Sample.photo(1)])
        }
    }

    @Test(arguments: Engine.allCases) func thePrintComesWithADecisionToo(_ engine: Engine) async throws {
        try await engine.withLedger { ledger in
            try await ledger.keepSamplePolicy()
            try await ledger.store(1)
            _ = try await ledger.decide(
                Sample.photo(1), [Sample.verdict("website", .quarantine)], grounds: Sample.grounds(), proof: .notYet, at: Sample.moment(5),
                inspected: Self.inspected(.seen(Sample.print(1))), releasing: [])
            #expect(try await ledger.photos(resembling: Self.search(Sample.picture(1))).map(\.photo) == [Sample.photo(1)])
        }
    }

    @Test(arguments: Engine.allCases) func nobodyHasTakenAPrintUntilSomebodyHas(_ engine: Engine) async throws {
        try await engine.withLedger { ledger in
            for number in UInt8(1)...3 { try await ledger.store(number) }
            try await ledger.record(.failed(.unreadable("why")), of: Sample.photo(1), at: Sample.moment(3))
            try await ledger.record(Self.inspected(.unknown("why")), of: Sample.photo(2), at: Sample.moment(3))
            try await ledger.record(Self.inspected(.absent), of: Sample.photo(3), at: Sample.moment(3))
            #expect(try await ledger.photosWithoutPrint() == [Sample.photo(1), Sample.photo(2)], "a plain picture was looked at")
            try await ledger.record(Self.inspected(.seen(Sample.print(2))), of: Sample.photo(2), at: Sample.moment(4))
            #expect(try await ledger.photosWithoutPrint() == [Sample.photo(1)])
            #expect(try await ledger.photos(resembling: Self.search(Sample.picture(2))).map(\.photo) == [Sample.photo(2)])
        }
    }

    @Test(arguments: Engine.allCases) func aPhotoThatIsLookedAtAgainIsFoundOnce(_ engine: Engine) async throws {
        try await withPhotos(engine) { ledger in
            let other = Sample.print(of: Sample.copy(Sample.picture(3), rows: 1))
            for print in [Sample.print(3), other] {
                try await ledger.record(Self.inspected(.seen(print)), of: Sample.photo(3), at: Sample.moment(9))
            }
            #expect(try await ledger.photos(resembling: Self.search(Sample.picture(3))).map(\.photo) == [Sample.photo(3)])
        }
    }

    @Test(arguments: Engine.allCases) func retractedPicturesAreKnownAgain(_ engine: Engine) async throws {
        try await withPhotos(engine) { ledger in
            #expect(try await ledger.retracted(resembling: Self.search(Sample.picture(2))).isEmpty, "none is retracted yet")
            for moment in [20, 21] { try await ledger.keep(retracted: Sample.print(2), of: Sample.photo(2), at: Sample.moment(moment)) }
            // Its photo need not be in the store: a copy that was found elsewhere is retracted too.
            try await ledger.keep(retracted: Sample.print(9), of: Sample.photo(9), at: Sample.moment(22))
            let copy = Sample.copy(Sample.picture(2), withoutColumns: 6, isMirrored: true)
            let found = try await ledger.retracted(resembling: Self.search(copy))
            #expect(found.map(\.photo) == [Sample.photo(2)])
            #expect(try await ledger.retracted(resembling: Self.search(Sample.picture(9))).map(\.photo) == [Sample.photo(9)])
            #expect(try await ledger.retracted(resembling: Self.search(Sample.picture(3))).isEmpty)
        }
    }
}
