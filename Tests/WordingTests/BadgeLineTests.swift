import Testing

@testable import Wording

@Suite struct BadgeLineTests {
    @Test(arguments: [
        ("AVA", "AVA"), ("Ava S", "Ava"), ("Ava S.", "Ava"), ("Ava 4B", "Ava"), ("Ava's", "Ava"), ("Ava’s tray", "Ava"),
        ("My name is Ava", "Ava"), ("Hello my name is Ava and I like cats", "Ava"), ("Miss Ava", "Ava"), ("Ava Year 4", "Ava"),
        ("4B Ava", "Ava"), ("Class 4 Ava S", "Ava"), ("Hello Ava!", "Ava"), ("Name: Ava", "Ava"), ("Olivia Grace", "Olivia Grace"),
        ("Ava Y4", "Ava"),
    ])
    func sayAForename(_ line: String, _ name: String) { #expect(BadgeLine.forename(line) == name) }

    @Test(arguments: ["Will you come to the fair", "4B", "Year 4", "", "—", "My name is", "May we come in"])
    func sayNone(_ line: String) { #expect(BadgeLine.forename(line) == nil) }

    /// They may be a class, a date, or a place in a race.
    @Test(arguments: ["Rose Class", "4 May", "May 4th", "May 2026", "Will 9am"])
    func areNotCutToAForename(_ line: String) {
        #expect([nil, "Rose Class"].contains(BadgeLine.forename(line)))
    }

    @Test func aNameIsAskedFor() {
        #expect(BadgeLine.asksForName("Hello, my name is") && BadgeLine.asksForName("NAME IS:"))
        #expect(!BadgeLine.asksForName("My name is Ava") && !BadgeLine.asksForName("The name of the game"))
    }
}
