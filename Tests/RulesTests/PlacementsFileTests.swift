import Domain
import Foundation
import Framing
import Testing

@testable import Rules

@Suite struct PlacementsFileTests {
    private static let good = """
        { id: "hero", platform: "Website", title: "top", ratio: "21:9", anchor: "centre", source: "designer", date: "2026-09-01", confidence: "published" }
        """

    private func read(_ entry: String) throws(PolicyErrors) -> [Placement] { try PlacementsFile.read("{ placements: [ \(entry) ] }") }

    private func problems(_ entry: String) -> [String] {
        do throws(PolicyErrors) {
            _ = try read(entry)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test func theCommittedListIsTheOneThatShips() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "consent/placements.json5"), encoding: .utf8)
        #expect(text == PlacementsFile.shippedText + "\n")
        #expect(PlacementsFile.shipped.count >= 25)
        #expect(PlacementsFile.shipped.allSatisfy { !$0.source.isEmpty })
    }

    @Test func everyFieldIsRead() throws {
        let placement = try #require(try read(Self.good).first)
        #expect(placement.shape == .ratio(21.0 / 9) && placement.anchor == .centre && placement.confidence == .published)
        #expect(placement.date == Day(iso: "2026-09-01") && placement.words == "Website, top")
        let story = try #require(PlacementsFile.shipped.first { $0.id == "instagram-story" })
        #expect(story.shape == .whole(frame: 9.0 / 16) && story.covered.count == 2)
        #expect(PlacementsFile.shipped.first { $0.id == "instagram-feed" }?.shape == .between(narrowest: 0.75, widest: 1.91))
    }

    @Test(arguments: [
        ("ratio: \"21:9\"", "ratio: \"wide\"", "this is no ratio"), ("ratio: \"21:9\"", "ratio: \"100:1\"", "this is no ratio"),
        ("ratio: \"21:9\"", "whole: \"9:16\", ratio: \"1:1\"", "several shapes"), ("ratio: \"21:9\",", "", "its shape is missing"),
        ("ratio: \"21:9\"", "between: [\"2:1\", \"1:1\"]", "not two ratios"), ("\"centre\"", "\"middle\"", "“middle” is not known here"),
        ("\"2026-09-01\"", "\"2026-13-01\"", "is not a day"), ("id: \"hero\"", "id: \"Hero!\"", "cannot name a placement"),
        ("source: \"designer\",", "", "this key is missing"), ("source:", "sauce:", "Did you mean “source”"),
        (
            "confidence: \"published\"", "confidence: \"published\", covered: [{ x: 0.9, y: 0, width: 0.5, height: 1 }]",
            "no part of the frame"
        ),
    ])
    func whatIsWrongIsToldWithItsLine(_ part: String, _ other: String, _ words: String) {
        let found = problems(Self.good.replacing(part, with: other))
        #expect(found.contains { $0.contains(words) && $0.hasPrefix("line 1: ") }, "\(found)")
    }

    @Test func anIDStandsOnceAndAnEmptyListIsNone() {
        #expect(problems(Self.good + ", " + Self.good).contains { $0.contains("stands on line 1 already") })
        #expect(problems("").contains { $0.contains("there is no placement") })
    }
}
