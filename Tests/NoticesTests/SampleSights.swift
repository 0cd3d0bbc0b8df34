import Domain
import Records
import Rules

/// A photo of a hall: faces of every kind, two lines of text, and a marked place without a face.
extension Sample {
    static func face(_ x: Double, _ y: Double, _ size: Double = 0.1, _ certainty: Face.Certainty = .face) -> Face {
        Face(region: Region(x: x, y: y, width: size, height: size * 1.6), score: certainty == .face ? 0.9 : 0.3, certainty: certainty)
    }

    static func text(_ words: String, _ x: Double, _ y: Double, _ width: Double = 0.2) -> LegibleText {
        let corners = [(x, y), (x + width, y + 0.01), (x + width, y + 0.05), (x, y + 0.04)].map { Point(x: $0.0, y: $0.1) }
        return LegibleText(text: words, corners: corners, score: 0.9)
    }

    static let hallFaces = [
        face(0.08, 0.3), face(0.25, 0.32), face(0.42, 0.28), face(0.58, 0.05, 0.02), face(0.64, 0.3, 0.08, .perhaps),
        face(0.84, 0.12, 0.07),
    ]
    static let hallTexts = [text("ASSEMBLY", 0.35, 0.06, 0.22), text("Ava Canarysmith", 0.27, 0.62, 0.1)]

    static func hall(faces: Reading<[Face]> = .seen(hallFaces), texts: Reading<[LegibleText]> = .seen(hallTexts), tags: [Domain.Tag] = [])
        -> Inspection
    {
        var hall = inspection()
        hall.faces = faces
        hall.legibleTexts = texts
        hall.tags = .seen(tags)
        return hall
    }

    /// What the rule says about faces that nobody accounts for.
    static func untagged(_ faces: [Face], _ effect: Effect = .holds) -> Finding {
        Finding(
            rule: FaceUntagged.id, effect: effect,
            summary: effect == .notes
                ? "In the background of this photo one face without a name can be seen."
                : "On this photo \(faces.count == 1 ? "one face" : "\(faces.count) faces") can be seen outside every region with a name, and nobody is named besides.",
            evidence: "Faces: 6. People named: 3, of them without a place in the picture: 0.",
            remedy: effect == .notes
                ? "Nothing need be done."
                : "Name them in the column “people” of captions.csv, or say whose faces they are with “safelight review answer”; "
                    + "otherwise crop them out and drop the cropped photo.",
            regions: faces.map(\.region))
    }

    static let perhaps: Finding = {
        var finding = untagged([hallFaces[4]])
        finding.summary = "There may be one more face on this photo than names account for."
        return finding
    }()

    static let badge = Finding(
        rule: RuleID("name-in-picture"), effect: .blocks, summary: "A pupil’s name can be read in the picture.",
        evidence: "“Ava Canarysmith” can be read, which may be Ava Canarysmith.",
        remedy: "Crop the badge, drawer or label out or cover it, and drop the changed photo; or choose another photo.",
        regions: [hallTexts[1].region])

    static let closeUp = Finding(
        rule: RuleID("face-close-up"), effect: .holds, summary: "A face fills more than 20 % of this photo’s height.",
        evidence: "Height of the face: 22 % of the picture.", remedy: "Choose a photo taken from further away.",
        regions: [hallFaces[0].region])

    static let hallTags = [
        Domain.Tag(name: "Ava Canarysmith", region: Region(x: 0.06, y: 0.26, width: 0.14, height: 0.22), origin: .mwgRegion),
        Domain.Tag(name: "Noah Canarysmith", region: Region(x: 0.06, y: 0.8, width: 0.1, height: 0.12), origin: .mwgRegion),
        Domain.Tag(name: "Noah Canarysmith", region: Region(x: 0.06, y: 0.8, width: 0.1, height: 0.12), origin: .microsoftRegion),
    ]

    static let hallAnswers = [
        Answer(.notAPerson(hallFaces[5].region), by: "A. Clerk", at: now, note: "the Canarysmith poster"),
        Answer(.face(hallFaces[2].region, .onRoll(PupilID("adm:4711"))), by: "B. Head", at: now.adding(days: -1)),
        Answer(.grownUp(name: "Canary Visitor"), by: "A. Clerk", at: now),
        Answer(.accepted(RightsUnclear.id, summary: rights.summary), by: "A. Clerk", at: now, note: "bought from Canary Studio"),
    ]

    static func hallRecord(_ inspection: Inspection = hall(tags: hallTags), answers: [Answer] = hallAnswers) throws -> PhotoRecord {
        var record = try record(7, event: "assembly", fileName: "hall.jpg", inspected: .seen(inspection))
        record.answers = answers
        return record
    }

    static func hallDecision() throws -> RecordedDecision {
        try decision(7, [badge, untagged([hallFaces[1]]), perhaps, closeUp, untagged([hallFaces[3]], .notes)])
    }
}
