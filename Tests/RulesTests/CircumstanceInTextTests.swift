import Domain
import Testing

@testable import Rules

@Suite struct CircumstanceInTextTests {
    private func findings(_ caption: String, faces: Int = 5, policy: Policy? = nil) throws -> [Finding] {
        let facts = try Sample.facts(.seen(Sample.inspection { $0.faces = .seen(Sample.faces(faces)) })) { $0.submission.caption = caption }
        return CircumstanceInText.findings(try Sample.photo([], policy: policy, facts: facts))
    }

    @Test func besideAChildItHolds() throws {
        let found = try findings("An autistic pupil from Year 4 won")
        #expect(found.map(\.effect) == [.holds])
        #expect(found.first?.evidence.contains("“autistic” in the caption") == true)
        for finding in found { #expect(!finding.summary.contains("autis") && !finding.remedy.contains("autis")) }
    }

    /// Leave for one caption is none for the next.
    @Test func otherWordsAreAnotherFinding() throws {
        let summaries = try ["Our EAL club", "Our EAL club!", "Young carers’ trip", "Our EAL club"].map { try findings($0).map(\.summary) }
        #expect(Set(summaries).count == 3 && summaries[0] == summaries[3])
    }

    @Test func aGroupHoldsAndTheSchoolsOwnToo() throws {
        #expect(try findings("Our EAL club").map(\.effect) == [.holds])
        let policy = try Sample.policy { $0.text.ownGroups = ["Sunrise Room"] }
        #expect(try findings("Sunrise Room bakes", policy: policy).map(\.effect) == [.holds])
        #expect(try findings("Sunrise Room bakes") == [])
    }

    @Test func aThemeIsNotedHoweverFewChildrenThereAre() throws {
        for faces in [1, 5] { #expect(try findings("Autism Acceptance Week", faces: faces).map(\.effect) == [.notes]) }
    }

    /// “Speech therapy” under a picture of one child is about that child.
    @Test func aMentionIsAboutTheChildrenWhereTheyAreFew() throws {
        for (faces, effect) in [(0, Effect.notes), (1, .holds), (2, .holds), (3, .notes)] {
            #expect(try findings("Speech therapy", faces: faces).map(\.effect) == [effect], "\(faces)")
        }
    }

    @Test func whereNobodyCouldCountTheyAreFew() throws {
        let facts = try Sample.facts(.seen(Sample.inspection { $0.faces = .unknown("The model is missing.") })) {
            $0.submission.caption = "Speech therapy"
        }
        #expect(CircumstanceInText.findings(try Sample.photo([], facts: facts)).map(\.effect) == [.holds])
        let failed = try Sample.facts(.failed(.decoderFailed("It died."))) { $0.submission.caption = "Speech therapy" }
        #expect(CircumstanceInText.findings(try Sample.photo([], facts: failed)).map(\.effect) == [.holds])
    }

    @Test func thePolicyMayMakeItStricterAndNotMilder() throws {
        for (effect, expected) in [(Effect.notes, Effect.holds), (.holds, .holds), (.blocks, .blocks)] {
            let policy = try Sample.policy { $0.effects[CircumstanceInText.id] = effect }
            #expect(try findings("Our EAL club", policy: policy).map(\.effect) == [expected])
            #expect(try findings("Autism Acceptance Week", policy: policy).map(\.effect) == [.notes])
        }
    }

    @Test func ordinaryWordsPass() throws {
        #expect(try findings("Year 4 sports day in the rain", faces: 1) == [])
    }
}
