import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// Ways in which a picture could come into, or stay in, publishable/ that it must not.
@Suite struct StrictnessTests {
    private static let header = "file,caption,alt text,people,everyone named\n"

    private func pictures(_ school: SchoolBench, _ channel: String = "website") throws -> Int {
        try school.files("publishable/\(channel)").filter { $0.hasSuffix(".jpg") }.count
    }

    /// Names Will Day, who is refused on the website.
    private static let refusingXMP = """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
        xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"><Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Will Day</rdf:li></rdf:Bag>\
        </Iptc4xmpExt:PersonInImage></rdf:Description></rdf:RDF></x:xmpmeta>
        """

    @Test func aRowAboutANewPhotoDoesNotFreeTheOldOneOfThatName() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/IMG_1.jpg")
        try school.write(Self.header + "IMG_1.jpg,,,\(SchoolBench.pair); Will Day,yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        #expect(try pictures(school) == 0)
        // Cropped, and dropped under the same name with another row.
        try school.drop("pictures/jpeg-progressive.jpg", as: "fair/IMG_1.jpg")
        try school.write(Self.header + "IMG_1.jpg,,,\(SchoolBench.group),yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        #expect(try pictures(school) == 1)
        try school.run(["run"])
        #expect(try pictures(school) == 1)
        #expect(try school.ledger("SELECT COUNT(*) FROM photos") == "2")
    }

    @Test func aSidecarCountsForTheBytesHoweverOftenTheyAreDropped() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.refusingXMP, to: "fair/a.xmp")
        try school.write(Self.header + "a.jpg,,,\(SchoolBench.group),yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        #expect(try pictures(school) == 0)
        try school.drop("pictures/jpeg-plain.jpg", as: "other/b.jpg")
        try school.write(Self.header + "b.jpg,,,\(SchoolBench.group),yes\n", to: "other/captions.csv")
        try school.run(["run"])
        #expect(try pictures(school) == 0)
        let check = try school.run(["check", checkout.appendingPathComponent("fixtures/pictures/jpeg-plain.jpg").path])
        #expect(check.output.contains("consent-refused"))
    }

