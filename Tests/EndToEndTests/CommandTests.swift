import Foundation
import Proof
import Testing

/// The command line itself.
@Suite struct CommandTests {
    @Test func helpAndVersion() throws {
        let help = try safelight(["--help"])
        #expect(help.code == 0)
        for command in ["init", "consent", "run", "check", "why", "crops", "review", "status", "clean", "doctor", "completions"] {
            #expect(help.output.contains("  \(command) "))
            #expect(try safelight([command, "--help"]).code == 0)
        }
        #expect(try safelight(["--version"]).output.hasPrefix("safelight "))
        let mistyped = try safelight(["staus"])
        #expect(mistyped.code == 64)
        #expect(mistyped.errors.contains("status"))
    }

    @Test func theSchoolIsFoundAsGitFindsARepository() throws {
        let school = try SchoolBench()
        let below = school.root.appendingPathComponent("publishable/website")
        #expect(try safelight(["status"], in: below).code == 0)
        #expect(try safelight(["status"], environment: ["SAFELIGHT_SCHOOL": school.root.path], in: URL(fileURLWithPath: "/")).code == 0)
        let nowhere = try safelight(["status"], in: URL(fileURLWithPath: "/"))
        #expect(nowhere.code == 66)
        #expect(nowhere.errors.contains("safelight init"))
    }

    /// The program that people start links no decoder: only the worker may be reached by a picture's bytes.
    @Test func theProgramLinksNoDecoder() throws {
        let linked = try run(URL(fileURLWithPath: "/usr/bin/ldd"), [program("safelight").path]).output
        #expect(linked.contains("libsqlite3"))
        for library in ["libvips", "libexif", "libexempi", "libheif", "libjpeg", "libpng", "libwebp", "libtiff"] {
            #expect(!linked.contains(library), "safelight links \(library)")
        }
    }

