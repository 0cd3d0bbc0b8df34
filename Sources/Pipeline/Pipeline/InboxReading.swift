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
    /// Why other files are left where they are, with their number.
    package let left: [String: Int]
    /// Side-cars beside which no photo lies.
    package let orphans: [OrphanFile]
    /// What is wrong with caption lists and names.
    package let problems: [InboxProblem]
    let lists: CaptionLists
    /// Every photo that lies in the inbox, by its path below it.
    let present: Set<String>

    /// A file whose bytes or name changed less than so many seconds ago may be half a copy. Copies of the usual programs pause for less.
    package static let stillSeconds = 2
    /// No side-car and no caption list is as long.
    static let longestSidecar = 16 << 20

    /// Reads the inbox of a school. `now` is in nanoseconds since 1970; files that have not been still for so many seconds wait.
    package init(_ folder: SchoolFolder, now: Int64, still: Int = Self.stillSeconds) throws(FileFailure) {
        let found = try Found(below: folder.inbox)
        let listing = InboxListing(found.entries)
        let lists = CaptionLists(listing, root: folder.inbox)
        let second: Int64 = 1_000_000_000
        // A time far in the future is a wrong clock of a camera or a share, not a copy under way.
        let young = (now - Int64(still) * second + 1)...(now + 60 * second)
        let waiting = Set(found.entries.filter { young.contains($0.modified) }.map(\.path))

        var dropped: [Dropped] = []
        var problems = lists.problems
        var unsettled = 0
        for photo in listing.photos {
            // A caption list or a side-car under way may say that a child must not be shown: its photos wait with it.
            let related = [photo.path] + photo.sidecars.map(\.path) + lists.paths(speakingFor: photo.event)
            guard waiting.isDisjoint(with: related) else {
                unsettled += 1
                continue
            }
            do throws(FileFailure) {
                dropped.append(try Dropped(photo, root: folder.inbox, prefix: "inbox/", lists: lists, event: photo.event))
            } catch {
                problems.append(
                    InboxProblem("A file beside a photo could not be read (\(error)); the photo waits in the inbox.", at: photo.path))
            }
        }
        if found.unreadableNames > 0 {
            problems.append(
                InboxProblem(
                    "The names of \(found.unreadableNames) file\(found.unreadableNames == 1 ? "" : "s") in the inbox are not UTF-8 and cannot be read; give them plain names."
                ))
        }
        var left: [String: Int] = [:]
        if found.links > 0 { left["a link, not a file; put the file itself there"] = found.links }
        let halves = listing.ignored.count(where: InboxListing.isUnfinished)
        if halves > 0 { left["named like a copy that is not finished; rename it if it is"] = halves }
        self.dropped = dropped
        self.unsettled = unsettled
        self.left = left
        self.problems = problems
        self.lists = lists
        orphans = listing.orphanFiles
        present = Set(listing.photos.map(\.path))
    }

    /// One file with what lies beside it, for `check`. Where it lies below a school's inbox, the caption lists above it count too.
    package init(checking path: String, in school: SchoolFolder) throws(FileFailure) {
        let isInInbox = path.hasPrefix(school.inbox + "/")
        let root = isInInbox ? school.inbox : Files.split(path).folder
        let below = String(path.dropFirst(root.count + 1))
        let listing = InboxListing(try Found(below: root, deep: isInInbox).entries)
        let lists = CaptionLists(listing, root: root)
        let photo =
            listing.photos.first { $0.path == below }
            ?? PhotoFile(path: below, event: Files.split(below).folder, name: Files.split(below).name, sidecars: [])
        let event = isInInbox ? photo.event : Files.split(root).name
        dropped = [try Dropped(photo, root: root, prefix: "", lists: lists, event: event, listedAs: photo.event)]
        unsettled = 0
        left = [:]
        orphans = []
        problems = lists.problems(speakingFor: photo.event)
        self.lists = lists
        present = []
    }
}

