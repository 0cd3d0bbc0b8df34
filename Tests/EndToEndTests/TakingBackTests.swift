import Foundation
import Testing

/// From a picture that was posted back to its photo, and from a photo to the pictures that must go.
@Suite struct TakingBackTests {
    private static let header = "file,caption,alt text,people,everyone named\n"

    private func school(_ row: String = "a.jpg,The fair.,,Ava Smith; Noah Patel; Zoë Ó Briain,yes") throws -> SchoolBench {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(Self.header + row + "\n", to: "fair/captions.csv")
        #expect(try school.run(["run"]).code == 0)
        return school
    }

    private func pictures(_ school: SchoolBench, _ channel: String = "website") throws -> [String] {
        try school.files("publishable/\(channel)").filter { $0.hasSuffix(".jpg") }
    }

    @Test func aPublishedPictureLeadsToItsPhoto() throws {
        let school = try school()
        let picture = try #require(try pictures(school).first)
        let name = String(picture.dropLast(4))
        let id = try school.ledger("SELECT lower(substr(hex(digest), 1, 12)) FROM photos")
        let elsewhere = FileManager.default.temporaryDirectory.appendingPathComponent("safelight-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: elsewhere) }
        let posted = elsewhere.appendingPathComponent("from the website.jpg")
        try FileManager.default.copyItem(at: school.root.appendingPathComponent("publishable/website/\(picture)"), to: posted)
        // A platform changes the bytes and may keep the name.
        let changed = elsewhere.appendingPathComponent("\(name) (1).jpg")
        try Data("other bytes".utf8).write(to: changed)
        let original = checkout.appendingPathComponent("fixtures/pictures/jpeg-plain.jpg")
        for way in [id, name, name.uppercased(), picture, "website/\(picture)", posted.path, changed.path, original.path] {
            let ended = try school.run(["why", way])
            #expect(ended.code == 0 && ended.output.contains("Photo \(id)"), "\(way): \(ended.everything)")
        }
        let unknown = elsewhere.appendingPathComponent("other.jpg")
        try Data("other bytes".utf8).write(to: unknown)
        for way in [unknown.path, "0123456789abcdef0123", name + "0", "nothing.jpg"] {
            #expect(try school.run(["why", way]).code == 66, "\(way)")
        }
        let folder = try school.run(["why", elsewhere.path])
        #expect(folder.code == 64 && folder.errors.contains("folder"), "\(folder.everything)")

        #expect(try school.run(["consent", "object", "--photo=\(posted.path)", "--by=Test"]).code == 0)
        #expect(try school.files("publishable") == [])
        // What was taken back can still be named.
        let lift = ["consent", "lift", "--by=Test", "--reason=another photo was meant"]
        #expect(try school.run(lift + ["--photo=\(picture)"]).code == 0)
        try school.run(["run"])
        #expect(try school.run(["consent", "object", "--photo=\(original.path)", "--by=Test"]).code == 0)
        #expect(try school.files("publishable") == [])
    }

    /// Two originals that differ in metadata alone become the same bytes.
    @Test func aPictureOfTwoPhotosIsNeverGuessed() throws {
        let school = try SchoolBench()
        let source = try Data(contentsOf: checkout.appendingPathComponent("fixtures/pictures/jpeg-plain.jpg"))
        for (place, name) in ["a.jpg", "b.jpg"].enumerated() {
            let file = school.root.appendingPathComponent("inbox/fair/\(name)")
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            // A comment segment after the start of the image.
            let comment: [UInt8] = [0xFF, 0xFE, 0x00, 0x03, UInt8(0x41 + place)]
            try (source.prefix(2) + Data(comment) + source.dropFirst(2)).write(to: file)
        }
        try school.write(Self.header + "a.jpg,,,,yes\nb.jpg,,,,yes\n", to: "fair/captions.csv")
        #expect(try school.run(["run"]).code == 0)
        let both = try pictures(school)
        #expect(both.count == 2)
        #expect(try school.ledger("SELECT COUNT(DISTINCT rendition) FROM releases") == "1")
        let nameless = school.root.appendingPathComponent("posted.jpg")
        try FileManager.default.copyItem(at: school.root.appendingPathComponent("publishable/website/\(both[0])"), to: nameless)
        let ended = try school.run(["consent", "object", "--photo=\(nameless.path)", "--by=Test"])
        #expect(ended.code == 64 && ended.errors.contains("2 photos"), "\(ended.everything)")
        #expect(try pictures(school).count == 2)
        let path = school.root.appendingPathComponent("publishable/website/\(both[0])").path
        #expect(try school.run(["consent", "object", "--photo=\(path)", "--by=Test"]).code == 0)
        #expect(try pictures(school) == [both[1]])
    }

    @Test func whatIsTakenBackIsListed() throws {
        let school = try school()
        let all = try school.files("publishable").filter { $0.hasSuffix(".jpg") }
        #expect(all.count > 1)
        let id = try school.ledger("SELECT lower(substr(hex(digest), 1, 12)) FROM photos")
        let ended = try school.run(["consent", "object", "--pupil=Noah Patel", "--by=Test"])
        #expect(ended.output.contains("pictures of one photo were taken out of publishable/"), "\(ended.everything)")
        #expect(ended.output.contains("photo \(id):"))
        for path in all { #expect(ended.output.contains("publishable/\(path)"), "\(path)") }
        #expect(!ended.everything.contains("fair") && !ended.everything.contains("Noah"))
    }

    @Test func withNamesAndForProgramsToo() throws {
        let school = try school()
        let all = try school.files("publishable").filter { $0.hasSuffix(".jpg") }
        let refused = [
            "consent", "call", "Noah Patel", "--answer=refused", "--channel=website", "--answered-by=P", "--relation=father", "--by=Test",
        ]
        let called = try school.run(["--names"] + refused)
        #expect(called.output.contains("1 picture was taken out"), "\(called.everything)")
        #expect(called.output.contains("dropped as fair/a.jpg"))
        let object = ["--json", "consent", "object", "--pupil=Noah Patel", "--by=Test"]
        let ended = try school.run(object)
        let found = try #require(try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any])
        let pictures = try #require(found["takenBackPictures"] as? [[String: Any]])
        #expect(pictures.count == all.count - 1 && found["takenBack"] as? Int == pictures.count)
        #expect(
            Set(pictures.map { "\($0["channel"] ?? "")/\($0["file"] ?? "")" }) == Set(all.filter { !$0.hasPrefix("website/") }),
            "\(ended.output)")
        #expect(pictures.allSatisfy { $0["wasThere"] as? Bool == true && $0["fileName"] == nil })
        #expect(Set(pictures.compactMap { $0["photo"] as? String }) == [try school.ledger("SELECT lower(hex(digest)) FROM photos")])
    }

    /// A list and a later run tell it in the same way; a picture that a killed command removed is told by the next one.
    @Test func aKilledTakeBackIsToldByTheNextCommand() throws {
        let school = try school()
        let picture = try #require(try pictures(school).first)
        let object = ["consent", "object", "--pupil=Noah Patel", "--by=Test"]
        let killed = try school.run(object, environment: ["SAFELIGHT_KILL_AT": "removed:1"])
        #expect(killed.signal != nil && !killed.output.contains(picture))
        let next = try school.run(["run"])
        #expect(next.output.contains("publishable/website/\(picture)"), "\(next.everything)")
    }

    @Test func aPictureThatIsNotThereIsListedApart() throws {
        let school = try school()
        let picture = try #require(try pictures(school).first)
        try FileManager.default.removeItem(at: school.root.appendingPathComponent("publishable/website/\(picture)"))
        let ended = try school.run(["consent", "object", "--pupil=Noah Patel", "--by=Test"])
        #expect(ended.errors.contains("1 picture that must not be shown any more was not in publishable/"), "\(ended.everything)")
        #expect(ended.errors.contains("publishable/website/\(picture)"))
        #expect(!ended.output.contains("publishable/website/\(picture)"))
    }
}
