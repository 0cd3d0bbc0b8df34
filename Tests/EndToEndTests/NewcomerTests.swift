import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// What somebody of an office types in the first weeks, and what must be said then.
@Suite struct NewcomerTests {
    private static let header = "file,caption,alt text,people,everyone named\n"

    private func pictures(_ school: SchoolBench, _ channel: String = "website") throws -> Int {
        try school.files("publishable/\(channel)").filter { $0.hasSuffix(".jpg") }.count
    }

    private func day(_ before: Int) -> String {
        let form = DateFormatter()
        form.dateFormat = "yyyy-MM-dd"
        form.timeZone = TimeZone(identifier: "UTC")
        form.locale = Locale(identifier: "en_US_POSIX")
        return form.string(from: Date(timeIntervalSinceNow: Double(-86_400 * before)))
    }

    private func list(_ rows: some Sequence<some StringProtocol>) throws -> String {
        let sample = try String(contentsOf: checkout.appendingPathComponent("consent/samples/hollow-oak-wide.csv"), encoding: .utf8)
        return ([sample.prefix { !$0.isNewline }.description] + rows.map { String($0) }).joined(separator: "\n")
    }

    private func importList(_ text: String, _ school: SchoolBench, _ arguments: [String]) throws -> Ended {
        let file = school.root.appendingPathComponent("consent/list.csv")
        try Data(text.utf8).write(to: file)
        return try school.run(
            [
                "consent", "import", file.path, "--by=Test",
                "--mapping=\(checkout.appendingPathComponent("consent/mappings/wide.json5").path)",
            ] + arguments)
    }

    // MARK: Admission numbers

