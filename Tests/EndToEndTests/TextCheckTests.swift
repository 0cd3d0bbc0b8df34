import Foundation
import Testing

/// `safelight text check` on the fictional school's list.
@Suite struct TextCheckTests {
    private struct Told: Decodable {
        struct Hit: Decodable {
            let kind: String
            let start: Int
            let end: Int
            let words: String
            let pupils: [String]
            let names: [String]?
            let channels: [String: String]
            let besideSeveral: [String: String]?
            let remedy: String?
        }
        let line: Int
        let unit: String
        let text: String
        let hits: [Hit]
        let channels: [String: String]
        let safeWording: String?
    }

    private static let school = Result { try SchoolBench() }

    private func check(_ text: String, named name: String = "text.txt", _ arguments: [String] = []) throws -> Ended {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("safelight-text-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        return try Self.school.get().run(["text", "check", file.path] + arguments)
    }

    private func told(_ text: String, named name: String = "text.txt", _ arguments: [String] = []) throws -> [Told] {
        let ended = try check(text, named: name, arguments + ["--json"])
        return try JSONDecoder().decode([Told].self, from: Data(ended.output.utf8))
    }

    @Test func aFullNameIsMarkedBlockedAndWordedSafely() throws {
        let ended = try check("Well done to Ava Smith!")
        #expect(ended.code == 1, "\(ended.everything)")
        let lines = ended.output.split(separator: "\n").map(String.init)
        #expect(lines[0] == "  Well done to Ava Smith!")
        #expect(lines[1] == "               ^^^^^^^^^")
        #expect(ended.output.contains("a pupil’s full name"))
        #expect(ended.output.contains("Blocked on every channel"))
        #expect(ended.output.contains("Safe wording: Well done to a Year 6 pupil!"))
    }

    @Test func textInUTF16IsReadAndWhatIsNoTextIsRefused() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("safelight-text-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("words.txt")
        try #require("\u{FEFF}Well done to Zoë Ó Briain!".data(using: .utf16LittleEndian)).write(to: file)
        let read = try Self.school.get().run(["text", "check", file.path])
        #expect(read.code == 1 && read.output.contains("Blocked on every channel"), "\(read.everything)")
        for path in ["fixtures/workbooks/plain.xlsx", "fixtures/pictures/jpeg-plain.jpg"] {
            let refused = try Self.school.get().run(["text", "check", checkout.appendingPathComponent(path).path])
            #expect(refused.code == 65 && refused.errors.contains("no plain text"), "\(refused.everything)")
        }
    }

    /// “Will day trips” is most likely no pupil: it holds, and nothing is worded in its place.
    @Test func whatMayBeNoNameIsNotWordedAnew() throws {
        let ended = try check("Will day trips return in May?")
        #expect(ended.code == 1 && ended.output.contains("if a pupil is meant, write “a Year 6 pupil”"), "\(ended.everything)")
        #expect(!ended.output.contains("Safe wording"))
    }

    @Test func standardInputIsReadAndLongTextsAreMarkedLineByLine() throws {
        let long = String(repeating: "A quiet morning by the pond. ", count: 5) + "Then Noah Patel fell in."
        let shell = URL(fileURLWithPath: "/bin/sh")
        let words = ["-c", "printf %s \"$1\" | \"$2\" -C \"$3\" text check", "sh", long, try program("safelight").path]
        let ended = try run(shell, words + [Self.school.get().root.path])
        #expect(ended.code == 1, "\(ended.everything)")
        let lines = ended.output.split(separator: "\n").map(Array.init)
        let marked = lines.indices.dropFirst().flatMap { line in
            lines[line].indices.filter { lines[line][$0] == "^" }.map { lines[line - 1][$0] }
        }
        #expect(String(marked.filter { $0 != " " }) == "NoahPatel")
        #expect(lines.allSatisfy { $0.count <= 80 } && lines.count > 3)
    }

    @Test func aTextThatTellsNothingPasses() throws {
        let ended = try check("Willow class planted a rose in May.\n\nSports day is on 12 June!")
        #expect(ended.code == 0, "\(ended.everything)")
        #expect(ended.output.contains("Line 3"))
        #expect(ended.output.contains("none would hold a photo"))
    }

    @Test func placesAreInBytesOfTheText() throws {
        let text = "Süß: Zoë Ó Briain"
        let hit = try #require(try told(text).first?.hits.first { $0.kind == "full-name" })
        #expect(String(decoding: Array(text.utf8)[hit.start..<hit.end], as: UTF8.self) == "Zoë Ó Briain")
        #expect(hit.words == "Zoë Ó Briain" && hit.names == nil && hit.pupils.count == 1)
    }

    /// “Maddie” may stand for a name of the list, which nobody is told without asking.
    @Test func namesThatAreNotInTheTextNeedAsking() throws {
        let text = "Well done, Tilly!"
        for arguments in [[], ["--json"]] {
            #expect(try !check(text, arguments).everything.contains("Matilda"))
        }
        #expect(try check(text, named: "text.txt", ["--names"]).output.contains("Matilda"))
    }

    @Test func personalDataIsLeftOut() throws {
        let hit = try #require(try told("Ring 07700 900123 today").first?.hits.first)
        #expect(hit.kind == "phone" && hit.words == "07700 900123")
        #expect(hit.channels.values.allSatisfy { $0 == "blocks" } && hit.remedy == "leave it out")
    }

    @Test func captionsAreReadRowByRow() throws {
        let table = """
            file,caption,alt text,people,everyone named
            IMG_0001.jpg,Our pond,Children round a pond,Ava Smith,yes
            ava_smith.jpg,"Mud, glorious mud",Ethan in the mud,,

            """
        let all = try told(table, named: "captions.csv")
        #expect(all.map(\.unit) == ["file-name", "caption", "alt-text", "file-name", "caption", "alt-text"])
        #expect(all.map(\.line) == [2, 2, 2, 3, 3, 3])
        #expect(all.filter { $0.channels.values.contains { $0 != "notes" } }.map(\.text) == ["ava_smith.jpg", "Ethan in the mud"])
        let broken = try check("file,caption\nIMG.jpg,hello\n", named: "captions.csv")
        #expect(broken.code == 65 && broken.errors.contains("alt text"), "\(broken.everything)")
    }

    /// Ids may be pupils' numbers: without `--names` each person has a number of this output's own.
    @Test func jsonHoldsNoPupilsNumberUnasked() throws {
        let text = "Ava Smith and Noah Patel\nAva Smith won\n"
        let plain = try check(text, named: "text.txt", ["--json"])
        #expect(!plain.output.contains("upn:") && !plain.output.contains("adm:"), "\(plain.output)")
        let pupils = try told(text).map { Set($0.hits.flatMap(\.pupils)) }
        #expect(pupils[0].count >= 2 && !pupils[1].isEmpty && pupils[1].isSubset(of: pupils[0]))
        #expect(try told(text, named: "text.txt", ["--names"])[1].hits.contains { $0.pupils.contains { $0.contains(":") } })
    }

    @Test func onlyWhatWouldHoldIsShownWhereAsked() throws {
        let text = "Sports day on Friday\nWell done Ava Smith\nAutism Awareness Week\n"
        let ended = try check(text, named: "text.txt", ["--hits"])
        #expect(ended.code == 1 && !ended.output.contains("Sports day") && !ended.output.contains("Autism"), "\(ended.everything)")
        #expect(ended.output.contains("Line 2") && ended.output.hasSuffix("3 texts; 1 would hold a photo.\n"), "\(ended.everything)")
        #expect(try told(text, named: "text.txt", ["--hits"]).map(\.line) == [2])
        #expect(try check("Sports day").output.hasSuffix("1 text; it would hold no photo.\n"))
        #expect(try check("Sports day", named: "text.txt", ["--hits"]).output == "1 text; it would hold no photo.\n")
    }

    @Test func aDashIsStandardInput() throws {
        let shell = URL(fileURLWithPath: "/bin/sh")
        let words = ["-c", "echo 'Noah Patel fell in.' | \"$1\" -C \"$2\" text check -", "sh", try program("safelight").path]
        let ended = try run(shell, words + [Self.school.get().root.path])
        #expect(ended.code == 1 && ended.output.contains("Noah Patel"), "\(ended.everything)")
    }

    /// A channel that only notes first names still holds them beside one child, and says both.
    @Test func aChannelThatNotesFirstNamesSaysWhere() throws {
        let school = try SchoolBench()
        let file = school.root.appendingPathComponent("policy.json5")
        let policy = try String(contentsOf: file, encoding: .utf8)
        try #require(policy.contains("firstNames: \"hold\""))
        try policy.replacingOccurrences(of: "firstNames: \"hold\"", with: "firstNames: \"note\"").write(
            to: file, atomically: true, encoding: .utf8)
        let text = school.root.appendingPathComponent("words.txt")
        try Data("Well done, Tilly!".utf8).write(to: text)
        let ended = try school.run(["text", "check", text.path])
        #expect(ended.code == 1 && ended.output.contains("eld beside one child, noted beside several"), "\(ended.everything)")
        let told = try JSONDecoder().decode([Told].self, from: Data(school.run(["text", "check", text.path, "--json"]).output.utf8))
        #expect(told.first?.hits.first?.besideSeveral?.values.allSatisfy { $0 == "notes" } == true)
    }

    @Test func aFileNameIsNoSentence() throws {
        let one = try #require(try told("ava_smith.jpg", named: "text.txt", ["--as=file-name"]).first)
        #expect(one.unit == "file-name" && one.safeWording == nil)
        #expect(one.hits.contains { $0.kind == "full-name" && $0.remedy == "leave it out" })
    }

    @Test func oneChannelMayBeAskedFor() throws {
        let one = try #require(try told("Ava Smith won.", named: "text.txt", ["--channel=website"]).first)
        #expect(one.channels == ["website": "blocks"])
        let unknown = try check("Ava", named: "text.txt", ["--channel=webside"])
        #expect(unknown.code == 64 && unknown.errors.contains("website"))
    }

    /// What a text holds cannot steer the terminal, and what nobody sees is shown.
    @Test func invisibleCharactersStandByTheirNumbers() throws {
        let ended = try check("Av\u{200B}a Smi\u{1B}[2Jth")
        #expect(ended.output.contains("Av⟨200B⟩a Smi⟨1B⟩[2Jth"), "\(ended.everything)")
        #expect(!ended.output.contains("\u{1B}") && !ended.output.contains("\u{200B}"))
    }

    @Test func withoutAListNoNameIsKnown() throws {
        let school = try SchoolBench(list: nil)
        let ended = try school.run(["text", "check"])
        #expect(ended.code == 66 && ended.errors.contains("consent import"), "\(ended.everything)")
    }
}
