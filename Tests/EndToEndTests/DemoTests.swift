import Foundation
import Proof
import Testing

/// The demo school, from its inbox to clean pictures and pages.
@Suite struct DemoTests {
    @Test func everyFileGetsItsVerdict() throws {
        let (dropped, ended) = try DemoSchool.first()
        let school = try DemoSchool.copy()
        #expect(ended.code == 0, "\(ended.everything)")

        // file: what holds it; empty for publishable everywhere. The reasons are those that fixtures/README.md gives.
        let expected: [String: Set<String>] = [
            // On social media a crop would show one child of these alone.
            "choir.jpg": ["crop-singles-out"], "clean-hands.jpg": [], "festival.jpg": [], "beds.jpg": [], "pumpkins.png": [],
            "volcano.heic": [],
            "playground.jpg": ["face-untagged", "crop-singles-out"], "readers.jpg": ["face-untagged"], "book-corner.jpg": ["face-untagged"],
            "poster-in-the-hall.jpg": ["face-untagged"], "star-of-the-week.jpg": ["single-child"], "class-council.jpg": ["group-size"],
            "front-row.jpg": ["face-close-up", "crop-singles-out"], "welcome.jpg": ["name-in-picture", "crop-singles-out"],
            "garden-club.jpg": ["text-in-picture"],
            "rockets.heic": ["group-size", "crop-singles-out"], "relay-team.jpg": ["face-untagged", "group-size"],
            "sack-race.jpg": ["consent-refused", "face-untagged", "group-size"],
            // Rose Green has no answer at all, and egg-and-spoon's XMP file names her.
            "egg-and-spoon.jpg": ["consent-missing", "face-untagged", "group-size"],
            "three-legged.jpg": ["person-protected", "face-untagged"],
            "tug-of-war.jpg": ["face-untagged", "group-size", "crop-singles-out"],
            "prize.jpg": ["full-name-in-text", "single-child"], "magnets.jpg": ["person-ambiguous"],
            "kitchen-chemistry.jpg": ["person-unknown", "single-child"], "watering.jpg": ["person-left", "group-size"],
            "poster.jpg": ["rights-unclear", "face-untagged", "single-child", "face-close-up"],
            "cheering.gif": ["file-unsupported"], "long-jump.mp4": ["file-unsupported"], "basket.jpg": ["file-unreadable"],
        ]
        let rows = try school.ledger(
            """
            SELECT json_extract(s.json, '$.fileName'), COALESCE((SELECT group_concat(DISTINCT rule) FROM findings
                WHERE decision = d.id AND effect <> 'notes'), '') FROM submissions s JOIN decisions d ON d.photo = s.photo
            """)
        var seen: [String: Set<String>] = [:]
        for row in rows.split(whereSeparator: \.isNewline) {
            let fields = row.split(separator: "|", omittingEmptySubsequences: false)
            seen[String(fields[0])] = Set(fields[1].split(separator: ",").map(String.init))
        }
        // Which face waits for a name is told by its number.
        let id = try school.ledger(
            """
            SELECT lower(substr(hex(p.digest), 1, 12)) FROM photos p JOIN submissions s ON s.photo = p.id
                WHERE json_extract(s.json, '$.fileName') = 'playground.jpg'
            """)
        let why = try school.run(["why", id]).output
        #expect(why.split(whereSeparator: \.isNewline).filter { $0.hasSuffix(", not accounted for") }.count == 1, "\(why)")

        for (file, reasons) in expected { #expect(seen[file] == reasons, "\(file)") }
        #expect(dropped.count == seen.count)

        // Everything was taken; only the caption lists stay, for corrections.
        #expect(
            try school.files("inbox") == [
                "assembly/captions.csv", "harvest/captions.csv", "science-week/captions.csv", "sports-day/captions.csv",
            ])
        #expect(try school.files(".safelight/originals").count == dropped.count)
    }

