import Foundation
import Testing

/// What an office does over the weeks: corrections, calls, objections, new lists; and everything that can be missing.
@Suite struct OfficeTests {
    private static let header = "file,caption,alt text,people,everyone named\n"

    private func pictures(_ school: SchoolBench, _ channel: String) throws -> Int {
        try school.files("publishable/\(channel)").filter { $0.hasSuffix(".jpg") }.count
    }

    @Test func aCorrectedCaptionListIsHeardNextTime() throws {
        let school = try SchoolBench()
        try school.drop("pictures/faces-three.jpg", as: "fair/a.jpg")
        try school.run(["run"])
        #expect(try pictures(school, "website") == 0)
        try school.write(Self.header + "a.jpg,The fair.,A field.,\(SchoolBench.group),yes\n", to: "fair/captions.csv")
        #expect(try school.run(["run"]).code == 0)
        #expect(try pictures(school, "website") == 1)
        let caption = try school.files("publishable/website").first { $0.hasSuffix(".txt") }
        #expect(
            String(decoding: try school.bytes("publishable/website/" + (caption ?? "")), as: UTF8.self)
                == "The fair.\n\nAlternative text: A field.\n")
        // A surname slips into the caption: out it goes again.
        try school.write(Self.header + "a.jpg,Ava Smith at the fair.,A field.,\(SchoolBench.group),yes\n", to: "fair/captions.csv")
        #expect(try school.run(["run"]).code == 0)
        #expect(try pictures(school, "website") == 0)
        #expect(try school.files("publishable") == [])
    }

    @Test func anObjectionBeatsEveryConsent() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,The fair.,,\(SchoolBench.group),yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        #expect(try pictures(school, "website") == 1)
        let ended = try school.run(["consent", "object", "--pupil=Noah Patel", "--by=Test"])
        #expect(ended.code == 0 && ended.output.contains("taken out of publishable/"), "\(ended.everything)")
        #expect(try school.files("publishable") == [])
        // No later list brings it back.
        _ = try school.importList("hollow-oak-wide-next-week.csv")
        try school.run(["run"])
        #expect(try school.files("publishable") == [])
    }

    @Test func aPhotoCanBeObjectedTo() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,,yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        #expect(try pictures(school, "press") == 1)
        let id = try school.ledger("SELECT lower(substr(hex(digest), 1, 12)) FROM photos")
        #expect(try school.run(["consent", "object", "--photo=\(id)", "--by=Test"]).code == 0)
        #expect(try school.files("publishable") == [])
        // The same bytes dropped again stay blocked.
        try school.drop("pictures/jpeg-plain.jpg", as: "other/b.jpg")
        try school.write(Self.header + "b.jpg,,,,yes\n", to: "other/captions.csv")
        try school.run(["run"])
        #expect(try school.files("publishable") == [])
    }

    @Test func aCallFillsInAMissingAnswerAndARefusalByCallStays() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,\(SchoolBench.pair); Rose Green,yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        #expect(try pictures(school, "website") == 0)
        let call = ["--answered-by=Parent", "--relation=mother", "--by=Test"]
        #expect(try school.run(["consent", "call", "Rose Green", "--answer=granted", "--channel=website"] + call).code == 0)
        try school.run(["run"])
        #expect(try pictures(school, "website") == 1)
        #expect(try pictures(school, "social") == 0)
        #expect(try school.run(["consent", "call", "Rose Green", "--answer=refused"] + call).code == 0)
        #expect(try pictures(school, "website") == 0)
        _ = try school.importList("hollow-oak-wide-next-week.csv")
        try school.run(["run"])
        #expect(try pictures(school, "website") == 0)
    }

    @Test func theSameBytesElsewhereCannotShedAName() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,\(SchoolBench.pair); Will Day,yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        #expect(try pictures(school, "website") == 0)
        try school.drop("pictures/jpeg-plain.jpg", as: "other/b.jpg")
        try school.write(Self.header + "b.jpg,,,,yes\n", to: "other/captions.csv")
        #expect(try school.run(["run"]).code == 0)
        #expect(try pictures(school, "website") == 0)
        #expect(try pictures(school, "newsletter") == 1)
        #expect(try school.files(".safelight/originals").count == 1)
    }

    @Test func withoutAListEverythingIsHeld() throws {
        let school = try SchoolBench(list: nil)
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,,yes\n", to: "fair/captions.csv")
        let ended = try school.run(["run"])
        #expect(ended.everything.contains("No consent list has been imported"))
        #expect(try school.files("publishable") == [])
        #expect(try school.ledger("SELECT DISTINCT rule FROM findings WHERE effect = 'blocks'") == "consent-list-stale")
    }

    @Test func anOldListTakesEverythingBack() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,,yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        #expect(try pictures(school, "website") == 1)
        // Eight days later, by the machine's clock.
        let faketime = "/usr/bin/faketime"
        guard FileManager.default.isExecutableFile(atPath: faketime) else {
            throw Missing(what: "faketime is missing; run: apt-get install faketime")
        }
        let ended = try EndToEndTests.run(
            URL(fileURLWithPath: faketime),
            ["--exclude-monotonic", "+8 days", try program("safelight").path, "-C", school.root.path, "run", "--still=0"])
        #expect(ended.code == 1 && ended.errors.contains("every photo is held until a newer one is imported"), "\(ended.everything)")
        #expect(try school.files("publishable") == [])
    }

    @Test func aCaptionListThatCannotBeReadHoldsItsPhotos() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write("file,caption,alt text,peopel,everyone named\na.jpg,,,Will Day,yes\n", to: "fair/captions.csv")
        let ended = try school.run(["run"])
        #expect(ended.code == 1)
        #expect(ended.errors.contains("line 1") && ended.errors.contains("peopel"))
        #expect(try school.files("publishable") == [])
    }

    @Test func aBrokenPolicyStopsEverything() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        let policy = school.root.appendingPathComponent("policy.json5")
        let text = try String(contentsOf: policy, encoding: .utf8).replacingOccurrences(of: "quality: 85", with: "qualty: 85")
        try Data(text.utf8).write(to: policy)
        let ended = try school.run(["run"])
        #expect(ended.code == 78)
        #expect(ended.errors.contains("qualty") && ended.errors.contains("line "))
        #expect(try school.files("inbox") == ["fair/a.jpg"])
    }

    @Test func withoutItsWorkerNothingIsTouched() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        let alone = FileManager.default.temporaryDirectory.appendingPathComponent("safelight-alone-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: alone, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: alone) }
        try FileManager.default.copyItem(at: program("safelight"), to: alone.appendingPathComponent("safelight"))
        let ended = try EndToEndTests.run(alone.appendingPathComponent("safelight"), ["-C", school.root.path, "run", "--still=0"])
        #expect(ended.code == 69, "\(ended.everything)")
        #expect(try school.files("inbox") == ["fair/a.jpg"])
    }

    @Test func checkTouchesNothing() throws {
        let school = try SchoolBench()
        let photo = checkout.appendingPathComponent("fixtures/pictures/jpeg-mwg.jpg").path
        let before = try school.files(".")
        let photos = try school.ledger("SELECT COUNT(*) FROM photos")
        let ended = try school.run(["check", photo])
        #expect(ended.code == 1)
        #expect(ended.output.contains("face-untagged"))
        #expect(try school.files(".").filter { !$0.contains("ledger.sqlite-") } == before.filter { !$0.contains("ledger.sqlite-") })
        #expect(try school.ledger("SELECT COUNT(*) FROM photos") == photos)
    }

    @Test func aSecondRunIsRefusedWhileOneIsAtWork() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        let lock = school.root.appendingPathComponent(".safelight/lock")
        let descriptor = open(lock.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        #expect(flock(descriptor, LOCK_EX) == 0)
        let ended = try school.run(["run"])
        #expect(ended.code == 75, "\(ended.everything)")
        #expect(try school.files("inbox") == ["fair/a.jpg"])
        close(descriptor)
        #expect(try school.run(["run"]).code == 0)
    }

    /// A share is another file system: a rename does not reach the store.
    @Test func anInboxOnAnotherFileSystemIsEmptiedAllTheSame() throws {
        let school = try SchoolBench()
        let share = URL(fileURLWithPath: "/dev/shm/safelight-inbox-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: share, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: share) }
        let inbox = school.root.appendingPathComponent("inbox")
        try FileManager.default.removeItem(at: inbox)
        try FileManager.default.createSymbolicLink(at: inbox, withDestinationURL: share)
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.drop("pictures/gif-animated.gif", as: "fair/b.gif")
        let ended = try school.run(["run"])
        #expect(ended.code == 0, "\(ended.everything)")
        #expect(try school.files("inbox") == [])
        #expect(try school.files(".safelight/originals").count == 2)
    }

    @Test func aFileWithANameThatIsNoTextIsReportedAndStays() throws {
        let school = try SchoolBench()
        let folder = school.root.appendingPathComponent("inbox/fair").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let name = Array(folder.utf8).map { CChar(bitPattern: $0) } + [0x2F, CChar(bitPattern: 0xE9), 0x2E, 0x6A, 0x70, 0x67, 0]
        let descriptor = open(name, O_CREAT | O_WRONLY, 0o644)
        #expect(descriptor >= 0)
        close(descriptor)
        let ended = try school.run(["run"])
        #expect(ended.code == 1)
        #expect(ended.errors.contains("not UTF-8"))
    }

    @Test func hostileNamesAreJustNames() throws {
        let school = try SchoolBench()
        let names = [
            "a'; DROP TABLE photos; --.jpg", "<script>alert(1)</script>.jpg".replacingOccurrences(of: "/", with: "_"), "new\nline.jpg",
            "-rf.jpg", "…‮gpj.jpg",
        ]
        for name in names { try school.drop("pictures/jpeg-plain.jpg", as: "fair/" + name) }
        let ended = try school.run(["run"])
        #expect(ended.code == 0, "\(ended.everything)")
        #expect(try school.files("inbox") == [])
        #expect(try school.ledger("SELECT COUNT(*) FROM photos") == "1")
        for page in try school.files("quarantine") where page.hasSuffix(".html") {
            #expect(!String(decoding: try school.bytes("quarantine/" + page), as: UTF8.self).contains("<script"))
        }
    }

    // MARK: Who is who, from list to list

    private static let upn = "N900400019001"

    /// Ava Smith and two more, with a yes everywhere; `upn` as the list has it.
    private func importAva(_ school: SchoolBench, upn: String, _ arguments: [String] = ["--date=\(SchoolBench.today)"]) throws -> Ended {
        let header = try String(contentsOf: checkout.appendingPathComponent("consent/samples/hollow-oak-wide.csv"), encoding: .utf8)
            .prefix { !$0.isNewline }
        let rows = [
            "\(upn),004000,Ava,Smith,,,,Year 6,Oak,,,,,Yes,Yes,Yes,Yes,Yes,Yes",
            "U900400024001,004002,Noah,Patel,,,,Year 1,Holly,,,,,Yes,Yes,Yes,Yes,Yes,Yes",
            "X900400022001,004003,Zoë,Ó Briain,,,,Year 3,Cherry,,,,,Yes,Yes,Yes,Yes,Yes,Yes",
        ]
        let file = school.root.appendingPathComponent("consent/list.csv")
        try Data(([String(header)] + rows).joined(separator: "\n").utf8).write(to: file)
        return try school.run(
            [
                "consent", "import", file.path, "--by=Test",
                "--mapping=\(checkout.appendingPathComponent("consent/mappings/wide.json5").path)",
            ] + arguments)
    }

    @Test(arguments: [("", upn), (upn, ""), ("T90040002401A", upn), (upn, "N900400019002")])
    func anObjectionStaysWithTheChildWhateverTheListCallsThem(_ before: String, _ now: String) throws {
        let school = try SchoolBench(list: nil)
        #expect([0, 1].contains(try importAva(school, upn: before).code))
        #expect(try school.run(["consent", "object", "--pupil=004000", "--by=Test"]).code == 0)
        #expect([0, 1].contains(try importAva(school, upn: now).code))
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        let row = "a.jpg,,,\(now == Self.upn ? now : "Ava Smith"); Noah Patel; Zoë Ó Briain,yes\n"
        try school.write(Self.header + row, to: "fair/captions.csv")
        try school.run(["run"])
        #expect(try school.files("publishable") == [])
        #expect(try school.ledger("SELECT group_concat(DISTINCT rule) FROM findings WHERE effect <> 'notes'") == "consent-refused")
        // The office finds the child by any number and by name, and can take the objection back.
        #expect(try school.run(["consent", "lift", "--pupil=Ava Smith", "--by=Test", "--reason=mistyped"]).code == 0)
        try school.run(["run"])
        #expect(try pictures(school, "website") == 1)
    }

    @Test func aYesByTelephoneIsNoYesToAChannelOfTomorrow() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,\(SchoolBench.pair); Rose Green,yes\n", to: "fair/captions.csv")
        let call = ["consent", "call", "Rose Green", "--answer=granted", "--answered-by=Parent", "--relation=mother", "--by=Test"]
        #expect(try school.run(call).code == 0)
        let policy = school.root.appendingPathComponent("policy.json5")
        let text = try String(contentsOf: policy, encoding: .utf8)
            .replacingOccurrences(of: "channels: [", with: "channels: [ { id: \"video\", title: \"Video wall\" },")
        try Data(text.utf8).write(to: policy)
        try school.run(["run"])
        #expect(try pictures(school, "press") == 1)
        #expect(try pictures(school, "video") == 0)
        // A no was said to whatever comes.
        #expect(try school.run(call.map { $0 == "--answer=granted" ? "--answer=refused" : $0 }).code == 0)
        #expect(try school.files("publishable") == [])
        #expect(try school.ledger("SELECT channels FROM consent_records ORDER BY id DESC LIMIT 1") == "[]")
    }

    @Test func anObjectionAgainstAPhotoCanBeTakenBack() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,,yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        let id = try school.ledger("SELECT lower(substr(hex(digest), 1, 12)) FROM photos")
        let lift = ["consent", "lift", "--photo=\(id)", "--by=Test"]
        #expect(try school.run(lift + ["--reason=x"]).code == 65, "there is nothing to take back yet")
        #expect(try school.run(["consent", "object", "--photo=\(id)", "--by=Test"]).code == 0)
        #expect(try pictures(school, "press") == 0)
        #expect(try school.run(lift).code == 64, "it says why")
        #expect(try school.run(lift + ["--reason=another photo was meant"]).code == 0)
        #expect(try pictures(school, "press") == 0)
        try school.run(["run"])
        #expect(try pictures(school, "press") == 1)
        #expect(try school.ledger("SELECT COUNT(*) FROM objections") == "2")
    }

    @Test func takingAnObjectionBackTouchesNoOtherNo() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,\(SchoolBench.pair); Will Day,yes\n", to: "fair/captions.csv")
        let lift = ["consent", "lift", "--pupil=Will Day", "--by=Test", "--reason=mistyped"]
        #expect(try school.run(lift).code == 65, "his no stands on the list")
        try school.run(["consent", "object", "--pupil=Will Day", "--by=Test"])
        #expect(try school.run(lift).code == 0)
        try school.run(["run"])
        #expect(try pictures(school, "website") == 0)
        #expect(try pictures(school, "newsletter") == 1)
    }

    /// As when the export of the school's information system has died and a job copies its last file every night.
    @Test func aDeadExportGrowsNoYounger() throws {
        let school = try SchoolBench(list: nil)
        let file = school.root.appendingPathComponent("consent/list.csv").path
        #expect(try importAva(school, upn: Self.upn).code == 0)
        let sixDaysAgo = Date(timeIntervalSinceNow: -6 * 86_400)
        let list = [
            "consent", "import", file, "--by=Test", "--mapping=\(checkout.appendingPathComponent("consent/mappings/wide.json5").path)",
        ]
        let other = try SchoolBench(list: nil)
        try FileManager.default.setAttributes([.modificationDate: sixDaysAgo], ofItemAtPath: file)
        #expect(try other.run(list).code == 0)
        let first = try other.ledger("SELECT list_date FROM snapshots")
        try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: file)
        let again = try other.run(list)
        #expect(again.code == 0 && again.output.contains("imported before"), "\(again.everything)")
        #expect(try other.ledger("SELECT list_date FROM snapshots ORDER BY id DESC LIMIT 1") == first)
        // Exported anew, and nobody's answer changed: a person says so.
        #expect(try other.run(list + ["--date=\(SchoolBench.today)"]).code == 0)
        #expect(try other.ledger("SELECT list_date > \(first) FROM snapshots ORDER BY id DESC LIMIT 1") == "1")
    }

    @Test func anOldListIsDecidedOnOnce() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,,yes\n", to: "fair/captions.csv")
        let faketime = URL(fileURLWithPath: "/usr/bin/faketime")
        guard FileManager.default.isExecutableFile(atPath: faketime.path) else {
            throw Missing(what: "faketime is missing; run: apt-get install faketime")
        }
        var decisions: [String] = []
        for days in ["+8 days", "+9 days", "+10 days"] {
            let ended = try EndToEndTests.run(
                faketime,
                ["--exclude-monotonic", days, try program("safelight").path, "-C", school.root.path, "run", "--still=0"])
            #expect(ended.code == 1, "\(ended.everything)")
            decisions.append(try school.ledger("SELECT COUNT(*) FROM decisions"))
        }
        #expect(decisions == ["1", "1", "1"])
    }

    private func json(_ ended: Ended) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any], "\(ended.everything)")
    }

    @Test func programsReadWhatAConsentCommandDid() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,The fair.,,\(SchoolBench.group),yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        let sample = checkout.appendingPathComponent("consent/samples/hollow-oak-wide-next-week.csv").path
        let list = [
            "--json", "consent", "import", sample, "--by=Test", "--date=\(SchoolBench.today)",
            "--mapping=\(checkout.appendingPathComponent("consent/mappings/wide.json5").path)",
        ]
        let dry = try json(try school.run(list + ["--dry-run"]))
        #expect(dry["consentList"] == nil && dry["withdrawals"] as? Int == 10)
        let imported = try school.run(list)
        let found = try json(imported)
        #expect(found["consentList"] as? Int == 2 && found["listDate"] as? String == SchoolBench.today)
        #expect(found["added"] as? Int == 1 && found["left"] as? Int == 1 && found["changed"] as? Int == 10)
        #expect((found["pupils"] as? Int ?? 0) > 400 && (found["problems"] as? [Any])?.isEmpty == true)

        let call = ["consent", "call", "Rose Green", "--answer=granted", "--answered-by=Parent", "--relation=mother", "--by=Test"]
        let called = try school.run(["--json"] + call)
        #expect(try json(called)["recorded"] as? String == "granted")
        #expect((try json(called)["channels"] as? [String])?.count == 6)
        let objected = try school.run(["--json", "consent", "object", "--pupil=Noah Patel", "--by=Test"])
        #expect(try json(objected)["recorded"] as? String == "objection")
        #expect((try json(objected)["takenBack"] as? Int ?? 0) > 0)
        let lift = ["--json", "consent", "lift", "--pupil=Noah Patel", "--by=Test", "--reason=mistyped"]
        let lifted = try school.run(lift)
        #expect(try json(lifted)["recorded"] as? String == "lifted")
        for ended in [imported, called, objected, lifted] {
            for word in ["Noah", "Patel", "Rose", "Green", "Grace", "Best", "Ava"] { #expect(!ended.everything.contains(word)) }
        }
        let named = try school.run(["--names", "--json", "consent", "object", "--pupil=Noah Patel", "--by=Test"])
        #expect(try json(named)["pupil"] as? String == "Noah Patel")
    }

    @Test func programsReadWhyAListWasNotTaken() throws {
        let school = try SchoolBench(list: nil)
        let ended = try importAva(school, upn: "broken", ["--json", "--date=2999-01-01"])
        #expect(ended.code == 65)
        let found = try json(ended)
        #expect(found["consentList"] == nil)
        let problem = try #require((found["problems"] as? [[String: Any]])?.first)
        #expect(problem["line"] as? Int == 2 && (problem["summary"] as? String)?.contains("UPN") == true)
        #expect(problem["detail"] == nil && !ended.everything.contains("Ava"))
    }
}
