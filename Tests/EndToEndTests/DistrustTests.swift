import Foundation
import Testing

/// Lists that change much, and the list of those who must never be shown.
@Suite struct DistrustTests {
    private static let header = "file,caption,alt text,people,everyone named\n"

    /// A school with one picture of three pupils out on every channel.
    private func school() throws -> SchoolBench {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,The fair.,,\(SchoolBench.group),yes\n", to: "fair/captions.csv")
        #expect(try school.run(["run"]).code == 0)
        #expect(try pictures(school) == 1)
        return school
    }

    private func pictures(_ school: SchoolBench) throws -> Int {
        try school.files("publishable/website").filter { $0.hasSuffix(".jpg") }.count
    }

    private func sample() throws -> [String] {
        try String(contentsOf: checkout.appendingPathComponent("consent/samples/hollow-oak-wide.csv"), encoding: .utf8)
            .split(whereSeparator: \.isNewline).map(String.init)
    }

    private func importList(_ lines: [String], _ school: SchoolBench, _ more: String...) throws -> Ended {
        let file = school.root.appendingPathComponent("consent/list.csv")
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
        return try school.run(
            [
                "consent", "import", file.path, "--by=Test", "--date=\(SchoolBench.today)",
                "--mapping=\(checkout.appendingPathComponent("consent/mappings/wide.json5").path)",
            ] + more)
    }

    private func code(_ ended: Ended) throws -> String {
        let words = try #require(ended.errors.range(of: "--confirm="))
        return String(ended.errors[words.upperBound...].prefix(6))
    }

    @Test func aListThatChangesMuchWaitsForItsOwnCode() throws {
        let school = try school()
        // Every blank becomes a yes, as when a column was filled down by mistake.
        let changed = try sample().map { $0.replacingOccurrences(of: ",,", with: ",Yes,").replacingOccurrences(of: ",No", with: ",Yes") }
        let moved =
            [try sample()[0]]
            + zip(try sample().dropFirst(), changed.dropFirst()).map { old, new in
                let (head, tail) = (
                    old.split(separator: ",", omittingEmptySubsequences: false).prefix(13),
                    new.split(separator: ",", omittingEmptySubsequences: false).suffix(6)
                )
                return (head + tail).joined(separator: ",")
            }
        let waiting = try importList(moved, school)
        #expect(waiting.code == 1 && waiting.errors.contains("would get a yes that the last list did not have"), "\(waiting.everything)")
        #expect(try school.ledger("SELECT COUNT(*) FROM snapshots WHERE is_partial = 0") == "1", "no yes of it counts")
        let code = try code(waiting)
        #expect(try importList(moved, school, "--confirm=000000").code == 1)
        // The code belongs to this list alone.
        #expect(try importList(moved.dropLast(1), school, "--confirm=\(code)").code == 1)
        #expect(try school.ledger("SELECT COUNT(*) FROM snapshots WHERE is_partial = 0") == "1")
        let confirmed = try importList(moved, school, "--confirm=\(code)")
        #expect(confirmed.output.contains("The list is imported"), "\(confirmed.everything)")
        #expect(try school.ledger("SELECT COUNT(*) FROM snapshots WHERE is_partial = 0") == "2")
        // The same code is nobody's any more.
        #expect(try importList(try sample(), school, "--confirm=\(code)").code == 1)
    }

    @Test func theNoesOfAListThatWaitsCountAtOnce() throws {
        let school = try school()
        // Half the school is missing, and Noah Patel's parents said no.
        var lines = Array(try sample().prefix(200))
        let noah = try #require(lines.firstIndex { $0.contains(",Noah,Patel,") })
        lines[noah] = lines[noah].replacingOccurrences(of: ",Yes", with: ",No")
        let waiting = try importList(lines, school)
        #expect(waiting.code == 1 && waiting.errors.contains("Is this the whole list?"), "\(waiting.everything)")
        #expect(waiting.errors.contains("Its noes count already") && waiting.output.contains("taken out of publishable/"))
        #expect(try pictures(school) == 0)
        #expect(try school.ledger("SELECT COUNT(*) FROM snapshots WHERE is_partial = 1") == "1")
        let status = try school.run(["status"])
        #expect(status.code == 1 && status.errors.contains("only the noes count so far"), "\(status.everything)")
        // Saying it again adds nothing, and the whole list that comes then counts: a yes of it comes back.
        #expect(try importList(lines, school).code == 1)
        #expect(try school.ledger("SELECT COUNT(*) FROM snapshots") == "2")
        let whole = try importList(try sample(), school)
        #expect(whole.code == 0 && whole.output.contains("The list is imported"), "\(whole.everything)")
        #expect(try school.run(["run"]).code == 0)
        #expect(try pictures(school) == 1)
    }

