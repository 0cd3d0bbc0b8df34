import Foundation
import Testing

/// A folder on the web, served by Python's own server on a port of its own.
private final class Website {
    let folder: URL
    let address: String
    private let server = Process()

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("safelight-www-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let output = Pipe()
        server.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        server.arguments = [
            "python3", "-u", "-c",
            """
            import functools, http.server, sys
            handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=sys.argv[1])
            server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
            print(server.server_address[1])
            server.serve_forever()
            """, folder.path,
        ]
        server.standardOutput = output
        server.standardError = FileHandle.nullDevice
        try server.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let port = try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines)), "the web server did not start")
        address = "http://127.0.0.1:\(port)"
    }

    deinit {
        if server.processIdentifier > 1 { kill(server.processIdentifier, SIGKILL) }
        try? FileManager.default.removeItem(at: folder)
    }

    func write(_ text: String, as name: String) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    /// A copy of a picture as a website makes them: smaller, mirrored, other bytes.
    func serve(_ picture: URL, as name: String) throws {
        let path = folder.appendingPathComponent(name).path
        for step in [["resize", picture.path, path + ".v", "0.5"], ["flip", path + ".v", path + "[Q=60]", "horizontal"]] {
            try #require(run(URL(fileURLWithPath: "/usr/bin/vips"), step).code == 0)
        }
        try FileManager.default.removeItem(atPath: path + ".v")
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: folder.appendingPathComponent(name)) }
}

/// The web is looked at again, and folders are looked through, on the real programs and a real server.
@Suite struct VerifyTests {
    private static let page =
        "<html><body><h1>The fair</h1><p>We had a lovely day at the fair, with many stalls and much cake for everybody.</p>IMAGE</body></html>"

