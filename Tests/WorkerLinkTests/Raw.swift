import Domain
import Foundation
import Testing

/// The pixels of a JPEG, read by the vips command.
struct Raw {
    let size: PixelSize
    /// Red, green and blue, row after row.
    let bytes: [UInt8]

    init(jpeg: [UInt8], size: PixelSize) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "safelight-raw-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "a.jpg"), pixels = folder.appending(path: "a.raw")
        try Data(jpeg).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/vips")
        process.arguments = ["rawsave", file.path, pixels.path]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        bytes = Array(try Data(contentsOf: pixels))
        self.size = size
        try #require(bytes.count == size.width * size.height * 3, "the picture is not \(size)")
    }

    func colour(_ x: Int, _ y: Int) -> [Int] { bytes[((y * size.width + x) * 3)...].prefix(3).map(Int.init) }

    /// How many pixels of these rows and columns are nearly black.
    func dark(_ columns: Range<Int>, _ rows: Range<Int>) -> Int {
        rows.reduce(0) { sum, y in sum + columns.count { colour($0, y).allSatisfy { $0 < 80 } } }
    }
}
