import Foundation
import Testing

/// What the office asks later: what counted on a day, why, and what changed between two lists.
@Suite struct ConsentHistoryTests {
    private static let twoLists = Prepared { school in
        let ended = try school.importList("hollow-oak-wide-next-week.csv")
        try #require(ended.code <= 1, "\(ended.everything)")
    }

    private func json(_ ended: Ended) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any], "\(ended.everything)")
    }

    @Test func theListsAreShown() throws {
        let school = try Self.twoLists.copy()
        let lines = try school.run(["consent", "show"]).output.split(separator: "\n")
        #expect(lines.count == 2 && lines[1].hasPrefix("Consent list #2 of ") && lines[1].contains("by Test, file "))
        let lists = try #require(try json(school.run(["consent", "show", "--json"]))["consentLists"] as? [[String: Any]])
        #expect(lists.compactMap { $0["people"] as? Int } == [420, 420])
        #expect(lists.allSatisfy { ($0["file"] as? String)?.count == 64 })
    }

    @Test func aStateIsExplainedWithEveryList() throws {
        let school = try Self.twoLists.copy()
        let shown = try school.run(["consent", "show", "Grace Best", "--channel=website"])
        #expect(shown.code == 0, "\(shown.everything)")
        #expect(!shown.everything.contains("Grace") && !shown.everything.contains("Best"))
        #expect(shown.output.contains("School website: withdrawn – not to be shown"))
        #expect(shown.output.contains("consent list #1 says granted") && shown.output.contains("consent list #2 says withdrawn"))
        #expect(try school.run(["consent", "show", "Grace Best", "--names"]).output.contains("Grace Best, upn:"))
        let channels = try #require(try json(school.run(["consent", "show", "Grace Best", "--json"]))["channels"] as? [[String: Any]])
        #expect(channels.count == 6)
        let website = try #require(channels.first { $0["channel"] as? String == "website" })
        #expect(website["mayBeShown"] as? Bool == false && (website["history"] as? [Any])?.count == 2)
        #expect(try school.run(["consent", "show", "Grace Best", "--at=2020-01-01"]).code == 66)
        #expect(try school.run(["consent", "show", "Nobody Atall"]).code == 66)
    }

    @Test func aCallAndAnObjectionAreToldAndTheFamilysNameIsNot() throws {
        let school = try Self.twoLists.copy()
        try school.run([
            "consent", "call", "Ava Smith", "--answer=refused", "--answered-by=Canaryhart", "--relation=aunt", "--by=Test",
        ])
        try school.run(["consent", "object", "--pupil=Ava Smith", "--by=Test"])
        let shown = try school.run(["consent", "show", "Ava Smith", "--channel=press"]).output
        #expect(shown.contains("because of: objection of ") && shown.contains("refused: Test spoke with somebody (aunt)"))
        #expect(!shown.contains("Canaryhart") && !shown.contains("Smith"))
        #expect(try school.run(["consent", "show", "Ava Smith", "--names"]).output.contains("Canaryhart (aunt)"))
    }

    @Test func changesAreToldWithoutNames() throws {
        let school = try Self.twoLists.copy()
        let all = try school.run(["consent", "changes"])
        #expect(all.code == 0 && all.output.contains("10 answers changed") && all.output.contains("social: granted → withdrawn"))
        #expect(!all.output.contains("Grace"))
        #expect(try school.run(["consent", "changes", "--names"]).output.contains("Grace Best, website: granted → withdrawn"))
        let back = try school.run(["consent", "changes", "--from=2", "--to=1"]).output
        #expect(back.contains("website: withdrawn → granted"))
        let withdrawals = try json(school.run(["consent", "changes", "--withdrawals", "--json"]))
        #expect((withdrawals["answers"] as? [[String: Any]])?.count == 10 && withdrawals["added"] == nil)
        #expect(try school.run(["consent", "changes", "--since=\(SchoolBench.today)"]).code == 66)
        #expect(try school.run(["consent", "changes", "--from=9"]).code == 66)
        #expect(try school.run(["consent", "changes", "--from=1", "--since=2020-01-01"]).code == 64)
    }
}