    @Test func whatIsPublishedIsProvedAndNamedByNothing() throws {
        let school = try DemoSchool.copy()
        let pictures = try school.files("publishable").filter { $0.hasSuffix(".jpg") }
        #expect(pictures.count > 20)
        for picture in pictures {
            let bytes = try school.bytes("publishable/" + picture)
            guard case .clean = JPEGProof.read(bytes, expecting: nil) else {
                Issue.record("\(picture) is not clean")
                continue
            }
            let name = picture.split(separator: "/")[1].dropLast(4)
            #expect(name.count == 20 && name.allSatisfy(\.isHexDigit))
        }
        let exiftool = URL(fileURLWithPath: "/usr/bin/exiftool")
        guard FileManager.default.isExecutableFile(atPath: exiftool.path) else {
            throw Missing(what: "exiftool is missing; run: apt-get install libimage-exiftool-perl")
        }
        let seen = try run(
            exiftool, ["-r", "-q", "-q", "-G1", "-s", "-ext", "jpg", school.root.appendingPathComponent("publishable").path])
        let groups = Set(seen.output.split(whereSeparator: \.isNewline).compactMap { $0.hasPrefix("[") ? $0.prefix { $0 != "]" } : nil })
        #expect(groups.subtracting(["[ExifTool", "[System", "[File", "[Composite"]) == [], "exiftool still reads \(groups)")
    }

    /// Pages may name pupils in what has to be opened, never elsewhere; printing never does unless asked.
    @Test func printingNamesNobody() throws {
        let school = try DemoSchool.copy()
        var printed = try DemoSchool.first().ran.everything
        printed += try school.run(["status"]).everything
        for photo in try school.ledger("SELECT lower(hex(digest)) FROM photos").split(whereSeparator: \.isNewline) {
            printed += try school.run(["why", String(photo)]).everything
        }
        printed += try school.importList("hollow-oak-wide-next-week.csv").everything
        for word in ["Smith", "Patel", "Wójcik", "Khan", "Ivy", "Hart", "Will Day", "Green", "relay-team", "sports-day"] {
            #expect(!printed.contains(word), "“\(word)” was printed")
        }
        let asked = try school.run(["why", "--names", String(school.ledger("SELECT lower(hex(digest)) FROM photos LIMIT 1"))])
        #expect(asked.output.contains("dropped as"))
    }

    @Test func theProtectedPupilIsNamedNowhereAsSuch() throws {
        let school = try DemoSchool.copy()
        let id = try school.ledger(
            "SELECT lower(substr(hex(digest), 1, 12)) FROM photos JOIN decisions ON photo = photos.id JOIN findings ON decision = decisions.id WHERE rule = 'person-protected' LIMIT 1"
        )
        let page = String(decoding: try school.bytes("quarantine/\(id).html"), as: UTF8.self)
        #expect(!page.contains("Ivy Hart") && !page.contains(">Ivy"))
        #expect(!page.contains("three-legged") && !page.contains("sports-day"))
        #expect(page.contains("safeguarding lead"))
    }

    @Test func runningAgainChangesNothing() throws {
        let school = try DemoSchool.copy()
        let before = try school.outcome()
        let decisions = try school.ledger("SELECT COUNT(*) FROM decisions")
        #expect(try school.run(["run"]).code == 0)
        #expect(try school.outcome() == before)
        #expect(try school.ledger("SELECT COUNT(*) FROM decisions") == decisions)
    }

    @Test func theDoctorFindsNothingWrong() throws {
        let school = try DemoSchool.copy()
        let ended = try school.run(["doctor"])
        #expect(ended.code == 0, "\(ended.everything)")
        #expect(!ended.output.contains("✗"))
        // A doctor that never finds anything proves nothing.
        let alien = school.root.appendingPathComponent("publishable/website/holiday.jpg")
        try Data([1, 2, 3]).write(to: alien)
        let second = try school.run(["doctor"])
        #expect(second.code == 1)
        #expect(second.output.contains("did not come from Safelight"))
    }
}
