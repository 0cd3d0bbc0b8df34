import Foundation
import Testing

/// Compares with `Golden/<name>`. A missing file fails; SAFELIGHT_UPDATE_GOLDEN=1 writes it anew, to be looked at before it is kept.
func expectGolden(_ text: String, _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let golden = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
    if ProcessInfo.processInfo.environment["SAFELIGHT_UPDATE_GOLDEN"] == "1" {
        try Data(text.utf8).write(to: golden)
        return
    }
    let kept = try #require(try? String(contentsOf: golden, encoding: .utf8), "Golden/\(name) is missing", sourceLocation: sourceLocation)
    let (new, old) = (text.split(separator: "\n"), kept.split(separator: "\n"))
    let difference = zip(new, old).first { $0 != $1 }.map { "now: \($0)\nkept: \($1)" } ?? "\(new.count) lines, \(old.count) kept"
    #expect(text == kept, "Golden/\(name) differs: \(difference)", sourceLocation: sourceLocation)
}
