import Testing

@testable import Rules

@Suite struct SpellingTests {
    @Test(arguments: [
        ("", "", 0), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xbc", 1), ("", "abc", 3), ("kitten", "sitting", 3),
    ])
    func countsSlips(_ left: String, _ right: String, _ expected: Int) {
        #expect(Spelling.slips(Array(left), Array(right)) == expected)
        #expect(Spelling.slips(Array(right), Array(left)) == expected)
    }

    @Test func onlyNearWordsAreOffered() {
        #expect(Spelling.closest(to: "chanels", among: ["channels", "consent"]) == "channels")
        #expect(Spelling.closest(to: "WORKERS", among: ["workers"]) == "workers")
        #expect(Spelling.closest(to: "colour", among: ["channels", "consent"]) == nil)
    }
}
