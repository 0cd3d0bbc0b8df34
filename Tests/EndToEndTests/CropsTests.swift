import Foundation
import Proof
import Testing

/// `safelight crops` on real photos.
@Suite struct CropsTests {
    private struct Told: Decodable {
        struct View: Decodable {
            struct Placement: Decodable { let id: String }
            struct Subject: Decodable {
                let kind: String
                let cut: String
                let number: Int?
            }
            struct Safe: Decodable { let way: String }
            let placement: Placement
            let verdict: String
            let subjects: [Subject]
            let safe: Safe
        }
        let photo: String
        let isProtected: Bool
        let width: Int?
        let placements: [View]?
        let sheets: [String]?
    }

    /// A poster and a group, after their first run.
    private static let prepared = Prepared { school in
        try school.drop("pictures/text-poster.jpg", as: "fair/poster.jpg")
        try school.drop("pictures/faces-four-one-small.jpg", as: "fair/group.jpg")
        try school.run(["run"])
    }

    private func fixture(_ name: String) -> String { checkout.appendingPathComponent("fixtures/\(name)").path }

    private func told(_ ended: Ended) throws -> Told { try JSONDecoder().decode(Told.self, from: Data(ended.output.utf8)) }

    @Test func aStoredPhotoIsToldAndDrawn() throws {
        let school = try Self.prepared.copy()
        let ended = try school.run(["crops", fixture("pictures/text-poster.jpg")])
        #expect(ended.code == 1, "\(ended.everything)")
        #expect(ended.output.contains("✗ Instagram, grid of the profile (3:4; 2025, quoted by others)"))
        #expect(ended.output.contains("Cuts text T1.") && ended.output.contains("% of the width"))
        // Only what the policy names, and never what can be read.
        #expect(!ended.output.contains("LinkedIn") && !ended.output.contains("HARVEST") && !ended.output.contains("poster"))
        let sheets = try school.files("reports").filter { $0.hasSuffix(".jpg") }
        #expect(sheets.count == 1 && sheets[0].wholeMatch(of: /crops-[0-9a-f]{12}\.jpg/) != nil, "\(sheets)")
        let sheet = school.root.appendingPathComponent("reports/\(sheets[0])")
        #expect(ended.output.contains("reports/\(sheets[0])"))
        let mode = try FileManager.default.attributesOfItem(atPath: sheet.path)[.posixPermissions] as? Int
        #expect(mode == 0o640)
        guard case .clean(let jpeg) = JPEGProof.read([UInt8](try Data(contentsOf: sheet)), expecting: nil) else {
            Issue.record("the sheet is not clean")
            return
        }
        #expect("\(jpeg.size)".hasPrefix("1600x"))
    }

    @Test func thePageOfAHeldPhotoShowsTheSame() throws {
        let school = try Self.prepared.copy()
        let number = try told(school.run(["crops", fixture("pictures/text-poster.jpg"), "--json", "--no-sheet"])).photo.prefix(12)
        let page = String(decoding: try school.bytes("quarantine/\(number).html"), as: UTF8.self)
        #expect(page.contains("What platforms’ crops do") && page.contains("<strong>Cuts text T1</strong>"))
        #expect(page.ranges(of: "data:image/jpeg;base64,").count == 2)
    }

    @Test func programsReadTheSame() throws {
        let school = try Self.prepared.copy()
        let before = try school.files(".")
        let told = try told(school.run(["crops", fixture("pictures/text-poster.jpg"), "--json", "--no-sheet", "--channel=website"]))
        #expect(!told.isProtected && told.width == 1024 && told.sheets == [])
        let placements = try #require(told.placements)
        #expect(Set(placements.map(\.placement.id)) == ["link-preview"])
        let preview = try #require(placements.first { $0.placement.id == "link-preview" })
        #expect(preview.verdict == "likely" && preview.safe.way == "window")
        #expect(preview.subjects.contains { $0.kind == "text" && $0.number == 1 && $0.cut == "likely" })
        #expect(try school.files(".") == before)
    }

    @Test func aFileThatIsNotStoredIsLookedAtAndNothingKept() throws {
        let school = try Self.prepared.copy()
        let before = try school.ledger("SELECT COUNT(*) FROM photos")
        let sheet = FileManager.default.temporaryDirectory.appendingPathComponent("safelight-sheet-\(UUID().uuidString).jpg")
        defer { try? FileManager.default.removeItem(at: sheet) }
        let ended = try school.run(["crops", fixture("pictures/faces-none.jpg"), "--all", "--sheet=\(sheet.path)", "--json"])
        let told = try told(ended)
        #expect((told.placements?.count ?? 0) > 20 && told.sheets?.first == sheet.path)
        for path in told.sheets ?? [] { try? FileManager.default.removeItem(atPath: path) }
        #expect(try school.ledger("SELECT COUNT(*) FROM photos") == before)
        #expect(try school.files("reports").allSatisfy { !$0.hasSuffix(".jpg") })
    }

