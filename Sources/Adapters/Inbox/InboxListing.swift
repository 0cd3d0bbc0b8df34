/// A file below `inbox/`, as the folder shows it.
package struct InboxEntry: Hashable, Sendable {
    /// Relative to `inbox/`.
    package let path: String
    package let size: Int64
    /// Nanoseconds since 1970.
    package let modified: Int64

    package init(path: String, size: Int64, modified: Int64) {
        self.path = path
        self.size = size
        self.modified = modified
    }

    var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }
    var name: String { path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path }
}

/// What kind of side-car a file is.
package enum SidecarKind: Hashable, Sendable { case xmp, text, takeout }

/// A file to be taken, with what lies beside it.
package struct PhotoFile: Hashable, Sendable {
    package let path: String
    /// The folder below `inbox/`.
    package let event: String
    package let name: String
    package let sidecars: [Beside]

    package init(path: String, event: String, name: String, sidecars: [Beside]) {
        self.path = path
        self.event = event
        self.name = name
        self.sidecars = sidecars
    }

    package struct Beside: Hashable, Sendable {
        package let kind: SidecarKind
        package let path: String
        package let name: String
    }
}

/// A side-car beside which no photo lies.
package struct OrphanFile: Hashable, Sendable {
    package let path: String
    /// The folder below `inbox/`.
    package let event: String
    package let name: String
    package let kind: SidecarKind

    /// Whether it belongs to a photo of that name, which may have been taken before.
    package func belongs(to photo: String) -> Bool { InboxListing.belongs(name, kind, to: photo) }
}

/// The inbox sorted into what is taken, what belongs to it, and what is left alone.
package struct InboxListing: Sendable {
    /// In the order of their paths.
    package let photos: [PhotoFile]
    /// `captions.csv` by the folder it stands in.
    package let captions: [String: String]
    /// Caption lists in a spreadsheet's own form, by the folder they stand in: never read, and never taken for a photo.
    package let spreadsheets: [String: String]
    /// Side-cars beside which no photo lies: left where they are.
    package let orphans: [String]
    /// Names that operating systems and half-done copies leave: never taken.
    package let ignored: [String]
    /// Folders with two caption lists, whose names differ in capitals only.
    package let doubleCaptions: Set<String>

    package init(_ entries: [InboxEntry]) {
        var captions: [String: String] = [:]
        var doubleCaptions: Set<String> = []
        var spreadsheets: [String: String] = [:]
        var sidecars: [InboxEntry] = []
        var files: [InboxEntry] = []
        var ignored: [String] = []
        for entry in entries.sorted(by: { $0.path < $1.path }) {
            let name = entry.name.lowercased()
            if Self.isClutter(entry.path.lowercased()) {
                ignored.append(entry.path)
            } else if name == "captions.csv" {
                if captions.updateValue(entry.path, forKey: entry.folder) != nil { doubleCaptions.insert(entry.folder) }
            } else if Self.captionSheets.contains(name) {
                spreadsheets[entry.folder] = entry.path
            } else if Self.kind(name) != nil {
                sidecars.append(entry)
            } else {
                files.append(entry)
            }
        }

        var beside: [String: [PhotoFile.Beside]] = [:]
        var orphans: [String] = []
        let byFolder = Dictionary(grouping: files, by: \.folder)
        for sidecar in sidecars {
            guard let kind = Self.kind(sidecar.name.lowercased()) else { continue }
            let owners = (byFolder[sidecar.folder] ?? []).filter { Self.belongs(sidecar.name, kind, to: $0.name) }
            for owner in owners {
                beside[owner.path, default: []].append(.init(kind: kind, path: sidecar.path, name: sidecar.name))
            }
            if owners.isEmpty { orphans.append(sidecar.path) }
        }
        photos = files.map { PhotoFile(path: $0.path, event: $0.folder, name: $0.name, sidecars: beside[$0.path] ?? []) }
        self.captions = captions
        self.spreadsheets = spreadsheets
        self.orphans = orphans
        self.ignored = ignored
        self.doubleCaptions = doubleCaptions
    }

    package var orphanFiles: [OrphanFile] {
        orphans.compactMap { path in
            let entry = InboxEntry(path: path, size: 0, modified: 0)
            guard let kind = Self.kind(entry.name.lowercased()) else { return nil }
            return OrphanFile(path: path, event: entry.folder, name: entry.name, kind: kind)
        }
    }

    /// Whether a name is one that copies under way have.
    package static func isUnfinished(_ path: String) -> Bool {
        let path = path.lowercased()
        return unfinished.contains { path.hasSuffix($0) } && !(path.split(separator: "/").last?.hasPrefix(".") ?? true)
    }

    private static let captionSheets: Set<String> = ["captions.xlsx", "captions.xlsm", "captions.xls", "captions.ods", "captions.numbers"]

    private static let unfinished = [".part", ".partial", ".crdownload", ".download", ".tmp", ".temp", ".filepart"]

    private static func kind(_ name: String) -> SidecarKind? {
        if name.hasSuffix(".xmp") { return .xmp }
        if name.hasSuffix(".txt") { return .text }
        if name.hasSuffix(".json") { return .takeout }
        return nil
    }

    /// `IMG_1.jpg` has `IMG_1.jpg.xmp`, `IMG_1.xmp`, `IMG_1.txt`, `IMG_1.jpg.json`, and of Google Takeout `IMG_1.jpg.supplemental-metadata.json`, whose middle part is cut short where the name is long.
    static func belongs(_ sidecar: String, _ kind: SidecarKind, to photo: String) -> Bool {
        let sidecar = sidecar.lowercased()
        let photo = photo.lowercased()
        let stem = photo.lastIndex(of: ".").map { String(photo[..<$0]) } ?? photo
        switch kind {
        case .xmp: return sidecar == photo + ".xmp" || sidecar == stem + ".xmp"
        case .text: return sidecar == photo + ".txt" || sidecar == stem + ".txt"
        case .takeout: return isTakeout(String(sidecar.dropLast(".json".count)), of: photo, stem: stem)
        }
    }

    /// `body` is the side-car's name without “.json”.
    private static func isTakeout(_ body: String, of photo: String, stem: String) -> Bool {
        if body == photo || body == stem { return true }
        // Google cuts the whole name to 46 letters before “.json”, at times inside the photo's own name.
        if body.count == 46, photo.hasPrefix(body) { return true }
        let ending = photo.dropFirst(stem.count)
        // `IMG_1-edited.jpg` has no file of its own: it is described with `IMG_1.jpg`.
        if stem.hasSuffix("-edited") {
            let original = String(stem.dropLast("-edited".count))
            return isTakeout(body, of: original + ending, stem: original)
        }
        // The number of a second photo of one name moves to the end: `IMG_1(1).jpg` has `IMG_1.jpg(1).json`.
        if body.hasSuffix(")"), let number = body.lastIndex(of: "("), stem.hasSuffix(body[number...]) {
            let first = String(stem.dropLast(body[number...].count))
            return isTakeout(String(body[..<number]), of: first + ending, stem: first)
        }
        guard body.hasPrefix(photo + ".") else { return false }
        return "supplemental-metadata".hasPrefix(body.dropFirst(photo.count + 1))
    }

    /// Hidden files, files of the operating system, and copies under way of Windows, macOS, rsync and browsers.
    static func isClutter(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard let name = parts.last else { return true }
        return parts.contains { $0.hasPrefix(".") || $0 == "__macosx" || $0 == "@eadir" }
            || ["thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r"].contains(name) || name.hasPrefix("~$")
            || unfinished.contains { name.hasSuffix($0) }
    }
}
