import Domain
import Foundation
import Imaging

@testable import Vision

/// The one reader and the one pair of eyes of the test process: neither is made for several threads.
actor Photos {
    static let shared = Photos()

    private let reader: PhotoReader
    private let sight = Sight(library: Installed.library, models: Installed.models)

    private init() {
        guard let reader = PhotoReader(heif: [], module: []) else { fatalError("libvips could not be started; run “make deps”") }
        self.reader = reader
    }

    var models: [VisionModel] { sight.models }

    func faces(inFixture name: String) throws -> Reading<[Face]> { sight.faces(in: try source(ofFixture: name)) }

    /// By another plan than the one in use, of the fixture turned clockwise by quarters.
    func faces(inFixture name: String, quarters: Int = 0, plan: FaceFinder.Plan) throws -> [Face] {
        let source = try source(ofFixture: name), upright = source.size
        let size = quarters % 2 == 0 ? upright : PixelSize(width: upright.height, height: upright.width)
        let turned = PictureSource(size: size) { source.pixels($0, $1 + 90 * Double(quarters)) }
        return try FaceFinder(Installed.engine(), plan: plan).faces(in: turned)
    }

    func pixels(ofFixture name: String) throws -> RGBPixels {
        let source = try source(ofFixture: name)
        guard let pixels = source.pixels(source.size.longestEdge, 0) else { throw Unopened(name: name) }
        return pixels
    }

    func texts(inFixture name: String) throws -> Reading<[LegibleText]> { sight.legibleTexts(in: try source(ofFixture: name)) }

    /// With another limit to the number of lines than the one in use.
    func texts(inFixture name: String, mostLines: Int) throws -> Reading<[LegibleText]> {
        try TextReader(Installed.engine(), mostLines: mostLines).texts(in: try source(ofFixture: name))
    }

    /// Opens a fixture as the worker does.
    private func source(ofFixture name: String) throws -> PictureSource {
        let bytes = try Array(Data(contentsOf: Installed.root.appending(path: "fixtures/pictures/\(name)")))
        guard case .seen = reader.open(bytes, sidecars: [], longestEdge: 2048, maxPixels: 100_000_000), let size = reader.openSize
        else { throw Unopened(name: name) }
        let reader = reader
        return PictureSource(size: size) { reader.pixels(longestEdge: $0, turnedBy: $1) }
    }

    /// The same fixture without the columns before a share of its width.
    func texts(inFixture name: String, from share: Double) throws -> Reading<[LegibleText]> {
        let whole = try source(ofFixture: name)
        guard let pixels = whole.pixels(whole.size.longestEdge, 0) else { throw Unopened(name: name) }
        let first = Int(Double(pixels.size.width) * share), width = pixels.size.width - first
        var rows: [UInt8] = []
        for row in 0..<pixels.size.height {
            let start = 3 * (row * pixels.size.width + first)
            rows += pixels.bytes[start..<start + 3 * width]
        }
        let rest = RGBPixels(size: PixelSize(width: width, height: pixels.size.height), bytes: rows)
        return sight.legibleTexts(in: PictureSource(size: rest.size) { _, _ in rest })
    }

    /// Looks at pixels made by a function of column and row, the same at every size.
    func faces(width: Int, height: Int, _ colour: @escaping @Sendable (Int, Int) -> [UInt8]) -> Reading<[Face]> {
        sight.faces(in: Painted.source(width: width, height: height, colour))
    }

    func texts(width: Int, height: Int, _ colour: @escaping @Sendable (Int, Int) -> [UInt8]) -> Reading<[LegibleText]> {
        sight.legibleTexts(in: Painted.source(width: width, height: height, colour))
    }

    struct Unopened: Error { let name: String }
}

enum Painted {
    static func source(width: Int, height: Int, _ colour: @escaping (Int, Int) -> [UInt8]) -> PictureSource {
        PictureSource(size: PixelSize(width: width, height: height)) { edge, degrees in
            let scale = min(1, Double(edge) / Double(max(width, height)))
            var size = PixelSize(width: max(1, Int(Double(width) * scale)), height: max(1, Int(Double(height) * scale)))
            if degrees.remainder(dividingBy: 180) != 0 { size = PixelSize(width: size.height, height: size.width) }
            return RGBPixels(size: size, bytes: (0..<size.pixels).flatMap { colour($0 % size.width, $0 / size.width) })
        }
    }
}