    @Test func cleanWritesProvedPicturesAndGoesOnAfterABadOne() throws {
        let target = FileManager.default.temporaryDirectory.appendingPathComponent("safelight-clean-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: target) }
        let names = [
            "jpeg-gps.jpg", "jpeg-truncated.jpg", "heic-two-aux.heic", "png-text.png", "webp-exif.webp", "gif-still.gif",
            "tiff-one-page.tif", "avif-exif.avif",
        ]
        let files = names.map { checkout.appendingPathComponent("fixtures/pictures/\($0)").path }
        let ended = try safelight(["clean", "--to=\(target.path)"] + files)
        #expect(ended.code == 1)
        #expect(ended.errors.contains("File 2"))
        #expect(ended.output.contains("7 pictures cleaned"), "\(ended.everything)")
        #expect(ended.output.contains("nothing in the pictures was checked"))
        let written = try FileManager.default.contentsOfDirectory(at: target, includingPropertiesForKeys: nil)
        #expect(written.count == 7)
        for file in written {
            guard case .clean = JPEGProof.read([UInt8](try Data(contentsOf: file)), expecting: nil) else {
                Issue.record("\(file.lastPathComponent) is not clean")
                continue
            }
        }
        // Nothing is written over.
        #expect(try safelight(["clean", "--to=\(target.path)", files[0]]).code == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: target.path).contains("jpeg-gps-2.jpg"))
    }

    /// A new ledger would have forgotten every objection.
    @Test func initMakesNoLedgerBesideOriginals() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        #expect(try school.run(["run"]).code == 0)
        let ledger = school.root.appendingPathComponent(".safelight/ledger.sqlite")
        for content in [nil, Data()] {
            for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: ledger.path + end) }
            try content?.write(to: ledger)
            let ended = try safelight(["init", school.root.path])
            #expect(ended.code == 74, "\(ended.everything)")
            #expect(ended.errors.contains("Restore .safelight/ledger.sqlite from a backup"))
            #expect((try? Data(contentsOf: ledger)) == content)
        }
    }

    /// What came from nowhere must not lie where cleared photos lie, nor photos where names are looked for.
    @Test(arguments: ["publishable/website", "publishable", "quarantine/new", "consent", "inbox/fair", ".safelight/originals"])
    func cleanWritesNowhereIntoASchool(_ place: String) throws {
        let school = try SchoolBench(list: nil)
        let before = try school.files(".")
        let photo = checkout.appendingPathComponent("fixtures/pictures/jpeg-plain.jpg").path
        let link = FileManager.default.temporaryDirectory.appendingPathComponent("safelight-link-\(UUID().uuidString)")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: school.root)
        defer { try? FileManager.default.removeItem(at: link) }
        for target in [school.root.path + "/" + place, link.path + "/" + place, school.root.path + "/reports/../" + place] {
            let ended = try safelight(["clean", "--to=\(target)", photo])
            #expect(ended.code == 64, "\(ended.everything)")
            #expect(ended.errors.contains("school"))
        }
        #expect(try school.files(".") == before)
        #expect(try safelight(["clean", "--to=\(school.root.path)/reports/clean", photo]).code == 0)
    }

    @Test func jsonIsJSON() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        let id: () throws -> String = { try school.ledger("SELECT lower(hex(digest)) FROM photos") }
        for arguments in [["run", "--json"], ["status", "--json"], ["doctor", "--json"]] {
            let ended = try school.run(arguments)
            _ = try JSONSerialization.jsonObject(with: Data(ended.output.utf8))
        }
        let why = try JSONSerialization.jsonObject(with: Data(school.run(["why", "--json", try id()]).output.utf8)) as? [String: Any]
        #expect(why?["photo"] as? String == (try id()))
        #expect(why?["consentList"] as? Int == 1)
        let seen = why?["seen"] as? [String: Any]
        #expect(seen?["format"] as? String == "jpeg")
        #expect(seen?["width"] as? Int == 320 && seen?["height"] as? Int == 240 && seen?["orientation"] as? Int == 1)
        for field in ["location", "camera", "taken", "tags", "texts", "faces"] {
            #expect((seen?[field] as? [String: Any])?["reading"] is String, "\(field)")
        }
        #expect((seen?["faces"] as? [String: Any])?["reading"] as? String == "seen")
        #expect((why?["earlierDecisions"] as? [Any])?.count == 0)
        let check = try school.run(["check", "--json", checkout.appendingPathComponent("fixtures/pictures/png-text.png").path])
        #expect((try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [Any])?.count == 1)
    }

    @Test func whyInJSONNamesNobodyUnlessAsked() throws {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-mwg.jpg", as: "fair/a.jpg")
        try school.run(["run"])
        try school.write("file,caption,alt text,people,everyone named\na.jpg,,,Ava Smith; Noah Patel,yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        let id = try school.ledger("SELECT lower(hex(digest)) FROM photos")
        let plain = try school.run(["why", "--json", id]).output
        #expect(!plain.contains("Ava") && !plain.contains("Noah") && !plain.contains("a.jpg"))
        let object = try JSONSerialization.jsonObject(with: Data(plain.utf8)) as? [String: Any]
        let seen = object?["seen"] as? [String: Any]
        #expect((seen?["tags"] as? [String: Any])?["value"] as? Int == 2)
        #expect(seen?["people"] as? Int == 2 && seen?["everyoneNamed"] as? Bool == true)
        let earlier = object?["earlierDecisions"] as? [[String: Any]]
        #expect(earlier.map { "\($0.count)" } == (try school.ledger("SELECT COUNT(*) - 1 FROM decisions")))
        #expect((earlier?.first?["verdicts"] as? [[String: Any]])?.allSatisfy { $0["verdict"] as? String == "quarantine" } == true)
        #expect(try school.run(["why", "--json", "--names", id]).output.contains("Ava Smith"))
    }

    @Test func theConsentListIsReadWithDistrust() throws {
        let school = try SchoolBench(list: nil)
        let list = school.root.appendingPathComponent("consent/list.csv")
        let mapping = "--mapping=\(checkout.appendingPathComponent("consent/mappings/wide.json5").path)"
        try Data("nonsense\n1,2,3\n".utf8).write(to: list)
        let refused = try school.run(["consent", "import", list.path, mapping, "--by=Test"])
        #expect(refused.code == 65)
        #expect(try school.ledger("SELECT COUNT(*) FROM snapshots") == "0")
        let sample = try Data(contentsOf: checkout.appendingPathComponent("consent/samples/hollow-oak-wide.csv"))
        try sample.write(to: list)
        let dry = try school.run(["consent", "import", list.path, mapping, "--dry-run"])
        #expect(dry.code == 0 && dry.output.contains("dry run"))
        #expect(try school.ledger("SELECT COUNT(*) FROM snapshots") == "0")
        #expect(try school.run(["consent", "import", list.path, mapping, "--by=Test", "--date=\(SchoolBench.today)"]).code == 0)
        let older = try school.run(["consent", "import", list.path, mapping, "--by=Test", "--date=2020-01-01"])
        #expect(older.code == 65)
        #expect(try school.run(["consent", "import", list.path, mapping]).code == 64)
    }
}
