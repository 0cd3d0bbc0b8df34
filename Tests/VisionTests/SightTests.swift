import Domain
import Foundation
import Testing
import Vision

@Suite struct SightTests {
    private struct Row: Decodable {
        let path: String
        let faces: [[Double]]?
    }

    /// Where the manifest says that faces are.
    private func known(_ name: String) throws -> [Region] {
        struct Manifest: Decodable { let fixtures: [Row] }
        let data = try Data(contentsOf: Installed.root.appending(path: "fixtures/manifest.json"))
        let row = try JSONDecoder().decode(Manifest.self, from: data).fixtures.first { $0.path == "pictures/\(name)" }
        return try #require(row?.faces).map { Region(x: $0[0], y: $0[1], width: $0[2], height: $0[3]) }
    }

    @Test(arguments: ["faces-group.jpg", "faces-upside-down.jpg", "faces-none.jpg"])
    func everyFaceIsFoundInItsPlaceAndNothingElse(_ name: String) async throws {
        let known = try known(name)
        let faces = try #require(await Photos.shared.faces(inFixture: name).value)
        #expect(faces.count == known.count)
        for (face, place) in zip(faces, known.sorted { $0.centre.x < $1.centre.x }) {
            #expect(face.region.isSameFace(as: place), "\(face.region) is not \(place)")
            #expect(face.certainty == .face)
            #expect((0...1).contains(face.score))
        }
    }

    /// The whole looks alone, and squares that are not turned, leave some of them out.
    @Test(arguments: [1, 3]) func facesOnTheirSideAreFoundByTurningTheSquaresAroundThem(_ quarters: Int) async throws {
        let known = try known("faces-group.jpg")
        func certain(_ turns: [Double]) async throws -> Int {
            var plan = FaceFinder.Plan.measured
            plan.turns = turns
            return try await Photos.shared.faces(inFixture: "faces-group.jpg", quarters: quarters, plan: plan).filter {
                $0.certainty == .face
            }.count
        }
        let (turned, upright, none) = (try await certain(FaceFinder.Plan.measured.turns), try await certain([0]), try await certain([]))
        #expect(
            turned == known.count && none < turned && (quarters == 3 || upright < turned),
            "\(turned), \(upright), \(none) of \(known.count)")
    }

    /// A crowd has more places than are looked at closely; the larger look at the whole comes in, and the plain faces are there all the same.
    @Test func whereThereAreTooManyDoubtfulPlacesTheLargerLookIsTaken() async throws {
        let known = try known("faces-group.jpg")
        var plan = FaceFinder.Plan.measured
        plan.most = 0
        plan.plain = 1.1
        #expect(try await Photos.shared.faces(inFixture: "faces-group.jpg", plan: plan).count == known.count)
    }

    @Test func theModelIsNamedByItsDigest() async {
        #expect(await Photos.shared.models.contains { $0.name == "centerface" && $0.digest == KnownModel.centerFace.digest })
    }

    @Test(arguments: ["black", "noise", "stripes"]) func picturesOfNothingHaveNobody(_ kind: String) async {
        let faces = await Photos.shared.faces(width: 640, height: 480) { x, y in
            switch kind {
            case "black": [0, 0, 0]
            case "noise":
                (0..<3).map {
                    UInt8(truncatingIfNeeded: ((x &* 73_856_093) ^ (y &* 19_349_663) ^ ($0 &* 83_492_791)) &* 2_654_435_761 >> 13)
                }
            default: x / 8 % 2 == 0 ? [255, 255, 255] : [0, 0, 0]
            }
        }
        #expect(faces == .seen([]))
    }

    @Test(arguments: [(1, 1), (2000, 1), (1, 2000), (33, 31)]) func anySizeIsLookedAt(_ width: Int, _ height: Int) async {
        #expect(await Photos.shared.faces(width: width, height: height) { _, _ in [90, 120, 60] } == .seen([]))
    }

    @Test func withoutTheLibraryNobodyCouldLook() {
        let sight = Sight(library: ["/nonexistent/libopenvino_c.so"], models: Installed.models)
        let reading = sight.faces(in: Painted.source(width: 64, height: 64) { _, _ in [0, 0, 0] })
        #expect(reading.reasonUnknown == VisionFailure.noLibrary.reason)
        #expect(sight.models == [])
    }

    @Test func withAnAlteredModelNobodyCouldLook() throws {
        var bytes = try Installed.bytes(of: .centerFace)
        bytes[bytes.count - 1] ^= 0x80
        try Installed.withFolder { folder in
            try Data(bytes).write(to: folder.appending(path: KnownModel.centerFace.file))
            let sight = Sight(library: Installed.library, models: [folder.path])
            let reading = sight.faces(in: Painted.source(width: 64, height: 64) { _, _ in [0, 0, 0] })
            #expect(reading.reasonUnknown?.contains("centerface is not the one") == true)
            #expect(reading.reasonUnknown?.contains(folder.path) == false)
            #expect(sight.models == [])
        }
    }

    @Test func pixelsThatCannotBeHadAreNotNobody() {
        let sight = Sight(library: Installed.library, models: Installed.models)
        let reading = sight.faces(in: PictureSource(size: PixelSize(width: 640, height: 480)) { _, _ in nil })
        #expect(reading.reasonUnknown == VisionFailure.noPixels.reason)
    }
}
