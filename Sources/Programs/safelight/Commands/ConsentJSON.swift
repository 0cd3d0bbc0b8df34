import Domain
import Pipeline
import Roll

/// `consent import` for programs; names, and what stood on a line, only where asked for.
struct ImportReport: Encodable {
    private let names: Bool
    /// `nil` where nothing was imported.
    var consentList: Int64?
    /// The same of a list of staff.
    var staffList: Int64?
    var listDate: String?
    private(set) var pupils: Int?
    private(set) var staff: Int?
    private(set) var isFirst = false
    private(set) var added = 0
    private(set) var left = 0
    private(set) var newlyProtected = 0
    private(set) var renamed = 0
    private(set) var changed = 0
    private(set) var withdrawals = 0
    private(set) var answers: [Answer]?
    /// Only where asked for.
    private(set) var addedPupils: [String]?
    private(set) var leftPupils: [String]?
    /// What somebody has to look at before the list counts.
    var questions: [String] = []
    /// With which code it then counts; `nil` where nothing waits.
    var confirm: String?
    /// Its noes count already.
    var tookNoes = false
    /// Where the list holds every photo by its date.
    var staleness: String?
    private(set) var problems: [Problem] = []
    /// How the list was read.
    private(set) var remarks: [Remark] = []
    /// Pictures that left `publishable/`.
    private(set) var takenBack = 0
    private(set) var takenBackPictures: [TakenPictureJSON] = []

    struct Answer: Encodable {
        let pupil: String
        let channel: String
        let from: String?
        let to: String?
    }

    struct Problem: Encodable {
        let line: Int?
        let severity: String
        let summary: String
        let remedy: String
        let detail: String?
    }

    struct Remark: Encodable {
        let summary: String
        let detail: String?
    }

    init(names: Bool) { self.names = names }

    mutating func add(_ changes: Recheck.Changes) {
        takenBack = changes.takenBack
        takenBackPictures = changes.pictures.map { TakenPictureJSON($0, names: names) }
    }

    var isWaiting: Bool { confirm != nil }

    var isImported: Bool { consentList != nil || staffList != nil }

    mutating func count(_ people: Int, _ role: Pupil.Role) {
        switch role {
        case .pupil: pupils = people
        case .staff: staff = people
        }
    }

    mutating func add(_ found: [ListProblem]) {
        problems += found.map {
            Problem(
                line: $0.line, severity: $0.severity.rawValue, summary: $0.summary, remedy: $0.remedy,
                detail: names && !$0.detail.isEmpty ? $0.detail : nil)
        }
    }

    mutating func add(_ found: [ListRemark]) {
        remarks += found.map { Remark(summary: $0.summary, detail: names && !$0.detail.isEmpty ? $0.detail : nil) }
    }

    /// On the first list everything is new, and nothing changed.
    mutating func kept(_ snapshot: SnapshotID, _ role: Pupil.Role) {
        switch role {
        case .pupil: consentList = snapshot.number
        case .staff: staffList = snapshot.number
        }
    }

    /// `nil` for the first list.
    mutating func add(_ change: ListChange?, _ called: [PupilID: String]) {
        isFirst = change == nil
        guard let change else { return }
        added = change.added.count
        left = change.left.count
        newlyProtected = change.newlyProtected.count
        renamed = change.renamed.count
        changed = change.answers.count
        withdrawals = change.withdrawals.count
        guard names else { return }
        addedPupils = change.added.map { called[$0] ?? $0.rawValue }
        leftPupils = change.left.map { called[$0] ?? $0.rawValue }
        answers = change.answers.map {
            Answer(
                pupil: called[$0.pupil] ?? $0.pupil.rawValue, channel: $0.channel.rawValue, from: $0.from?.rawValue, to: $0.to?.rawValue)
        }
    }

    private enum CodingKeys: CodingKey {
        case consentList, staffList, listDate, pupils, staff, isFirst, added, left, newlyProtected, renamed, changed, withdrawals, answers,
            addedPupils, leftPupils, questions, confirm, tookNoes, staleness, problems, takenBack, takenBackPictures
    }
}

/// `consent call`, `object` and `lift` for programs.
struct RecordedJSON: Encodable {
    enum Kind: String, Encodable { case granted, refused, objection, lifted, protected, unprotected }

    let recorded: Kind
    /// Only where asked for.
    var pupil: String?
    var photo: String?
    /// `nil` for every channel there is or will be.
    var channels: [String]?
    /// What still stands against the pupil after a yes; names nobody.
    var obstacles: [String]?
    /// Pictures that left `publishable/`.
    var takenBack = 0
    var takenBackPictures: [TakenPictureJSON] = []

    init(_ recorded: Kind, pupil: Pupil?, names: Bool, channels: [ChannelID] = []) {
        self.recorded = recorded
        self.pupil = names ? pupil?.displayName : nil
        self.channels = channels.isEmpty ? nil : channels.map(\.rawValue)
    }

    init(_ recorded: Kind, photo: PhotoID) {
        self.recorded = recorded
        self.photo = photo.digest.hex
    }
}
