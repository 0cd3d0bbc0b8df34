import Roll
import Testing

/// Columns on care and protection may say who must never be shown.
@Suite struct NeverShownTests {
    private static func proposed(_ heading: String, _ values: String..., profile: String? = nil) throws -> Proposals.Proposed {
        let rows = values.enumerated().map { "\(100 + $0.offset),Ava,Smith,Yes,\($0.element)" }
        let lines = ["Adno,Forename,Surname,Photo Website,\"\(heading)\""] + rows
        return try Proposals.of(lines.joined(separator: "\n"), profile: profile)
    }

    @Test(arguments: [
        "LAC - do not publish", "Looked after: never publish", "Do not publish (safeguarding)", "Social worker says no pictures",
        "Court order: no photos", "CLA photo website", "Safeguarding images", "Medical: no photos", "Adopted - not to be shown",
    ])
    func aSensitiveHeadingThatSpeaksOfShowingIsAsked(_ heading: String) throws {
        for values in [["Yes", "No"], ["see file", "x"], ["", ""]] {
            let proposed = try Self.proposed(heading, values[0], values[1])
            #expect(proposed.meaning(heading) == nil)
            #expect(proposed.open("“\(heading)”")?.options.first == "--column=\"protected=\(heading)\"", "\(proposed.proposal.open)")
        }
    }

    @Test(arguments: ["Court order", "Safeguarding", "Looked After", "In Care", "Child protection plan"])
    func careWithYesAndNoIsAskedAndElseLeft(_ heading: String) throws {
        let asked = try Self.proposed(heading, "Yes", "")
        #expect(asked.open("“\(heading)”")?.options.first == "--column=\"protected=\(heading)\"")
        #expect(try Self.proposed(heading, "Section 20", "").meaning(heading) == "left out")
        #expect(try Self.proposed(heading, "", "").meaning(heading) == "left out")
    }

    @Test func aProfileLeavesNoneOfThemEither() throws {
        #expect(try Self.proposed("Looked After (LAC)", "Yes", "No", profile: "sims-7").meaning("Looked After (LAC)") == nil)
    }

    @Test(arguments: ["Mobile No", "Mobile No (Mother)", "Home Phone", "Date of Birth", "NHS Number"])
    func otherSensitiveColumnsAreLeft(_ heading: String) throws {
        #expect(try Self.proposed(heading, "Yes", "No").meaning(heading) == "left out")
    }

    /// Only how many are a yes and how many a no.
    @Test func whatStandsThereIsNotTold() throws {
        for heading in ["Safeguarding", "Social worker says no pictures"] {
            let proposed = try Self.proposed(heading, "Yes", "Refuge", "No")
            let values = proposed.proposal.columns.last?.values
            #expect(values?.counted.map { "\($0.text) \($0.count)" } == ["yes 1", "no 1", "something else 1"])
            #expect(!"\(proposed.proposal) \(proposed.text)".contains("Refuge"))
            let said = try Proposals.of(
                "Adno,Forename,Surname,\(heading)\n1,Ava,Smith,Refuge\n", names: true,
                Proposals.choices { $0.columns = [("protected", heading)] })
            #expect(said.meaning(heading) == "who must never be shown" && !"\(said.proposal)".contains("Refuge"))
        }
    }
}
