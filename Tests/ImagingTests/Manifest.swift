import Domain
import Foundation
import Testing

/// One row of `fixtures/manifest.json`; the fields are explained in `fixtures/README.md`.
struct Fixture: Decodable, Sendable, CustomTestStringConvertible {
    enum Outcome: String, Decodable { case seen, unsupported, unreadable, tooManyPixels }

    struct ExpectedTag: Decodable {
        let name: String?
        let origin: Origin
        let mayBeOtherWord: Bool
        let x, y, width, height: Double?
    }

    struct Probe: Decodable {
        let x, y: Double
        let red, green, blue, within: Int
    }

    let path: String
    let outcome: Outcome
    let kind: UnsupportedKind?
    let format: PictureFormat?
    let width, height, orientation, uprightWidth, uprightHeight: Int?
    let location: Bool?
    let make, model, serial, captured: String?
    let tagsKnown, textsKnown: Bool?
    let tags: [ExpectedTag]
    let rights, texts, canaries: [String]
    let probes: [Probe]

    var testDescription: String { path }

    func bytes() throws -> [UInt8] { Array(try Data(contentsOf: Self.folder.appending(path: path))) }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "fixtures")

    /// Every row; a manifest that cannot be read ends the tests, since none of them would say anything.
    static let all: [Fixture] = {
        struct Manifest: Decodable { let fixtures: [Fixture] }
        do {
            let data = try Data(contentsOf: folder.appending(path: "manifest.json"))
            return try JSONDecoder().decode(Manifest.self, from: data).fixtures
        } catch {
            fatalError("fixtures/manifest.json cannot be read: \(error)")
        }
    }()

    static let seen = all.filter { $0.outcome == .seen }
    static let refused = all.filter { $0.outcome != .seen }
    static let probed = seen.filter { !$0.probes.isEmpty }

    static func named(_ path: String) -> Fixture {
        guard let fixture = all.first(where: { $0.path == path }) else { fatalError("fixtures/manifest.json has no row for \(path)") }
        return fixture
    }
}
