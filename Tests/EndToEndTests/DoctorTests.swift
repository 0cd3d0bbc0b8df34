import Foundation
import Testing

/// What the doctor finds in a school's folder.
@Suite struct DoctorTests {
    private struct Row: Decodable {
        let what: String
        let passed: Bool
        let remedy: String?
    }

    /// The points that failed.
    private func failed(_ school: SchoolBench, _ arguments: String...) throws -> [Row] {
        let ended = try school.run(["doctor", "--json"] + arguments)
        let rows = try JSONDecoder().decode([Row].self, from: Data(ended.output.utf8))
        #expect(ended.code == (rows.allSatisfy(\.passed) ? 0 : 1))
        return rows.filter { !$0.passed }
    }

    private func school() throws -> (SchoolBench, originals: [URL]) {
        let school = try SchoolBench()
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        try school.drop("pictures/jpeg-grey.jpg", as: "fair/b.jpg")
        try #require(school.run(["run"]).code == 0)
        return (school, try school.files(".safelight/originals").map { school.root.appendingPathComponent(".safelight/originals/" + $0) })
    }

    @Test func aSoundSchoolIsInOrder() throws {
        let (school, _) = try school()
        #expect(try failed(school).map(\.what) == [])
        #expect(try failed(school, "--deep").map(\.what) == [])
    }

    @Test func aMissingOriginalIsTold() throws {
        let (school, originals) = try school()
        try FileManager.default.removeItem(at: originals[0])
        let rows = try failed(school)
        #expect(rows.count == 1)
        #expect(rows.first?.what.contains("original is there (2 photos)") == true)
        #expect(rows.first?.remedy?.contains(originals[0].lastPathComponent.prefix(12)) == true)
    }

    @Test func aFileThatNoPhotoNamesIsTold() throws {
        let (school, originals) = try school()
        let folder = originals[0].deletingLastPathComponent()
        let another = folder.lastPathComponent + String(repeating: "0", count: 62)
        for name in [another, "note.txt"] { try Data([1]).write(to: folder.appendingPathComponent(name)) }
        try Data([1]).write(to: folder.deletingLastPathComponent().appendingPathComponent("stray"))
        let rows = try failed(school)
        #expect(rows.map(\.what) == ["every file among the originals belongs to a photo"])
        #expect(rows.first?.remedy?.contains("3 files") == true)
    }

    /// Another size is seen at once; other bytes of the same number only by reading them.
    @Test func anAlteredOriginalIsTold() throws {
        let (school, originals) = try school()
        var bytes = try Data(contentsOf: originals[0])
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: originals[0])
        #expect(try failed(school).count == 0)
        #expect(try failed(school, "--deep").map(\.what) == ["every original has the bytes that were received"])
        try (bytes + [0]).write(to: originals[0])
        #expect(try failed(school).map(\.what) == ["every original has the size that was received"])
    }

    @Test func foldersOpenToOthersAreTold() throws {
        let (school, _) = try school()
        for (name, mode, command) in [
            ("inbox", 0o755, "chmod o-rwx inbox"), ("consent", 0o751, "chmod o-rwx consent"),
            ("quarantine", 0o754, "chmod o-rwx quarantine"), (".safelight", 0o750, "chmod 700 .safelight"),
        ] {
            let path = school.root.appendingPathComponent(name).path
            let before = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            let rows = try failed(school)
            #expect(rows.count == 1 && rows.first?.remedy?.hasSuffix("run: " + command) == true, "\(name): \(rows)")
            try FileManager.default.setAttributes([.posixPermissions: before], ofItemAtPath: path)
        }
        // The staff's group may be let in.
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o2770], ofItemAtPath: school.root.appendingPathComponent("inbox").path)
        #expect(try failed(school).isEmpty)
    }

    /// What is written later is as closed as what was made at first.
    @Test func nothingInASchoolIsOpenToOthers() throws {
        let (school, _) = try school()
        try school.write("file,caption,alt text,people,everyone named\na.jpg,The fair.,,,yes\n", to: "fair/captions.csv")
        try school.run(["run"])
        let walk = try #require(FileManager.default.enumerator(atPath: school.root.path))
        var count = 0
        for case let path as String in walk where !path.hasPrefix("inbox/") {
            let mode = try FileManager.default.attributesOfItem(atPath: school.root.appendingPathComponent(path).path)[.posixPermissions]
            #expect((mode as? Int ?? 0o777) & (path.hasPrefix(".safelight") ? 0o077 : 0o027) == 0, "\(path)")
            count += 1
        }
        #expect(count > 20)
    }
}