    @Test func whereNothingIsCutItEndsWell() throws {
        let school = try Self.prepared.copy()
        let list = school.root.appendingPathComponent("reports/places.json5")
        let place = """
            { id: "ours", platform: "Our website", title: "gallery", between: ["1:3", "3:1"], anchor: "centre",
              source: "the theme", date: "\(SchoolBench.today)", confidence: "measured" }
            """
        try Data("{ placements: [\(place)] }".utf8).write(to: list)
        let ended = try school.run(["crops", fixture("pictures/text-poster.jpg"), "--placements=\(list.path)", "--no-sheet"])
        #expect(ended.code == 0 && ended.output.contains("✓ Our website, gallery"), "\(ended.everything)")
        let listed = try school.run(["crops", "--list", "--placements=\(list.path)"])
        #expect(listed.output.contains("between 1:3 and 3:1") && !listed.output.contains("Instagram"))
        try Data("{ placements: [{ id: \"ours\" }] }".utf8).write(to: list)
        let broken = try school.run(["crops", fixture("pictures/text-poster.jpg"), "--placements=\(list.path)"])
        #expect(broken.code == 65 && broken.errors.contains("platform"), "\(broken.everything)")
    }

    @Test func whatIsOnlyPossibleEndsWellToo() throws {
        let school = try Self.prepared.copy()
        let list = school.root.appendingPathComponent("reports/places.json5")
        for (ratio, code, sign) in [("1:1", Int32(0), "◐"), ("3:4", 1, "✗")] {
            let place = """
                { id: "ours", platform: "Our website", title: "tile", ratio: "\(ratio)", anchor: "uploader", source: "the theme",
                  date: "\(SchoolBench.today)", confidence: "measured" }
                """
            try Data("{ placements: [\(place)] }".utf8).write(to: list)
            let ended = try school.run(["crops", fixture("pictures/text-poster.jpg"), "--placements=\(list.path)", "--no-sheet"])
            #expect(ended.code == code && ended.output.contains("\(sign) Our website, tile"), "\(ended.everything)")
        }
    }

    @Test func theKnownPlacementsAreListed() throws {
        let school = try SchoolBench(list: nil)
        let ended = try school.run(["crops", "--list"])
        #expect(ended.code == 0)
        let lines = ended.output.split(separator: "\n")
        let grid = try #require(lines.first { $0.hasPrefix("instagram-grid ") })
        #expect(
            grid.contains("3:4") && grid.contains("uploader") && grid.contains("social") && grid.hasSuffix("Instagram, grid of the profile")
        )
        #expect(lines.contains { $0.hasPrefix("wordpress-thumbnail ") && $0.contains("2019-10-04 old") })
        let all = try JSONSerialization.jsonObject(with: Data(school.run(["crops", "--list", "--json"]).output.utf8)) as? [[String: Any]]
        #expect((all?.count ?? 0) > 20 && all?.allSatisfy { $0["source"] is String } == true)
    }

    @Test func aChildWhoMustNotBeShownIsNot() throws {
        let school = try Self.prepared.copy()
        try school.write(
            "file,caption,alt text,people,everyone named\ngroup.jpg,,,Ava Smith; Ivy Hart,no\n", to: "fair/captions.csv")
        try school.run(["run"])
        for way in [["--json"], []] {
            let ended = try school.run(["crops", fixture("pictures/faces-four-one-small.jpg")] + way)
            #expect(ended.code == 1, "\(ended.everything)")
            #expect(!ended.output.contains("face 1") && !ended.output.contains("Instagram") && !ended.output.contains("placements"))
            #expect(ended.output.contains(way.isEmpty ? "designated safeguarding lead" : "\"isProtected\" : true"))
        }
        #expect(try school.files("reports").allSatisfy { !$0.hasSuffix(".jpg") })
    }

    @Test func whatCannotBeDoneIsSaid() throws {
        let school = try Self.prepared.copy()
        let poster = fixture("pictures/text-poster.jpg")
        func code(_ arguments: String...) throws -> Int32 { try school.run(["crops"] + arguments).code }
        #expect(try code() == 64)
        #expect(try code(poster, "--list") == 64)
        #expect(try code(poster, "--channel=nowhere") == 64)
        #expect(try code(poster, "--channel=press") == 64)
        #expect(try code(poster, "--all", "--channel=social") == 64)
        #expect(try code(poster, "--sheet=\(poster)") == 64)
        #expect(try code(poster, "--sheet=\(school.root.path)/publishable/website/a.jpg") == 64)
        #expect(try code("0000") == 66)
        let video = try school.run(["crops", fixture("refused/video.mp4")])
        #expect(video.code == 65 && video.errors.contains("could not be opened"), "\(video.everything)")
        #expect(try school.files("reports").allSatisfy { !$0.hasSuffix(".jpg") })
    }
}
