import Foundation
import Testing

/// Papers of a case and the export about a pupil, from the real programs to the words in the PDF.
@Suite struct CasePapersTests {
    private static let ava = "N900400019001"
    private static let address = "https://hollowoak.example.org/news/noah-patel-wins"

    /// A school whose photo with three children was posted on the web and printed.
    private func school() throws -> SchoolBench {
        let school = try SchoolBench()
        let policy = school.root.appendingPathComponent("policy.json5")
        let text = try String(contentsOf: policy, encoding: .utf8)
        let accounts = """
            accounts: [
                { id: "site", title: "Website", channel: "website", sites: ["hollowoak.example.org"], staff: ["A. Clerk", "B. Head"] },
                { id: "letter", title: "Newsletter", channel: "newsletter", staff: ["A. Clerk", "B. Head"] },
            ],
            """
        try #require(text.contains("accounts: [],"))
        try Data(text.replacing("accounts: [],", with: accounts).utf8).write(to: policy)
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/winners.jpg")
        // Held, since names stand in its words; held about each of the two all the same.
        try school.drop("pictures/jpeg-progressive.jpg", as: "fair/noah-patel.jpg")
        try school.write(
            """
            file,caption,alt text,people,everyone named
            winners.jpg,The winners.,Three children with a cup.,\(SchoolBench.group),yes
            noah-patel.jpg,"Ava Smith and Noah Patel of 4B, with Zoë.",,Ava Smith; Noah Patel,yes

            """, to: "fair/captions.csv")
        #expect(try school.run(["run"]).code == 0)
        return school
    }

    private func post(_ school: SchoolBench) throws {
        for place in ["--account=site", "--account=letter"] {
            let spot = place.hasSuffix("site") ? "--url=\(Self.address)" : "--place=Newsletter 14, for Noah Patel’s family too"
            let photo = try winners(school)
            let ended = try school.run(["publish", "record", photo, place, spot, "--by=A. Clerk", "--approved-by=B. Head"])
            try #require(ended.code == 0, "\(ended.everything)")
        }
    }

    private func winners(_ school: SchoolBench) throws -> String {
        try school.ledger("SELECT lower(substr(hex(digest), 1, 12)) FROM photos JOIN releases ON releases.photo = photos.id LIMIT 1")
    }

    private func withdraw(_ school: SchoolBench, _ pupil: String = ava) throws {
        let ended = try school.run(["withdraw", pupil, "--said-by=J. Smith", "--relation=mother", "--by=A. Clerk"])
        try #require(ended.code == 0, "\(ended.everything)")
    }

