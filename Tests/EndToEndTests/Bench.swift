import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// The checkout that is tested.
let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// What a program printed and how it ended.
struct Ended: Sendable {
    let code: Int32
    /// The signal that ended it, if one did.
    let signal: Int32?
    let output: String
    let errors: String

    var everything: String { output + errors }
}

/// Runs the real program of this build.
@discardableResult
func safelight(_ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil) throws -> Ended {
    try run(program("safelight"), arguments, environment: environment, in: folder)
}

/// The programs lie beside the test bundle.
func program(_ name: String) throws -> URL {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    for place in [folder, checkout.appendingPathComponent(".build/debug")] {
        let file = place.appendingPathComponent(name)
        if FileManager.default.isExecutableFile(atPath: file.path) { return file }
    }
    throw Missing(what: "\(name) is not built; run: swift build --product \(name)")
}

struct Missing: Error { let what: String }

func run(_ program: URL, _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil) throws -> Ended {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var inherited = ProcessInfo.processInfo.environment
    inherited["SAFELIGHT_SCHOOL"] = nil
    inherited["SWIFT_BACKTRACE"] = "enable=no"
    process.environment = inherited.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("safelight-out-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (out, err) = (scratch.appendingPathComponent("out"), scratch.appendingPathComponent("err"))
    for file in [out, err] { try Data().write(to: file) }
    // Files, not pipes: a program that writes much must never wait for its reader.
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    return Ended(
        code: isSignal ? -1 : process.terminationStatus, signal: isSignal ? process.terminationStatus : nil,
        output: try String(contentsOf: out, encoding: .utf8), errors: try String(contentsOf: err, encoding: .utf8))
}

/// A school's folder of its own, removed at the end.
final class SchoolBench: Sendable {
    let root: URL

    /// Made by `init`, with the fictional school's list imported unless said otherwise.
    init(list: String? = "hollow-oak-wide.csv", in folder: URL = FileManager.default.temporaryDirectory) throws {
        root = folder.appendingPathComponent("safelight-e2e-\(UUID().uuidString)")
        try #require(safelight(["init", root.path]).code == 0)
        try confirmSamples()
        if let list {
            let ended = try importList(list)
            try #require(ended.code == 0, "\(ended.everything)")
        }
    }

    /// With every time and mode as there.
    init(copyOf other: SchoolBench) throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("safelight-e2e-\(UUID().uuidString)")
        let ended = try EndToEndTests.run(URL(fileURLWithPath: "/bin/cp"), ["-a", other.root.path, root.path])
        try #require(ended.code == 0, "\(ended.everything)")
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// Confirms the mappings of the samples by the real command, as an office does before its first import.
    private func confirmSamples() throws {
        let wide = checkout.appendingPathComponent("consent/mappings/wide.json5").path
        for (list, words) in [("hollow-oak-wide.csv", ["--mapping=\(wide)"]), ("hollow-oak-staff.csv", ["--staff"])] {
            let ended = try confirm(checkout.appendingPathComponent("consent/samples/\(list)").path, words)
            try #require(ended.code == 0, "\(ended.everything)")
        }
    }

    /// Looks at what a mapping makes of a list, and confirms it.
    func confirm(_ list: String, _ more: [String] = []) throws -> Ended {
        try self.run(["consent", "map", list, "--confirm", "--by=Test"] + more)
    }

    func importList(_ name: String, environment: [String: String] = [:]) throws -> Ended {
        try self.run(
            [
                "consent", "import", checkout.appendingPathComponent("consent/samples/\(name)").path,
                "--mapping=\(checkout.appendingPathComponent("consent/mappings/wide.json5").path)", "--by=Test", "--date=\(Self.today)",
            ], environment: environment)
    }

    /// Three pupils with a yes on every channel, in the sample list and in that of the week after, as the column “people” names them: no rule holds such a photo.
    static let group = "\(pair); Zoë Ó Briain"
    /// Two of them, for a photo whose third pupil is the test's point.
    static let pair = "Ava Smith; Noah Patel"

    static var today: String {
        let form = DateFormatter()
        form.dateFormat = "yyyy-MM-dd"
        form.timeZone = TimeZone(identifier: "UTC")
        form.locale = Locale(identifier: "en_US_POSIX")
        return form.string(from: Date())
    }

    @discardableResult
    func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Ended {
        // What a test dropped is whole: there is no copy under way to wait for. Each worker loads the models; a test that needs two says so.
        let isRun = arguments.first == "run"
        let still = isRun ? ["--still=0"] : []
        let workers = isRun && !arguments.contains { $0.hasPrefix("--workers=") } ? ["--workers=1"] : []
        return try safelight(["-C", root.path] + arguments + still + workers, environment: environment)
    }

    /// Drops a fixture as if it had been lying there for a while.
    func drop(_ fixture: String, as path: String) throws {
        let target = root.appendingPathComponent("inbox/\(path)")
        try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: checkout.appendingPathComponent("fixtures/\(fixture)"), to: target)
        try settle(target)
    }

    func write(_ text: String, to path: String) throws {
        let target = root.appendingPathComponent("inbox/\(path)")
        try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: target)
        try settle(target)
    }

    private func settle(_ file: URL) throws {
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -60)], ofItemAtPath: file.path)
    }

    /// The whole demo inbox, as `fixtures/school/layout.csv` has it.
    func dropDemo() throws -> [String] {
        let layout = try String(contentsOf: checkout.appendingPathComponent("fixtures/school/layout.csv"), encoding: .utf8)
        var targets: [String] = []
        for line in layout.split(whereSeparator: \.isNewline).dropFirst() {
            let fields = line.split(separator: ",").map(String.init)
            let target = String(fields[0].dropFirst("inbox/".count))
            try drop(fields[1], as: target)
            targets.append(target)
        }
        let texts = checkout.appendingPathComponent("fixtures/school/inbox")
        for case let file as URL in FileManager.default.enumerator(at: texts, includingPropertiesForKeys: [.isRegularFileKey])! {
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            let path = file.path.dropFirst(texts.path.count + 1)
            try write(String(contentsOf: file, encoding: .utf8), to: String(path))
        }
        return targets
    }

    /// Regular files below a folder of the school, by path relative to it.
    func files(_ folder: String) throws -> [String] {
        let base = root.appendingPathComponent(folder).resolvingSymlinksInPath()
        guard let walk = FileManager.default.enumerator(at: base, includingPropertiesForKeys: [.isRegularFileKey]) else { return [] }
        var found: [String] = []
        for case let file as URL in walk where try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
            found.append(String(file.resolvingSymlinksInPath().path.dropFirst(base.path.count + 1)))
        }
        return found.sorted()
    }

    func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: root.appendingPathComponent(path))) }

    /// One cell of the ledger.
    func ledger(_ sql: String) throws -> String {
        let tool = URL(fileURLWithPath: "/usr/bin/sqlite3")
        guard FileManager.default.isExecutableFile(atPath: tool.path) else {
            throw Missing(what: "sqlite3 is missing; run: apt-get install sqlite3")
        }
        return try EndToEndTests.run(tool, [root.appendingPathComponent(".safelight/ledger.sqlite").path, sql]).output
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// What the folders show, comparable between two schools: pictures by channel, and held photos.
    func outcome() throws -> Outcome {
        Outcome(
            publishable: try files("publishable").map { path in
                path.hasSuffix(".txt") ? path + " " + String(decoding: try bytes("publishable/" + path), as: UTF8.self) : path
            },
            held: try files("quarantine").filter { $0.hasSuffix(".html") || $0.hasSuffix(".jpg") }, inbox: try files("inbox"))
    }

    struct Outcome: Equatable {
        let publishable: [String]
        let held: [String]
        let inbox: [String]
    }
}
