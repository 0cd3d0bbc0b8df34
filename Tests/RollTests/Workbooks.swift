import Domain
import Foundation
import Roll
import Testing

/// The workbooks of `fixtures/workbooks`.
struct WorkbookFixture: Decodable, CustomTestStringConvertible {
    let path: String
    let outcome: String

    var testDescription: String { path }

    private struct Manifest: Decodable {
        let fixtures: [WorkbookFixture]
    }

    static let folder = Lists.repository.appending(path: "fixtures/workbooks")

    /// Empty where the manifest cannot be read, which a test sees.
    static let all: [WorkbookFixture] = {
        guard let data = try? Data(contentsOf: folder.appending(path: "manifest.json")) else { return [] }
        return (try? JSONDecoder().decode(Manifest.self, from: data))?.fixtures ?? []
    }()

    static func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appending(path: path))) }

    static func read(_ path: String, _ choice: SheetChoice = SheetChoice()) throws -> ConsentList {
        ConsentListReader.read(
            try bytes(path), mapping: try Mapping(Lists.wideMapping), snapshot: SnapshotID(7), on: Lists.day, choice: choice)
    }
}
