import Domain
import Records

/// What `why --json` says beyond the verdicts: what was seen, and what was decided before.
struct SeenJSON: Encodable {
    var format: String?
    /// Upright, in pixels.
    var width: Int?
    var height: Int?
    /// EXIF's 1 to 8: how the stored pixels were turned.
    var orientation: Int?
    var location: ReadingJSON<Bool>?
    /// Whether anything is known; make, model and serial number with names.
    var camera: ReadingJSON<String>?
    var taken: ReadingJSON<String>?
    /// How many.
    var tags: ReadingJSON<Int>?
    var texts: ReadingJSON<Int>?
    /// From left to right.
    var faces: ReadingJSON<[FaceJSON]>?
    /// How many lines.
    var legibleTexts: ReadingJSON<Int>?
    /// Why it could not be inspected.
    var failure: String?
    let everyoneNamed: Bool?
    /// How many names staff gave.
    let people: Int

    var names: Names?

    struct Names: Encodable {
        let people: [String]
        let tags: [String]
        let texts: [String]
        /// Text that can be read in the picture.
        let legibleTexts: [LegibleText]
    }

    init(_ record: PhotoRecord, names wanted: Bool) {
        everyoneNamed = record.submission.everyoneNamed
        people = record.submission.people.count
        var tags: [Tag] = [], texts: [TextField] = [], legible: [LegibleText] = []
        switch record.inspected {
        case nil: failure = "it was not inspected yet."
        case .failed(let why): failure = why.words
        case .seen(let inspection):
            format = inspection.format.rawValue
            width = inspection.uprightSize.width
            height = inspection.uprightSize.height
            orientation = inspection.orientation.rawValue
            location = ReadingJSON(inspection.location) { $0 }
            camera = ReadingJSON(inspection.camera) {
                wanted ? [$0.make, $0.model, $0.serial].compactMap { $0 }.joined(separator: " ") : "known"
            }
            taken = ReadingJSON(inspection.captured) { $0.moment.description }
            self.tags = ReadingJSON(inspection.tags, \.count)
            self.texts = ReadingJSON(inspection.texts, \.count)
            faces = ReadingJSON(inspection.faces, FaceJSON.all)
            legibleTexts = ReadingJSON(inspection.legibleTexts, \.count)
            legible = inspection.legibleTexts.value ?? []
            tags = inspection.tags.value ?? []
            texts = inspection.texts.value ?? []
        }
        if wanted {
            names = Names(
                people: record.submission.people, tags: tags.compactMap(\.name), texts: texts.map(\.text),
                legibleTexts: legible)
        }
    }
}

/// `seen` with a value, `absent`, or `unknown` with the reason.
struct ReadingJSON<Value: Encodable>: Encodable {
    let reading: String
    var value: Value?
    var reason: String?

    init<Seen>(_ reading: Reading<Seen>, _ say: (Seen) -> Value) {
        switch reading {
        case .seen(let seen):
            self.reading = "seen"
            value = say(seen)
        case .absent: self.reading = "absent"
        case .unknown(let why):
            self.reading = "unknown"
            reason = why
        }
    }
}

/// One decision of those before the newest.
struct EarlierJSON: Encodable {
    let decidedAt: String
    let policy: String
    let consentList: Int64?
    let programVersion: String
    let verdicts: [PhotoJSON.VerdictJSON]

    init(_ decision: RecordedDecision, names: Bool) {
        decidedAt = decision.at.description
        policy = decision.grounds.policy.hex
        consentList = decision.grounds.snapshot?.number
        programVersion = decision.grounds.programVersion
        verdicts = PhotoJSON(decision.photo, decision.verdicts, names: names).verdicts
    }
}
