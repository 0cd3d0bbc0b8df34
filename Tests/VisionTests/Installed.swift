import Foundation
import Vision

/// What `make deps` put into the checkout.
enum Installed {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let library = [root.appending(path: ".deps/lib/openvino/libopenvino_c.so.2641").path]
    static let models = [root.appending(path: ".deps/lib/models").path]

    static func engine(models: [String] = Self.models) throws -> Engine { try Engine(library: library, models: models) }

    static func bytes(of known: KnownModel) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(filePath: models[0]).appending(path: known.file)))
    }

    /// A folder of its own that is gone afterwards.
    static func withFolder<Answer>(_ body: (URL) throws -> Answer) throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appending(path: "safelight-vision-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}