    @Test func anAdmissionNumberNamesAPupil() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,004000 ; 004002;004003,yes\n", to: "fair/captions.csv")
        #expect(try school.run(["run"]).code == 0)
        #expect(try pictures(school) == 1)
        // Will Day, refused on the website; a number of nobody; a number that is nearly one.
        for (people, rule) in [("004007", "consent-refused"), ("990000", "person-unknown"), ("4021", "person-unknown")] {
            try school.write(Self.header + "a.jpg,,,004000;004002;004003;\(people),yes\n", to: "fair/captions.csv")
            let ended = try school.run(["run"])
            #expect(try pictures(school) == 0, "\(people)")
            let newest =
                "SELECT group_concat(DISTINCT rule) FROM findings WHERE effect <> 'notes' AND decision = (SELECT MAX(id) FROM decisions)"
            #expect(try school.ledger(newest) == rule, "\(ended.everything)")
        }
    }

    // MARK: The age and the length of a list

    @Test func aStaleListIsToldAtOnceAndByEveryRun() throws {
        let school = try SchoolBench(list: nil)
        let row = "N900400019001,004000,Ava,Smith,,,,Year 6,Oak,,,,,Yes,Yes,Yes,Yes,Yes,Yes"
        let imported = try importList(try list([row]), school, ["--date=\(day(30))"])
        #expect(
            imported.code == 1 && imported.errors.contains("every photo is held until a newer one is imported"), "\(imported.everything)")
        for command in ["run", "status"] {
            let ended = try school.run([command])
            #expect(ended.code == 1 && ended.errors.contains("every photo is held until a newer one is imported"), "\(ended.everything)")
        }
        #expect(try school.run(["run"]).output.contains("There were no photos to take"))
        let json = try school.run(["run", "--json"])
        let found = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect((found["staleness"] as? String)?.contains("older than the school’s limit") == true)
        #expect(try importList(try list([row]), school, ["--date=\(SchoolBench.today)"]).code == 0)
        for command in ["run", "status"] { #expect(try school.run([command]).code == 0) }
    }

    @Test func withoutAListARunSaysSo() throws {
        let school = try SchoolBench(list: nil)
        let ended = try school.run(["run"])
        #expect(ended.code == 1 && ended.errors.contains("No consent list has been imported"), "\(ended.everything)")
    }

    @Test func aListOfHalfTheSchoolIsAskedAbout() throws {
        let school = try SchoolBench(list: nil)
        func row(_ number: Int, _ name: String) -> String { ",\(number),\(name),Example,,,,Year 1,Oak,,,,,Yes,Yes,Yes,Yes,Yes,Yes" }
        let names = ["Ava", "Ben", "Cara", "Dan", "Eve"]
        let rows = names.enumerated().map { row(100 + $0, $1) }
        let today = "--date=\(SchoolBench.today)"
        #expect(try !importList(try list(rows), school, [today]).everything.contains("whole list"))
        let ended = try importList(try list([rows[0], row(200, "Zed")]), school, [today, "--names"])
        #expect(ended.errors.contains("This list has 2 pupils, and the last one had 5. Is this the whole list?"), "\(ended.everything)")
        #expect(ended.output.contains("Zed Example: added") && ended.output.contains("Ben Example: left"))
        #expect(!ended.output.contains("Ava Example"))
    }

    @Test func aListPartedBySemicolonsIsReadUnlessTheMappingSaysOtherwise() throws {
        let school = try SchoolBench(list: nil)
        let text = try list([",100,Ava,Example,,,,,,,,,,Yes,Yes,Yes,Yes,Yes,Yes"]).replacingOccurrences(of: ",", with: ";")
        let today = "--date=\(SchoolBench.today)"
        let read = try importList(text, school, [today, "--dry-run"])
        #expect(read.code == 0, "\(read.everything)")
        let mapping = try String(contentsOf: checkout.appendingPathComponent("consent/mappings/wide.json5"), encoding: .utf8)
        let named = school.root.appendingPathComponent("consent/named.json5")
        try Data(mapping.replacingOccurrences(of: "// separator: ", with: "separator: ").utf8).write(to: named)
        let file = school.root.appendingPathComponent("consent/list.csv").path
        // The separator that nobody had to tell is the one that it was confirmed with.
        let commas = checkout.appendingPathComponent("consent/samples/hollow-oak-wide.csv").path
        #expect(try school.confirm(commas, ["--mapping=\(named.path)"]).code == 0)
        let ended = try school.run(["consent", "import", file, "--mapping=\(named.path)", "--by=Test", today])
        #expect(ended.code == 65 && ended.errors.split(separator: "\n").first?.contains("separator: \";\"") == true, "\(ended.everything)")
    }

    @Test func aWorkbookIsImportedOnceItIsSaidWhichSheet() throws {
        let school = try SchoolBench(list: nil)
        let mapping = school.root.appendingPathComponent("consent/workbook.json5")
        let text = """
            {
              shape: "wide", columns: { upn: "UPN", admissionNumber: "Adno", legalForename: "Forename", legalSurname: "Surname" },
              answers: { Yes: "granted", No: "refused" }, consents: [{ column: "Web", channels: ["website"] }],
              leave: ["Known As", "Leaving", "Left", "Never", "Since", "Until", "No Press"],
            }
            """
        try Data(text.utf8).write(to: mapping)
        func take(_ name: String, _ more: String...) throws -> Ended {
            let file = checkout.appendingPathComponent("fixtures/workbooks/\(name)").path
            let always = ["consent", "import", file, "--mapping=\(mapping.path)", "--by=Test", "--date=\(SchoolBench.today)"]
            return try school.run(always + more)
        }
        let plain = checkout.appendingPathComponent("fixtures/workbooks/plain.xlsx").path
        #expect(try school.confirm(plain, ["--mapping=\(mapping.path)"]).code == 0)
        let asked = try take("two-sheets.xlsx")
        #expect(asked.code == 65 && asked.errors.contains("--sheet=NAME: “Staff”, “Pupils”"), "\(asked.everything)")
        let hidden = try take("hidden-row.xlsx")
        #expect(hidden.code == 65 && hidden.errors.contains("--hidden=leave"), "\(hidden.everything)")
        #expect(try take("old.xls").code == 65)
        #expect(try take("plain.xlsx", "--hidden=perhaps").code == 64)
        let left = try take("hidden-row.xlsx", "--hidden=leave", "--dry-run", "--json")
        #expect(left.code == 0 && left.output.contains("\"pupils\" : 1"), "\(left.everything)")
        let named = try take("hidden-sheet.xlsx", "--dry-run")
        #expect(named.code == 0 && named.output.contains("hidden ones were not: “Old”, “Older”"), "\(named.everything)")
        let done = try take("two-sheets.xlsx", "--sheet=Pupils")
        #expect(done.code == 0 && done.output.contains("with 2 pupils"), "\(done.everything)")
    }

    // MARK: What waits for a run

    @Test func aRunIsPromisedOnlyWhereItDoesSomething() throws {
        let school = try SchoolBench()
        for (name, fixture) in [("a", "jpeg-plain"), ("b", "jpeg-progressive")] {
            try school.drop("pictures/\(fixture).jpg", as: "fair/\(name).jpg")
        }
        // The one Grace Best whose parents take their consent back.
        let rows = "a.jpg,,,Ava Smith; Noah Patel; A900400021002,yes\nb.jpg,,,Ava Smith; Noah Patel; Rose Green,yes\n"
        try school.write(Self.header + rows, to: "fair/captions.csv")
        try school.run(["run"])
        #expect(try pictures(school) == 1)
        // Publishable everywhere until now, the first has no picture for its page: a run makes that, and releases nothing.
        let imported = try school.importList("hollow-oak-wide-next-week.csv")
        #expect(
            imported.output.contains("taken out of publishable/") && !imported.output.contains("the next “safelight run”"),
            "\(imported.everything)")
        let before = try school.files("publishable")
        try school.run(["run"])
        #expect(try school.files("publishable") == before)
        let called = try school.run([
            "consent", "call", "Rose Green", "--answer=granted", "--answered-by=Parent", "--relation=mother", "--by=Test",
        ])
        #expect(called.output.contains("1 photo waits for the next “safelight run”"), "\(called.everything)")
        try school.run(["run"])
        #expect(try school.files("publishable").count > before.count)
    }

    // MARK: A call that changes nothing

    private func granted(_ pupil: String, _ school: SchoolBench, _ more: String...) throws -> Ended {
        try school.run(
            ["consent", "call", pupil, "--answer=granted", "--answered-by=Parent", "--relation=mother", "--by=Test"] + more)
    }

    @Test func aYesThatDoesNotCountIsToldSo() throws {
        let school = try SchoolBench()
        let refused = try granted("Will Day", school)
        #expect(refused.code == 0 && refused.output.contains("Recorded: granted"), "\(refused.everything)")
        #expect(refused.output.contains("the no of the consent list still counts: only a newer answer"))
        #expect(!refused.output.contains("Newsletter") && !refused.output.contains("Day"))
        #expect(try !granted("Will Day", school, "--channel=newsletter").output.contains("But:"))
        #expect(try !granted("Rose Green", school).output.contains("But:"))
        #expect(try granted("Ivy Hart", school).output.contains("must not be published on any channel"))
        try school.run(["consent", "object", "--pupil=Noah Patel", "--by=Test"])
        let json = try granted("Noah Patel", school, "--json")
        let found = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect((found["obstacles"] as? [String])?.first?.contains("an objection still counts") == true, "\(json.everything)")
        _ = try school.importList("hollow-oak-wide-next-week.csv")
        let left = try granted("Amelia Ahmed", school)
        #expect(left.output.contains("has left the school"), "\(left.everything)")
    }

    @Test func aCallNamesJustWhatItLacks() throws {
        let school = try SchoolBench()
        let call = ["consent", "call", "Will Day", "--answer=granted", "--by=Test"]
        let one = try school.run(call + ["--relation=mother"])
        #expect(one.code == 64 && one.errors.contains("it needs --answered-by=NAME too."), "\(one.everything)")
        let two = try school.run(call)
        #expect(two.errors.contains("--answered-by=NAME and --relation=WORD too."), "\(two.everything)")
    }

    @Test func aPartOfANameIsNotOnePupilOfSeveral() throws {
        let school = try SchoolBench()
        let ended = try school.run(["consent", "object", "--pupil=Mohammed Khan 2", "--by=Test"])
        #expect(
            ended.code == 65 && !ended.errors.contains("1 pupil") && ended.errors.contains("not certain who is meant"),
            "\(ended.everything)")
    }

    // MARK: Captions

    @Test func aWrongCaptionListIsNamedOnlyWhereAsked() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "class-of-oak/a.jpg")
        try school.write(Self.header + "a.jpg,,,,\na.jpg,,,,yes\n", to: "class-of-oak/captions.csv")
        let plain = try school.run(["run"])
        #expect(plain.code == 1 && plain.errors.contains("line 3") && plain.errors.contains("--names"), "\(plain.everything)")
        #expect(!plain.everything.contains("class-of-oak"))
        #expect(try school.run(["run", "--names"]).errors.contains("It is inbox/class-of-oak."))
    }

    @Test func checkTellsOnlyOfListsThatSpeakForItsFilesAndOnce() throws {
        let school = try SchoolBench()
        for name in ["a", "b"] { try school.drop("pictures/jpeg-plain.jpg", as: "fair/\(name).jpg") }
        try school.drop("pictures/jpeg-plain.jpg", as: "other/c.jpg")
        try school.write("wrong\n", to: "fair/captions.csv")
        try school.write(Self.header + "c.jpg,,,,yes\n", to: "other/captions.csv")
        func inbox(_ names: String...) -> [String] { names.map { school.root.appendingPathComponent("inbox/\($0)").path } }
        #expect(try !school.run(["check"] + inbox("other/c.jpg")).errors.contains("could not be read"))
        let both = try school.run(["check"] + inbox("fair/a.jpg", "fair/b.jpg"))
        #expect(both.errors.components(separatedBy: "could not be read").count == 2, "\(both.everything)")
        #expect(both.output.contains("File 2 of 2") && both.output.contains("--names shows their names"))
        #expect(!both.everything.contains("b.jpg"))
        #expect(try school.run(["check", "--names"] + inbox("fair/a.jpg", "fair/b.jpg")).output.contains("fair/b.jpg"))
    }

    @Test func aCaptionListOfASpreadsheetIsLeftAndHoldsItsPhotos() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "fair/a.jpg,,,,yes\n", to: "captions.csv")
        try school.write("PK", to: "fair/captions.xlsx")
        let ended = try school.run(["run"])
        #expect(ended.code == 1 && ended.errors.contains("save it as captions.csv"), "\(ended.everything)")
        #expect(try school.files("inbox") == ["captions.csv", "fair/captions.xlsx"])
        #expect(try pictures(school) == 0)
        // With the list beside it the spreadsheet is only what it was made from.
        try school.write(Self.header + "a.jpg,,,Ava Smith; Noah Patel; 004003,yes\n", to: "fair/captions.csv")
        #expect(try school.run(["run"]).code == 0)
        #expect(try pictures(school) == 1)
    }

    @Test func aRowWithoutItsFileIsTold() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "A.JPG,,,,yes\nIMG_7.jpg,,,,yes\n", to: "fair/captions.csv")
        try school.write(Self.header + "fair/b.jpg,,,,yes\n", to: "captions.csv")
        // Taken by the first run, and known by the second.
        for _ in 1...2 {
            let plain = try school.run(["run"])
            #expect(plain.errors.contains("never taken: line 3"), "\(plain.everything)")
            #expect(plain.code == 0 && !plain.everything.contains("IMG_7"))
        }
        let named = try school.run(["run", "--names"])
        #expect(named.errors.contains("line 3: fair/IMG_7.jpg") && named.errors.contains("line 2: fair/b.jpg"), "\(named.everything)")
        #expect(!named.errors.contains("A.JPG"))
        try school.drop("pictures/jpeg-progressive.jpg", as: "fair/IMG_7.jpg")
        #expect(try !school.run(["run", "--names"]).errors.contains("IMG_7"))
    }

    // MARK: Words

    @Test func ruleCodesComeWithTheirWords() throws {
        let school = try DemoSchool.copy()
        let (run, status) = (try DemoSchool.first().ran.output, try school.run(["status"]).output)
        let codes = try school.ledger("SELECT DISTINCT rule FROM findings WHERE effect <> 'notes'").split(whereSeparator: \.isNewline)
        #expect(codes.count > 5)
        for code in codes {
            for output in [run, status] {
                let line = try #require(output.split(separator: "\n").first { $0.contains(code) }, "\(code)")
                // More than the code again without its dashes.
                #expect(line.hasSuffix(")") && !line.contains("(\(code.replacingOccurrences(of: "-", with: " ")))"), "\(line)")
            }
        }
        #expect(status.contains("safelight review list"))
    }

    @Test func foldersWhereFilesAreMeantAreToldSo() throws {
        let school = try SchoolBench()
        let inbox = school.root.appendingPathComponent("inbox").path
        let check = try school.run(["check", inbox])
        #expect(check.code == 1 && check.errors.contains("this is a folder"), "\(check.everything)")
        let imported = try school.run(["consent", "import", inbox, "--by=Test"])
        #expect(imported.code == 65 && imported.errors.contains("is a folder"), "\(imported.everything)")
    }

    @Test func initMakesNoSchoolInsideASchool() throws {
        let school = try SchoolBench()
        for place in ["inner", "inbox", "inbox/deep/er", "policy.json5/x"] {
            let ended = try safelight(["init", school.root.appendingPathComponent(place).path])
            #expect(ended.code == 64 && ended.errors.contains("inside a school’s folder"), "\(ended.everything)")
        }
        #expect(!FileManager.default.fileExists(atPath: school.root.appendingPathComponent("inner").path))
        #expect(try safelight(["init", school.root.path]).code == 0, "the school itself is completed")
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("safelight-file-\(UUID().uuidString)")
        try Data("x".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let onto = try safelight(["init", file.path])
        #expect(onto.code == 64 && onto.errors.contains("Choose another name"), "\(onto.everything)")
    }

    @Test func anInterruptionSaysHowToGoOn() throws {
        let school = try SchoolBench()
        // Whoever waits for the lock waits until it is told.
        let descriptor = open(school.root.appendingPathComponent(".safelight/lock").path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        #expect(flock(descriptor, LOCK_EX) == 0)
        defer { close(descriptor) }
        let process = Process()
        process.executableURL = try program("safelight")
        process.arguments = ["-C", school.root.path, "consent", "object", "--pupil=Noah Patel", "--by=Test"]
        let (out, err) = (Pipe(), Pipe())
        process.standardOutput = out
        process.standardError = err
        process.standardInput = FileHandle.nullDevice
        try process.run()
        var said = ""
        while !said.contains("waiting until it has ended") {
            let more = out.fileHandleForReading.availableData
            try #require(!more.isEmpty, "it ended: \(said)")
            said += String(decoding: more, as: UTF8.self)
        }
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGINT)
        let told = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(told.contains("run the same command again to go on"), "\(told)")
    }
}
