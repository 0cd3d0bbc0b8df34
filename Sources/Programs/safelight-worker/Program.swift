import CPosix
import Domain
import Imaging
import Vision
import WorkerLink

#if canImport(Glibc)
    import Glibc
#endif

/// Opens untrusted files; nothing else does. It has one socket (descriptor 3), no paths, no environment and no network, and gives everything else up before the first byte of a photo arrives.
@main
struct Program {
    static func main() {
        sl_keep_memory()
        let wire = Wire(descriptor: 3)
        // The libraries are opened first: afterwards nothing new may be.
        guard let limits = try? wire.receive(WorkerLimits.self, within: nil).0,
            let reader = PhotoReader(heif: Libraries.heif(), module: Libraries.vipsModule())
        else { exit(70) }
        let sight = limits.looks ? Sight(library: Libraries.openVINO(), models: Libraries.models()) : nil
        let canDraw = limits.draws && reader.readiesText()
        guard confine(limits) else { exit(70) }
        while let reply = nextReply(wire, reader, sight, limits.draws ? canDraw : nil) {
            sl_budget(UInt32(clamping: limits.seconds), 0)
            guard (try? wire.send(reply)) != nil else { break }
        }
        exit(0)
    }

    /// Pixels that faces and text are looked for in, also where only smaller pictures are published: a child is no less in a small picture.
    private static let leastEdgeToLookAt = 2048

    /// Pixels that a print needs: JPEG files are shrunk while they are decoded.
    private static let edgeForPrint = 512

    private static func confine(_ limits: WorkerLimits) -> Bool {
        let lifetime = UInt64(limits.seconds) * UInt64(limits.photosPerWorker + 1)
        var confinement = sl_limits(
            address_space: UInt64(limits.megabytes) << 20, file_size: UInt64(limits.largestRendition), cpu_seconds: lifetime)
        return unsafe sl_confine(&confinement) == nil
    }

    /// Waits for a request and does it; what came with it is closed before it is answered.
    private static func nextReply(_ wire: borrowing Wire, _ reader: PhotoReader, _ sight: Sight?, _ canDraw: Bool?) -> Reply? {
        guard let (request, files) = try? wire.receive(Request.self, within: nil) else { return nil }
        return answer(request, files, reader, sight, canDraw)
    }

    /// `canDraw` is `nil` in a worker that was not started to draw.
    private static func answer(
        _ request: Request, _ files: [Descriptor], _ reader: PhotoReader, _ sight: Sight?, _ canDraw: Bool?
    ) -> Reply {
        switch request {
        case .open(let request):
            guard request.version == protocolVersion else { return .failed("the worker is of another version; install Safelight anew") }
            guard files.count == 1 + request.sidecars else { return .failed("a photo came without its bytes") }
            sl_budget(UInt32(clamping: request.seconds), UInt32(clamping: request.seconds * 2))
            guard let bytes = contents(files[0]) else { return .failed("a photo's bytes could not be read") }
            let sidecars = files.dropFirst().compactMap { contents($0) }
            guard sidecars.count == request.sidecars else { return .failed("a side-car's bytes could not be read") }
            let edge = sight == nil ? request.longestEdge : max(request.longestEdge, leastEdgeToLookAt)
            let opened = reader.open(bytes, sidecars: sidecars, longestEdge: edge, maxPixels: request.maxPixels)
            // Who draws has a photo that was looked at before.
            return .opened(canDraw == nil ? looked(opened, reader, sight) : opened)
        case .print(let request):
            guard request.version == protocolVersion else { return .failed("the worker is of another version; install Safelight anew") }
            guard files.count == 1 else { return .failed("a picture came without its bytes") }
            sl_budget(UInt32(clamping: request.seconds), UInt32(clamping: request.seconds * 2))
            guard let bytes = contents(files[0]) else { return .failed("a picture's bytes could not be read") }
            return .printed(printed(bytes, reader, maxPixels: request.maxPixels))
        case .render(let longestEdge, let quality, let frame):
            return handOver(reader.render(longestEdge: longestEdge, quality: quality, frame: frame), files)
        case .sheet(let sheet):
            guard let canDraw else { return .failed("this worker was not started to draw") }
            guard canDraw else { return .failed("no text can be drawn: the fonts of “DejaVu Sans” are missing") }
            if let fault = sheet.fault { return .failed(fault) }
            return handOver(reader.sheet(sheet), files)
        case .describe:
            return .described(
                WorkerDescription(
                    vips: reader.vipsVersion, heif: reader.heifVersion, avif: reader.hasAVIF,
                    networkIsForbidden: socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) < 0 && errno == EPERM,
                    models: sight?.models ?? [], isBlindBecause: sight?.isBlindBecause))
        }
    }

    /// Nothing stays open: what is rendered afterwards must never be a picture of another folder.
    private static func printed(_ bytes: [UInt8], _ reader: PhotoReader, maxPixels: Int) -> Printed {
        defer { reader.close() }
        switch reader.open(bytes, sidecars: [], longestEdge: edgeForPrint, maxPixels: maxPixels) {
        case .seen: return .taken(reader.picturePrint())
        case .failed(let failure): return .failed(failure)
        }
    }

    private static func handOver(_ rendition: (bytes: [UInt8], size: PixelSize)?, _ files: [Descriptor]) -> Reply {
        guard files.count == 1, let rendition else { return .failed("the picture could not be written") }
        guard write(rendition.bytes, to: files[0]) else { return .failed("the picture could not be handed over") }
        return .rendered(bytes: rendition.bytes.count, size: rendition.size)
    }

    /// With what draws the eye and the picture's print, and with what stands in the picture itself, where the worker was started to look.
    private static func looked(_ opened: Inspected, _ reader: PhotoReader, _ sight: Sight?) -> Inspected {
        guard case .seen(var inspection) = opened, let size = reader.openSize else { return opened }
        inspection.cropPoints = reader.cropPoints()
        inspection.picturePrint = reader.picturePrint()
        guard let sight else { return .seen(inspection) }
        let source = PictureSource(size: size) { reader.pixels(longestEdge: $0, turnedBy: $1) }
        inspection.faces = sight.faces(in: source)
        inspection.legibleTexts = sight.legibleTexts(in: source)
        inspection.models = sight.models
        return .seen(inspection)
    }

    private static func contents(_ file: Descriptor) -> [UInt8]? {
        var status = stat()
        guard unsafe fstat(file.number, &status) == 0, status.st_size >= 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < bytes.count {
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe pread(file.number, buffer.baseAddress! + filled, buffer.count - filled, off_t(filled))
            }
            guard got > 0 else { return nil }
            filled += got
        }
        return bytes
    }

    private static func write(_ bytes: [UInt8], to file: Descriptor) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe pwrite(file.number, buffer.baseAddress! + written, buffer.count - written, off_t(written))
            }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }
}
