/// Which room may depend on which, as DESIGN.md draws it.
struct Arrows {
    let targets: [Target]

    /// What opens untrusted bytes or looks at their pixels; only the worker may hold it.
    static let decoders: Set<String> = ["Imaging", "CVips", "CExif", "CXMP", "CHEIF", "Vision", "COpenVINO"]
    static let mayHoldDecoders: Set<String> = [
        "Imaging", "ImagingTests", "Vision", "VisionTests", "safelight-worker", "safelight-look",
        "safelight-prints",
    ]

    /// What opens workbooks, pages of the web and fonts; only their readers may name it.
    static let mayRead: [String: Set<String>] = [
        "CZip": ["Roll"], "CXML": ["Roll", "Web"], "CCurl": ["Web"], "CPango": ["Printing"],
        "Printing": ["safelight-print", "PrintingTests"],
    ]

    /// What speaks with other machines; the worker, which opens untrusted files, must never reach it.
    static let network: Set<String> = ["Web", "CCurl"]

    /// One sentence for each arrow that must not be.
    var violations: [String] { wrongRooms + spreadDecoders + spreadReaders + heldPrograms + networkInReach }

    private static func mayDepend(_ room: Target.Room, on other: Target.Room) -> Bool {
        switch room {
        case .system: false
        case .core: other == .core
        case .adapters: other == .core || other == .system
        case .pipeline: other != .programs && other != .tests && other != .benchmarks
        case .programs: other != .tests && other != .benchmarks
        case .benchmarks, .tests: other != .tests && other != .benchmarks
        }
    }

    private func target(_ name: String) -> Target? { targets.first { $0.name == name } }

    private var wrongRooms: [String] {
        targets.flatMap { target -> [String] in
            guard let room = target.room else { return ["\(target.name) stands in no room: \(target.path)"] }
            return target.dependencies.compactMap { name in
                guard let other = self.target(name)?.room else { return "\(target.name) depends on \(name), which is none of ours" }
                return Self.mayDepend(room, on: other) ? nil : "\(target.name) (\(room)) depends on \(name) (\(other))"
            }
        }
    }

    private var spreadDecoders: [String] {
        targets.filter { $0.type != "test" && !Self.mayHoldDecoders.contains($0.name) || $0.name == "safelight" }.flatMap { target in
            reach(target).intersection(Self.decoders).sorted().map { "\(target.name) reaches \($0), which only the worker may" }
        }
            + targets.filter { $0.type == "test" && !Self.mayHoldDecoders.contains($0.name) }.flatMap { target in
                Set(target.dependencies).intersection(Self.decoders).sorted().map { "\(target.name) depends on \($0)" }
            }
    }

    private var spreadReaders: [String] {
        targets.flatMap { target in
            target.dependencies.compactMap { name in
                guard let readers = Self.mayRead[name], !readers.contains(target.name) else { return nil }
                return "\(target.name) depends on \(name), which only \(readers.sorted().joined(separator: " and ")) may"
            }
        }
    }

    private var networkInReach: [String] {
        targets.filter { Self.mayHoldDecoders.contains($0.name) }.flatMap { target in
            reach(target).intersection(Self.network).sorted().map { "\(target.name) reaches \($0), and whoever holds a decoder must not" }
        }
    }

    /// A program is an end: only tests that run it may name it.
    private var heldPrograms: [String] {
        targets.filter { $0.room != .tests }.flatMap { target in
            target.dependencies.filter { self.target($0)?.type == "executable" }.map { "\(target.name) depends on the program \($0)" }
        }
    }

    /// All that a target depends on, directly or not.
    func reach(_ target: Target) -> Set<String> {
        var reached: Set<String> = []
        var waiting = target.dependencies
        while let name = waiting.popLast() {
            guard reached.insert(name).inserted else { continue }
            waiting += self.target(name)?.dependencies ?? []
        }
        return reached
    }
}
