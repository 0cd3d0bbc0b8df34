package import Domain

/// What looks at the pixels of photos. All of it is opened, compiled and tried when it is made, so that the process may give up the right to open anything before the first photo comes.
package final class Sight {
    private let faceFinder: Result<FaceFinder, VisionFailure>
    private let textReader: Result<TextReader, VisionFailure>

    /// `library` is where `libopenvino_c.so` may lie, `models` are folders with models. Whatever is missing is said for each photo, and never stops anything.
    package init(library: [String], models: [String]) {
        faceFinder = Self.made { () throws(VisionFailure) in
            let finder = try FaceFinder(try Engine(library: library, models: models))
            // The first run takes what later ones only use.
            _ = try finder.faces(in: .blank)
            return finder
        }
        textReader = Self.made { () throws(VisionFailure) in
            let reader = try TextReader(try Engine(library: library, models: models))
            try reader.tryOut()
            return reader
        }
    }

    /// The models that look, in the order of their names.
    package var models: [VisionModel] {
        let looking = [(try? faceFinder.get()).map { [$0.vision] }, (try? textReader.get())?.models]
        return looking.compactMap(\.self).flatMap(\.self)
    }

    /// Why one of them cannot look; `nil` when all can.
    package var isBlindBecause: String? {
        if case .failure(let failure) = faceFinder { return failure.reason }
        if case .failure(let failure) = textReader { return failure.reason }
        return nil
    }

    package func faces(in source: PictureSource) -> Reading<[Face]> {
        switch faceFinder {
        case .success(let finder): Self.reading { () throws(VisionFailure) in try finder.faces(in: source) }
        case .failure(let failure): .unknown(failure.reason)
        }
    }

    /// The lines that can be read, from top to bottom and from left to right; `unknown` also where there are more than are read.
    package func legibleTexts(in source: PictureSource) -> Reading<[LegibleText]> {
        do throws(VisionFailure) { return try textReader.get().texts(in: source) } catch { return .unknown(error.reason) }
    }

    private static func made<Part>(_ make: () throws(VisionFailure) -> Part) -> Result<Part, VisionFailure> {
        do throws(VisionFailure) { return .success(try make()) } catch { return .failure(error) }
    }

    private static func reading<Value>(_ look: () throws(VisionFailure) -> Value) -> Reading<Value> {
        do throws(VisionFailure) { return .seen(try look()) } catch { return .unknown(error.reason) }
    }
}

extension PictureSource {
    /// A small grey picture.
    static var blank: PictureSource {
        let size = PixelSize(width: 64, height: 64)
        return PictureSource(size: size) { _, _ in RGBPixels(size: size, bytes: Array(repeating: 127, count: size.pixels * 3)) }
    }
}
