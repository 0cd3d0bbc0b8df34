import Domain
import Testing

@testable import Rules

@Suite struct FirstNameInTextTests {
    /// A photo of so many children.
    private func findings(
        _ caption: String, faces: Int = 5, pupils: [Pupil] = [Sample.ava, Sample.ben], shown: [Pupil] = [], policy: Policy? = nil
    ) throws -> [Finding] {
        let facts = try Sample.facts(.seen(Sample.inspection { $0.faces = .seen(Sample.faces(faces)) })) { $0.submission.caption = caption }
        return FirstNameInText.findings(
            try Sample.photo(pupils, people: shown.map { Sample.named($0) }, policy: policy, facts: facts))
    }

    @Test func aFirstNameHoldsAndSaysWhy() throws {
        let found = try findings("Well done Ava!")
        #expect(found.map(\.effect) == [.holds])
        #expect(found.first?.evidence == "“Ava” in the caption: a forename on the list; the word is no ordinary one.")
        expectSafe(found, hiding: [Sample.ava])
    }

    @Test func otherWordsPass() throws {
        for caption in ["Well done everyone", "Bavarian cakes", "The benefits of lava", "Java club", ""] {
            #expect(try findings(caption) == [], "\(caption)")
        }
    }

    @Test func theChannelsPolicySaysWhatAFirstNameDoes() throws {
        let policy = try Sample.policy { $0.text.firstNames = .notes }
        #expect(try findings("Well done Ava!", policy: policy).map(\.effect) == [.notes])
        let strict = try Sample.policy {
            $0.text.firstNames = .notes
            $0.effects[FirstNameInText.id] = .blocks
        }
        #expect(try findings("Well done Ava!", policy: strict).map(\.effect) == [.blocks])
        var channel = Sample.website
        channel.firstNames = .holds
        #expect(policy.firstNames(on: channel) == .holds)
    }

    /// A name beside one child says who it is, whatever the policy says; so it does where nobody knows how many there are.
    @Test func besideOneChildAnyFirstNameHolds() throws {
        let policy = try Sample.policy { $0.text.firstNames = .notes }
        for (faces, effect) in [(0, Effect.notes), (1, .holds), (2, .notes), (5, .notes)] {
            #expect(try findings("Well done Ava!", faces: faces, policy: policy).map(\.effect) == [effect], "\(faces)")
        }
        let failed = try Sample.facts(.failed(.decoderFailed("It died."))) { $0.submission.caption = "Well done Ava!" }
        #expect(FirstNameInText.findings(try Sample.photo(people: [], policy: policy, facts: failed)).map(\.effect) == [.holds])
    }

    /// A month is no name, unless a child who is called so is in the photo.
    @Test func aChildInThePhotoWeighsMore() throws {
        let may = Sample.pupil(4, "May", "Novak")
        let caption = "Today May is back"
        #expect(try findings(caption, pupils: [may]) == [])
        let found = try findings(caption, pupils: [may], shown: [may])
        #expect(found.map(\.effect) == [.holds])
        #expect(found.first?.evidence.hasSuffix("A pupil of that name is named as being in the photo.") == true)
    }

    /// A second forename is noted, and holds where that child is in the photo.
    @Test func whatIsOnlyPossibleIsNotedUnlessTheChildIsThere() throws {
        let olivia = Sample.pupil(5, "Olivia Zainab", "Evans")
        #expect(try findings("Zainab waved", pupils: [olivia]).map(\.effect) == [.notes])
        #expect(try findings("Zainab waved", pupils: [olivia], shown: [olivia]).map(\.effect) == [.holds])
    }

    @Test func aNameOfTheSchoolsOwnPassesUnlessTheChildIsThere() throws {
        let willow = Sample.pupil(6, "Willow", "Marsh")
        let policy = try Sample.policy { $0.text.ownNames = ["Willow"] }
        #expect(try findings("Today Willow baked bread", pupils: [willow], policy: policy) == [])
        #expect(try findings("Today Willow baked bread", pupils: [willow], shown: [willow], policy: policy).map(\.effect) == [.holds])
        #expect(try findings("Today Willow baked bread", pupils: [willow]).map(\.effect) == [.holds])
    }

    @Test func hiddenCharactersHoldWhateverThePolicySays() throws {
        let policy = try Sample.policy { $0.text.firstNames = .notes }
        #expect(try findings("A lovely da\u{200B}y", policy: policy).map(\.effect) == [.holds])
        #expect(try findings("👩‍🏫 A lovely day ❤️", policy: policy) == [])
    }

    @Test func leaveForOneTextIsNoneForAnother() throws {
        let summaries = try ["Well done Ava", "Well done Ben", "Well done Ava"].map { try #require(try findings($0).first?.summary) }
        #expect(summaries[0] == summaries[2] && summaries[0] != summaries[1])
        #expect(summaries.allSatisfy(FirstNameInText.mayBeAccepted))
        #expect(!FirstNameInText.mayBeAccepted("Characters that hide what is written stand in the words that belong to this photo."))
    }
}
