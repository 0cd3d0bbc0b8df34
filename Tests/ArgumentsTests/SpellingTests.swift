import Testing

@testable import Arguments

@Suite struct SpellingTests {
    @Test(arguments: [
        ("", "abc", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1), ("ab", "abc", 1), ("ststus", "status", 1),
        ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
    func distanceCountsChangesAndSwaps(_ row: (String, String, Int)) {
        #expect(Spelling.distance(Array(row.0), Array(row.1)) == row.2)
        #expect(Spelling.distance(Array(row.1), Array(row.0)) == row.2)
    }

    @Test func tooFarIsNoSuggestion() {
        #expect(Spelling.closest(to: "xyz", among: ["run", "why"]).isEmpty)
        #expect(Spelling.closest(to: "x", among: ["a", "b"]).isEmpty)
        #expect(Spelling.closest(to: "", among: ["a"]).isEmpty)
    }

    @Test func theNearestComeFirstAndThreeAtMost() {
        #expect(Spelling.closest(to: "statsu", among: ["statue", "status"]) == ["status"])
        #expect(Spelling.closest(to: "cat", among: ["bat", "hat", "mat", "rat"]) == ["bat", "hat", "mat"])
    }
}
