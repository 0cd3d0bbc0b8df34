import Domain
import Foundation
import Roll
import Testing

@Suite struct VocabularyTests {
    private func committed(_ path: String) throws -> String {
        try String(contentsOf: Lists.repository.appending(path: "consent/\(path)"), encoding: .utf8)
    }

    @Test func theCommittedVocabularyIsTheOneThatShips() throws {
        #expect(try committed("vocabulary.json5") == Vocabulary.shippedText)
        #expect(Vocabulary.shipped.headings.count > 20)
    }

    @Test func theCommittedProfilesAreThoseThatShip() throws {
        let folder = Lists.repository.appending(path: "consent/profiles").path
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(files == Profile.shippedTexts.map { $0.id + ".json5" })
        for (id, text) in Profile.shippedTexts { #expect(try committed("profiles/\(id).json5") == text, "\(id)") }
        #expect(Profile.shipped.map(\.id) == Profile.shippedTexts.map(\.id))
    }

    /// A word that the mapping cannot take would stop the proposal that it makes.
    @Test func everyWordMeansSomethingThatAMappingHas() {
        let keys = Set(Choices.keys(.pupil) + Choices.keys(.staff))
        let vocabularies = [Vocabulary.shipped] + Profile.shipped.map(\.words)
        for vocabulary in vocabularies {
            #expect(vocabulary.headings.allSatisfy { keys.contains($0.meaning) && !$0.words.isEmpty && !$0.source.isEmpty })
            #expect(vocabulary.answers.allSatisfy { Consent(rawValue: $0.meaning) != nil && !$0.words.isEmpty })
        }
        for profile in Profile.shipped {
            #expect(Choices.shapes.contains(profile.shape.meaning), "\(profile.id)")
            #expect(Day(iso: profile.seen) != nil, "\(profile.id)")
            #expect(!profile.parts.isEmpty && !profile.sources.isEmpty)
        }
    }

    /// No word may stand for a yes in one place and for something else in another.
    @Test func aYesIsAYesEverywhere() {
        let all = ([Vocabulary.shipped] + Profile.shipped.map(\.words)).flatMap(\.answers)
        let granted = Set(all.filter { $0.meaning == "granted" }.flatMap(\.words).map { $0.lowercased() })
        let other = Set(all.filter { $0.meaning != "granted" }.flatMap(\.words).map { $0.lowercased() })
        #expect(granted.isDisjoint(with: other))
        #expect(granted.contains("granted") && other.contains("not granted") && other.contains("not requested"))
    }

    @Test func aProfileNeverSaysWherePicturesGo() {
        for (id, text) in Profile.shippedTexts {
            #expect(!text.contains("channels") && !Proposals.policy.contains { text.contains("\"\($0.rawValue)\"") }, "\(id)")
        }
    }
}
