import Foundation
import Testing

/// Two pupils are called Olivia Evans: one of Year 2 (Willow), one of Year 5 (Ash), both with a yes everywhere.
@Suite struct EventClassTests {
    private func school(_ folder: String, policy: (String) -> String) throws -> SchoolBench {
        let school = try SchoolBench()
        let file = school.root.appendingPathComponent("policy.json5")
        try policy(String(contentsOf: file, encoding: .utf8)).write(to: file, atomically: true, encoding: .utf8)
        try school.drop("pictures/jpeg-plain.jpg", as: "\(folder)/a.jpg")
        try school.write(
            "file,caption,alt text,people,everyone named\na.jpg,,,Olivia Evans; \(SchoolBench.pair),yes\n", to: "\(folder)/captions.csv")
        return school
    }

    private func photo(_ school: SchoolBench) throws -> String {
        try school.ledger("SELECT lower(substr(hex(digest), 1, 12)) FROM photos")
    }

    private func website(_ school: SchoolBench) throws -> Int { try school.files("publishable/website").count { $0.hasSuffix(".jpg") } }

    @Test func withoutTheSchoolsWordTheNameIsHeld() throws {
        let school = try school("Willow walk") { $0 }
        try school.run(["run"])
        #expect(try website(school) == 0)
        #expect(try school.run(["why", photo(school)]).output.contains("person-ambiguous"))
    }

    @Test(arguments: [true, false]) func theClassTellsAndARefusalOfTheOtherTakesItBack(_ byFolder: Bool) throws {
        let school = try school(byFolder ? "Willow walk" : "Walk") {
            byFolder
                ? $0.replacing("folderTellsClass: false", with: "folderTellsClass: true")
                : $0.replacing("events: []", with: "events: [{ folder: \"walk\", years: [\"Year 2\"] }]")
        }
        let ran = try school.run(["run"])
        #expect(try website(school) == 1, "\(ran.everything)")
        let why = try school.run(["why", photo(school), "--names"]).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(why.contains("The event’s class told which of several pupils of one name is meant."))
        #expect(why.contains("is taken to be Olivia Evans (Year 2, Willow), not Olivia Evans (Year 5, Ash)"))
        #expect(try !school.run(["why", photo(school)]).output.contains("Olivia"))
        let call = try school.run([
            "consent", "call", "D900400020003", "--answer=refused", "--answered-by=X", "--relation=mother", "--channel=website",
            "--by=Test",
        ])
        #expect(call.code == 0 && call.output.contains("taken out of publishable/"), "\(call.everything)")
        #expect(try website(school) == 0)
        #expect(try school.files("publishable/app").count { $0.hasSuffix(".jpg") } == 1, "on other channels nothing changed")
    }
}
