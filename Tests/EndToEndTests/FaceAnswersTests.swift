import Foundation
import Testing

/// Faces are answered by the numbers that `why` shows. What the worker saw is put into the ledger here, so that the faces are known.
@Suite struct FaceAnswersTests {
    /// Three boxes from left to right, the second of which may be none.
    private static let faces = """
        {"seen":{"_0":[\
        {"region":{"x":0.1,"y":0.2,"width":0.1,"height":0.205},"score":0.98,"certainty":"face"},\
        {"region":{"x":0.4,"y":0.2,"width":0.1,"height":0.2},"score":0.31,"certainty":"perhaps"},\
        {"region":{"x":0.7,"y":0.2,"width":0.1,"height":0.04},"score":0.904,"certainty":"face"}]}}
        """
    private static let texts = """
        {"seen":{"_0":[{"text":"Zelda","corners":[{"x":0.1,"y":0.8},{"x":0.2,"y":0.8},{"x":0.2,"y":0.9},{"x":0.1,"y":0.9}],"score":0.875}]}}
        """

    /// A photo that stays held, since not everyone is named, with these faces; gives its number.
    private func photo(in school: SchoolBench, faces: String = Self.faces) throws -> String {
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.write("file,caption,alt text,people,everyone named\na.jpg,,,Visitor Quux,no\n", to: "fair/captions.csv")
        #expect(try school.run(["run"]).code == 0)
        let digest = String(repeating: "ab", count: 32)
        _ = try school.ledger(
            """
            INSERT INTO inspections (photo, at, json) SELECT photo, at + 1, json_set(json, '$.seen._0.faces', json('\(faces)'),
                '$.seen._0.legibleTexts', json('\(Self.texts)'),
                '$.seen._0.models', json('[{"name":"centerface","digest":"\(digest)"}]')) FROM inspections
            """)
        return try school.ledger("SELECT lower(substr(hex(digest), 1, 12)) FROM photos")
    }

    private func object(_ ended: Ended) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any], "\(ended.everything)")
    }

    @Test func whyShowsFacesWithTheirNumbersAndTextOnlyWhereAskedFor() throws {
        let school = try SchoolBench()
        let id = try photo(in: school)
        let plain = try school.run(["why", id]).output
        #expect(plain.contains("faces: 3, from left to right, of which 1 perhaps none"), "\(plain)")
        #expect(plain.contains("1. a face, 20.5 % of the picture’s height, score 0.98"), "\(plain)")
        #expect(
            plain.contains("2. perhaps a face, 20.0 %") && plain.contains("3. a face, 4.0 %") && plain.contains("score 0.90"), "\(plain)")
        #expect(plain.contains("looked with: centerface abababababab"))
        #expect(plain.contains("legible text: 1 line") && !plain.contains("Zelda"))
        #expect(try school.run(["why", id, "--names"]).output.contains("“Zelda”, score 0.88"))
        let json = try school.run(["why", id, "--json"])
        #expect(!json.output.contains("Zelda"))
        let seen = try #require(try object(json)["seen"] as? [String: Any])
        let faces = try #require((seen["faces"] as? [String: Any])?["value"] as? [[String: Any]])
        #expect(
            faces.map { $0["number"] as? Int } == [1, 2, 3] && faces.map { $0["certainty"] as? String } == ["face", "perhaps", "face"])
        #expect((faces[2]["region"] as? [String: Any])?["x"] as? Double == 0.7)
        #expect(try school.run(["why", id, "--json", "--names"]).output.contains("Zelda"))
    }

    @Test func eachKindOfAnswerIsKeptForItsFace() throws {
        let school = try SchoolBench()
        let id = try photo(in: school)
        let answer = { (words: [String]) in try school.run(["review", "answer", id, "--by=A. Clerk"] + words) }
        let staff = checkout.appendingPathComponent("consent/samples/hollow-oak-staff.csv").path
        #expect(try school.run(["consent", "import", "--staff", staff, "--by=Test", "--date=\(SchoolBench.today)"]).code == 0)
        let newest = {
            try school.ledger(
                "SELECT json_extract(json, '$.content') FROM answers ORDER BY id DESC LIMIT 1")
        }
        _ = try answer(["--face=1", "--person=Ava Smith"])
        #expect(try newest().contains("upn:N900400019001") && newest().contains("\"x\":0.1"))
        _ = try answer(["--face=3", "--person=jpo"])
        #expect(try newest().contains("staff:jpo") && newest().contains("\"x\":0.7"))
        _ = try answer(["--face=2", "--not-a-person", "--note=a poster"])
        #expect(try newest().hasPrefix("{\"notAPerson\"") && newest().contains("\"x\":0.4"))
        _ = try answer(["--face=1", "--grown-up", "--name=Visitor Quux"])
        #expect(try newest().contains("Visitor Quux"))
        let why = try school.run(["why", id]).output
        #expect(why.contains("face 1 is somebody on the school’s lists (no longer counts)"), "\(why)")
        #expect(why.contains("face 1 is a grown-up on no list") && why.contains("face 2 is not a person"), "\(why)")
        _ = try answer(["--face=2", "--undo"])
        #expect(try school.run(["why", id]).output.contains("face 2 is not a person (no longer counts)"))
        let again = try answer(["--face=2", "--undo"])
        #expect(again.code == 65 && again.errors.contains("nothing that was answered about face 2 stands"), "\(again.everything)")
        #expect(try school.files("publishable") == [])
    }

    @Test func whoIsMeantMustBeCertain() throws {
        let school = try SchoolBench()
        let id = try photo(in: school)
        let answer = { (words: [String]) in try school.run(["review", "answer", id, "--by=A. Clerk"] + words) }
        let several = try answer(["--face=1", "--person=Olivia Evans"])
        #expect(
            several.code == 65 && several.errors.contains("may mean 2 people") && several.errors.contains("UPN"), "\(several.everything)")
        #expect(try answer(["--face=1", "--person=Nobody Here"]).code == 66)
        let listed = try answer(["--face=1", "--grown-up", "--name=Ava Smith"])
        #expect(listed.code == 65 && listed.errors.contains("on the school’s lists"))
        for number in [4, 400] {
            let beyond = try answer(["--face=\(number)", "--not-a-person"])
            #expect(beyond.code == 65 && beyond.errors.contains("numbered 1 to 3"), "\(beyond.everything)")
        }
        #expect(try school.ledger("SELECT COUNT(*) FROM answers") == "0")
    }

    @Test(arguments: [("{\"seen\":{\"_0\":[]}}", "no face was found"), ("{\"unknown\":{\"_0\":\"no model\"}}", "could look for faces")])
    func withoutFacesThereIsNoNumber(_ faces: String, _ words: String) throws {
        let school = try SchoolBench()
        let id = try photo(in: school, faces: faces)
        let ended = try school.run(["review", "answer", id, "--by=A. Clerk", "--face=1", "--not-a-person"])
        #expect(ended.code == 65 && ended.errors.contains(words), "\(ended.everything)")
    }
}
