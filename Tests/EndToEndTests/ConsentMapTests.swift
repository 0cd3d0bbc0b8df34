import Foundation
import Testing

/// The way from a school's own list to a confirmed mapping.
@Suite struct ConsentMapTests {
    private static let negative = """
        Consents of our school;;;;
        Printed by A. Clerk;;;;

        UPN;Legal Forename;Legal Surname;Photos on website;Photos in press denied
        N900400019001;Quenby;Zeller;Yes;Yes
        U900400024001;Xanthe;Yarrow;No;No
        X900400022001;Wilf;Yarwood;Yes - not Facebook;

        """

    private func list(_ text: String, _ school: SchoolBench, as name: String = "list.csv") throws -> String {
        let file = school.root.appendingPathComponent("consent/\(name)")
        try Data(text.utf8).write(to: file)
        return file.path
    }

    private func text(_ path: String, _ school: SchoolBench) throws -> String {
        String(decoding: try school.bytes(path), as: UTF8.self)
    }

    private func importing(_ file: String, _ school: SchoolBench, _ more: String...) throws -> Ended {
        try school.run(["consent", "import", file, "--by=Test", "--date=\(SchoolBench.today)"] + more)
    }

    @Test func anOfficeGoesFromItsListToConsents() throws {
        let school = try SchoolBench(list: nil)
        let file = try list(Self.negative, school)
        let refused = try importing(file, school)
        #expect(refused.code == 65 && refused.errors.contains("safelight consent map FILE"), "\(refused.everything)")

        let proposed = try school.run(["consent", "map", file])
        #expect(proposed.code == 1 && proposed.output.contains("Written to consent/mappings/list.json5"), "\(proposed.everything)")
        #expect(proposed.output.contains("--polarity=\"Photos in press denied=denied\""))
        #expect(!proposed.output.contains("press\", channels") && !proposed.output.contains("Quenby"))
        let unfinished = try school.run(["consent", "map", file, "--confirm", "--by=Test"])
        #expect(unfinished.code == 65 && unfinished.errors.contains("undecided"), "\(unfinished.everything)")
        #expect(try importing(file, school).code == 65)
        // Nor does it serve for a list that lacks what is undecided.
        let rest = try list(
            "UPN,Legal Forename,Legal Surname,Photos on website\nN900400019001,Ava,Smith,Yes\n", school, as: "rest.csv")
        let unfit = try school.confirm(rest, ["--mapping=\(school.root.path)/consent/mappings/list.json5"])
        #expect(unfit.code == 65 && unfit.errors.contains("unfinished"), "\(unfit.everything)")

        let decided = try school.run(
            [
                "consent", "map", file, "--consent=Photos in press denied=press", "--polarity=Photos in press denied=denied",
                "--answer=Yes - not Facebook=refused",
            ])
        #expect(decided.code == 0 && decided.output.contains("list.json5.bak"), "\(decided.everything)")
        let unconfirmed = try importing(file, school)
        #expect(unconfirmed.code == 65 && unconfirmed.errors.contains("--confirm"), "\(unconfirmed.everything)")
        #expect(try importing(file, school, "--dry-run").code == 65)

        #expect(try school.run(["consent", "map", file, "--confirm"]).code == 64, "somebody has to say who looked")
        let confirmed = try school.run(["consent", "map", file, "--confirm", "--by=A. Clerk"])
        #expect(confirmed.code == 0 && confirmed.output.contains("The other way round: a yes under “Photos in press denied” is a no"))
        #expect(confirmed.output.contains("A yes under “Photos on website” lets pictures go to website."))
        #expect(confirmed.output.contains("“Yes”, 1 time, where a yes is a no: refused"), "\(confirmed.everything)")
        #expect(!confirmed.everything.contains("Zeller"))
        #expect(
            try school.ledger(
                "SELECT confirmed_by || name || json_array_length(headings) FROM mapping_confirmations ORDER BY id DESC LIMIT 1")
                == "A. Clerkconsent/mappings/list.json55")
        let imported = try importing(file, school)
        #expect(imported.code == 0, "\(imported.everything)")
        #expect(try school.ledger("SELECT COUNT(*) FROM snapshot_pupils") == "3")
    }

    @Test func aChangedMappingHasToBeConfirmedAgain() throws {
        let school = try SchoolBench(list: nil)
        let file = try list("UPN,Forename,Surname,Photos on website\nN900400019001,Ava,Smith,Yes\n", school)
        #expect(try school.run(["consent", "map", file]).code == 0)
        #expect(try school.confirm(file).code == 0)
        #expect(try importing(file, school).code == 0)
        let path = "consent/mappings/list.json5"
        let before = try text(path, school)
        // One letter in a comment is enough: nobody has looked at this file.
        try Data((before + "// x\n").utf8).write(to: school.root.appendingPathComponent(path))
        #expect(try importing(file, school).code == 65)
        try Data(before.utf8).write(to: school.root.appendingPathComponent(path))
        #expect(try importing(file, school).code == 0)
        // A new column is perhaps a consent.
        let wider = try list("UPN,Forename,Surname,Photos on website,Photos in press\nN900400019001,Ava,Smith,Yes,No\n", school)
        let refused = try importing(wider, school)
        #expect(refused.code == 65 && refused.errors.contains("new is “Photos in press”"), "\(refused.everything)")
        let shown = try school.run(["consent", "map", wider])
        #expect(shown.code == 1 && shown.output.contains("was not changed"), "\(shown.everything)")
        #expect(try text(path, school) == before)
        #expect(try school.run(["consent", "map", wider, "--consent=Photos in press=press"]).code == 0)
        #expect(try text(path + ".bak", school) == before)
        #expect(try importing(wider, school).code == 65, "what was confirmed is the mapping before")
        #expect(try school.confirm(wider).code == 0)
        #expect([0, 1].contains(try importing(wider, school).code))
    }

    /// Whatever a hand wrote into the file stays when an option changes something else.
    @Test func handWrittenSettingsStay() throws {
        let school = try SchoolBench(list: nil)
        let file = try list("Adno,Forename,Surname,Mum says,Dad says,Room\n1,Ava,Smith,Yes,No\n", school)
        try FileManager.default.createDirectory(
            at: school.root.appendingPathComponent("consent/mappings"), withIntermediateDirectories: true)
        let mine = """
            { // mine
              shape: "wide", columns: { admissionNumber: "Adno", legalForename: "Forename", legalSurname: "Surname" },
              consents: [{ columns: ["Mum says", "Dad says"], blanks: "pass", channels: ["website"], lasts: "1 year",
                since: "Adno", answers: { Yes: "granted", No: "refused" } }],
            }
            """
        try Data(mine.utf8).write(to: school.root.appendingPathComponent("consent/mappings/list.json5"))
        let open = try school.run(["consent", "map", file])
        #expect(open.code == 1 && open.output.contains("--leave=\"Room\""), "\(open.everything)")
        #expect(try text("consent/mappings/list.json5", school) == mine)
        try school.run(["consent", "map", file, "--leave=Room"])
        let written = try text("consent/mappings/list.json5", school)
        #expect(written.contains("blanks: \"pass\"") && written.contains("lasts: \"1 year\"") && written.contains("leave: [\"Room\"]"))
        #expect(try text("consent/mappings/list.json5.bak", school) == mine)
    }

    @Test func twoMappingsForOneListAreNotChosenBetween() throws {
        let school = try SchoolBench(list: nil)
        let file = try list("UPN,Forename,Surname,Photos on website\nN900400019001,Ava,Smith,Yes\n", school)
        #expect(try school.run(["consent", "map", file, "--as=one"]).code == 0)
        #expect(try school.run(["consent", "map", file, "--as=two"]).code == 0)
        #expect(try school.confirm(file, ["--as=one"]).code == 0)
        let refused = try importing(file, school)
        #expect(
            refused.code == 65 && refused.errors.contains("consent/mappings/one.json5, consent/mappings/two.json5"), "\(refused.everything)"
        )
        #expect(try importing(file, school, "--mapping=\(school.root.path)/consent/mappings/one.json5").code == 0)
        #expect(try importing(file, school, "--mapping=\(school.root.path)/consent/mappings/two.json5").code == 0, "the same bytes")
    }

    @Test func optionsThatMeanNothingAreRefused() throws {
        let school = try SchoolBench(list: nil)
        let file = try list("UPN,Forename,Surname,Photo\nN900400019001,Ava,Smith,Yes\n", school)
        for (option, words) in [
            ("--column=upn=Upm", "no column “Upm”"), ("--column=fame=UPN", "one of these before"),
            ("--consent=Photo=web", "no channel “web”"),
            ("--consent=Foto=website", "no consent “Foto”"), ("--answer=Yes=yes", "one of these behind"),
            ("--answer==granted", "never a yes"),
            ("--polarity=Photo=no", "“denied”"), ("--polarity=Photo=denied", "nobody has said yet"), ("--leave=Fame", "no column “Fame”"),
            ("--as=../x", "without slashes"), ("--shape=staff", "--shape"), ("--consent=Photo", "NAME=CHANNELS"),
        ] {
            let ended = try school.run(["consent", "map", file, option])
            #expect(ended.code == 64 && ended.errors.contains(words), "\(option): \(ended.everything)")
        }
        #expect(!FileManager.default.fileExists(atPath: school.root.appendingPathComponent("consent/mappings").path))
        #expect(try school.run(["consent", "map", school.root.path + "/none.csv"]).code == 66)
        #expect(try school.run(["consent", "map"]).code == 64)
        let xml = try school.run(["consent", "map", checkout.appendingPathComponent("consent/samples/hollow-oak-roll.xml").path])
        #expect(xml.code == 65 && xml.errors.contains("needs no mapping"), "\(xml.everything)")
    }

    @Test func programsReadWhatIsProposedAndConfirmed() throws {
        let school = try SchoolBench(list: nil)
        let file = try list("UPN,Forename,Surname,Photos on website,Photo\nN900400019001,Quenby,Smith,Yes,No\n", school)
        func json(_ words: String...) throws -> [String: Any] {
            let ended = try school.run(["consent", "map", file, "--json"] + words)
            return try #require(JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any], "\(ended.everything)")
        }
        let proposed = try json()
        #expect(proposed["shape"] as? String == "wide" && (proposed["undecided"] as? [Any])?.count == 1)
        #expect(!"\(proposed)".contains("Quenby"))
        _ = try json("--leave=Photo")
        let confirmed = try json("--confirm", "--by=Test")
        let channels = try #require(confirmed["channels"] as? [[String: Any]])
        #expect(confirmed["pupils"] as? Int == 1)
        #expect((channels.first { $0["channel"] as? String == "website" }?["states"] as? [String: Int]) == ["granted": 1])
        #expect(try json()["confirmedBy"] as? String == "Test")
    }

    /// Whatever mappings there are, a file that is no list is told as what it is.
    @Test func anImportSaysWhyAFileIsNoList() throws {
        let school = try SchoolBench(list: nil)
        let other = try list("Adno,Pupil,Bus stop\n1,x,y\n", school, as: "buses.csv")
        #expect(try school.run(["consent", "map", other]).code == 1)
        func take(_ name: String, _ bytes: [UInt8]) throws -> Ended {
            let file = school.root.appendingPathComponent("consent/\(name)")
            try Data(bytes).write(to: file)
            return try importing(file.path, school)
        }
        for (name, bytes, words) in [
            ("old.xls", [0xD0, 0xCF, 0x11, 0xE0], "old .xls"), ("empty.csv", [], "empty"),
            ("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0], "a picture"),
        ] as [(String, [UInt8], String)] {
            let ended = try take(name, bytes)
            #expect(
                ended.code == 65 && ended.errors.contains(words) && !ended.errors.contains("no mapping"),
                "\(ended.everything)")
        }
        let hidden = checkout.appendingPathComponent("fixtures/workbooks/hidden-row.xlsx").path
        let ended = try importing(hidden, school)
        #expect(
            ended.code == 65 && ended.errors.contains("--hidden=leave")
                && !ended.errors.contains("no mapping"), "\(ended.everything)")
        // An unfinished mapping of another list is no matter of this one.
        let plain = try take(
            "plain.csv",
            Array("UPN,Forename,Surname,Photos on website\nN900400019001,Ava,Smith,Yes\n".utf8))
        #expect(
            plain.code == 65 && plain.errors.contains("no mapping") && !plain.errors.contains("buses"),
            "\(plain.everything)")
        let near = try take("near.csv", Array("Adno,Pupil,Bus stop,Year\n1,x,y,z\n".utf8))
        #expect(
            near.errors.contains("Nearest is consent/mappings/buses.json5")
                && near.errors.contains("not finished"), "\(near.everything)")
    }

    @Test func whatALeftColumnIsAndWhichWayAConsentCountsIsConfirmed() throws {
        let school = try SchoolBench(list: nil)
        let text = "UPN,Forename,Surname,Photos on website,Opted out of photos,House,Ethnicity\n"
        let file = try list(
            text + "N900400019001,Ava,Smith,Yes,Yes,Red,x\nU900400024001,Noah,Patel,Yes,No,Red,x\n",
            school)
        let ended = try school.run(
            [
                "consent", "map", file, "--consent=Opted out of photos=all",
                "--polarity=Opted out of photos=objection", "--leave=House",
            ])
        #expect(ended.code == 0, "\(ended.everything)")
        let confirmed = try school.confirm(file)
        let words = confirmed.output.split { $0.isWhitespace }.joined(separator: " ")
        #expect(
            words.contains("a yes under “Opted out of photos” is a no for website, social")
                && words.contains("a blank says nothing"))
        #expect(words.contains("Left out: “House” (not a known heading), “Ethnicity”."), "\(words)")
        #expect(words.contains("“No”, 1 time, where a yes is a no: says nothing"))
        #expect(try importing(file, school).code == 0)
        #expect(
            try school.ledger(
                "SELECT group_concat(coalesce(json_extract(json, '$.consents.website.state'), 'none')) FROM (SELECT json FROM pupil_states ORDER BY json_extract(json, '$.legalName.forename'))"
            )
                == "refused,granted")
    }

    @Test func theProfilesAreListedWithHowSureWeAre() throws {
        let ended = try safelight(["consent", "map", "--profiles"])
        #expect(ended.code == 0)
        for word in ["--profile=databridge", "a yes that is a no, verified: “Consent Denied”", "likely, not verified", "as of 2026-11-21"] {
            #expect(ended.output.contains(word), "\(word)")
        }
    }
}
