import Domain
package import Inbox
import Notation
import Records
package import Store

/// The inbox as it is now: files to take, with the words that lie beside them.
package struct InboxReading: Sendable {
    package let dropped: [Dropped]
    /// Files that were written to in the last moments.
    package let unsettled: Int
    /// Side-cars without a photo, by path below the inbox.
    package let orphans: [String]
    /// What is wrong with a `captions.csv`, in words that name its folder.
    package let problems: [String]
    /// The rows of each readable `captions.csv` by its folder.
    package let captions: [String: Captions]

    /// A file whose size or time changed so lately may be half a copy.
    package static let settlingSeconds: Int64 = 2

    /// Reads the inbox of a school. `now` is in nanoseconds since 1970; files younger than `settlingSeconds` wait.
    package init(_ folder: SchoolFolder, now: Int64) throws(FileFailure) {
        let (entries, unreadable) = try Self.entries(below: folder.inbox)
        try self.init(entries, root: folder.inbox, prefix: "inbox/", unreadable: unreadable, now: now)
    }

    /// The same for any folder, with only the named file taken: for `check`.
    package init(checking path: String) throws(FileFailure) {
        let (folder, name) = Files.split(path)
        let (entries, _) = try Self.entries(below: folder, deep: false)
        let listing = InboxListing(entries)
        var problems: [String] = []
        let captions = Self.captions(listing, root: folder, &problems)
        let photo = listing.photos.first { $0.name == name } ?? PhotoFile(path: name, event: "", name: name, sidecars: [])
        dropped = [try Self.dropped(photo, root: folder, prefix: "", captions: captions, event: Files.split(folder).name)]
        unsettled = 0
        orphans = []
        self.problems = problems
        self.captions = captions
    }

    private init(_ entries: [InboxEntry], root: String, prefix: String, unreadable: Int, now: Int64) throws(FileFailure) {
        let second: Int64 = 1_000_000_000
        // A time far in the future is a wrong clock of a camera or a share, not a copy under way.
        let young = now - Self.settlingSeconds * second...now + 60 * second
        let isYoung: (InboxEntry) -> Bool = { young.contains($0.modified) }
        let listing = InboxListing(entries)
        let waiting = Set(entries.filter(isYoung).map(\.path))
        var problems: [String] = []
        if unreadable > 0 {
            problems.append(
                "the names of \(unreadable) file\(unreadable == 1 ? "" : "s") in the inbox are not UTF-8 and cannot be read; give them plain names"
            )
        }
        let captions = Self.captions(listing, root: root, &problems)
        var dropped: [Dropped] = []
        var unsettled = 0
        for photo in listing.photos {
            // A caption list or a side-car under way may say that a child must not be shown: its photos wait with it.
            let related = [photo.path] + photo.sidecars.map(\.path) + Self.captionPaths(photo.event, listing)
            guard waiting.isDisjoint(with: related) else {
                unsettled += 1
                continue
            }
            do throws(FileFailure) {
                dropped.append(try Self.dropped(photo, root: root, prefix: prefix, captions: captions, event: photo.event))
            } catch {
                problems.append(
                    "a file beside a photo in \(Self.place(photo.event)) could not be read (\(error)); the photo waits in the inbox")
            }
        }
        self.dropped = dropped
        self.unsettled = unsettled
        orphans = listing.orphans
        self.problems = problems
        self.captions = captions
    }

    private static func entries(below root: String, deep: Bool = true) throws(FileFailure) -> (entries: [InboxEntry], unreadable: Int) {
        var entries: [InboxEntry] = []
        var unreadable = 0
        var folders = [""]
        while let folder = folders.popLast() {
            for name in try Files.names(in: folder.isEmpty ? root : root + "/" + folder) {
                let path = folder.isEmpty ? name : folder + "/" + name
                guard let status = try FileStatus.of(root + "/" + path) else {
                    // Gone since, or a name of bytes that are no text.
                    if name.unicodeScalars.contains("\u{FFFD}") { unreadable += 1 }
                    continue
                }
                if status.isDirectory {
                    if deep { folders.append(path) }
                } else if status.isRegular {
                    entries.append(InboxEntry(path: path, size: status.size, modified: status.modified))
                }
            }
        }
        return (entries, unreadable)
    }

    private static func captions(_ listing: InboxListing, root: String, _ problems: inout [String]) -> [String: Captions] {
        var captions: [String: Captions] = [:]
        for (folder, path) in listing.captions.sorted(by: { $0.key < $1.key }) {
            do {
                captions[folder] = try Captions(Files.read(root + "/" + path, limit: 16 << 20))
            } catch {
                problems.append("captions.csv in \(place(folder)) was not used: \(error)")
            }
        }
        return captions
    }

    /// An event's folder may be nested: the nearest list counts, and those above it name files by their path.
    private static func captionPaths(_ event: String, _ listing: InboxListing) -> [String] {
        ancestors(event).compactMap { listing.captions[$0] }
    }

    private static func ancestors(_ event: String) -> [String] {
        var folders = [event]
        var folder = event
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            folders.append(folder)
        }
        return event.isEmpty ? folders : folders + [""]
    }

    package static func row(_ event: String, _ name: String, in captions: [String: Captions]) -> CaptionRow? {
        for folder in ancestors(event) {
            let path = folder == event ? name : String(event.dropFirst(folder.isEmpty ? 0 : folder.count + 1)) + "/" + name
            if let row = captions[folder]?.row(of: path) { return row }
        }
        return nil
    }

    private static func dropped(
        _ photo: PhotoFile, root: String, prefix: String, captions: [String: Captions], event: String
    ) throws(FileFailure) -> Dropped {
        var submission = Submission(event: event, fileName: photo.name)
        var sidecars: [SidecarBytes] = []
        var xmp: [UInt8]?
        for beside in photo.sidecars {
            let bytes = try Files.read(root + "/" + beside.path, limit: 16 << 20)
            let kind: Sidecar.Kind
            switch beside.kind {
            case .xmp:
                kind = .xmp
                // Two of them, IMG.xmp and IMG.jpg.xmp, cannot both be read as one: that is unknown, not the first.
                if xmp != nil { submission.sidecarTags = .unknown("there are two XMP files beside the photo") }
                xmp = bytes
            case .text:
                kind = .text
                let text = PlainText.decode(bytes)
                submission.textFile = submission.textFile.map { $0 + "\n" + text } ?? text
            case .takeout:
                kind = .takeout
                add(Takeout.read(bytes), to: &submission)
            }
            sidecars.append(
                SidecarBytes(record: Sidecar(kind: kind, digest: SHA256.digest(bytes), fileName: beside.name), bytes: bytes))
        }
        submission.say(row(photo.event, photo.name, in: captions))
        return Dropped(
            path: root + "/" + photo.path, inboxPath: prefix + photo.path, submission: submission, sidecars: sidecars, xmp: xmp)
    }

    private static func add(_ takeout: (tags: [Tag], texts: [TextField])?, to submission: inout Submission) {
        guard let takeout else {
            submission.sidecarTags = .unknown("the Google Takeout file beside the photo is not what it should be")
            return
        }
        submission.sidecarTexts += takeout.texts
        if case .unknown = submission.sidecarTags { return }
        let tags = (submission.sidecarTags.value ?? []) + takeout.tags
        submission.sidecarTags = tags.isEmpty ? .absent : .seen(tags)
    }

    /// A folder's name may hold a child's: only how deep it is is told.
    private static func place(_ folder: String) -> String { folder.isEmpty ? "the inbox" : "an event’s folder" }
}

extension Submission {
    /// Takes what a row of `captions.csv` says; without a row the text file beside the photo is all there is.
    mutating func say(_ row: CaptionRow?) {
        let words = textFile.map { $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n") }
        let plain = words.map { String($0.drop(while: \.isWhitespace)) }
        caption = row?.caption ?? (plain?.isEmpty == true ? nil : plain)
        altText = row?.altText
        people = row?.people ?? []
        everyoneNamed = row?.everyoneNamed
    }
}
