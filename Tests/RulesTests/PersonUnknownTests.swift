import Domain
import Testing
import Wording

@testable import Rules

@Suite struct PersonUnknownTests {
    @Test func pupilsOfTheRollAndUnnamedPhotosPass() throws {
        #expect(PersonUnknown.findings(try Sample.photo()).isEmpty)
        #expect(PersonUnknown.findings(try Sample.photo(people: [])).isEmpty)
    }

    @Test func aNameOfNobodyHolds() throws {
        let people = [NamedPerson(name: "Zed\u{202E}\u{7} Nobody", origin: .mwgRegion, match: .none)]
        let findings = PersonUnknown.findings(try Sample.photo(people: people))
        #expect(findings.map(\.effect) == [.holds])
        #expect(findings.first?.summary == "Somebody named on this photo is not on the school’s list.")
        #expect(findings.first?.evidence == "“Zed   Nobody” in a name on a face region (MWG).")
        #expect(findings.first?.remedy.contains("Zed") == false)
    }

    /// captions.csv cannot change what stands in or beside the photo.
    @Test func theRemedyIsForThePlaceWhereTheNameStands() throws {
        func remedy(_ origins: Origin...) throws -> String {
            let people = origins.map { NamedPerson(name: "Mrs Jones", origin: $0, match: .none) }
            return try #require(PersonUnknown.findings(try Sample.photo(people: people)).first?.remedy)
        }
        let (inside, beside) = ("inside the photo", "file beside the photo")
        let captions = try remedy(.captions)
        #expect(captions.contains("Correct a name in captions.csv") && captions.contains("admission number"))
        #expect(!captions.contains(inside) && !captions.contains(beside))
        let tag = try remedy(.mwgRegion)
        #expect(tag.contains(inside) && tag.contains("program that wrote it") && tag.contains("drop it again"))
        #expect(!tag.contains("Correct a name in captions.csv") && !tag.contains(beside))
        let takeout = try remedy(.takeout)
        #expect(takeout.contains(beside) && !takeout.contains(inside) && !takeout.contains("Correct a name in captions.csv"))
        let all = try remedy(.captions, .keywords, .xmpSidecar)
        #expect(all.contains("Correct a name in captions.csv") && all.contains(inside) && all.contains(beside))
    }

    @Test func aMatchThatTheRollNoLongerHasHolds() throws {
        let findings = PersonUnknown.findings(try Sample.photo([Sample.ava], people: [Sample.named(Sample.ben)]))
        #expect(findings.map(\.effect) == [.holds])
    }

    @Test func severalStrangersAreOneFinding() throws {
        let people = ["Mrs Jones", "mrs jones", "Mr Day"].map { NamedPerson(name: $0, origin: .captions, match: .none) }
        let findings = PersonUnknown.findings(try Sample.photo(people: people))
        #expect(findings.map(\.summary) == ["2 people named on this photo are not on the school’s list."])
    }

    @Test func unreadableTagsAreNotNobodyTagged() throws {
        let findings = PersonUnknown.findings(try Sample.photo(Sample.inspection { $0.tags = .unknown("The XMP ends early.") }))
        #expect(findings.map(\.effect) == [.holds])
        #expect(findings.first?.summary.contains("people tags") == true)
        #expect(findings.first?.evidence == "The XMP ends early.")
    }

    @Test func unreadableTextsHold() throws {
        let findings = PersonUnknown.findings(
            try Sample.photo(Sample.inspection { $0.texts = .unknown("A text is in no known encoding.") }))
        #expect(findings.map(\.effect) == [.holds])
        #expect(findings.first?.summary.contains("texts") == true)
    }

    @Test func unreadableSidecarsHoldEvenWherePhotoAndTagsAreReadable() throws {
        let facts = try Sample.facts { $0.submission.sidecarTags = .unknown("The Takeout file is no JSON.") }
        #expect(PersonUnknown.findings(try Sample.photo(facts: facts)).map(\.effect) == [.holds])
    }

    @Test func aRegionWithoutANameIsForFaceUntagged() throws {
        let inspection = Sample.inspection { $0.tags = .seen([Domain.Tag(name: nil, origin: .mwgRegion)]) }
        #expect(PersonUnknown.findings(try Sample.photo(inspection)).isEmpty)
    }
}
