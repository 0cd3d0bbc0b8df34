import Domain
import Foundation
import Imaging
import Vision

/// Prints what is seen in pictures, a line of JSON for each: for measuring, never for photos of a school, since it opens files without giving anything up.
@main
struct Program {
    private struct Line: Encodable {
        let file: String
        let faces: Reading<[Face]>
        /// Of finding the faces, after the picture was opened.
        let milliseconds: Double
    }

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let folder = arguments.first, arguments.count > 1 else {
            FileHandle.standardError.write(Data("usage: look DEPS PICTURE…   (DEPS is the checkout's .deps)\n".utf8))
            exit(64)
        }
        let sight = Sight(library: [folder + "/lib/openvino/libopenvino_c.so.2641"], models: [folder + "/lib/models"])
        guard let reader = PhotoReader(heif: [folder + "/lib/libheif.so"], module: []) else { exit(70) }
        let encoder = JSONEncoder()
        for file in arguments.dropFirst() {
            let bytes = try Array(Data(contentsOf: URL(filePath: file)))
            let opened = reader.open(bytes, sidecars: [], longestEdge: 2048, maxPixels: 120_000_000)
            guard case .seen = opened, let size = reader.openSize else {
                print(String(decoding: try encoder.encode(Line(file: file, faces: .unknown("not opened"), milliseconds: 0)), as: UTF8.self))
                continue
            }
            let source = PictureSource(size: size) { reader.pixels(longestEdge: $0, turnedBy: $1) }
            let clock = ContinuousClock()
            var faces = Reading<[Face]>.absent
            let time = clock.measure { faces = sight.faces(in: source) }
            let line = Line(file: file, faces: faces, milliseconds: Double(time.components.attoseconds) / 1e15)
            print(String(decoding: try encoder.encode(line), as: UTF8.self))
        }
    }
}
