import Domain
import Foundation
import Imaging
import Testing

/// The written pictures, looked at by other programs: the vips command for colours, ExifTool for what is left.
@Suite struct RenditionTests {
    @Test(arguments: Fixture.probed) func colourIsWhereAndAsItMustBe(_ fixture: Fixture) async throws {
        let opened = await Opener.shared.open(try fixture.bytes())
        let rendition = try #require(opened.rendition)
        try await Tool.withFolder { folder in
            let file = folder.appending(path: "rendition.jpg")
            try Data(rendition.bytes).write(to: file)
            for probe in fixture.probes {
                let x = Int(probe.x * Double(rendition.size.width)), y = Int(probe.y * Double(rendition.size.height))
                let output = try Tool.run("/usr/bin/vips", ["getpoint", file.path, "\(x)", "\(y)"])
                let colour = output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
                try #require(colour.count == 3, "not an RGB picture: \(output)")
                for (is_, should) in zip(colour, [probe.red, probe.green, probe.blue]) {
                    #expect(abs(is_ - Double(should)) <= Double(probe.within), "at \(x),\(y): \(colour)")
                }
            }
        }
    }

    @Test func exifToolFindsNoMetadata() async throws {
        try await Tool.withFolder { folder in
            for (number, fixture) in Fixture.seen.enumerated() {
                let rendition = try #require(await Opener.shared.open(try fixture.bytes()).rendition)
                try Data(rendition.bytes).write(to: folder.appending(path: "\(number).jpg"))
            }
            let output = try Tool.run("/usr/bin/exiftool", ["-j", "-G1", "-a", "-u", folder.path])
            let files = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
            #expect(files.count == Fixture.seen.count)
            for file in files {
                let name = file["SourceFile"] as? String ?? ""
                let number = Int(URL(filePath: name).deletingPathExtension().lastPathComponent) ?? 0
                for key in file.keys where key != "SourceFile" {
                    let parts = key.split(separator: ":")
                    let isOfTheFile = ["ExifTool", "System", "File"].contains(parts.first)
                    // Width times height, under two names.
                    let isOfTheSize = parts.first == "Composite" && ["ImageSize", "Megapixels"].contains(parts.last)
                    #expect(isOfTheFile || isOfTheSize, "\(Fixture.seen[number].path): \(key)")
                    #expect(key != "File:Comment" && key != "ExifTool:Warning", "\(Fixture.seen[number].path): \(key)")
                }
            }
        }
    }
}
