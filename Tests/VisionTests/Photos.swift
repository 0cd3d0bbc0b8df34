import Domain
import Foundation
import Imaging
import Vision

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

    /// Opens a fixture as the worker does, and looks.
    func faces(inFixture name: String) throws -> Reading<[Face]> {
        let bytes = try Array(Data(contentsOf: Installed.root.appending(path: "fixtures/pictures/\(name)")))
        guard case .seen = reader.open(bytes, sidecars: [], longestEdge: 2048, maxPixels: 100_000_000), let size = reader.openSize
        else { throw Unopened(name: name) }
        let reader = reader
        return sight.faces(in: PictureSource(size: size) { reader.pixels(longestEdge: $0, turnedBy: $1) })
    }

    /// Looks at pixels made by a function of column and row, the same at every size.
    func faces(width: Int, height: Int, _ colour: @escaping @Sendable (Int, Int) -> [UInt8]) -> Reading<[Face]> {
        sight.faces(in: Painted.source(width: width, height: height, colour))
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
