import Domain
import Foundation
import Imaging

/// What became of one photo: what was seen, and the JPEG made from it.
struct Opened: Sendable {
    let inspected: Inspected
    let rendition: (bytes: [UInt8], size: PixelSize)?

    var inspection: Inspection? { if case .seen(let inspection) = inspected { inspection } else { nil } }
}

/// The one reader of the test process: it is not made for several threads.
actor Opener {
    static let shared = Opener()

    private let reader: PhotoReader

    private init() {
        let root = Fixture.folder.deletingLastPathComponent()
        guard
            let reader = PhotoReader(
                heif: [root.appending(path: ".deps/lib/libheif.so").path],
                module: ["x86_64-linux-gnu", "aarch64-linux-gnu"].map { "/usr/lib/\($0)/vips-modules-8.14/vips-heif.so" })
        else { fatalError("libvips could not be started; run “make deps”") }
        self.reader = reader
    }

    var libraries: (heif: String?, avif: Bool) { (reader.heifVersion, reader.hasAVIF) }

    /// Opens and renders without anybody in between.
    func open(
        _ bytes: [UInt8], sidecar: [UInt8]? = nil, longestEdge: Int = 2048, maxPixels: Int = 100_000_000
    ) -> Opened {
        let inspected = reader.open(bytes, sidecars: sidecar.map { [$0] } ?? [], longestEdge: longestEdge, maxPixels: maxPixels)
        return Opened(inspected: inspected, rendition: reader.render(longestEdge: longestEdge, quality: 90))
    }

    func render(_ bytes: [UInt8], longestEdge: Int, frame: RenderFrame) -> (bytes: [UInt8], size: PixelSize)? {
        _ = reader.open(bytes, sidecars: [], longestEdge: 2048, maxPixels: 100_000_000)
        return reader.render(longestEdge: longestEdge, quality: 95, frame: frame)
    }

    func cropPoints(_ bytes: [UInt8]) -> Reading<[CropPoint]> {
        _ = reader.open(bytes, sidecars: [], longestEdge: 2048, maxPixels: 100_000_000)
        return reader.cropPoints()
    }

    func picturePrint(_ bytes: [UInt8], longestEdge: Int = 2048) -> Reading<PicturePrint> {
        _ = reader.open(bytes, sidecars: [], longestEdge: longestEdge, maxPixels: 100_000_000)
        return reader.picturePrint()
    }

    func pixels(_ bytes: [UInt8], longestEdge: Int, turnedBy degrees: Double) -> RGBPixels? {
        _ = reader.open(bytes, sidecars: [], longestEdge: 2048, maxPixels: 100_000_000)
        return reader.pixels(longestEdge: longestEdge, turnedBy: degrees)
    }
}

/// Programs that look at files with other eyes than ours.
enum Tool {
    /// Standard output as text; fails when the program is missing or does not end well.
    static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(program: program, code: process.terminationStatus) }
        return String(decoding: data, as: UTF8.self)
    }

    struct Failure: Error {
        let program: String
        let code: Int32
    }

    /// A folder of its own that is gone afterwards.
    static func withFolder<Answer>(_ body: (URL) async throws -> Answer) async throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appending(path: "safelight-imaging-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder)
    }
}
