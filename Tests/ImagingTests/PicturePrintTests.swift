import Domain
import Foundation
import Testing

/// Copies that people really make, by the vips command, and pictures that look alike.
@Suite struct PicturePrintTests {
    private static let pictures = ["faces-group.jpg", "school-sack-race.jpg", "face-close-up.jpg", "school-magnets.jpg"]

    private static func path(_ name: String) -> String { Fixture.folder.appending(path: "pictures/\(name)").path }

    private func print(_ path: String) async throws -> PicturePrint? {
        await Opener.shared.picturePrint(Array(try Data(contentsOf: URL(filePath: path)))).value
    }

    private func side(_ field: String, _ path: String) throws -> Int {
        try #require(Int(try Tool.run("/usr/bin/vipsheader", ["-f", field, path]).trimmingCharacters(in: .whitespacesAndNewlines)))
    }

    /// One change of a picture: from a file to a file.
    private func change(_ kind: String, _ source: String, _ target: String) throws {
        let width = try side("width", source), height = try side("height", source)
        func vips(_ words: String...) throws { _ = try Tool.run("/usr/bin/vips", words) }
        switch kind {
        case "quarter": try vips("resize", source, target, "0.25")
        case "recompressed": try vips("jpegsave", source, target, "--Q", "40")
        case "cropped": try vips("crop", source, target, "\(width / 14)", "0", "\(width * 9 / 10)", "\(height * 19 / 20)")
        case "mirrored": try vips("flip", source, target, "horizontal")
        case "darker": try vips("linear", source, target, "0.6", "0", "--uchar")
        case "brighter": try vips("linear", source, target, "1.3", "10", "--uchar")
        case "dark bar below": try vips("embed", source, target, "0", "0", "\(width)", "\(height * 6 / 5)", "--extend", "black")
        case "light bar above":
            try vips("embed", source, target, "0", "\(height / 8)", "\(width)", "\(height * 9 / 8)", "--extend", "white")
        default: Issue.record("no such change: \(kind)")
        }
    }

    @Test(
        arguments: pictures,
        [
            ["quarter"], ["recompressed"], ["cropped"], ["mirrored"], ["darker"], ["brighter"], ["dark bar below"], ["light bar above"],
            ["cropped", "mirrored"], ["cropped", "dark bar below"], ["mirrored", "light bar above"], ["darker", "cropped"],
            ["quarter", "recompressed"], ["cropped", "quarter"], ["light bar above", "recompressed"],
        ]) func aCopyIsKnownAgainBothWays(_ name: String, _ changes: [String]) async throws
    {
        let original = try #require(try await print(Self.path(name)))
        try await Tool.withFolder { folder in
            var file = Self.path(name)
            for (number, kind) in changes.enumerated() {
                let next = folder.appending(path: "\(number).\(kind == "recompressed" ? "jpg" : "png")").path
                try change(kind, file, next)
                file = next
            }
            let copy = try #require(try await print(file), "the copy has a print")
            #expect(PictureSearch(copy).similarity(to: original) != nil, "dropped again")
            #expect(PictureSearch(original).similarity(to: copy) != nil, "swept for")
        }
    }

    /// As the worker takes prints of files in other folders.
    @Test(arguments: pictures) func aPrintFromFewerPixelsIsTheSame(_ name: String) async throws {
        let bytes = Array(try Data(contentsOf: URL(filePath: Self.path(name))))
        let whole = try #require(await Opener.shared.picturePrint(bytes).value)
        let quick = try #require(await Opener.shared.picturePrint(bytes, longestEdge: 512).value)
        #expect(whole.likeness.similarity(to: quick.likeness) > 0.99)
    }

    @Test(arguments: 1...8) func everyOrientationHasOnePrint(_ orientation: Int) async throws {
        let upright = try #require(try await print(Self.path("orientation-1.jpg")))
        let turned = try #require(try await print(Self.path("orientation-\(orientation).jpg")))
        #expect(upright.likeness.similarity(to: turned.likeness) > 0.97)
    }

    @Test func otherPicturesAreNotTheSame() async throws {
        let names =
            Self.pictures + [
                "text-poster.jpg", "school-tug-of-war.jpg", "school-beds.jpg", "school-watering.jpg", "school-festival.jpg",
                "sign-phone-number.jpg", "badge-ava.jpg",
            ]
        var prints: [(name: String, print: PicturePrint)] = []
        for name in names { if let print = try await print(Self.path(name)) { prints.append((name, print)) } }
        #expect(prints.count > 8)
        for one in prints {
            let search = PictureSearch(one.print)
            let same = prints.filter { search.similarity(to: $0.print) != nil }.map(\.name)
            #expect(same == [one.name])
        }
    }

    @Test func blankPicturesHaveNoPrint() async throws {
        let blank = Painted(width: 400, height: 300, ground: (200, 200, 190))
        #expect(await Opener.shared.picturePrint(try await blank.bytes()) == .absent)
        let box = Painted(width: 400, height: 300, ground: (200, 200, 190), boxes: [(0, 0, 400, 40, (20, 20, 20))])
        #expect(await Opener.shared.picturePrint(try await box.bytes()) == .absent, "and neither has one bar on a blank wall")
    }

    @Test func withoutAPhotoThereIsNoPrint() async {
        #expect(await Opener.shared.picturePrint([]) == .unknown("no photo is open"))
    }
}
