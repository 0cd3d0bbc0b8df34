import Domain
import Records
import Rules

/// What is drawn over a photo's preview: each face and each line of text that was found, and what the decision makes of it.
///
/// Where a face is, and nothing about whose it is; never the words of a text.
struct PictureBoxes {
    /// In the order of the legend.
    enum Kind: CaseIterable {
        case unaccounted, perhaps, accounted, background, notAPerson
        /// Text for which the photo is held.
        case graveText
        case text
        /// A region that a program or a person drew, and no face in it.
        case mark

        var isFace: Bool {
            switch self {
            case .unaccounted, .perhaps, .accounted, .background, .notAPerson: true
            case .graveText, .text, .mark: false
            }
        }
    }

    struct Box {
        let kind: Kind
        /// As shares of the upright picture.
        let corners: [Point]
        /// The face's number or the text's letter and number; marks have none.
        let label: String?
    }

    let faces: [Face]
    let texts: [LegibleText]
    /// The kind of each face, in the inspection's order; a face's number is its place in it, from 1, as everywhere in Safelight.
    let faceKinds: [Kind]
    /// The other boxes lie below the faces.
    let boxes: [Box]
    let facesWereSought: Bool
    let textsWereSought: Bool

    /// Beyond this many lines of text only the grave ones are drawn: a page of a book would hide the picture.
    static let mostTexts = 60

    /// `nil` where the photo was not opened.
    init?(_ record: PhotoRecord, _ decision: RecordedDecision) {
        guard case .seen(let inspection)? = record.inspected else { return nil }
        self.init(inspection, record, decision)
    }

    private init(_ inspection: Inspection, _ record: PhotoRecord, _ decision: RecordedDecision) {
        faces = inspection.faces.value ?? []
        texts = inspection.legibleTexts.value ?? []
        facesWereSought = inspection.faces.value != nil
        textsWereSought = inspection.legibleTexts.value != nil
        let tags = (inspection.tags.value ?? []) + (record.submission.sidecarTags.value ?? [])
        let marks = tags.filter { $0.region?.isPlausible ?? false }
        faceKinds = Self.kinds(of: faces, marks, record, decision)
        let grave = decision.verdicts.flatMap(\.findings).filter { $0.effect != .notes }.flatMap(\.regions)
        let drawnTexts = texts.enumerated().filter { _, text in !text.corners.isEmpty && text.region.isPlausible }
            .map { place, text in
                let isGrave = grave.contains { $0.isText(text) }
                return Box(kind: isGrave ? .graveText : .text, corners: text.corners, label: "T\(place + 1)")
            }
        let drawnFaces = zip(faces, faceKinds).enumerated().filter { $1.0.region.isPlausible }
            .map { place, face in Box(kind: face.1, corners: face.0.region.corners, label: "\(place + 1)") }
        boxes =
            Self.empty(marks, faces).map { Box(kind: .mark, corners: $0.corners, label: nil) }
            + (drawnTexts.count > Self.mostTexts ? drawnTexts.filter { $0.kind == .graveText } : drawnTexts) + drawnFaces
    }

    /// The numbers of the faces that a reason is about, and of the lines of text.
    func numbers(_ reason: Reason) -> (faces: [Int], texts: [Int]) {
        let textPlaces = texts.indices.filter { place in reason.regions.contains { $0.isText(texts[place]) } }
        let others = reason.regions.filter { region in !texts.contains { $0.region == region } }
        let facePlaces = others.flatMap { Self.places(of: $0, faces, orMark: reason.rule == FaceUntagged.id) }
        return (Set(facePlaces).sorted().map { $0 + 1 }, textPlaces.map { $0 + 1 })
    }

    /// The faces that a finding's region is about: its own face, or those that a mark without a name meets.
    private static func places(of region: Region, _ faces: [Face], orMark: Bool) -> [Int] {
        let own = faces.indices.filter { region.isSameFace(as: faces[$0].region) }
        return own.isEmpty && orMark ? faces.indices.filter { region.meets(faces[$0].region) } : own
    }

    /// The number of the face that an answer is about; `nil` where such a face is found no more.
    func number(_ region: Region) -> Int? {
        faces.firstIndex { $0.region.isSameFace(as: region) }.map { $0 + 1 }
    }
}

/// What the decision makes of each face.
extension PictureBoxes {
    /// Whether everyone is accounted for is what `face-untagged` says, and no other rule: a child who stands too close may well be named.
    private static func kinds(_ faces: [Face], _ findings: [Finding]) -> [Kind] {
        let held = findings.filter { $0.effect != .notes }.flatMap(\.regions).flatMap { places(of: $0, faces, orMark: true) }
        let noted = findings.filter { $0.effect == .notes }.flatMap(\.regions).flatMap { places(of: $0, faces, orMark: false) }
        return faces.indices.map { held.contains($0) ? .unaccounted : noted.contains($0) ? .background : .accounted }
    }

    private static func kinds(of faces: [Face], _ marks: [Tag], _ record: PhotoRecord, _ decision: RecordedDecision) -> [Kind] {
        let findings = decision.verdicts.flatMap(\.findings).filter { $0.rule == FaceUntagged.id }
        let held = findings.filter { $0.effect != .notes }
        // Somebody is not named, and nothing says which face is theirs; without a verdict nothing is said at all.
        let mayBeAnyone = decision.verdicts.isEmpty || (!held.isEmpty && held.allSatisfy(\.regions.isEmpty))
        return zip(faces, kinds(faces, findings)).map { face, kind in
            let answer = record.answers.last { $0.content.region?.isSameFace(as: face.region) ?? false }
            if case .notAPerson? = answer?.content { return .notAPerson }
            if answer == nil, face.certainty == .perhaps { return .perhaps }
            let isNamed = answer != nil || marks.contains { !($0.name ?? "").isEmpty && $0.region?.meets(face.region) ?? false }
            return mayBeAnyone && !isNamed ? .unaccounted : kind
        }
    }

    /// Marked places without a face, each once: several programs write the same region.
    private static func empty(_ marks: [Tag], _ faces: [Face]) -> [Region] {
        var found: [Region] = []
        for region in marks.compactMap(\.region) {
            let isKnown = found.contains { $0.isSameFace(as: region) } || faces.contains { region.meets($0.region) }
            if !isKnown { found.append(region) }
        }
        return found
    }
}

extension Region {
    /// From the top left one clockwise.
    var corners: [Point] {
        [Point(x: x, y: y), Point(x: x + width, y: y), Point(x: x + width, y: y + height), Point(x: x, y: y + height)]
    }

    fileprivate func isText(_ text: LegibleText) -> Bool { self == text.region || overlapOverUnion(text.region) >= 0.9 }

    /// The middle of one lies in the other: enough to draw it, while the verdict has its own measure.
    fileprivate func meets(_ other: Region) -> Bool { contains(other.centre) || other.contains(centre) }

    private func contains(_ point: Point) -> Bool {
        point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height
    }
}