/// What a folder holds.
private struct Found {
    var entries: [InboxEntry] = []
    var unreadableNames = 0
    var links = 0

    init(below root: String, deep: Bool = true) throws(FileFailure) {
        var folders = [""]
        while let folder = folders.popLast() {
            for name in try Files.names(in: folder.isEmpty ? root : root + "/" + folder) {
                let path = folder.isEmpty ? name : folder + "/" + name
                guard let status = try FileStatus.of(root + "/" + path) else {
                    // Gone since, or a name of bytes that are no text.
                    if name.unicodeScalars.contains("\u{FFFD}") { unreadableNames += 1 }
                    continue
                }
                if status.isDirectory {
                    if deep { folders.append(path) }
                } else if status.isRegular {
                    // Unpackers set the time of modification back; the time of the last change tells when the file came.
                    entries.append(InboxEntry(path: path, size: status.size, modified: max(status.modified, status.changed)))
                } else {
                    links += 1
                }
            }
        }
    }
}

/// The `captions.csv` of every folder, readable or not.
struct CaptionLists: Sendable {
    enum Saying: Sendable {
        case row(CaptionRow)
        /// The list that speaks for the photo cannot be read, for this reason.
        case damaged(String)
        case nothing
    }

    private let lists: [String: Result<Captions, Damage>]
    private let listPaths: [String: String]

    private struct Damage: Error {
        let reason: String
        var file = "captions.csv"
    }

    init(_ listing: InboxListing, root: String) {
        var lists: [String: Result<Captions, Damage>] = [:]
        for (folder, path) in listing.captions {
            if listing.doubleCaptions.contains(folder) {
                lists[folder] = .failure(Damage(reason: "there are two files of that name, in capitals and in small letters"))
                continue
            }
            do {
                lists[folder] = .success(try Captions(Files.read(root + "/" + path, limit: InboxReading.longestSidecar)))
            } catch {
                lists[folder] = .failure(Damage(reason: "\(error)"))
            }
        }
        // The words in it are not known, and may say that a child must not be shown.
        for (folder, path) in listing.spreadsheets where lists[folder] == nil {
            lists[folder] = .failure(
                Damage(
                    reason: "it is a spreadsheet’s own file; save it as captions.csv (in Excel: the type “CSV UTF-8”)",
                    file: Files.split(path).name))
        }
        self.lists = lists
        listPaths = listing.spreadsheets.merging(listing.captions) { $1 }
    }

    /// The lists that could be read, by their folder.
    var readable: [(folder: String, list: Captions)] {
        lists.sorted { $0.key < $1.key }.compactMap { folder, list in (try? list.get()).map { (folder, $0) } }
    }

    /// The nearest list counts; those above it name files by their path. A damaged one might say anything, so nothing above it is asked.
    func saying(of name: String, in event: String) -> Saying {
        for folder in Self.ancestors(event) {
            let path = folder == event ? name : String(event.dropFirst(folder.isEmpty ? 0 : folder.count + 1)) + "/" + name
            switch lists[folder] {
            case .failure(let damage): return .damaged(damage.reason)
            case .success(let list): if let row = list.row(of: path) { return .row(row) }
            case nil: continue
            }
        }
        return .nothing
    }

    func reach(_ event: String) -> Bool { Self.ancestors(event).contains { lists[$0] != nil } }
    func paths(speakingFor event: String) -> [String] { Self.ancestors(event).compactMap { listPaths[$0] } }

    /// Where lists may stand that do not, too: one that appears meanwhile counts.
    static func places(speakingFor event: String) -> [String] {
        ancestors(event).map { $0.isEmpty ? "captions.csv" : $0 + "/captions.csv" }
    }

    var problems: [InboxProblem] { problems(in: lists.keys.sorted()) }

    /// Those of the lists that may speak for an event's photos.
    func problems(speakingFor event: String) -> [InboxProblem] { problems(in: Self.ancestors(event)) }

