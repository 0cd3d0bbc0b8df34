import Foundation
import Testing

/// The page for the staff who take the photos.
@Suite struct ConsentSheetTests {
    private static let school = Prepared { _ in }

    private func json(_ ended: Ended) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any], "\(ended.everything)")
    }

    @Test func aClassIsListedForItsOwnerAlone() throws {
        let school = try Self.school.copy()
        let ended = try school.run(["consent", "sheet", "--class=oak", "--json"])
        #expect(ended.code == 0, "\(ended.everything)")
        let report = try json(ended)
        let path = try #require(report["file"] as? String)
        #expect(path == school.root.path + "/reports/photo-sheet-oak.html")
        #expect(report["pupils"] as? Int == 30)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        let html = try String(contentsOfFile: path, encoding: .utf8)
        #expect(html.contains("Will Day") && !html.contains("Ava Smith"), "whoever may be shown everywhere is not named")
        #expect(html.firstMatch(of: /[A-Z]9004\d{8}/) == nil, "a UPN")
        try school.run(["consent", "object", "--pupil=Ava Smith", "--by=Test"])
        try school.run(["consent", "sheet", "--class=Oak"])
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("Ava Smith"))
    }

    @Test func aProtectedChildIsNeverAnywhere() throws {
        let school = try Self.school.copy()
        let file = school.root.appendingPathComponent("sheet.html")
        let ended = try school.run(["consent", "sheet", "--pupil=Ivy Hart", "--to=\(file.path)"])
        #expect(ended.code == 0 && !ended.everything.contains("Hart"), "\(ended.everything)")
        #expect(try String(contentsOf: file, encoding: .utf8).contains("NEVER, anywhere"))
    }

    @Test func eventsYearsAndChannelsChoose() throws {
        let school = try Self.school.copy()
        func pupils(_ arguments: [String]) throws -> Int? {
            try json(school.run(["consent", "sheet", "--json"] + arguments))["pupils"] as? Int
        }
        let year = try pupils(["--year=Year 4"])
        #expect(try year == pupils(["--year=4"]) && year == pupils(["--event=Y4 zoo trip"]))
        #expect(try year == pupils(["--class=Birch", "--class=Alder"]))
        let all = try json(school.run(["consent", "sheet", "--json"]))["listed"] as? Int ?? 0
        let press = try json(school.run(["consent", "sheet", "--json", "--channel=press"]))["listed"] as? Int ?? 0
        #expect(press > 0 && press < all)
    }

    @Test func whatCannotBeToldStops() throws {
        let school = try Self.school.copy()
        for (arguments, code) in [
            (["--class=9Z"], 65), (["--event=Zoo"], 65), (["--pupil=Nobody Atall"], 66), (["--class=Oak", "--pupil=Ava Smith"], 64),
            (["--channel=moon"], 64), (["--to=\(school.root.path)/publishable/website/x.html"], 64),
        ] as [([String], Int32)] {
            let ended = try school.run(["consent", "sheet"] + arguments)
            #expect(ended.code == code, "\(arguments): \(ended.everything)")
        }
        let reports = school.root.appendingPathComponent("reports").path
        #expect(try FileManager.default.contentsOfDirectory(atPath: reports).isEmpty)
    }

    @Test func noListOrAnOldOneMakesNoSheet() throws {
        let none = try SchoolBench(list: nil)
        #expect(try none.run(["consent", "sheet"]).code == 1)
        let school = try Self.school.copy()
        let ended = try run(
            URL(fileURLWithPath: "/usr/bin/faketime"),
            ["--exclude-monotonic", "+8 days", try program("safelight").path, "-C", school.root.path, "consent", "sheet"])
        #expect(ended.code == 1 && ended.errors.contains("no sheet was made"), "\(ended.everything)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: school.root.appendingPathComponent("reports").path).isEmpty)
    }
}
