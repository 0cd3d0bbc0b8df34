import Foundation
import Testing

/// Pictures and models that are not as they should be: each ends in an observation, and none stops the others.
@Suite struct LookingTests {
    private struct Photo: Decodable {
        struct Reading: Decodable {
            let reading: String
            let reason: String?
        }
        struct Seen: Decodable {
            let faces: Reading?
            let legibleTexts: Reading?
            let failure: String?
        }
        let seen: Seen
    }

    /// Makes a picture with the vips tools.
    private func vips(_ arguments: String...) throws {
        let ended = try run(URL(fileURLWithPath: "/usr/bin/env"), ["vips"] + arguments)
        try #require(ended.code == 0, "vips \(arguments[0]): \(ended.everything) (Debian package libvips-tools)")
    }

    private func reading(_ photo: URL, in school: SchoolBench) throws -> Photo.Seen {
        let ended = try school.run(["why", photo.path, "--json"])
        return try JSONDecoder().decode(Photo.self, from: Data(ended.output.utf8)).seen
    }

    @Test func strangePicturesStopNobody() throws {
        let school = try SchoolBench()
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("safelight-strange-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
        let group = checkout.appendingPathComponent("fixtures/pictures/faces-group.jpg").path
        try vips("black", path("black.png"), "1200", "900", "--bands", "3")
        try vips("black", path("hundred-megapixels.png"), "10000", "10000", "--bands", "3")
        try vips("black", path("one-pixel-high.png"), "2000", "1", "--bands", "3")
        try vips("gaussnoise", path("grey-noise.v"), "1600", "1200", "--mean", "128", "--sigma", "80", "--seed", "7")
        try vips("cast", path("grey-noise.v"), path("noise.png"), "uchar")
        try vips("resize", group, path("small-group.v"), "0.4")
        try vips("replicate", path("small-group.v"), path("crowd.png"), "8", "5")
        let names = ["black", "hundred-megapixels", "one-pixel-high", "noise", "crowd"]
        var kept: [URL] = []
        for name in names {
            let photo = folder.appendingPathComponent(name + ".png")
            let target = school.root.appendingPathComponent("inbox/\(name).png")
            try FileManager.default.copyItem(at: photo, to: target)
            try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: target.path)
            kept.append(photo)
        }
        let ran = try school.run(["run"])
        #expect(ran.code == 0, "\(ran.everything)")
        #expect(try school.files("inbox").filter { $0.hasSuffix(".png") }.isEmpty)
        for photo in kept {
            let seen = try reading(photo, in: school)
            for look in [seen.faces, seen.legibleTexts] {
                let look = try #require(look, "\(photo.lastPathComponent): \(seen.failure ?? "")")
                #expect(
                    look.reading == "seen" || (look.reading == "unknown" && look.reason?.isEmpty == false), "\(photo.lastPathComponent)")
            }
        }
        // Nobody is named in the crowd, and 200 faces are not overlooked.
        let crowd = try school.run(["why", folder.appendingPathComponent("crowd.png").path])
        #expect(crowd.output.contains("face-untagged"))
    }

    /// An installation of its own, whose models can be spoilt.
    private func installation() throws -> URL {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("safelight-installed-\(UUID().uuidString)")
        for folder in ["bin", "lib"] {
            try FileManager.default.createDirectory(at: root.appendingPathComponent(folder), withIntermediateDirectories: true)
        }
        for name in ["safelight", "safelight-worker"] {
            try FileManager.default.copyItem(at: program(name), to: root.appendingPathComponent("bin/\(name)"))
        }
        let copied = try run(
            URL(fileURLWithPath: "/bin/cp"), ["-rL", checkout.appendingPathComponent(".deps/lib").path, root.path + "/lib/safelight"])
        try #require(copied.code == 0, "\(copied.everything)")
        return root
    }

    @Test(arguments: ["centerface.onnx", "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"])
    func aModelCutShortHoldsUntilItIsWhole(_ model: String) throws {
        let root = try installation()
        defer { try? FileManager.default.removeItem(at: root) }
        let school = try SchoolBench()
        func installed(_ arguments: String...) throws -> Ended {
            try run(root.appendingPathComponent("bin/safelight"), ["-C", school.root.path] + arguments)
        }
        let file = root.appendingPathComponent("lib/safelight/models/\(model)")
        let whole = try Data(contentsOf: file)
        try whole.prefix(whole.count / 2).write(to: file)
        try school.drop("pictures/jpeg-plain.jpg", as: "fair/a.jpg")
        #expect(try installed("run", "--still=0", "--workers=1").code == 0)
        #expect(try school.files("publishable").isEmpty)
        let why = try installed("why", checkout.appendingPathComponent("fixtures/pictures/jpeg-plain.jpg").path, "--names")
        #expect(why.output.contains("not the one that Safelight was tried with"), "\(why.everything)")
        #expect(try installed("doctor").output.contains("✗ faces can be counted and text can be read"))

        try whole.write(to: file)
        #expect(try installed("run", "--still=0", "--workers=1").code == 0)
        #expect(try school.files("publishable").filter { $0.hasSuffix(".jpg") }.count == 6)
    }
}
