import Foundation

/// A picture of one ground with boxes on it, made by the vips command.
struct Painted {
    typealias Colour = (red: Int, green: Int, blue: Int)

    let width: Int
    let height: Int
    var ground: Colour = (128, 128, 128)
    var boxes: [(x: Int, y: Int, width: Int, height: Int, colour: Colour)] = []

    /// As a PNG file, so that every pixel is what was painted.
    func bytes() async throws -> [UInt8] {
        try await Tool.withFolder { folder in
            func path(_ name: String) -> String { folder.appending(path: name).path }
            func paint(_ name: String, _ width: Int, _ height: Int, _ colour: Colour) throws {
                _ = try Tool.run("/usr/bin/vips", ["black", path("black.v"), "\(width)", "\(height)", "--bands", "3"])
                let levels = "\(colour.red) \(colour.green) \(colour.blue)"
                _ = try Tool.run("/usr/bin/vips", ["linear", path("black.v"), path("flat.v"), "1 1 1", levels, "--uchar"])
                _ = try Tool.run("/usr/bin/vips", ["copy", path("flat.v"), path(name), "--interpretation", "srgb"])
            }
            try paint("0.v", width, height, ground)
            for (number, box) in boxes.enumerated() {
                try paint("box.v", box.width, box.height, box.colour)
                _ = try Tool.run(
                    "/usr/bin/vips", ["insert", path("\(number).v"), path("box.v"), path("\(number + 1).v"), "\(box.x)", "\(box.y)"])
            }
            _ = try Tool.run("/usr/bin/vips", ["pngsave", path("\(boxes.count).v"), path("painted.png")])
            return Array(try Data(contentsOf: URL(filePath: path("painted.png"))))
        }
    }
}
