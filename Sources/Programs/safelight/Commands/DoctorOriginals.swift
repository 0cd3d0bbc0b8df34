import Domain
import Pipeline
import Records
import Store

/// What must lie in the folders by the ledger's word.
struct RecordedFiles {
    /// The digest of each picture by `channel/name`.
    private(set) var released: [String: Digest] = [:]
    /// Bytes of each stored original.
    private(set) var sizes: [PhotoID: Int64] = [:]
    /// Photos that a kill left between the inbox and the store.
    let unsettled: Set<PhotoID>

    init(_ ledger: any Ledger) async throws {
        unsettled = Set(try await ledger.unsettledDrops().map(\.drop.photo))
        var last: PhotoID?
        while true {
            let page = try await ledger.photos(after: last, limit: 500)
            for photo in page {
                guard let record = try await ledger.photo(photo), !record.isGone else { continue }
                sizes[photo] = record.size
                for release in record.releases where release.state == .released {
                    released["\(release.channel)/\(release.name)"] = release.rendition
                }
            }
            guard let end = page.last else { return }
            last = end
        }
    }
}

/// The stored originals against the ledger, both ways.
struct DoctorOriginals {
    private let folder: SchoolFolder
    private let recorded: RecordedFiles
    private let isDeep: Bool

    init(_ school: School, _ recorded: RecordedFiles, isDeep: Bool) {
        folder = school.folder
        self.recorded = recorded
        self.isDeep = isDeep
    }

    func look(_ report: inout DoctorReport) throws {
        var missing = Set(recorded.sizes.keys)
        var altered: [PhotoID] = []
        var unnamed = 0
        for part in try Files.names(in: folder.originals) {
            let below = folder.originals + "/" + part
            guard try FileStatus.of(below)?.isDirectory == true else {
                unnamed += 1
                continue
            }
            for name in try Files.names(in: below) {
                guard let photo = Digest(hex: name).map(PhotoID.init), folder.original(photo) == below + "/" + name else {
                    unnamed += 1
                    continue
                }
                if let size = recorded.sizes[photo] {
                    missing.remove(photo)
                    if try !isWhole(photo, size) { altered.append(photo) }
                } else if !recorded.unsettled.contains(photo) {
                    unnamed += 1
                }
            }
        }
        presence(missing.sorted { $0.short < $1.short }, &report)
        soundness(altered, &report)
        if unnamed == 0 {
            report.passed("every file among the originals belongs to a photo")
        } else {
            report.failed(
                "every file among the originals belongs to a photo",
                "\(counted(unnamed, "file")) below .safelight/originals \(unnamed == 1 ? "is" : "are") known to no record, so that nobody’s consent was asked. If the ledger was restored from a backup, move such files into a folder of inbox/ and run “safelight run”; they are judged like any other. Names that end in .damaged or .part are what was put aside or cut short: delete them once the photos are safe."
            )
        }
    }

    private func isWhole(_ photo: PhotoID, _ size: Int64) throws -> Bool {
        let path = folder.original(photo)
        guard let status = try FileStatus.of(path), status.isRegular, status.size == size else { return false }
        return try !isDeep || PhotoBytes.digest(of: OpenFile.reading(path)) == photo.digest
    }

    private func presence(_ missing: [PhotoID], _ report: inout DoctorReport) {
        let what = "every photo’s original is there (\(counted(recorded.sizes.count, "photo")))"
        guard !missing.isEmpty else { return report.passed(what) }
        report.failed(
            what,
            "\(counted(missing.count, "original")) \(missing.count == 1 ? "is" : "are") gone, of \(Self.list(missing)). Restore .safelight/originals from a backup, or drop the same photos into inbox/ again; until then nothing new can be made from them."
        )
    }

    private func soundness(_ altered: [PhotoID], _ report: inout DoctorReport) {
        let what = isDeep ? "every original has the bytes that were received" : "every original has the size that was received"
        guard !altered.isEmpty else { return report.passed(what) }
        report.failed(
            what,
            "\(counted(altered.count, "original")) \(altered.count == 1 ? "was" : "were") changed since, of \(Self.list(altered)). Restore .safelight/originals from a backup, or drop the same photos into inbox/ again; and look after the disk."
        )
    }

    /// Numbers, which say nothing about anybody.
    private static func list(_ photos: [PhotoID]) -> String {
        let shown = photos.prefix(3).map(\.short).joined(separator: ", ")
        return "photo\(photos.count == 1 ? "" : "s") \(shown)" + (photos.count > 3 ? " and others" : "")
    }
}
