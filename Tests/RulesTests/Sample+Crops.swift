import Domain
import Framing
import Testing

@testable import Rules

/// Photos and placements for the crop rules.
enum Crops {
    /// A picture of 2000 x 1000 on a channel with these placements.
    static func photo(
        _ faces: [Face], _ placements: [Placement], texts: [LegibleText] = [], tags: [Domain.Tag] = [], holdFrom: Grade = .certain,
        points: Reading<[CropPoint]> = .seen([])
    ) throws -> Case {
        let policy = try Sample.policy { $0.cropsHoldFrom = holdFrom }
        var photo = try Sample.scene(.seen(faces), tags: tags, policy: policy, texts: .seen(texts))
        guard case .seen(var inspection) = photo.facts.inspected else { throw NoInspection() }
        inspection.storedSize = PixelSize(width: 2000, height: 1000)
        inspection.orientation = .upright
        inspection.cropPoints = points
        var facts = photo.facts
        facts.inspected = .seen(inspection)
        var channel = photo.channel
        channel.placements = placements
        photo = Case(
            facts: facts, channel: channel, policy: policy, roll: photo.roll, names: photo.names, people: photo.people, texts: photo.texts,
            now: photo.now)
        return photo
    }

    struct NoInspection: Error {}

    static func square(_ anchor: Placement.Anchor, _ id: String = "grid") throws -> Placement {
        Placement(
            id: id, platform: "Pictogram", title: "profile grid", shape: .ratio(1), anchor: anchor, source: "-",
            date: try #require(Day(iso: "2026-10-01")), confidence: .quoted)
    }

    static func face(_ x: Double, _ y: Double = 0.3, size: Double = 0.1, _ certainty: Face.Certainty = .face) -> Face {
        Face(region: Region(x: x, y: y, width: size / 2, height: size), score: certainty == .face ? 0.9 : 0.32, certainty: certainty)
    }

    static func line(_ text: String, _ x: Double, _ width: Double, score: Double = 0.95, height: Double = 0.06) -> LegibleText {
        let corners = [(x, 0.7), (x + width, 0.7), (x + width, 0.7 + height), (x, 0.7 + height)].map { Point(x: $0.0, y: $0.1) }
        return LegibleText(text: text, corners: corners, score: score)
    }
}