    private func problems(in folders: [String]) -> [InboxProblem] {
        folders.compactMap { folder in
            guard case .failure(let damage) = lists[folder] else { return nil }
            let end = damage.reason.hasSuffix(".") ? "" : "."
            return InboxProblem(
                "\(damage.file) in \(folder.isEmpty ? "the inbox" : "an event’s folder") could not be read, so its photos are held: \(damage.reason)\(end)",
                at: folder.isEmpty ? nil : folder)
        }
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
}

extension Dropped {
    /// `listedAs` is the photo's folder as the caption lists see it, where that is another than the event's name.
    init(
        _ photo: PhotoFile, root: String, prefix: String, lists: CaptionLists, event: String, listedAs: String? = nil
    ) throws(FileFailure) {
        var submission = Submission(event: event, fileName: photo.name)
        var sidecars: [SidecarBytes] = []
        var witnesses: [Witness] = []
        for beside in photo.sidecars {
            let path = root + "/" + beside.path
            witnesses.append(try Witness(path))
            let sidecar = try SidecarBytes(path, beside.kind, name: beside.name)
            submission.take(sidecar)
            sidecars.append(sidecar)
        }
        let folder = listedAs ?? photo.event
        for place in CaptionLists.places(speakingFor: folder) { witnesses.append(try Witness(root + "/" + place)) }
        submission.hear(lists.saying(of: photo.name, in: folder))
        self.init(
            path: root + "/" + photo.path, inboxPath: prefix + photo.path, submission: submission, sidecars: sidecars,
            witnesses: witnesses)
    }
}

/// A file as it was when it was read; one that was not there may appear.
struct Witness: Sendable {
    private let path: String
    private let status: FileStatus?

    init(_ path: String) throws(FileFailure) {
        self.path = path
        status = try FileStatus.of(path)
    }

    func isUnchanged() throws(FileFailure) -> Bool { try FileStatus.of(path) == status }
}

extension SidecarBytes {
    init(_ path: String, _ kind: SidecarKind, name: String) throws(FileFailure) {
        bytes = try Files.read(path, limit: InboxReading.longestSidecar)
        let kept: Sidecar.Kind =
            switch kind {
            case .xmp: .xmp
            case .text: .text
            case .takeout: .takeout
            }
        record = Sidecar(kind: kept, digest: SHA256.digest(bytes), fileName: name)
    }
}

extension Submission {
    /// What a side-car says, except XMP, which the worker reads.
    mutating func take(_ sidecar: SidecarBytes) {
        switch sidecar.record.kind {
        case .xmp: break
        case .text:
            let text = PlainText.decode(sidecar.bytes)
            textFile = textFile.map { $0 + "\n" + text } ?? text
        case .takeout:
            guard let takeout = Takeout.read(sidecar.bytes) else {
                sidecarTags = .unknown("the Google Takeout file beside the photo is not what it should be")
                return
            }
            sidecarTexts += takeout.texts.filter { !sidecarTexts.contains($0) }
            if case .unknown = sidecarTags { return }
            let known = sidecarTags.value ?? []
            let tags = known + takeout.tags.filter { !known.contains($0) }
            sidecarTags = tags.isEmpty ? .absent : .seen(tags)
        }
    }

    /// Takes what the captions say; without a row the text file beside the photo is all there is.
    mutating func hear(_ saying: CaptionLists.Saying) {
        switch saying {
        case .damaged(let reason):
            captionsDamage = reason
        case .nothing:
            captionsDamage = nil
            caption = caption ?? textCaption
        case .row(let row):
            captionsDamage = nil
            caption = row.caption ?? textCaption
            altText = row.altText
            people = row.people
            everyoneNamed = row.everyoneNamed
        }
    }

    private var textCaption: String? {
        guard let textFile, let first = textFile.firstIndex(where: { !$0.isWhitespace }),
            let last = textFile.lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        return String(textFile[first...last])
    }
}
