import Foundation
import Testing

/// The list of staff beside that of pupils.
@Suite struct StaffTests {
    private static let header = "file,caption,alt text,people,everyone named\n"

    private func importStaff(_ school: SchoolBench, _ file: String? = nil, _ more: [String] = []) throws -> Ended {
        let list = file ?? checkout.appendingPathComponent("consent/samples/hollow-oak-staff.csv").path
        return try school.run(["consent", "import", "--staff", list, "--by=Test", "--date=\(SchoolBench.today)"] + more)
    }

    private func pictures(_ school: SchoolBench, _ channel: String) throws -> Int {
        try school.files("publishable/\(channel)").filter { $0.hasSuffix(".jpg") }.count
    }

    @Test func aListOfStaffReplacesNoListOfPupils() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,Ava Smith; Noah Patel; Zoë Ó Briain; Jane Porter,yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        #expect(try pictures(school, "website") == 0, "nobody knows Jane Porter yet")
        let ended = try importStaff(school, nil, ["--json"])
        #expect(ended.code == 0, "\(ended.everything)")
        let report = try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any]
        #expect(report?["staffList"] as? Int == 2 && report?["staff"] as? Int == 10 && report?["consentList"] == nil)
        try school.run(["run"])
        #expect(try pictures(school, "website") == 1)
        let status = try school.run(["status"])
        #expect(status.output.contains("Consent list #1") && status.output.contains("420 pupils"), "\(status.everything)")
        let id = try school.ledger("SELECT lower(hex(digest)) FROM photos")
        let why = try JSONSerialization.jsonObject(with: Data(school.run(["why", "--json", id]).output.utf8)) as? [String: Any]
        #expect(why?["consentList"] as? Int == 1 && why?["staffList"] as? Int == 2)
    }

    @Test func staffMayObjectAndBeAskedByCodeOrName() throws {
        let school = try SchoolBench()
        #expect(try importStaff(school).code == 0)
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,Jane Porter,yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        #expect(try pictures(school, "website") == 1)
        #expect(try school.run(["consent", "object", "--pupil=JPO", "--by=Test"]).code == 0)
        #expect(try school.files("publishable") == [])
        #expect(try school.run(["consent", "lift", "--pupil=Jane Porter", "--reason=said yes again", "--by=Test"]).code == 0)
        try school.run(["run"])
        #expect(try pictures(school, "website") == 1)
        // Somebody else's code is nobody's name.
        #expect(try school.run(["consent", "object", "--pupil=XYZ", "--by=Test"]).code == 66)
        #expect(
            try school.run(
                [
                    "consent", "call", "jpo", "--answer=refused", "--answered-by=Jane", "--relation=herself", "--channel=website",
                    "--by=Test",
                ]
            ).code == 0)
        #expect(try pictures(school, "website") == 0)
        #expect(try pictures(school, "press") == 1)
    }

    @Test func aNewerListTakesBackWhatItNoLongerAllows() throws {
        let school = try SchoolBench()
        #expect(try importStaff(school).code == 0)
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,Jane Porter,yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        #expect(try pictures(school, "website") == 1)
        let sample = checkout.appendingPathComponent("consent/samples/hollow-oak-staff.csv")
        let newer = try String(contentsOf: sample, encoding: .utf8).replacingOccurrences(
            of: "Porter,,,,04/09/2025,Yes,Yes", with: "Porter,,,,04/09/2025,No,Yes")
        let list = school.root.appendingPathComponent("consent/staff.csv")
        try Data(newer.utf8).write(to: list)
        let ended = try importStaff(school, list.path)
        #expect(ended.code == 0 && ended.output.contains("1 consent was taken back") == false, "\(ended.everything)")
        #expect(ended.output.contains("3 consents were taken back"), "website, social media and the app")
        #expect(try pictures(school, "website") == 0)
        #expect(try pictures(school, "press") == 1)
        // Whoever is on no newer list has left.
        let without = newer.split(separator: "\r\n").filter { !$0.hasPrefix("JPO") }.joined(separator: "\r\n") + "\r\n"
        try Data(without.utf8).write(to: list)
        #expect(try importStaff(school, list.path).output.contains("1 member of staff has left"))
        #expect(try school.files("publishable") == [])
        #expect(try school.ledger("SELECT COUNT(*) FROM findings WHERE rule = 'person-left'") != "0")
    }

    @Test func theWrongMappingStopsEitherList() throws {
        let school = try SchoolBench()
        let samples = checkout.appendingPathComponent("consent/samples").path
        let mappings = checkout.appendingPathComponent("consent/mappings").path
        let staff = try school.run(
            ["consent", "import", "--staff", samples + "/hollow-oak-wide.csv", "--mapping=\(mappings)/wide.json5", "--by=Test"])
        #expect(staff.code == 65 && staff.errors.contains("list of pupils"), "\(staff.everything)")
        let pupils = try school.run(
            ["consent", "import", samples + "/hollow-oak-staff.csv", "--mapping=\(mappings)/staff.json5", "--by=Test"])
        #expect(pupils.code == 65 && pupils.errors.contains("--staff"), "\(pupils.everything)")
        #expect(try school.ledger("SELECT COUNT(*) FROM snapshots") == "1")
        #expect(try importStaff(school, nil, ["--dry-run"]).output.contains("dry run"))
        #expect(try school.ledger("SELECT COUNT(*) FROM snapshots") == "1")
    }
}
