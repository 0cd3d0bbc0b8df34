import Foundation

/// A target as `swift package describe --type json` tells of it.
struct Target: Decodable {
    enum Room: String, CaseIterable {
        case system = "Sources/System"
        case core = "Sources/Core"
        case adapters = "Sources/Adapters"
        case pipeline = "Sources/Pipeline"
        case programs = "Sources/Programs"
        case benchmarks = "Benchmarks"
        case tests = "Tests"

        /// What Safelight is made of, as against what tries it.
        static let parts = allCases.filter { $0 != .tests && $0 != .benchmarks }
    }

    let name: String
    let type: String
    let path: String
    var dependencies: [String]

    enum CodingKeys: String, CodingKey {
        case name, type, path
        case dependencies = "target_dependencies"
    }

    init(name: String, path: String, dependencies: [String] = []) {
        self.name = name
        type = "library"
        self.path = path
        self.dependencies = dependencies
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        name = try values.decode(String.self, forKey: .name)
        type = try values.decode(String.self, forKey: .type)
        path = try values.decode(String.self, forKey: .path)
        dependencies = try values.decodeIfPresent([String].self, forKey: .dependencies) ?? []
    }

    var room: Room? { Room.allCases.first { path.hasPrefix($0.rawValue + "/") } }
}

enum PackageShape {
    private struct Description: Decodable {
        let targets: [Target]
    }

    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }

    /// Read once; the scratch folder of its own keeps clear of the lock that a running `swift test` holds.
    static let targets = Result { try read() }

    private static func read() throws -> [Target] {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "safelight-describe-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let swift = Process()
        let output = Pipe()
        swift.executableURL = URL(filePath: "/usr/bin/env")
        swift.arguments = [
            "swift", "package", "--package-path", Repository.root.path(), "--scratch-path", scratch.path(), "describe",
            "--type", "json",
        ]
        swift.standardInput = FileHandle.nullDevice
        swift.standardOutput = output
        swift.standardError = FileHandle.nullDevice
        try swift.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        swift.waitUntilExit()
        guard swift.terminationStatus == 0 else {
            throw Unreadable(description: "swift package describe ended with \(swift.terminationStatus)")
        }
        return try JSONDecoder().decode(Description.self, from: bytes).targets
    }
}
