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
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.run(["run"])
        #expect(try pictures(school, "website") == 0)
        try school.write(Self.header + "a.jpg,The fair.,A field.,Ava Smith,yes\n", to: "fair/captions.csv")
        #expect(try school.run(["run"]).code == 0)
        #expect(try pictures(school, "website") == 1)
        let caption = try school.files("publishable/website").first { $0.hasSuffix(".txt") }
        #expect(
            String(decoding: try school.bytes("publishable/website/" + (caption ?? "")), as: UTF8.self)
                == "The fair.\n\nAlternative text: A field.\n")
        // A surname slips into the caption: out it goes again.
        try school.write(Self.header + "a.jpg,Ava Smith at the fair.,A field.,Ava Smith,yes\n", to: "fair/captions.csv")
        #expect(try school.run(["run"]).code == 0)
        #expect(try pictures(school, "website") == 0)
        #expect(try school.files("publishable") == [])
    }

    @Test func anObjectionBeatsEveryConsent() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-mwg.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,The fair.,,Ava Smith; Noah Patel,yes\n", to: "fair/captions.csv")
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
        try school.write(Self.header + "a.jpg,,,Rose Green,yes\n", to: "fair/captions.csv")
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
        try school.write(Self.header + "a.jpg,,,Will Day,yes\n", to: "fair/captions.csv")
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
            URL(fileURLWithPath: faketime), ["+8 days", try program("safelight").path, "-C", school.root.path, "run"])
        #expect(ended.code == 0, "\(ended.everything)")
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
        let ended = try EndToEndTests.run(alone.appendingPathComponent("safelight"), ["-C", school.root.path, "run"])
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
        let descriptor = open(lock.path, O_RDWR | O_CREAT, 0o600)
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
}
