import Domain
import Framing
import Rules
import Testing
import Wording

/// The hall of `SampleSights` on placements of every shape.
extension Sample {
    static func placement(
        _ id: String, _ platform: String, _ title: String, _ shape: Placement.Shape, _ anchor: Placement.Anchor, covered: [Region] = [],
        date: String = "2026-08-01"
    ) throws -> Placement {
        Placement(
            id: id, platform: platform, title: title, shape: shape, anchor: anchor, covered: covered, source: "-",
            date: try #require(Day(iso: date)), confidence: .quoted)
    }

    static func placements() throws -> [Placement] {
        [
            try placement("grid", "Pictogram", "grid of the profile", .ratio(0.75), .uploader),
            try placement("wide", "Chatter", "large card of a link", .ratio(2), .content),
            try placement("strip", "Chatter", "cover of the page", .ratio(5), .unknown, date: "2020-01-01"),
            try placement("feed", "Pictogram", "post in the feed", .between(narrowest: 0.8, widest: 1.91), .centre),
            try placement(
                "story", "Pictogram", "story", .whole(frame: 0.5), .centre,
                covered: [Region(x: 0, y: 0, width: 1, height: 0.45), Region(x: 0, y: 0.9, width: 1, height: 0.1)]),
        ]
    }

    static func cropPolicy(_ placements: [Placement]) throws -> Policy {
        var policy = try policy()
        policy.placements = placements
        policy.channels[0].placements = Array(placements.prefix(3))
        policy.channels[1].placements = placements
        return policy
    }

    static func crops(_ placements: [Placement], _ inspection: Inspection = croppedHall(), words: String = "") throws -> CropViews {
        let submission = Submission(event: words, fileName: words, caption: words, people: ["Ava Canarysmith"])
        let facts = PhotoFacts(photo: try photo(7), submission: submission, inspected: .seen(inspection), received: now)
        let roll = Roll(snapshot: SnapshotID(3), listDate: now, pupils: [])
        return CropViews(facts, placements, policy: try cropPolicy(placements), roll: roll, names: NameIndex(roll), now: now)
    }

    static func croppedHall(faces: Reading<[Face]> = .seen(hallFaces), points: Reading<[CropPoint]>? = nil) -> Inspection {
        var inspection = hall(faces: faces)
        inspection.cropPoints = points ?? .seen(CropPoint.ratios.map { CropPoint(ratio: $0, attention: 0.3, entropy: 0.1) })
        return inspection
    }

    static let faceCut = Finding(
        rule: CropCutsFace.id, effect: .holds, summary: "On Pictogram (grid of the profile) up to 2 faces will be cut.",
        evidence: "Pictogram, grid of the profile: face 1 at 40 % of the positions.", remedy: "“safelight crops” shows what is cut.",
        regions: [hallFaces[0].region])
}