    @Test func aDryRunRecordsNothing() throws {
        let school = try school()
        let dry = try importList(Array(try sample().prefix(200)), school, "--dry-run", "--json")
        #expect(dry.code == 0 && dry.output.contains("Is this the whole list?") && !dry.output.contains("\"confirm\""), "\(dry.everything)")
        #expect(try school.ledger("SELECT COUNT(*) FROM snapshots") == "1")
    }

    /// Each of these is one pupil only, and a wrong file all the same.
    @Test func aNoThatBecomesAYesALostProtectionAndAMixedUpRowAreAskedAbout() throws {
        let school = try school()
        let lines = try sample()
        func changed(_ name: String, _ change: (inout [String]) -> Void) throws -> [String] {
            var lines = lines
            let place = try #require(lines.firstIndex { $0.contains(name) })
            var fields = lines[place].components(separatedBy: ",")
            change(&fields)
            lines[place] = fields.joined(separator: ",")
            return lines
        }
        let cases: [(String, [String])] = [
            ("a no becomes a yes", try changed(",William,Day,") { $0[13] = "Yes" }),
            ("who must never be shown may be shown", try changed(",Ivy,Hart,") { $0[10] = "" }),
            ("quite another name under the same number", try changed(",Ava,Smythe,") { ($0[2], $0[3]) = ("Zed", "Quill") }),
            ("had left and are back", try changed(",Hunter,Moss,") { $0[9] = "" }),
            ("the admission number or the name of somebody who is gone", try changed(",Ava,Smith,") { $0[0] = "D900400024777" }),
        ]
        for (words, list) in cases {
            let waiting = try importList(list, school)
            #expect(waiting.code == 1 && waiting.errors.contains(words), "\(words): \(waiting.everything)")
        }
        #expect(try school.ledger("SELECT COUNT(*) FROM snapshots") == "1")
    }

    @Test func aFileFromBeforeTheNewestListIsRefusedOnTheSameDay() throws {
        let school = try school()
        #expect(try school.importList("hollow-oak-wide-next-week.csv").code == 0)
        let file = checkout.appendingPathComponent("consent/samples/hollow-oak-wide.csv").path
        let again = try school.run([
            "consent", "import", file, "--by=Test", "--mapping=\(checkout.appendingPathComponent("consent/mappings/wide.json5").path)",
        ])
        #expect(again.code == 65 && again.errors.contains("imported before, and a newer list since"), "\(again.everything)")
        // Somebody who says that it is new is asked about each no that it undoes.
        let said = try school.importList("hollow-oak-wide.csv")
        #expect(said.code == 1 && said.errors.contains("a no becomes a yes"), "\(said.everything)")
    }

    // MARK: Those who must never be shown

    @Test func aProtectedChildWithACorrectedUPNStaysProtected() throws {
        let school = try school()
        #expect(try school.run(["protect", "add", "Ava Smith", "--by=Lead"]).code == 0)
        var lines = try sample()
        let ava = try #require(lines.firstIndex { $0.contains(",Ava,Smith,") })
        lines[ava] = lines[ava].replacingOccurrences(of: "N900400019001", with: "D900400024777")
        let waiting = try importList(lines, school)
        let taken = try importList(lines, school, "--confirm=\(try code(waiting))")
        #expect(taken.output.contains("The list is imported"), "\(taken.everything)")
        let shown = try school.run(["consent", "show", "D900400024777"])
        #expect(shown.code == 0 && !shown.output.contains("may be shown"), "\(shown.everything)")
        #expect(try pictures(school) == 0)
    }

    /// A line that only a look at the state has seen is remembered as well.
    @Test func aLineThatWasSeenOnceCountsWhateverBecomesOfTheFile() throws {
        let school = try school()
        let file = school.root.appendingPathComponent("consent/protected.txt")
        try Data("004000\n".utf8).write(to: file)
        try school.run(["status"])
        try Data().write(to: file)
        try school.run(["run"])
        #expect(try pictures(school) == 0)
    }