    private func school(_ website: Website, mayBePrivate: Bool = true) throws -> SchoolBench {
        let school = try SchoolBench.published()
        let policy = school.root.appendingPathComponent("policy.json5")
        var text = try String(contentsOf: policy, encoding: .utf8)
        text = text.replacingOccurrences(of: "sites: [\"hollowoak.example.org\"]", with: "sites: [\"127.0.0.1\"]")
        if mayBePrivate { text = text.replacingOccurrences(of: "privateSites: []", with: "privateSites: [\"127.0.0.1\"]") }
        try text.write(to: policy, atomically: true, encoding: .utf8)
        let picture = try #require(
            school.files("publishable/website").first {
                $0.hasSuffix(".jpg")
                    && (try? school.ledger(
                        "SELECT COUNT(*) FROM releases JOIN submissions USING (photo) WHERE name = '\($0.dropLast(4))' AND file_name = 'a.jpg'"
                    )) != "0"
            })
        try website.serve(school.root.appendingPathComponent("publishable/website/\(picture)"), as: "small.jpg")
        try website.write(Self.page.replacingOccurrences(of: "IMAGE", with: "<img src='small.jpg'>"), as: "post.html")
        try #require(school.record("a.jpg", ["--account=site", "--url=\(website.address)/post.html"]).code == 0)
        try #require(school.withdraw().code == 0)
        return school
    }

    private func verify(_ school: SchoolBench, at offset: String? = nil) throws -> Ended {
        guard let offset else { return try school.run(["sweep", "verify"]) }
        return try run(
            URL(fileURLWithPath: "/usr/bin/faketime"), [offset, program("safelight").path, "-C", school.root.path, "sweep", "verify"])
    }

    @Test func aPostIsFollowedFromTheFirstLookToItsProof() throws {
        let website = try Website()
        let school = try school(website)
        let first = try verify(school)
        #expect(first.code == 1 && first.output.contains("Still there"), "\(first.everything)")
        // The post goes; its picture is served on.
        try website.remove("post.html")
        let second = try verify(school)
        #expect(second.code == 1 && second.output.contains("The post is gone, but its picture is not"), "\(second.everything)")
        try website.remove("small.jpg")
        let third = try verify(school)
        #expect(third.code == 0 && third.output.contains("counts as removed, not as proved"), "\(third.everything)")
        #expect(try verify(school).output.contains("No address is due"), "not before the policy’s days are over")
        let fourth = try verify(school, at: "+15 days")
        #expect(fourth.code == 0 && fourth.output.contains("Proved gone"), "\(fourth.everything)")
        #expect(try school.ledger("SELECT COUNT(*) FROM publication_states WHERE state = 'removed'") == "1")
        #expect(try school.ledger("SELECT COUNT(*) FROM sightings") == "4")
    }

    /// A page that answers all the same, without the picture; and one that comes back after somebody said that it was gone.
    @Test func aSoftNotFoundIsToldFromThePageThatIsBack() throws {
        let website = try Website()
        let school = try school(website)
        #expect(try verify(school).code == 1)
        try website.write(Self.page.replacingOccurrences(of: "IMAGE", with: "Sorry, nothing here."), as: "post.html")
        try website.remove("small.jpg")
        #expect(try verify(school).output.contains("the page still answers"))
        let picture = try #require(try school.files("publishable/website").first { $0.hasSuffix(".jpg") })
        try website.serve(school.root.appendingPathComponent("publishable/website/\(picture)"), as: "other.jpg")
        try website.write(Self.page.replacingOccurrences(of: "IMAGE", with: "<img src='other.jpg'>"), as: "post.html")
        let other = try school.run(["sweep", "verify", "--early"])
        #expect(other.output.contains("the page still answers"), "another photo is none of the case: \(other.everything)")
    }

    @Test func nothingInsideTheNetworkIsAskedUnlessThePolicySaysSo() throws {
        let website = try Website()
        let school = try school(website, mayBePrivate: false)
        let ended = try verify(school)
        #expect(ended.code == 1 && ended.output.contains("inside a network"), "\(ended.everything)")
        #expect(
            try school.ledger("SELECT COUNT(*) FROM task_states WHERE state IN ('removed', 'verified') AND said_by <> 'Safelight'") == "0")
    }

    @Test func copiesInAFolderBecomeTasksAndEndWhenTheyAreGone() throws {
        let website = try Website()
        let school = try school(website)
        try website.write("no picture", as: "notes.txt")
        try website.write("broken", as: "broken.jpg")
        let before = try school.ledger("SELECT COUNT(*) FROM tasks")
        let ended = try school.run(["sweep", "run", "--also=\(website.folder.path)", "--json"])
        #expect(ended.output.contains("\"filesFound\" : 1"), "\(ended.everything)")
        #expect(try Int(school.ledger("SELECT COUNT(*) FROM tasks")) == (Int(before) ?? 0) + 1)
        #expect(try school.run(["sweep", "run", "--also=\(website.folder.path)", "--json"]).output.contains("\"copiesAdded\" : 0"))
        #expect(try Int(school.ledger("SELECT COUNT(*) FROM tasks")) == (Int(before) ?? 0) + 1, "found twice, one task")
        try website.remove("small.jpg")
        _ = try school.run(["sweep", "run"])
        #expect(
            try school.ledger(
                "SELECT state FROM task_states JOIN tasks ON tasks.id = task WHERE copy LIKE '%file%' ORDER BY task_states.id DESC LIMIT 1")
                == "verified")
    }

    /// The same picture in other bytes, by somebody else, under another name, without a word about who is on it.
    @Test func aCopyThatIsDroppedAgainIsBlockedAndBelongsToTheCase() throws {
        let website = try Website()
        let school = try school(website)
        let again = school.root.appendingPathComponent("inbox/club/again.jpg")
        try FileManager.default.createDirectory(at: again.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: website.folder.appendingPathComponent("small.jpg"), to: again)
        try school.write(SchoolBench.captions + "again.jpg,The club.,A room,,yes\n", to: "club/captions.csv")
        let ended = try school.run(["run", "--still=0"])
        #expect(ended.output.contains("seen-retracted"), "\(ended.everything)")
        #expect(try school.ledger("SELECT COUNT(*) FROM retracted_photos WHERE why LIKE '%resembles%'") == "1")
        let named = try school.run(["sweep", "other", "1", try school.photo("a.jpg"), "--by=Test", "--reason=another wall"])
        #expect(named.code == 65 && named.errors.contains("because of a name"), "\(named.everything)")
        #expect(
            try school.ledger(
                "SELECT COUNT(*) FROM verdicts JOIN decisions ON decisions.id = decision JOIN submissions USING (photo) WHERE file_name = 'again.jpg' AND verdict = 'publishable'"
            ) == "0")
        // Somebody looked: it only looks alike.
        #expect(try school.run(["sweep", "other", "1", try school.photo("again.jpg"), "--by=Test", "--reason=another day"]).code == 0)
        #expect(try school.run(["run"]).code == 0)
        #expect(
            try school.ledger(
                "SELECT COUNT(*) FROM findings WHERE rule = 'seen-retracted' AND decision = (SELECT MAX(decisions.id) FROM decisions JOIN submissions USING (photo) WHERE file_name = 'again.jpg')"
            ) == "0")
        #expect(try school.run(["audit", "verify"]).code == 0)
    }
}
