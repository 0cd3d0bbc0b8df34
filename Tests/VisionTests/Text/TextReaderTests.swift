import Domain
import Foundation
import Testing

@testable import Vision

@Suite struct TextReaderTests {
    private struct Line: Decodable {
        let text: String
        let corners: [[Double]]
    }

    /// The lines that the manifest says a picture holds.
    private func known(_ name: String) throws -> [Line] {
        struct Row: Decodable {
            let path: String
            let lines: [Line]?
        }
        struct Manifest: Decodable { let fixtures: [Row] }
        let data = try Data(contentsOf: Installed.root.appending(path: "fixtures/manifest.json"))
        return try #require(JSONDecoder().decode(Manifest.self, from: data).fixtures.first { $0.path == "pictures/\(name)" }?.lines)
    }

    private func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

    @Test(arguments: ["text-badges.jpg", "text-poster.jpg"])
    func everyLineIsReadInItsPlaceAndTheRightWayUp(_ name: String) async throws {
        let read = try #require(await Photos.shared.texts(inFixture: name).value)
        let known = try known(name)
        #expect(read.count == known.count, "\(read.map(\.text))")
        for line in known {
            let found = try #require(read.first { letters($0.text) == letters(line.text) }, "\(line.text) is not in \(read.map(\.text))")
            #expect(found.score > 0.8 && found.score <= 1)
            for (corner, place) in zip(found.corners, line.corners) {
                // Which corner is the first says which way up it was read.
                #expect(abs(corner.x - place[0]) < 0.03 && abs(corner.y - place[1]) < 0.03, "\(line.text): \(corner) is not \(place)")
            }
        }
    }

    @Test func thePostersLinesComeInTheirOrder() async throws {
        let read = try #require(await Photos.shared.texts(inFixture: "text-poster.jpg").value)
        #expect(read.map { letters($0.text) } == (try known("text-poster.jpg").map { letters($0.text) }))
    }

    /// Leaves and bricks in a row look a little like letters; what is made of them is doubtful, and little.
    @Test(arguments: ["faces-none.jpg", "faces-group.jpg"]) func whereNothingIsWrittenNothingIsReadForSure(_ name: String) async throws {
        let read = try #require(await Photos.shared.texts(inFixture: name).value)
        #expect(read.count <= 5 && read.allSatisfy { $0.score < 0.8 }, "\(read)")
    }

    @Test func aLineThatTheEdgeCutsLiesInThePicture() async throws {
        let known = try known("text-poster.jpg")
        let line = try #require(known.max { $0.corners[1][0] - $0.corners[0][0] < $1.corners[1][0] - $1.corners[0][0] })
        let middle = (line.corners[0][0] + line.corners[1][0]) / 2
        let read = try #require(await Photos.shared.texts(inFixture: "text-poster.jpg", from: middle).value)
        #expect(read.contains { text in text.corners.contains { $0.x == 0 } }, "no line touches the edge: \(read)")
        #expect(read.allSatisfy { $0.corners.allSatisfy { (0...1).contains($0.x) && (0...1).contains($0.y) } })
    }

    @Test func moreLinesThanAreReadAreSaid() async throws {
        let reading = try await Photos.shared.texts(inFixture: "text-poster.jpg", mostLines: 3)
        #expect(reading == .unknown("there are more lines of text in the picture than are read"))
        #expect(try await Photos.shared.texts(inFixture: "text-poster.jpg", mostLines: 6).value?.count == 6)
    }

    @Test(arguments: ["black", "white", "noise", "checks"]) func picturesOfNothingHoldNoText(_ kind: String) async {
        let reading = await Photos.shared.texts(width: 640, height: 480) { x, y in
            switch kind {
            case "black": [0, 0, 0]
            case "white": [255, 255, 255]
            case "noise":
                (0..<3).map {
                    UInt8(truncatingIfNeeded: ((x &* 73_856_093) ^ (y &* 19_349_663) ^ ($0 &* 83_492_791)) &* 2_654_435_761 >> 13)
                }
            default: (x / 9 + y / 9) % 2 == 0 ? [255, 255, 255] : [0, 0, 0]
            }
        }
        #expect(reading == .seen([]))
    }

    @Test(arguments: [(1, 1), (2000, 1), (1, 2000), (33, 31)]) func anySizeIsLookedAt(_ width: Int, _ height: Int) async {
        #expect(await Photos.shared.texts(width: width, height: height) { _, _ in [90, 120, 60] } == .seen([]))
    }

    @Test func pixelsThatCannotBeHadAreNotEmpty() {
        let sight = Sight(library: Installed.library, models: Installed.models)
        let source = PictureSource(size: PixelSize(width: 640, height: 480)) { _, _ in nil }
        #expect(sight.legibleTexts(in: source).reasonUnknown == VisionFailure.noPixels.reason)
        #expect(sight.models.map(\.name) == ["centerface", "pp-ocrv6-det-small", "pp-ocrv6-rec-small"])
    }

    @Test(arguments: [KnownModel.textDetection, .textRecognition])
    func withAnAlteredModelNobodyCouldLook(_ altered: KnownModel) throws {
        try Installed.withFolder { folder in
            for known in [KnownModel.centerFace, .textDetection, .textRecognition] {
                var bytes = try Installed.bytes(of: known)
                if known == altered { bytes[bytes.count / 2] ^= 1 }
                try Data(bytes).write(to: folder.appending(path: known.file))
            }
            let sight = Sight(library: Installed.library, models: [folder.path])
            let source = Painted.source(width: 64, height: 64) { _, _ in [0, 0, 0] }
            #expect(sight.legibleTexts(in: source).reasonUnknown?.contains("\(altered.name) is not the one") == true)
            #expect(sight.faces(in: source) == .seen([]), "faces are looked for all the same")
            #expect(sight.models.map(\.name) == ["centerface"])
        }
    }
}
