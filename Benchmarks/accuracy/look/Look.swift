import Domain
import Foundation
import Imaging
import Vision

/// Prints what is seen in pictures, a line of JSON for each: for measuring, never for photos of a school, since it opens files without giving anything up.
@main
struct Program {
    private struct Line: Encodable {
        let file: String
        var faces: Reading<[Face]>?
        var texts: Reading<[LegibleText]>?
        /// Processor time for looking, after the picture was opened: a busy machine changes it little.
        var milliseconds = 0.0
    }

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let folder = arguments.first, arguments.count > 1 else {
            FileHandle.standardError.write(Data("usage: look DEPS [texts] PICTURE…   (DEPS: the checkout's .deps)\n".utf8))
            exit(64)
        }
        let sight = Sight(library: [folder + "/lib/openvino/libopenvino_c.so.2641"], models: [folder + "/lib/models"])
        guard let reader = PhotoReader(heif: [folder + "/lib/libheif.so"], module: []) else { exit(70) }
        let encoder = JSONEncoder()
        let wantsTexts = arguments.dropFirst().first == "texts"
        for file in arguments.dropFirst(wantsTexts ? 2 : 1) {
            var line = Line(file: file)
            let bytes = try Array(Data(contentsOf: URL(filePath: file)))
            let opened = reader.open(bytes, sidecars: [], longestEdge: 2048, maxPixels: 120_000_000)
            guard case .seen = opened, let size = reader.openSize else {
                if wantsTexts { line.texts = .unknown("not opened") } else { line.faces = .unknown("not opened") }
                print(String(decoding: try encoder.encode(line), as: UTF8.self))
                continue
            }
            let source = PictureSource(size: size) { reader.pixels(longestEdge: $0, turnedBy: $1) }
            let before = clock()
            if wantsTexts { line.texts = sight.legibleTexts(in: source) } else { line.faces = sight.faces(in: source) }
            line.milliseconds = Double(clock() - before) * 1000 / Double(CLOCKS_PER_SEC)
            print(String(decoding: try encoder.encode(line), as: UTF8.self))
        }
    }
}