    @Test func aProtectedChildLeavesEveryChannelAtOnceAndComesBackWhenLifted() throws {
        let school = try school()
        let added = try school.run(["protect", "add", "Noah Patel", "--by=Lead"])
        #expect(
            added.code == 0 && added.output.contains("taken out of publishable/") && !added.everything.contains("Noah"),
            "\(added.everything)")
        #expect(try pictures(school) == 0)
        let file = school.root.appendingPathComponent("consent/protected.txt")
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.split(separator: "\n").map(\.count) == [13, 6] && !text.contains("Noah"), "the UPN and the admission number: \(text)")
        // A list of pupils changes nothing of it, and neither does a lost file.
        #expect(try school.importList("hollow-oak-wide.csv").code == 0)
        try FileManager.default.removeItem(at: file)
        try school.run(["run"])
        #expect(try pictures(school) == 0)
        let status = try school.run(["status"])
        #expect(status.code == 1 && status.errors.contains("stays protected until"), "\(status.everything)")
        #expect(try school.run(["protect", "list", "--names"]).output.contains("Noah Patel"))
        #expect(try school.run(["protect", "remove", "Noah Patel", "--by=Lead"]).code == 0)
        try school.run(["run"])
        #expect(try pictures(school) == 1)
        #expect(try school.run(["status"]).code == 0)
        #expect(try school.run(["protect", "remove", "Noah Patel", "--by=Lead"]).code == 65)
    }

    @Test func aLineWrittenByHandCountsAtTheNextRunAndIsClosedToOthers() throws {
        let school = try school()
        let file = school.root.appendingPathComponent("consent/protected.txt")
        try Data("004000\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
        #expect(try school.run(["run"]).errors.contains("could be read by others than its owner"))
        #expect(try pictures(school) == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
        #expect(try school.ledger("SELECT pupil || recorded_by FROM protections") == "adm:004000consent/protected.txt")
    }

    @Test func aLineThatNobodyUnderstandsHoldsEverything() throws {
        let school = try school()
        let file = school.root.appendingPathComponent("consent/protected.txt")
        try Data("Noah, moved\n".utf8).write(to: file)
        let held = try school.run(["run"])
        #expect(held.code == 1 && held.errors.contains("every photo is held"), "\(held.everything)")
        #expect(try pictures(school) == 0)
        let shown = try school.run(["consent", "show", "004000"])
        #expect(
            shown.code == 0 && !shown.output.contains("may be shown\n") && shown.output.contains("nobody may be shown"),
            "\(shown.everything)")
        let list = try school.run(["protect", "list"])
        #expect(list.code == 1 && list.errors.contains("Line 1 of consent/protected.txt") && !list.everything.contains("Noah"))
        #expect(try school.run(["protect", "add", "004000", "--by=Lead"]).code == 65)
        #expect(
            try school.ledger("SELECT COUNT(*) FROM protections WHERE is_lifted = 0") == "2",
            "both numbers are recorded, whatever the file says")
        #expect(try String(contentsOf: file, encoding: .utf8) == "Noah, moved\n", "nothing of it is lost")
        try FileManager.default.removeItem(at: file)
        #expect(try school.run(["protect", "remove", "004000", "--by=Lead"]).code == 0)
        try school.run(["run"])
        #expect(try pictures(school) == 1)
    }

    @Test func aLinkInItsPlaceHoldsEverythingAndChangesNoOtherFile() throws {
        let school = try school()
        let other = school.root.appendingPathComponent("consent/other.txt")
        try Data("004000\n".utf8).write(to: other)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: other.path)
        let link = school.root.appendingPathComponent("consent/protected.txt")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: other)
        let held = try school.run(["run"])
        #expect(held.code == 1 && held.errors.contains("is no plain file"), "\(held.everything)")
        #expect(try pictures(school) == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: other.path)[.posixPermissions] as? Int == 0o644)
    }

    @Test func aNumberOfNobodyIsKeptAndToldOf() throws {
        let school = try school()
        let added = try school.run(["protect", "add", "990001", "--by=Lead"])
        #expect(added.code == 0 && added.output.contains("Nobody on the newest lists has that number yet"), "\(added.everything)")
        #expect(try school.run(["status"]).errors.contains("belongs to nobody on the newest lists"))
        #expect(try school.run(["protect", "add", "Nobody Atall", "--by=Lead"]).code == 66)
        #expect(try pictures(school) == 1)
    }
}
