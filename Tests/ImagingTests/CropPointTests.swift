import Domain
import Foundation
import Imaging
import Testing

/// Where a platform would cut, as libvips guesses it.
@Suite struct CropPointTests {
    /// One red box on grey, in a picture four times as wide as it is high.
    private func points(boxAt x: Int) async throws -> [CropPoint] {
        let painted = Painted(width: 800, height: 200, boxes: [(x, 70, 60, 60, (230, 30, 30))])
        return try #require(await Opener.shared.cropPoints(try await painted.bytes()).value)
    }

    @Test func oneForEachShape() async throws {
        let points = try await points(boxAt: 650)
        #expect(points.map(\.ratio) == CropPoint.ratios)
        for point in points { #expect((0...1).contains(point.attention) && (0...1).contains(point.entropy)) }
    }

    @Test(arguments: [20, 370, 650]) func theWindowHoldsWhatDrawsTheEye(_ x: Int) async throws {
        let point = try #require(try await points(boxAt: x).first { $0.ratio == 1 })
        for start in [point.attention, point.entropy] {
            #expect(start <= Double(x) / 800 + 0.01 && start + 0.25 >= Double(x + 60) / 800 - 0.01, "\(start)")
        }
    }

    /// On a picture that is not made smaller first, so that both look at the same pixels.
    @Test(arguments: ["jpeg-mwg.jpg", "jpeg-plain.jpg"]) func bothMeasuresAreThoseOfLibvips(_ name: String) async throws {
        try await Tool.withFolder { folder in
            let small = folder.appending(path: "small.png").path, window = folder.appending(path: "window.v").path
            _ = try Tool.run("/usr/bin/vips", ["thumbnail", Fixture.folder.appending(path: "pictures/\(name)").path, small, "120"])
            func side(_ field: String, of file: String) throws -> Int {
                let words = try Tool.run("/usr/bin/vipsheader", ["-f", field, file])
                return try #require(Int(words.trimmingCharacters(in: .whitespacesAndNewlines)))
            }
            let width = try side("width", of: small), height = try side("height", of: small)
            let bytes = Array(try Data(contentsOf: URL(filePath: small)))
            let points = try #require(await Opener.shared.cropPoints(bytes).value)
            for point in points {
                let isAcross = Double(width) > Double(height) * point.ratio
                let long = Int((isAcross ? Double(height) * point.ratio : Double(width) / point.ratio).rounded())
                let size = isAcross ? [long, height] : [width, long]
                if size == [width, height] { continue }
                for (measure, ours) in [("attention", point.attention), ("entropy", point.entropy)] {
                    _ = try Tool.run("/usr/bin/vips", ["smartcrop", small, window, "\(size[0])", "\(size[1])", "--interesting", measure])
                    let theirs = -Double(try side(isAcross ? "xoffset" : "yoffset", of: window)) / Double(isAcross ? width : height)
                    #expect(abs(ours - theirs) < 0.0001, "\(point.ratio) by \(measure)")
                }
            }
            #expect(Set(points.map(\.entropy)).count > 3)
        }
    }

    @Test func aTallPictureIsSlidDown() async throws {
        let painted = Painted(width: 200, height: 800, boxes: [(70, 650, 60, 60, (230, 30, 30))])
        let points = try #require(await Opener.shared.cropPoints(try await painted.bytes()).value)
        let square = try #require(points.first { $0.ratio == 1 })
        #expect(square.attention > 0.6 && square.attention <= 0.75 && square.entropy > 0.6 && square.entropy <= 0.75)
    }

    @Test func thePicturesOwnShapeDoesNotSlide() async throws {
        let point = try #require(try await points(boxAt: 650).first { $0.ratio == 4 })
        #expect(point == CropPoint(ratio: 4, attention: 0, entropy: 0))
    }

    @Test(arguments: [(1, 1), (2, 3), (1, 300), (300, 1), (5000, 3), (3, 5000)])
    func noPictureIsTooSmall(_ width: Int, _ height: Int) async throws {
        let bytes = try await Painted(width: width, height: height).bytes()
        #expect(await Opener.shared.cropPoints(bytes).value?.count == CropPoint.ratios.count)
    }

    @Test func withoutAPhotoNobodyKnows() async {
        #expect(await Opener.shared.cropPoints([]) == .unknown("no photo is open"))
    }
}
