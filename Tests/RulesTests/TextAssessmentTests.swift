import Domain
import Testing
import Wording

@testable import Rules

/// What channels make of a text by itself or beside a photo.
@Suite struct TextAssessmentTests {
    private func assessed(_ text: String, _ unit: TextUnit = .caption, beside photo: PhotoFacts? = nil) throws -> TextAssessment {
        let policy = try Sample.policy { $0.text.firstNames = .notes }
        let roll = Sample.roll([Sample.ava, Sample.ben])
        return TextAssessment(
            text, as: unit, beside: photo, on: policy.channels, policy: policy, roll: roll, names: NameIndex(roll),
            texts: Sample.texts(roll), now: Sample.now)
    }

    /// A photo of so many children whose own words name somebody.
    private func photo(faces: Int) throws -> PhotoFacts {
        try Sample.facts(.seen(Sample.inspection { $0.faces = .seen(Sample.faces(faces)) })) {
            $0.submission.caption = Sample.ava.displayName
            $0.submission.fileName = "call 07700 900123.jpg"
        }
    }

    @Test func eachHitHasItsOwnEffect() throws {
        let group = try assessed("Well done Ava! Ring 07700 900123.", beside: photo(faces: 5))
        #expect(group.hits.map(\.words) == ["Ava", "07700 900123"])
        #expect(group.hits.map { group.effect(of: $0) } == [.notes, .blocks])
        #expect(group.effect == .blocks && group.channels.allSatisfy { $0.effect == .blocks })
    }

    @Test func aFirstNameCountsAsItDoesBesideThePhoto() throws {
        #expect(try assessed("Well done Ava!", beside: photo(faces: 5)).effect == .notes)
        #expect(try assessed("Well done Ava!", beside: photo(faces: 1)).effect == .holds)
        #expect(try assessed("Well done Ava!").effect == .holds)
    }

    /// What else belongs to the photo is not asked about.
    @Test func onlyTheGivenTextIsRead() throws {
        for unit in TextUnit.allCases {
            let clean = try assessed("Sports day", unit, beside: photo(faces: 5))
            #expect(clean.hits == [] && clean.effect == .notes && clean.remarks == [])
            #expect(try assessed("\(Sample.ava.displayName) won", unit, beside: photo(faces: 5)).effect == .blocks, "\(unit)")
        }
    }
}
