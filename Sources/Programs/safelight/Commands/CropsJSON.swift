import Domain
import Framing
import Notices
import Rules

/// What `crops --json` says.
struct CropsJSON: Encodable {
    let photo: String
    /// Then nothing else stands here.
    let isProtected: Bool
    /// Upright, in pixels.
    var width: Int?
    var height: Int?
    /// What could not be looked for.
    var unsought: [String]?
    /// Why nobody knows what draws the eye.
    var attentionUnknown: String?
    /// The worst first.
    var placements: [ViewJSON]?
    /// Where the contact sheets were written.
    var sheets: [String]?

    init(protected photo: PhotoID) {
        self.photo = photo.digest.hex
        isProtected = true
    }

    init(
        _ photo: PhotoID, _ crops: CropViews, _ verdicts: [CropVerdict], _ policy: Policy, on day: Day, sheets: [String]
    ) {
        self.photo = photo.digest.hex
        isProtected = false
        width = crops.scene.size.width
        height = crops.scene.size.height
        unsought = crops.unsought
        attentionUnknown = crops.reasonUnknown
        placements = verdicts.map { ViewJSON($0, policy, on: day) }
        self.sheets = sheets
    }

    struct ViewJSON: Encodable {
        let placement: PlacementJSON
        /// `safe`, `possible`, `likely`, `certain`, or `unknown` where not everything was looked for.
        let verdict: String
        /// The worst of all that may be cut, shoulders too.
        let worst: String
        let words: String
        let details: [String]
        /// As shares of the upright picture; missing where it is shown whole.
        var likeliest: Region?
        var worstCrop: Region?
        let subjects: [SubjectJSON]
        var singlesOut: SinglingOutJSON?
        let safe: SafeJSON

        init(_ verdict: CropVerdict, _ policy: Policy, on day: Day) {
            let view = verdict.view
            placement = PlacementJSON(view.placement, policy, on: day)
            self.verdict = verdict.isUnknown ? "unknown" : verdict.grade.word
            worst = verdict.worst.word
            words = verdict.headline
            details = verdict.details
            if let window = view.window {
                likeliest = view.likeliest.map { window.region(at: $0) }
                worstCrop = view.worst.map { window.region(at: $0) }
            }
            subjects = view.outlooks.filter { $0.worst != .safe || $0.isCovered }.map { SubjectJSON($0) }
            singlesOut = view.singlingOut.map { SinglingOutJSON($0) }
            safe = SafeJSON(view)
        }
    }

    struct SubjectJSON: Encodable {
        /// `face`, `person` (head and shoulders), `tag`, `text` or `content`.
        let kind: String
        /// As everywhere in Safelight; missing where it has none.
        let number: Int?
        let region: Region
        let cut: String
        let leftOut: String
        /// Of the positions, those that cut it: 0 to 1.
        let share: Double
        let guesses: [String]
        let isCovered: Bool

        init(_ outlook: Outlook) {
            kind = outlook.subject.kind.rawValue
            number = outlook.subject.number == 0 ? nil : outlook.subject.number
            region = outlook.subject.region
            cut = outlook.cut.word
            leftOut = outlook.lost.word
            share = outlook.share
            guesses = outlook.guesses.map(\.rawValue)
            isCovered = outlook.isCovered
        }
    }

    struct SinglingOutJSON: Encodable {
        let faces: [Int]
        let verdict: String
        let share: Double
        let guesses: [String]

        init(_ alone: SinglingOut) {
            faces = alone.subjects.map(\.number)
            verdict = alone.grade.word
            share = alone.share
            guesses = alone.guesses.map(\.rawValue)
        }
    }

    struct SafeJSON: Encodable {
        /// `whole`, `window` or `padding`.
        let way: String
        /// `everything`, `people` or `faces`.
        var keeps: String?
        var region: Region?
        /// Width over height of the ground that the picture is put on.
        var ratio: Double?

        init(_ view: PlacementView) {
            switch view.safeCrop {
            case .asItIs: way = "whole"
            case .padding(let shape):
                way = "padding"
                ratio = shape
            case .window(let position, let keeping):
                way = "window"
                keeps = keeping.rawValue
                region = view.window?.region(at: position)
            }
        }
    }
}

/// One known placement.
struct PlacementJSON: Encodable {
    let id: String
    let platform: String
    let title: String
    let shape: String
    let anchor: String
    let source: String
    let date: String
    let confidence: String
    /// The ids of those that name it.
    let channels: [String]
    let isOld: Bool

    init(_ placement: Placement, _ policy: Policy, on day: Day) {
        id = placement.id
        platform = placement.platform
        title = placement.title
        shape = placement.shapeWords
        anchor = placement.anchor.rawValue
        source = placement.source
        date = placement.date.description
        confidence = placement.confidence.rawValue
        channels = policy.channels.filter { $0.placements.contains { $0.id == placement.id } }.map(\.id.rawValue)
        isOld = policy.isStale(placement, on: day)
    }
}