    @Test func aSidecarThatComesLateTakesThePictureBack() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,\(SchoolBench.group),yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        #expect(try pictures(school) == 1)
        try school.write(Self.refusingXMP, to: "fair/a.xmp")
        try school.run(["run"])
        #expect(try pictures(school) == 0)
        #expect(try pictures(school, "newsletter") == 1)
        #expect(try school.files("inbox") == ["fair/captions.csv"])
    }

    private static let published = Prepared { school in
        try school.drop("pictures/school-beds.jpg", as: "fair/a.jpg")
        try school.write(header + "a.jpg,,,\(SchoolBench.group),yes\n", to: "fair/captions.csv")
        try school.run(["run"])
    }

    /// A picture of an older size is not forgotten when the run that replaces it is killed.
    @Test(arguments: ["decided:1", "written:1", "takingBack:1", "released:1"])
    func anOlderRenditionIsNeverForgotten(_ step: String) throws {
        let school = try Self.published.copy()
        #expect(try pictures(school) == 1)
        let policy = school.root.appendingPathComponent("policy.json5")
        let smaller = try String(contentsOf: policy, encoding: .utf8).replacingOccurrences(
            of: "longestEdge: 2048", with: "longestEdge: 320")
        try Data(smaller.utf8).write(to: policy)
        #expect(try school.run(["run"], environment: ["SAFELIGHT_KILL_AT": step]).signal == SIGKILL)
        try school.run(["run"])
        #expect(try pictures(school) == 1)
        #expect(try school.run(["consent", "object", "--pupil=Noah Patel", "--by=Test"]).code == 0)
        #expect(try school.files("publishable") == [])
    }

    @Test func withoutAWorkerAnObjectionStillTakesBack() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,\(SchoolBench.group),yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        let alone = FileManager.default.temporaryDirectory.appendingPathComponent("safelight-alone-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: alone, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: alone) }
        try FileManager.default.copyItem(at: program("safelight"), to: alone.appendingPathComponent("safelight"))
        let ended = try EndToEndTests.run(
            alone.appendingPathComponent("safelight"), ["-C", school.root.path, "consent", "object", "--pupil=Noah Patel", "--by=Test"])
        #expect(ended.code == 0, "\(ended.everything)")
        #expect(try school.files("publishable") == [])
    }

    /// The pages are the last thing: trouble with them leaves no picture behind.
    @Test func picturesGoEvenWhenPagesCannotBeWritten() throws {
        let school = try SchoolBench()
        for (name, fixture) in [("a", "jpeg-plain"), ("b", "jpeg-progressive"), ("c", "jpeg-gps")] {
            try school.drop("pictures/\(fixture).jpg", as: "fair/\(name).jpg")
        }
        let rows = "a.jpg,,,\(SchoolBench.group),yes\nb.jpg,,,\(SchoolBench.group),yes\nc.jpg,,,,yes\n"
        try school.write(Self.header + rows, to: "fair/captions.csv")
        try school.run(["run"])
        #expect(try pictures(school) >= 2)
        // A file where the folder was: not even root can write pages into it.
        let quarantine = school.root.appendingPathComponent("quarantine")
        try FileManager.default.removeItem(at: quarantine)
        try Data().write(to: quarantine)
        let ended = try school.run(["consent", "object", "--pupil=Noah Patel", "--by=Test"])
        #expect(ended.code == 74, "\(ended.everything)")
        let held = try school.ledger("SELECT COUNT(*) FROM releases WHERE channel = 'website'")
        #expect(try pictures(school) == Int(held)! - 2)
    }

    @Test func aDamagedCaptionListHoldsWhatItSpeaksFor() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.drop("pictures/jpeg-progressive.jpg", as: "fair/deep/b.jpg")
        try school.write(Self.header + "a.jpg,,,,yes\ndeep/b.jpg,,,,yes\n", to: "fair/captions.csv")
        try school.write(Self.header + "b.jpg,,,,no\nc.jpg,,,\n", to: "fair/deep/captions.csv")
        #expect(try school.run(["run"]).code == 1)
        #expect(try pictures(school) == 1)
        // The list of the published one breaks, too.
        try school.write(Self.header + "a.jpg,,,,no way\n", to: "fair/captions.csv")
        try school.run(["run"])
        #expect(try pictures(school) == 0)
        try school.write(Self.header + "a.jpg,,,,yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        #expect(try pictures(school) == 1)
    }

    @Test func aPictureThatStaffMovedIsFoundOrMissed() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,\(SchoolBench.group),yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        let website = school.root.appendingPathComponent("publishable/website")
        let name = try #require(try school.files("publishable/website").first { $0.hasSuffix(".jpg") })
        try FileManager.default.createDirectory(at: website.appendingPathComponent("done"), withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: website.appendingPathComponent(name), to: website.appendingPathComponent("done/posted.jpg"))
        let press = try #require(try school.files("publishable/press").first { $0.hasSuffix(".jpg") })
        try FileManager.default.removeItem(at: school.root.appendingPathComponent("publishable/press/" + press))
        let ended = try school.run(["consent", "object", "--pupil=Noah Patel", "--by=Test"])
        #expect(ended.everything.contains("1 picture that must not be shown any more was not in publishable/"), "\(ended.everything)")
        #expect(try school.files("publishable").filter { $0.hasSuffix(".jpg") } == [])
    }

    @Test func withMistakesInThePolicyPicturesStillGo() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,\(SchoolBench.group),yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        try Data("{ broken".utf8).write(to: school.root.appendingPathComponent("policy.json5"))
        #expect(try school.run(["consent", "object", "--pupil=Noah Patel", "--by=Test"]).code == 0)
        #expect(try school.files("publishable") == [])
        #expect(try school.run(["run"]).code == 78)
    }

    @Test func oneBadFileStopsNoOther() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,,yes\n", to: "fair/captions.csv")
        // A side-car too long to be one, a link, an unfinished copy.
        let long = school.root.appendingPathComponent("inbox/fair/long.json")
        try Data(count: 17 << 20).write(to: long)
        try FileManager.default.createSymbolicLink(
            at: school.root.appendingPathComponent("inbox/fair/link.jpg"), withDestinationURL: URL(fileURLWithPath: "/etc/hostname"))
        try school.write("half", to: "fair/b.jpg.part")
        let ended = try school.run(["run"])
        #expect(ended.code == 1)
        #expect(ended.errors.contains("a link") && ended.errors.contains("not finished"), "\(ended.everything)")
        #expect(try pictures(school) == 1)
        #expect(try school.files("quarantine").contains("index.html"))
    }

    @Test func aDamagedOriginalStopsNoOther() throws {
        let school = try SchoolBench()
        try school.drop("pictures/faces-three.jpg", as: "fair/a.jpg")
        try school.run(["run"])
        let original = try #require(try school.files(".safelight/originals").first)
        try Data("damaged".utf8).write(to: school.root.appendingPathComponent(".safelight/originals/" + original))
        // The first may be released now, and needs its original; the second is new.
        try school.drop("pictures/jpeg-progressive.jpg", as: "fair/b.jpg")
        try school.write(Self.header + "a.jpg,,,\(SchoolBench.group),yes\nb.jpg,,,,yes\n", to: "fair/captions.csv")
        let ended = try school.run(["run"])
        #expect(ended.code == 1)
        #expect(ended.errors.contains("no longer what was received"), "\(ended.everything)")
        #expect(try pictures(school) == 1)
    }
}
