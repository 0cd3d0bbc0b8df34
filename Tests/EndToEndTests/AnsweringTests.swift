import Foundation
import Pipeline
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// `review`: what a person decides about a held photo counts at once, and never against a no.
@Suite struct AnsweringTests {
    private static let header = "file,caption,alt text,people,everyone named\n"
    private static let group = "Ava Smith; Noah Patel; Mohammed Khan"
    private static let call = ["--answered-by=Parent", "--relation=mother", "--by=A. Clerk"]

    /// One photo with these people, taken; gives its number.
    private func photo(_ people: String, _ fixture: String = "jpeg-plain.jpg", in school: SchoolBench) throws -> String {
        try school.drop("pictures/\(fixture)", as: "fair/a.jpg")
        try school.write(Self.header + "a.jpg,,,\(people),yes\n", to: "fair/captions.csv")
        #expect(try school.run(["run"]).code == 0)
        return try school.ledger("SELECT lower(substr(hex(digest), 1, 12)) FROM photos")
    }

    private func pictures(_ school: SchoolBench, _ channel: String) throws -> Int {
        try school.files("publishable/\(channel)").filter { $0.hasSuffix(".jpg") }.count
    }

    private func object(_ ended: Ended) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any], "\(ended.everything)")
    }

    @Test func aCallReleasesAtOnceWhatNothingElseHolds() throws {
        let school = try SchoolBench()
        let id = try photo("Rose Green; " + Self.group, in: school)
        #expect(try pictures(school, "website") == 0)
        let list = try school.run(["review", "list"])
        #expect(list.code == 0 && list.output.contains("\(id)  1 point  consent-missing"), "\(list.everything)")
        let one = try school.run(["review", "answer", id, "--call=granted", "--person=Rose Green", "--channel=website"] + Self.call)
        #expect(one.code == 1, "\(one.everything)")
        #expect(one.output.contains("✓ School website: publishable") && one.output.contains("✗ Social media: held"), "\(one.everything)")
        #expect(try pictures(school, "website") == 1 && pictures(school, "social") == 0)
        let rest = try school.run(["review", "answer", id, "--call=granted", "--person=Rose Green", "--json"] + Self.call)
        #expect(rest.code == 0)
        let verdicts = try #require(try object(rest)["verdicts"] as? [[String: Any]])
        #expect(verdicts.count == 6 && verdicts.allSatisfy { $0["verdict"] as? String == "publishable" })
        #expect(try pictures(school, "social") == 1)
        #expect(!(try school.files("quarantine").contains("\(id).html")))
        #expect(try school.run(["review", "list"]).output == "No photo is held.\n")
        #expect(try school.run(["doctor"]).code == 0)
        // A no takes back in the same command.
        let no = try school.run(["review", "answer", id, "--call=refused", "--person=Rose Green"] + Self.call)
        #expect(no.code == 1 && no.output.contains("6 pictures of one photo were taken out of publishable/"), "\(no.everything)")
        #expect(try school.files("publishable") == [])
        #expect(try school.files("quarantine").contains("\(id).html"))
    }

    @Test func theListNamesNobodyAndTellsOnlyTheProtectionOfAProtectedChild() throws {
        let school = try SchoolBench()
        let id = try photo("Ivy Hart; Rose Green; Visitor Quux", in: school)
        let json = try school.run(["review", "list", "--json"])
        #expect(!json.output.contains("Ivy") && !json.output.contains("Quux") && !json.output.contains("fair"))
        let list = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
        #expect(list.count == 1 && list[0]["number"] as? Int == 1 && (list[0]["photo"] as? String)?.hasPrefix(id) == true)
        #expect(list[0]["rules"] as? [String] == ["person-protected"] && (list[0]["channels"] as? [String])?.count == 6)
    }

    /// Nothing that a person can say releases a picture of a child who was refused or must never be shown.
    @Test func noAnswerOverridesANo() throws {
        let school = try SchoolBench()
        let id = try photo("Will Day; Ivy Hart; Rose Green", in: school)
        let answer = { (words: [String]) in try school.run(["review", "answer", id] + words) }
        for person in ["Will Day", "Ivy Hart"] {
            // The safeguarding lead is asked before anybody is telephoned.
            #expect(try answer(["--call=granted", "--person=\(person)"] + Self.call).code == 65)
            #expect(try school.run(["consent", "call", person, "--answer=granted"] + Self.call).code == 0)
            let grownUp = try answer(["--grown-up", "--name=\(person)", "--by=A. Clerk"])
            #expect(grownUp.code == 65 && grownUp.errors.contains("on the school’s lists"), "\(grownUp.everything)")
        }
        for rule in ["consent-refused", "person-protected", "consent-missing", "person-left"] {
            let ended = try answer(["--accept=\(rule)", "--note=it is fine", "--by=A. Clerk"])
            #expect(ended.code == 65, "\(rule): \(ended.everything)")
        }
        let refused = try answer(["--accept=consent-refused", "--note=it is fine", "--by=A. Clerk"])
        #expect(refused.errors.contains("cannot be accepted by anybody. What to do instead:"), "\(refused.everything)")
        #expect(try school.ledger("SELECT COUNT(*) FROM answers") == "0")
        // Nor does one that came into the ledger by another way.
        try forge(school, ["consent-refused", "person-protected", "consent-missing"])
        #expect(try school.run(["run"]).code == 0)
        #expect(try school.files("publishable") == [])
    }

    /// Acceptances of everything that these rules found, and of every name.
    private func forge(_ school: SchoolBench, _ rules: [String]) throws {
        let listed = rules.map { "'\($0)'" }.joined(separator: ", ")
        _ = try school.ledger(
            """
            INSERT INTO answers (photo, at, answered_by, json) SELECT DISTINCT photo, 1, 'x', json_object('at', 1, 'by', 'x', 'content',
                json_object('accepted', json_object('_0', rule, 'summary', summary)))
            FROM findings JOIN decisions ON decisions.id = decision WHERE rule IN (\(listed));
            INSERT INTO answers (photo, at, answered_by, json) SELECT 1, 1, 'x', json_object('at', 1, 'by', 'x', 'content',
                json_object('grownUp', json_object('name', value))) FROM json_each('["Will Day","Ivy Hart","Rose Green"]');
            """)
        #expect(Int(try school.ledger("SELECT COUNT(*) FROM answers")) ?? 0 > 5)
    }

    @Test func anObjectionStaysWhateverIsAnswered() throws {
        let school = try SchoolBench()
        let id = try photo("Rose Green; " + Self.group, in: school)
        #expect(try school.run(["consent", "object", "--photo=\(id)", "--by=A. Teacher"]).code == 0)
        #expect(try school.run(["review", "answer", id, "--call=granted", "--person=Rose Green"] + Self.call).code == 1)
        #expect(try school.files("publishable") == [])
    }

    @Test func aGrownUpMustBeNamedOnThePhotoAndOnNoList() throws {
        let school = try SchoolBench()
        let id = try photo("Zelda Quux; \(Self.group)", in: school)
        let answer = { (words: [String]) in try school.run(["review", "answer", id, "--by=A. Clerk"] + words) }
        for (name, why) in [("Zelda Other", "nobody of that name"), ("Ava Smith", "on the school’s lists"), ("Olivia Evans", "may mean")] {
            let ended = try answer(["--grown-up", "--name=\(name)"])
            #expect(ended.code == 65 && ended.errors.contains(why), "\(ended.everything)")
            #expect(!ended.everything.contains(name), "what prints names nobody")
        }
        #expect(try answer(["--grown-up", "--name=Zelda Quux", "--undo"]).code == 65)
        // Case and accents aside it is her; the photo's own spelling is kept.
        #expect(try pictures(school, "website") == 0)
        let agreed = try answer(["--grown-up", "--name=zélda  QUUX", "--note=a visitor"])
        #expect(agreed.code == 0, "\(agreed.everything)")
        #expect(try pictures(school, "website") == 1)
        #expect(try school.ledger("SELECT json_extract(json, '$.content.grownUp.name') FROM answers") == "Zelda Quux")
        let plain = try school.run(["why", id]), named = try school.run(["why", id, "--names"])
        #expect(plain.output.contains("A. Clerk: somebody named here is a grown-up") && !plain.output.contains("Quux"), "\(plain.output)")
        #expect(named.output.contains("A. Clerk: Zelda Quux is a grown-up") && named.output.contains("“a visitor”"), "\(named.output)")
        let undone = try answer(["--grown-up", "--name=Zelda Quux", "--undo"])
        #expect(undone.code == 1, "\(undone.everything)")
        #expect(undone.output.contains("6 pictures of one photo were taken out of publishable/"), "\(undone.everything)")
        #expect(try school.files("publishable") == [])
        #expect(try school.run(["why", id]).output.contains("(no longer counts)"))
        let answers = try #require(try object(try school.run(["why", "--json", id]))["answers"] as? [[String: Any]])
        #expect(answers.map { $0["stands"] as? Bool } == [false, false])
        #expect(answers.map { $0["by"] as? String } == ["A. Clerk", "A. Clerk"] && answers.allSatisfy { $0["note"] == nil })
    }

    @Test func aCallIsAboutSomebodyOnThePhoto() throws {
        let school = try SchoolBench()
        let id = try photo(Self.group, in: school)
        let other = try school.run(["review", "answer", id, "--call=granted", "--person=Rose Green"] + Self.call)
        #expect(other.code == 65 && other.errors.contains("nobody says that this person is on this photo"), "\(other.everything)")
        let undone = try school.run(["review", "answer", id, "--undo", "--call=granted", "--person=Ava Smith", "--by=A. Clerk"])
        #expect(undone.code == 64 && undone.errors.contains("a call cannot be undone"), "\(undone.everything)")
        #expect(try school.ledger("SELECT COUNT(*) FROM consent_records") == "0")
        let protected = try SchoolBench()
        let hart = try photo("Ivy Hart; " + Self.group, in: protected)
        let call = try protected.run(["review", "answer", hart, "--call=granted", "--person=Ava Smith"] + Self.call)
        #expect(call.code == 65 && call.errors.contains("safeguarding lead is asked first"), "\(call.everything)")
        #expect(try protected.ledger("SELECT COUNT(*) FROM consent_records") == "0")
    }

    @Test func rightsAreConfirmedWithANoteAndInThoseWordsOnly() throws {
        let school = try SchoolBench()
        let id = try photo(Self.group, "tiff-one-page.tif", in: school)
        let answer = { (words: [String]) in try school.run(["review", "answer", id, "--by=A. Clerk"] + words) }
        let held = try school.ledger("SELECT COUNT(DISTINCT summary) FROM findings WHERE rule = 'rights-unclear'")
        try #require(held == "1")
        #expect(try answer(["--rights-confirmed"]).code == 64)
        #expect(try answer(["--rights-confirmed", "--undo"]).code == 65)
        #expect(try answer(["--rights-confirmed", "--note=bought from the studio"]).code == 0)
        #expect(try pictures(school, "website") == 1)
        let kept = """
            SELECT json_extract(json, '$.content.accepted._0') || '|' || json_extract(json, '$.note') FROM answers
            WHERE json_extract(json, '$.content.accepted.summary') = (SELECT DISTINCT summary FROM findings WHERE rule = 'rights-unclear')
            """
        #expect(try school.ledger(kept) == "rights-unclear|bought from the studio")
        #expect(try school.ledger("SELECT COUNT(*) FROM answers") == "1", "the same words on six channels are one answer")
        #expect(try answer(["--accept=rights-unclear", "--undo"]).code == 1)
        #expect(
            try school.ledger("SELECT json_extract(json, '$.content.acceptanceUndone._0') FROM answers ORDER BY id DESC LIMIT 1")
                == "rights-unclear")
        #expect(try school.files("publishable") == [], "taken back, it holds again")
    }

    @Test func whatIsNoAnswerIsRefused() throws {
        let school = try SchoolBench()
        let id = try photo("Rose Green; " + Self.group, in: school)
        for words in [
            [], ["--face=1"], ["--face=1", "--person=Ava Smith", "--not-a-person"], ["--face=1", "--undo", "--not-a-person"],
            ["--name=Somebody"], ["--grown-up"], ["--person=Ava Smith"], ["--not-a-person"], ["--undo"], ["--accept=rights-unclear"],
            ["--accept=rights-unclear", "--rights-confirmed", "--note=x"], ["--accept=no-such-rule", "--note=x"],
            ["--face=1", "--accept=rights-unclear", "--note=x"], ["--call=granted"], ["--call=granted", "--person=Rose Green"],
            ["--answered-by=Parent"], ["--call=granted", "--answered-by=P", "--relation=r"],
            ["--call=granted", "--person=Rose Green", "--answered-by=P", "--relation=r", "--undo"], ["--face=0", "--not-a-person"],
        ] {
            let ended = try school.run(["review", "answer", id, "--by=A. Clerk"] + words)
            #expect(ended.code == 64, "\(words): \(ended.everything)")
        }
        #expect(try school.run(["review", "answer", id, "--face=1", "--not-a-person"]).code == 64, "nobody says who answers")
        #expect(try school.run(["review", "answer", "ffffffff", "--face=1", "--not-a-person", "--by=A. Clerk"]).code == 66)
        #expect(try school.run(["review", "answer", id, "--face=99", "--not-a-person", "--by=A. Clerk"]).code == 65)
        #expect(try school.run(["review", "answer", id, "--accept=rights-unclear", "--note=x", "--by=A. Clerk"]).code == 65)
        #expect(try school.ledger("SELECT (SELECT COUNT(*) FROM answers) + (SELECT COUNT(*) FROM consent_records)") == "0")
    }

    /// It counts from the moment it is recorded, and the rest waits for the other's end.
    @Test func anAnswerWhileAnotherSafelightIsAtWorkIsRecordedAndWaits() async throws {
        let school = try SchoolBench()
        let id = try photo("Rose Green; " + Self.group, in: school)
        let descriptor = open(school.root.appendingPathComponent(".safelight/lock").path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        #expect(flock(descriptor, LOCK_EX) == 0)
        let folder = school.root.path
        let answering = Task.detached {
            try safelight(["-C", folder, "review", "answer", id, "--call=granted", "--person=Rose Green"] + Self.call)
        }
        var recorded = "0"
        for _ in 0..<600 where recorded == "0" {
            try await Task.sleep(for: .milliseconds(100))
            recorded = try school.ledger("SELECT COUNT(*) FROM consent_records")
        }
        #expect(recorded == "1")
        #expect(try school.files("publishable") == [])
        close(descriptor)
        let ended = try await answering.value
        #expect(ended.code == 0 && ended.output.contains("Another Safelight is at work on this folder"), "\(ended.everything)")
        #expect(try pictures(school, "website") == 1)
    }

    /// Held for one missing answer, which the words below give.
    private static let waiting = Prepared { school in
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write(header + "a.jpg,A field.,,Rose Green; \(group),yes\n", to: "fair/captions.csv")
        try school.run(["run"])
    }

    private static func answer(_ school: SchoolBench, environment: [String: String] = [:]) throws -> Ended {
        let id = try school.ledger("SELECT lower(hex(digest)) FROM photos")
        let words = ["--call=granted", "--person=Rose Green", "--channel=website"] + call
        return try school.run(["review", "answer", id] + words, environment: environment)
    }

    private static let calm = Result {
        let school = try waiting.copy()
        let ended = try answer(school)
        try #require(ended.code == 1, "\(ended.everything)")
        return try school.outcome()
    }

    /// Whenever the program is killed, the next run ends as if nothing had happened.
    @Test(arguments: [Step.answered, .inspected, .rendered, .proved, .decided, .captioned, .written, .released, .explained])
    func anAnswerOutlivesAKill(_ step: Step) throws {
        let school = try Self.waiting.copy()
        #expect(try pictures(school, "website") == 0)
        let killed = try Self.answer(school, environment: ["SAFELIGHT_KILL_AT": "\(step.rawValue):1"])
        #expect(killed.signal == SIGKILL, "the step \(step) was not passed: \(killed.everything)")
        #expect(try school.run(["run"]).code == 0)
        #expect(try school.outcome() == Self.calm.get())
        #expect(try pictures(school, "website") == 1)
        #expect(try school.ledger("SELECT COUNT(*) FROM consent_records") == "1")
        #expect(try school.run(["doctor", "--json"]).code == 0)
    }

    @Test func withMistakesInThePolicyAnAnswerIsKeptAndNothingIsReleased() throws {
        let school = try SchoolBench()
        let id = try photo("Rose Green; " + Self.group, in: school)
        let policy = school.root.appendingPathComponent("policy.json5")
        let sound = try Data(contentsOf: policy)
        try Data("{ broken".utf8).write(to: policy)
        let ended = try school.run(["review", "answer", id, "--call=granted", "--person=Rose Green"] + Self.call)
        #expect(ended.code == 78 && ended.errors.contains("the answer counts"), "\(ended.everything)")
        #expect(try school.files("publishable") == [])
        try sound.write(to: policy)
        try school.run(["run"])
        #expect(try pictures(school, "website") == 1)
    }
}
