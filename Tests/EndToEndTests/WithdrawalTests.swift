import Foundation
import Pipeline
import Testing

extension SchoolBench {
    static let captions = "file,caption,alt text,people,everyone named\n"
    static let accounts = """
            accounts: [
                { id: "instagram", title: "Instagram", channel: "social", sites: ["instagram.com"], staff: ["A. Clerk", "B. Head"] },
                { id: "site", title: "Website", channel: "website", sites: ["hollowoak.example.org"], staff: ["A. Clerk", "B. Head"] },
                { id: "paper", title: "Newsletter", channel: "newsletter", staff: ["A. Clerk", "B. Head"] },
            ],
        """
    static let zoe = "X900400022001"

    /// Two photos, one with three children and one with nobody, on which every channel is clear; and three accounts.
    static func published() throws -> SchoolBench {
        let school = try SchoolBench()
        let policy = school.root.appendingPathComponent("policy.json5")
        let text = try String(contentsOf: policy, encoding: .utf8)
        try text.replacingOccurrences(of: "    accounts: [],", with: accounts).write(to: policy, atomically: true, encoding: .utf8)
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.drop("pictures/png-alpha.png", as: "fair/b.png")
        try school.write(
            captions + "a.jpg,The fair.,Three pupils,Ava Smith; Noah Patel; Zoë Ó Briain,yes\nb.png,The field.,A field,,yes\n",
            to: "fair/captions.csv")
        let ended = try school.run(["run"])
        try #require(ended.code == 0, "\(ended.everything)")
        return school
    }

    func photo(_ name: String) throws -> String {
        try ledger(
            "SELECT lower(substr(hex(digest), 1, 12)) FROM photos JOIN submissions ON photos.id = photo WHERE file_name = '\(name)'")
    }

    @discardableResult
    func record(_ name: String, _ more: [String], by: String = "A. Clerk", approvedBy: String = "B. Head") throws -> Ended {
        try run(["publish", "record", try photo(name), "--by=\(by)", "--approved-by=\(approvedBy)"] + more)
    }

    func withdraw(_ more: [String] = [], environment: [String: String] = [:]) throws -> Ended {
        try run(
            ["withdraw", Self.zoe, "--said-by=J. Doe", "--relation=mother", "--by=A. Clerk"] + more, environment: environment)
    }
}

/// From a publication that is written down to a case that has ended.
@Suite struct WithdrawalTests {
    @Test func onlyWhatIsClearedOnAnOfficialAccountIsWrittenDown() throws {
        let school = try SchoolBench.published()
        let url = "--url=https://www.hollowoak.example.org/news/1"
        for (more, by, approver, told) in [
            (["--account=blog", url], "A. Clerk", "B. Head", "no account “blog”"),
            (["--account=site", url], "C. Other", "B. Head", "not among those who may post"),
            (["--account=site", url], "A. Clerk", "a clerk", "somebody else approves"),
            (["--account=site", "--url=https://example.com/1"], "A. Clerk", "B. Head", "no site of “Website”"),
            (["--account=site", "--url=ftp://hollowoak.example.org/1"], "A. Clerk", "B. Head", "no address of a page"),
            (["--account=site"], "A. Clerk", "B. Head", "say where it went"),
            (["--account=site", url, "--scheduled-for=2020-01-01"], "A. Clerk", "B. Head", "is over"),
            (["--account=site", url, "--placement=link-preview"], "A. Clerk", "B. Head", "no picture of this photo was made"),
        ] {
            let ended = try school.record("a.jpg", more, by: by, approvedBy: approver)
            #expect(ended.code != 0 && ended.errors.contains(told), "\(more): \(ended.everything)")
        }
        #expect(try school.ledger("SELECT COUNT(*) FROM publications") == "0")
        #expect(try school.record("a.jpg", ["--account=site", url], by: "a CLERK").code == 0)
        #expect(try school.ledger("SELECT recorded_by || ', ' || approved_by FROM publications") == "A. Clerk, B. Head")
        // Somebody says no, and nothing was decided anew yet.
        #expect(try school.run(["consent", "object", "--photo=\(try school.photo("b.png"))", "--by=Test"]).code == 0)
        let refused = try school.record("b.png", ["--account=site", url])
        #expect(refused.code == 65 && refused.errors.contains("is not publishable on that channel"), "\(refused.everything)")
    }

