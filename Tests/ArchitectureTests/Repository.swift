import Foundation

/// The checkout that holds this file.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The names of what stands in a folder, without hidden ones; none where the folder is missing.
    static func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path())) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    /// The paths, from the root, of the files below a folder whose names end so.
    static func files(below folder: String, ending: String) -> [String] {
        let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
        return (paths?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }.sorted()
    }
}
