import Domain
import Pipeline
import Records
import Store

/// Whether a picture may be handed out to one pupil: only where nobody else can be on it.
struct HeldPicture {
    /// Its name in the export, or why it is not there.
    let words: String
    let bytes: [UInt8]?

    init(_ record: PhotoRecord, ids: Set<PupilID>, in school: School) throws {
        guard Self.isAlone(record, ids: ids) else {
            words = "not in this export, since somebody else is on it or may be; it can be seen at the school"
            bytes = nil
            return
        }
        let release = record.releases.first { $0.state == .released }.map { "\(school.folder.publishable($0.channel))/\($0.name).jpg" }
        let places = [release, school.folder.preview(record.photo)].compactMap { $0 }
        for place in places where try FileStatus.of(place) != nil {
            bytes = try Files.read(place)
            words = "pictures/\(record.photo.short).jpg"
            return
        }
        bytes = nil
        words = "not in this export, since no clean picture of it is kept; it can be seen at the school"
    }

    private static func isAlone(_ record: PhotoRecord, ids: Set<PupilID>) -> Bool {
        guard let shown = record.shown, !shown.isEmpty, shown.allSatisfy({ ids.contains($0.pupil) && $0.why == .named(isCertain: true) }),
            record.submission.everyoneNamed == true, record.submission.people.count <= 1,
            case .seen(let inspection)? = record.inspected, case .seen(let faces) = inspection.faces, faces.count <= 1
        else { return false }
        return true
    }
}
