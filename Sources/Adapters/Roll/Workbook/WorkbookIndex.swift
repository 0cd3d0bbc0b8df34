/// What a workbook says of its sheets and where its parts are.
struct WorkbookIndex {
    struct Entry {
        let name: String
        let isHidden: Bool
        let part: String
    }

    /// Sheets of cells in the order of their tabs; charts are none.
    private(set) var sheets: [Entry] = []
    private(set) var is1904 = false
    private(set) var sharedStrings: String?
    private(set) var styles: String?

    private struct Relationship {
        let kind: String
        let part: String
    }

    init(_ archive: ZipArchive) throws(ListStopped) {
        guard let start = try Self.relationships(of: "", archive)?.values.first(where: { $0.kind == "officeDocument" }),
            let part = try archive.part(start.part)
        else { throw WorkbookFault.noWorkbook }
        let related = try Self.relationships(of: start.part, archive) ?? [:]
        sharedStrings = related.values.first { $0.kind == "sharedStrings" }?.part
        styles = related.values.first { $0.kind == "styles" }?.part
        let reader = try XMLReader(part)
        var isWorkbook = false
        while let event = try reader.next() {
            guard case .start(let name) = event else { continue }
            if !isWorkbook {
                // A letter or a slide show begins otherwise.
                guard name == "workbook" else { throw WorkbookFault.noWorkbook }
                isWorkbook = true
            }
            if name == "workbookPr" { is1904 = reader.flag("date1904") }
            guard name == "sheet" else { continue }
            guard let title = reader.attribute("name"), let target = reader.relationship.flatMap({ related[$0] }) else {
                throw WorkbookFault.damaged
            }
            guard target.kind == "worksheet" else { continue }
            let isHidden = reader.attribute("state").map { $0 != "visible" } ?? false
            sheets.append(Entry(name: title, isHidden: isHidden, part: target.part))
        }
    }

    /// The relationships of a part by their ids; `nil` where it has none. What lies outside of the archive is left out.
    private static func relationships(of part: String, _ archive: ZipArchive) throws(ListStopped) -> [String: Relationship]? {
        let folder = part.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let name = part.split(separator: "/").last.map { String($0) } ?? ""
        guard let bytes = try archive.part("\(folder)_rels/\(name).rels") else { return nil }
        let reader = try XMLReader(bytes)
        var found: [String: Relationship] = [:]
        while let event = try reader.next() {
            guard case .start("Relationship") = event, reader.attribute("TargetMode") != "External" else { continue }
            guard let id = reader.attribute("Id"), let type = reader.attribute("Type"), let target = reader.attribute("Target") else {
                throw WorkbookFault.damaged
            }
            let kind = type.split(separator: "/").last.map { String($0) } ?? ""
            found[id] = Relationship(kind: kind, part: resolved(target, in: folder))
        }
        return found
    }

    /// A target is relative to the folder of its part, or begins at the root with a slash.
    private static func resolved(_ target: String, in folder: String) -> String {
        var parts: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for part in target.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
