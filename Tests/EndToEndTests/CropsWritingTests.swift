import Domain
import Foundation
import Proof
import Testing

/// `crops --write`: pictures of their own for placements go the way of every other picture.
@Suite struct CropsWritingTests {
    /// Three children, each in a region, everyone granted; gives its number.
    private func photo(in school: SchoolBench) throws -> String {
        try school.drop("pictures/faces-three-named.jpg", as: "fair/a.jpg")
        #expect(try school.run(["run"]).code == 0)
        return try school.ledger("SELECT lower(substr(hex(digest), 1, 12)) FROM photos")
    }

    private func pictures(_ school: SchoolBench, _ channel: String) throws -> Set<String> {
        Set(try school.files("publishable/\(channel)").filter { $0.hasSuffix(".jpg") })
    }

    private func size(_ file: String, in school: SchoolBench) throws -> (width: Int, height: Int) {
        let bytes = Array(try Data(contentsOf: school.root.appending(path: "publishable/\(file)")))
        guard case .clean(let jpeg) = JPEGProof.read(bytes, expecting: nil) else {
            Issue.record("\(file) is not proved clean")
            return (0, 0)
        }
        return (jpeg.size.width, jpeg.size.height)
    }

    private func standing(_ school: SchoolBench) throws -> String {
        try school.ledger(
            """
            SELECT group_concat(channel || ' ' || placement) FROM (SELECT channel, placement FROM releases WHERE placement IS NOT NULL
                AND (SELECT state FROM release_states WHERE release_id = releases.id ORDER BY id DESC LIMIT 1) = 'released'
                ORDER BY channel, placement)
            """)
    }

    @Test func safePicturesLieBesideTheWholeOneAndGoWithIt() throws {
        let school = try SchoolBench()
        let id = try photo(in: school)
        let whole = try pictures(school, "website")
        #expect(try whole.count == 1 && pictures(school, "social") == [])
        // On social media a crop would show one child alone: held, so nothing is written there.
        let first = try school.run(["crops", id, "--write"])
        #expect(first.code == 1 && first.output.contains("Social media: held"), "\(first.everything)")
        let website = try pictures(school, "website")
        let cropped = try #require(website.subtracting(whole).first)
        #expect(try website.count == 2 && pictures(school, "social") == [] && first.output.contains("publishable/website/\(cropped)"))
        let wide = try size("website/\(cropped)", in: school)
        #expect(abs(Double(wide.width) / Double(wide.height) - 1.91) < 0.01)

        #expect(try school.run(["review", "answer", id, "--accept=crop-singles-out", "--note=safe crops", "--by=A. Clerk"]).code == 0)
        #expect(try pictures(school, "website") == website)
        let second = try school.run(["crops", id, "--write", "--json"])
        #expect(second.code == 0, "\(second.everything)")
        #expect(try standing(school) == "social facebook-link,social instagram-grid,social x-two-photos,website link-preview")
        // No crop of 3:4 keeps everybody: the whole picture stands on a ground.
        let written = try #require(try JSONSerialization.jsonObject(with: Data(second.output.utf8)) as? [String: Any])
        let listed = try #require(written["pictures"] as? [[String: String]])
        let grid = try #require(listed.first { $0["placement"] == "instagram-grid" }?["file"])
        let tall = try size(String(grid.dropFirst("publishable/".count)), in: school)
        #expect(abs(Double(tall.width) / Double(tall.height) - 0.75) < 0.01)
        #expect(written["held"] as? [String] == [])

        // They stay as long as nothing changes, nobody takes them for strangers, and a picture of them leads to its photo.
        let all = try pictures(school, "social")
        #expect(all.count == 4)
        #expect(try school.run(["run"]).code == 0)
        #expect(try pictures(school, "social") == all && pictures(school, "website") == website)
        #expect(try school.run(["doctor"]).code == 0)
        #expect(try school.run(["why", String(grid.dropFirst("publishable/social/".count).dropLast(4))]).output.contains(id))
        let words = try String(contentsOf: school.root.appending(path: String(grid.dropLast(3) + "txt")), encoding: .utf8)
        #expect(words == "Made for: Instagram, grid of the profile\n")
        // A no takes every one of them, and the contact sheets too.
        #expect(try school.run(["crops", id]).code == 1)
        #expect(try school.files("reports") == ["crops-\(id).jpg"])
        let no = try school.run(["consent", "object", "--photo=\(id)", "--by=A. Clerk"])
        #expect(no.code == 0 || no.code == 1, "\(no.everything)")
        #expect(try school.files("publishable") == [], "\(no.everything)")
        #expect(try standing(school) == "")
        #expect(try school.files("reports") == [])
    }

    @Test func factsThatAreOldAreTold() throws {
        let school = try SchoolBench()
        #expect(!(try school.run(["status"]).output.contains("days old. Look it up")))
        let policy = school.root.appending(path: "policy.json5")
        let text = try String(contentsOf: policy, encoding: .utf8)
        try #require(text.contains("maxAgeDays: 730"))
        try Data(text.replacing("maxAgeDays: 730", with: "maxAgeDays: 30").utf8).write(to: policy)
        let told = try school.run(["status"]).output
        #expect(told.contains("Instagram, grid of the profile") && told.contains("more than 30 days old"), "\(told)")
    }

    @Test func whatCannotBeWrittenIsSaid() throws {
        let school = try SchoolBench()
        let id = try photo(in: school)
        #expect(try school.run(["crops", id, "--write", "--all"]).code == 64)
        #expect(try school.run(["crops", "--write"]).code == 64)
        #expect(try school.run(["crops", "0000", "--write"]).code == 66)
        #expect(try standing(school) == "")
    }
}