    private func print(_ file: URL) throws -> String {
        let tool = URL(fileURLWithPath: "/usr/bin/pdftotext")
        guard FileManager.default.isExecutableFile(atPath: tool.path) else {
            throw Missing(what: "pdftotext is missing; run: apt-get install poppler-utils")
        }
        let ended = try run(tool, ["-raw", file.path, "-"])
        #expect(ended.code == 0)
        return ended.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }.reduce(into: "") { $0.unicodeScalars.append($1) }
    }

    /// Full names, and every forename and surname that is no ordinary word of a letter, of everybody on the sample list but one.
    private func namesOfOthers(_ upn: String) throws -> [String] {
        let list = try String(contentsOf: checkout.appendingPathComponent("consent/samples/hollow-oak-wide.csv"), encoding: .utf8)
        let rows = list.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let own = try #require(rows.first { $0[0] == upn })[2...6].map(String.init)
        let others = rows.filter { $0[0] != upn }
        let full = others.flatMap { ["\($0[2]) \($0[3])", "\($0[4]) \($0[3])"] }.filter { !$0.hasPrefix(" ") }
        let parts = others.flatMap { $0[2...6].map(String.init) }.filter {
            $0.count > 4 && !own.contains($0) && !Self.ordinary.contains($0)
        }
        #expect(full.count > 30 && parts.count > 30 && parts.contains("Patel"))
        return full + parts
    }

    /// Names of the sample that are words or parts of words in any letter.
    private static let ordinary: Set<String> = ["Field", "Green", "Summer", "Price", "Brown", "Young", "White", "Grace", "Banks", "Church"]

    private func contains(_ text: String, _ name: String) -> Bool {
        text.range(of: "(?<![\\p{L}])\(NSRegularExpression.escapedPattern(for: name))(?![\\p{L}])", options: [.regularExpression]) != nil
    }

    private func mode(_ file: URL) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int)
    }

    @Test func aLetterAndAReportOfOneCase() throws {
        let school = try school()
        try post(school)
        try withdraw(school)
        let others = try namesOfOthers(Self.ava)
        let reports = school.root.appendingPathComponent("reports")
        let letter = try school.run(["sweep", "letter", "1"])
        #expect(letter.code == 0 && letter.output.contains("case-1-letter.pdf"), "\(letter.everything)")
        let words = try print(reports.appendingPathComponent("case-1-letter.pdf"))
        let page = try String(contentsOf: reports.appendingPathComponent("case-1-letter.html"), encoding: .utf8)
        #expect(words.contains("you told us that Ava may no longer be shown") && words.contains("A page of School website"), "\(words)")
        #expect(words.contains("1 picture in a post or on a page of ours on the web") && words.contains("We cannot promise"))
        for name in others { #expect(!contains(words, name) && !contains(page, name), "the letter names \(name)") }
        #expect(!words.localizedCaseInsensitiveContains("noah") && !page.localizedCaseInsensitiveContains("noah"))

        let report = try school.run(["sweep", "report", "1", "--to=\(reports.path)/file.pdf"])
        #expect(report.code == 0, "\(report.everything)")
        let told = try print(reports.appendingPathComponent("file.pdf")).filter { !$0.isWhitespace }
        #expect(told.contains("AvaSmith") && told.contains("J.Smith") && told.contains("noah-patel-wins"))
        for name in ["case-1-letter.html", "case-1-letter.pdf", "file.html", "file.pdf"] {
            #expect(try mode(reports.appendingPathComponent(name)) == 0o600, "\(name)")
        }
        for ended in [letter, report] { #expect(!ended.everything.contains("Ava") && !ended.everything.contains("Smith")) }

        // Everything had been cleared and allowed: there is no breach to record.
        let breach = try school.run(["sweep", "breach", "1"])
        #expect(breach.code == 65 && breach.errors.contains("Nothing was written"), "\(breach.everything)")
        #expect(try school.run(["sweep", "letter", "9"]).code == 66)
    }

    @Test func whatWentOutUnclearedIsABreach() throws {
        let school = try school()
        let list = school.root.appendingPathComponent("posts.csv")
        let photo = try winners(school)
        try withdraw(school)
        try Data("photo,account,address,published\n\(photo),site,https://hollowoak.example.org/a,\(SchoolBench.today)\n".utf8).write(
            to: list)
        let ended = try school.run(["publish", "import", list.path, "--by=A. Clerk"])
        #expect(ended.code <= 1, "\(ended.everything)")
        let breach = try school.run(["sweep", "breach", "1"])
        #expect(breach.code == 0, "\(breach.everything)")
        let words = try print(school.root.appendingPathComponent("reports/case-1-breach.pdf"))
        #expect(words.contains("Safelight does not decide") && words.contains("72 hours end") && !words.contains("Ava"), "\(words)")
        #expect(words.contains("nothing had cleared it"))
    }

    @Test func aProtectedChildsCaseHasNoLetter() throws {
        let school = try school()
        let protect = try school.run(["protect", "add", Self.ava, "--by=A. Lead"])
        #expect(protect.code <= 1, "\(protect.everything)")
        let cases = try school.run(["sweep", "list", "--all"])
        #expect(cases.output.contains("Case 1"), "\(cases.everything)")
        let letter = try school.run(["sweep", "letter", "1"])
        #expect(letter.code == 65 && letter.errors.contains("designated safeguarding lead"), "\(letter.everything)")
        #expect(try school.files("reports") == [])
        let report = try school.run(["sweep", "report", "1"])
        #expect(report.code == 0, "\(report.everything)")
        let words = try print(school.root.appendingPathComponent("reports/case-1-report.pdf"))
        #expect(words.contains("designated safeguarding lead"))
    }

    /// Of a photo with others not even why it was held is told: it may be another child's no.
    @Test func onlyAPictureOfNobodyElseIsHandedOut() throws {
        let school = try school()
        try school.drop("pictures/faces-upside-down.jpg", as: "fair/solo.jpg")
        let captions = try String(contentsOf: school.root.appendingPathComponent("inbox/fair/captions.csv"), encoding: .utf8)
        try school.write(captions + "solo.jpg,A speech.,,Ava Smith,yes\n", to: "fair/captions.csv")
        #expect(try school.run(["run"]).code == 0)
        let refused = ["consent", "call", "Zoë Ó Briain", "--answer=refused", "--answered-by=P", "--relation=father", "--by=Test"]
        #expect(try school.run(refused).code == 0)
        let folder = school.root.appendingPathComponent("reports/ava")
        #expect(try school.run(["export", "Ava Smith", "--to=\(folder.path)"]).code == 0)
        let pictures = try school.files("reports/ava/pictures")
        #expect(pictures.count == 1)
        #expect(try mode(folder.appendingPathComponent("pictures/\(pictures.first ?? "")")) == 0o600)
        let held = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appendingPathComponent("export.json"))) as? [String: Any])
        let photos = try #require(held["photos"] as? [[String: Any]])
        #expect(photos.count == 3)
        for photo in photos {
            let isAlone = photo["fileName"] as? String == "solo.jpg"
            let verdicts = try #require(photo["verdicts"] as? [String])
            #expect(verdicts.contains { $0.hasPrefix("because") } == isAlone, "\(photo)")
            #expect((photo["picture"] as? String)?.hasPrefix("pictures/") == isAlone, "\(photo)")
            #expect(!"\(photo)".contains("refused") && !"\(photo)".contains("said no"))
        }
    }

    @Test func anExportNamesNoOtherChild() throws {
        let school = try school()
        try post(school)
        try withdraw(school)
        let ended = try school.run(["export", Self.ava])
        #expect(ended.code == 0, "\(ended.everything)")
        #expect(!ended.everything.contains("Ava") && !ended.everything.contains("Smith"))
        let files = try school.files("reports")
        #expect(files.count == 2 && files.allSatisfy { $0.wholeMatch(of: /export-[0-9T]+\/export\.(html|json)/) != nil }, "\(files)")
        let others = try namesOfOthers(Self.ava)
        for file in files {
            let place = school.root.appendingPathComponent("reports/\(file)")
            #expect(try mode(place) == 0o600)
            let text = try String(contentsOf: place, encoding: .utf8)
            for name in others { #expect(!contains(text, name), "\(file) names \(name)") }
            #expect(!text.localizedCaseInsensitiveContains("noah") && text.contains("Ava Smith") && text.contains("[another person]"))
            #expect(text.contains("J. Smith") && text.contains("can be seen at the school"))
        }
        let json = try #require(files.first { $0.hasSuffix("json") })
        let held = try #require(try JSONSerialization.jsonObject(with: Data(try school.bytes("reports/\(json)"))) as? [String: Any])
        #expect((held["photos"] as? [Any])?.count == 2 && (held["cases"] as? [Any])?.count == 1 && (held["lists"] as? [Any])?.count == 1)
        #expect(try school.run(["export", "Nobody Known"]).code == 66)
    }

    /// Half of two files would say what the other does not.
    @Test func withoutAPrinterNothingIsWritten() throws {
        let school = try school()
        try withdraw(school)
        let lone = FileManager.default.temporaryDirectory.appendingPathComponent("safelight-lone-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: lone, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: lone) }
        let alone = lone.appendingPathComponent("safelight")
        try FileManager.default.copyItem(at: program("safelight"), to: alone)
        let report = ["-C", school.root.path, "sweep", "report", "1"]
        let ended = try run(alone, report)
        #expect(ended.code == 69 && ended.errors.contains("must lie beside"), "\(ended.everything)")
        // A printer that answers with something else.
        try Data("#!/bin/sh\necho '{\"pages\":1,\"lettersWithoutFont\":0}'; echo nothing\n".utf8)
            .write(to: lone.appendingPathComponent("safelight-print"))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: lone.appendingPathComponent("safelight-print").path)
        let odd = try run(alone, report)
        #expect(odd.code == 69 && odd.errors.contains("no PDF"), "\(odd.everything)")
        #expect(try school.files("reports") == [])
    }
}
