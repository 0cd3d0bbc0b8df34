package import Domain

extension PhotoReader {
    /// By what the open photo is known again. From the pixels that are open, without another decode.
    package func picturePrint() -> Reading<PicturePrint> {
        guard let open else { return .unknown("no photo is open") }
        do throws(VipsFailure) {
            let scale = Self.edgeForPrint / Double(open.longestEdge)
            let isThin = Double(min(open.width, open.height)) * scale < 1
            return PicturePrint.reading(of: try (scale < 1 && !isThin ? try open.shrunk(by: scale) : open).rgb())
        } catch {
            return .unknown("the picture's print could not be taken")
        }
    }

    /// Four pixels for each of the samples of a print.
    private static let edgeForPrint = 256.0
}