    @Test func aWithdrawalFindsEveryCopyAndTakesBackItsOwn() throws {
        let school = try SchoolBench.published()
        let url = "--url=https://www.hollowoak.example.org/news/1"
        try school.record("a.jpg", ["--account=site", url])
        try school.record("b.png", ["--account=site", url])
        try school.record("a.jpg", ["--account=paper", "--place=Newsletter 14, 300 copies"])
        try school.record("a.jpg", ["--account=instagram", "--url=https://www.instagram.com/p/1", "--scheduled-for=2099-01-01 09:00"])
        let before = try school.files("publishable")
        let simulated = try school.run(["simulate", "withdraw", SchoolBench.zoe])
        #expect(simulated.code == 0 && simulated.output.contains("one post with 2 pictures"), "\(simulated.everything)")
        #expect(try school.files("publishable") == before && school.ledger("SELECT COUNT(*) FROM retractions") == "0")

        let ended = try school.withdraw()
        #expect(ended.code == 0, "\(ended.everything)")
        #expect(ended.output.contains("cancel what is scheduled") && ended.output.contains("Newsletter 14, 300 copies"))
        #expect(!ended.everything.contains("Zo") && !ended.everything.contains(SchoolBench.zoe), "no child by default")
        let photo = try school.photo("b.png")
        let kept = try school.files("publishable").filter { $0.hasSuffix(".jpg") }
        #expect(
            !kept.isEmpty
                && kept.allSatisfy { path in
                    (try? school.run(["why", school.root.appendingPathComponent("publishable/" + path).path]).output.contains(photo))
                        == true
                }, "only the other photo is left")
        // By kind of copy: website, newsletter, scheduled; cached and search results of the page; what Safelight removed itself.
        let kinds = try school.ledger(
            "SELECT group_concat(kind, ' ') FROM (SELECT substr(copy, 3, instr(copy, '\":') - 3) AS kind FROM tasks GROUP BY id ORDER BY kind)"
        )
        #expect(kinds.components(separatedBy: " ").filter { $0 == "publication" }.count == 3, "\(kinds)")
        #expect(kinds.contains("cached") && kinds.contains("searchResult") && kinds.contains("release"), "\(kinds)")
        let shown = try school.run(["sweep", "show", "1", "--names"])
        #expect(shown.code == 1 && shown.output.contains("Zoë Ó Briain"), "\(shown.everything)")
        // Another photo may still be written down, and only once.
        let other = ["--account=paper", "--place=Newsletter 15"]
        #expect(try school.record("b.png", other).code == 0)
        #expect(try school.record("b.png", other).code == 65)
        // Said again it is the same case.
        #expect(try school.withdraw().code == 0)
        #expect(try school.ledger("SELECT COUNT(*) FROM retractions") == "1")
        // Nothing releases it again.
        #expect(try school.run(["run"]).code == 0)
        #expect(try school.files("publishable").filter { $0.hasSuffix(".jpg") } == kept)
        #expect(try school.record("a.jpg", ["--account=site", url]).code == 65)
    }

    @Test func aCaseEndsWithItsLastTask() throws {
        let school = try SchoolBench.published()
        try school.record("a.jpg", ["--account=paper", "--place=Newsletter 14, 300 copies"])
        #expect(try school.withdraw(["--channel=newsletter"]).code == 0)
        #expect(try school.run(["sweep", "list"]).code == 1)
        let task = try school.ledger("SELECT MIN(id) FROM tasks WHERE copy LIKE '%publication%'")
        let proof = school.root.appendingPathComponent("mail.txt")
        try Data("All 300 were pulped.".utf8).write(to: proof)
        for state in ["verified", "out-of-reach"] {
            #expect(try school.run(["sweep", "task", task, "--state=\(state)", "--by=Test"]).code == 64, "\(state) needs a reason")
        }
        let requested = try school.run(["sweep", "task", task, "--state=requested", "--evidence=\(proof.path)", "--by=Test"])
        #expect(requested.code == 0, "\(requested.everything)")
        #expect(try school.files(".safelight/evidence").count == 1)
        let done = try school.run(
            ["sweep", "task", task, "--state=out-of-reach", "--reason=280 copies were taken home.", "--by=Test"])
        #expect(done.code == 0 && done.output.contains("Case 1 has ended"), "\(done.everything)")
        #expect(try school.run(["sweep", "list"]).output == "No case is open.\n")
        #expect(try school.run(["sweep", "show", "1", "--names"]).output.contains("280 copies were taken home."))
    }

    @Test func whatCanBeLookedForIsNotProvedByAWord() throws {
        let school = try SchoolBench.published()
        try school.record("a.jpg", ["--account=site", "--url=https://www.hollowoak.example.org/news/1"])
        #expect(try school.withdraw().code == 0)
        let task = try school.ledger("SELECT MIN(id) FROM tasks WHERE copy LIKE '%publication%'")
        let verified = ["sweep", "task", task, "--state=verified", "--reason=looked at it", "--by=Test"]
        #expect(try school.run(verified).code == 64)
        let empty = school.root.appendingPathComponent("empty.png")
        try Data().write(to: empty)
        #expect(try school.run(verified + ["--evidence=\(empty.path)"]).code == 65)
        try Data("a screenshot".utf8).write(to: empty)
        #expect(try school.run(verified + ["--evidence=\(empty.path)"]).code == 0)
        let shown = try school.run(["sweep", "show", "1"])
        #expect(!shown.output.contains("looked at it") && shown.output.contains("--names shows it"), "\(shown.everything)")
        // A case ends otherwise only when the child may be shown again.
        let end = ["sweep", "end", "1", "--reason=a mistake", "--by=Test"]
        #expect(try school.run(end).code == 65)
        let call = ["consent", "call", SchoolBench.zoe, "--answer=granted", "--answered-by=J. Doe", "--relation=mother", "--by=A. Clerk"]
        #expect([0, 1].contains(try school.run(call).code))
        #expect(try school.run(["sweep", "list"]).output.contains("sweep end 1"))
        #expect(try school.run(end).code == 0)
        #expect(try school.run(["sweep", "list"]).output == "No case is open.\n")
    }

    @Test func whatIsScheduledAndWithdrawnSinceIsNotHandedOn() throws {
        let school = try SchoolBench.published()
        #expect(try school.record("a.jpg", ["--account=paper", "--place=Soon", "--scheduled-for=2098-01-01 09:00"]).code == 0)
        let out = school.root.appendingPathComponent("hootsuite.csv").path
        #expect(try school.run(["publish", "hootsuite", "--account=paper", "--out=\(out)"]).code == 0)
        #expect(try String(contentsOfFile: out, encoding: .utf8).hasPrefix("01/01/2098 09:00,\"The fair.\","))
        try FileManager.default.removeItem(atPath: out)
        #expect(try school.withdraw().code == 0)
        let written = try school.run(["publish", "hootsuite", "--account=paper", "--out=\(out)"])
        #expect(written.code != 0 && !FileManager.default.fileExists(atPath: out), "\(written.everything)")
    }

    @Test func aNewerListOpensTheCaseByItself() throws {
        let school = try SchoolBench.published()
        let ended = try school.importList("hollow-oak-wide-next-week.csv")
        #expect(ended.code == 0 && ended.output.contains("of withdrawn consent were opened"), "\(ended.everything)")
        #expect(try school.ledger("SELECT DISTINCT cause FROM retractions WHERE cause = 'list'") == "list")
        let cases = try school.ledger("SELECT COUNT(*) FROM retractions")
        // Grace Best, who lost website and social.
        #expect(try school.ledger("SELECT channels FROM retractions WHERE cause = 'list' LIMIT 1").contains("website"))
        #expect(try school.run(["run"]).code == 0)
        #expect(try school.ledger("SELECT COUNT(*) FROM retractions") == cases, "each is opened once")
    }

    @Test func aProtectionOpensACaseAndSaysNothingOfWhy() throws {
        let school = try SchoolBench.published()
        try school.record("a.jpg", ["--account=site", "--url=https://www.hollowoak.example.org/news/1"])
        #expect(try school.run(["protect", "add", SchoolBench.zoe, "--by=Lead"]).code == 0)
        #expect(try school.ledger("SELECT DISTINCT cause FROM retractions") == "protection")
        let shown = try school.run(["sweep", "show", "1"])
        #expect(shown.output.contains("with the designated safeguarding lead"), "\(shown.everything)")
    }

    /// Posts that were made before, or elsewhere.
    @Test func whatWasPostedElsewhereIsFollowedTooAndABreachIsToldAtOnce() throws {
        let school = try SchoolBench.published()
        #expect(try school.withdraw().code == 0)
        let list = school.root.appendingPathComponent("posts.csv")
        try """
        photo,account,address,published
        \(try school.photo("a.jpg")),site,https://www.hollowoak.example.org/news/7,2026-01-05 10:00
        \(try school.photo("b.png")),site,https://www.hollowoak.example.org/news/8,2026-01-06 10:00

        """.write(to: list, atomically: true, encoding: .utf8)
        let ended = try school.run(["publish", "import", list.path, "--by=A. Clerk"])
        #expect(ended.output.contains("2 posts recorded"), "\(ended.everything)")
        let tasks = try school.ledger("SELECT COUNT(*) FROM tasks WHERE copy LIKE '%publication%'")
        #expect(tasks == "1", "the child’s post has a task, the other has none")
        #expect(
            try school.run(["publish", "import", list.path, "--by=A. Clerk"]).output.contains("0 posts recorded; 2 stood there already"))
        try "photo,account,published\nx,site,2026-01-05\n".write(to: list, atomically: true, encoding: .utf8)
        #expect(try school.run(["publish", "import", list.path, "--by=A. Clerk"]).code == 65)
    }

    @Test func aDestroyedPhotoIsGoneAndIsKnownWhenItComesBack() throws {
        let school = try SchoolBench.published()
        let photo = try school.photo("a.jpg")
        #expect(try school.run(["destroy", photo, "--by=Head", "--reason=by mistake"]).code == 1, "it only tells")
        #expect(try school.files(".safelight/originals").count == 2)
        let ended = try school.run(["destroy", photo, "--by=Head", "--reason=by mistake", "--yes"])
        #expect(ended.code == 0, "\(ended.everything)")
        #expect(try school.files(".safelight/originals").count == 1)
        #expect(try !school.files("quarantine").contains { $0.contains(photo) })
        for folder in [".safelight/ledger.sqlite", ".safelight/ledger.sqlite-wal"] {
            guard let bytes = FileManager.default.contents(atPath: school.root.appendingPathComponent(folder).path) else { continue }
            #expect(bytes.range(of: Data("Three pupils".utf8)) == nil, "a word about it is left in \(folder)")
        }
        #expect(try school.run(["audit", "verify"]).code == 0)
        #expect(try school.run(["why", photo]).output.contains("was destroyed on"))
        #expect(try school.run(["doctor"]).output.contains("missing") == false)
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/again.jpg")
        let again = try school.run(["run"])
        #expect(again.output.contains("seen-retracted"), "\(again.everything)")
        #expect(try school.files("publishable").filter { $0.hasSuffix(".jpg") }.allSatisfy { !$0.contains(photo) })
    }

    @Test func theTrailIsHeldToAHeadThatWasWrittenDown() throws {
        let school = try SchoolBench.published()
        let head = try school.run(["audit", "head", "--json"]).output
        let text = try #require(head.components(separatedBy: "\"").first { $0.contains(":") && $0.count > 60 })
        #expect(try school.withdraw().code == 0)
        #expect(try school.run(["audit", "verify", "--head=\(text)"]).code == 0)
        let other = text.dropLast() + (text.hasSuffix("0") ? "1" : "0")
        let ended = try school.run(["audit", "verify", "--head=\(other)"])
        #expect(ended.code == 1 && ended.errors.contains("not the one whose head was written down"), "\(ended.everything)")
    }

    // MARK: Killed

    /// Killed at each of its steps, a withdrawal is complete after the next run, and nothing of it is there twice.
    @Test(arguments: [Step.caseOpened, .decided, .takingBack, .removed, .explained, .copySettled])
    func aKilledWithdrawalIsCompletedByTheNextRun(_ step: Step) throws {
        let school = try SchoolBench.published()
        try school.record("a.jpg", ["--account=site", "--url=https://www.hollowoak.example.org/news/1"])
        let killed = try school.withdraw(environment: ["SAFELIGHT_KILL_AT": step.rawValue])
        #expect(killed.code != 0, "it was killed")
        let ended = try school.run(["run"])
        #expect(ended.code == 0, "\(ended.everything)")
        #expect(try school.ledger("SELECT COUNT(*) FROM retractions") == "1")
        #expect(try school.ledger("SELECT COUNT(*) FROM tasks") == "9", "the post, its cached copies and search results, six pictures")
        #expect(
            try school.ledger(
                """
                SELECT COUNT(*) FROM tasks WHERE copy LIKE '%release%'
                    AND (SELECT state FROM task_states WHERE task = tasks.id ORDER BY id DESC LIMIT 1) = 'verified'
                """
            ) == "6")
        #expect(try school.ledger("SELECT COUNT(*) FROM task_states") == "6", "each once")
        #expect(try school.run(["audit", "verify"]).code == 0)
        #expect(try school.run(["doctor"]).code == 0)
    }

    @Test(arguments: [Step.buried, .takingBack, .removed, .destroyed]) func aKilledDestructionIsCompletedByTheNextRun(_ step: Step) throws {
        let school = try SchoolBench.published()
        let photo = try school.photo("a.jpg")
        _ = try school.run(
            ["destroy", photo, "--by=Head", "--reason=by mistake", "--yes"], environment: ["SAFELIGHT_KILL_AT": step.rawValue])
        #expect(try school.run(["run"]).code == 0)
        #expect(try school.files(".safelight/originals").count == 1)
        #expect(try school.ledger("SELECT COUNT(*) FROM submissions WHERE file_name = 'a.jpg'") == "0")
        #expect(try school.ledger("SELECT COUNT(*) FROM tombstones") == "1")
        #expect(try school.run(["audit", "verify"]).code == 0)
    }
}
