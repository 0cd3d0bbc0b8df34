import Domain
import Foundation
import Framing
import Testing

@testable import Rules

@Suite struct TextTooLongTests {
    private func findings(_ placement: String, _ change: (inout Submission) -> Void) throws -> [Finding] {
        let placement = try #require(PlacementsFile.shipped.first { $0.id == placement })
        let photo = try Sample.photo(facts: Sample.facts { change(&$0.submission) })
        var channel = photo.channel
        channel.placements = [placement]
        return TextTooLong.findings(
            Case(
                facts: photo.facts, channel: channel, policy: photo.policy, roll: photo.roll, names: photo.names, people: photo.people,
                texts: photo.texts, now: photo.now))
    }

    @Test func theCommittedListIsTheOneThatShips() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        #expect(try String(contentsOf: root.appending(path: "wording/limits.json5"), encoding: .utf8) == PlatformLimit.shippedText + "\n")
        let known = Set(PlacementsFile.shipped.map(\.platform))
        for limit in PlatformLimit.shipped { #expect(known.contains(limit.platform), "\(limit.platform)") }
    }

    @Test func aCaptionIsAsLongAsThePlatformCounts() throws {
        let fits = String(repeating: "a", count: 280)
        #expect(try findings("x-one-photo") { $0.caption = fits } == [])
        #expect(try findings("x-one-photo") { $0.caption = fits + "a" }.map(\.effect) == [.notes])
        // An emoji counts two there.
        #expect(try findings("x-one-photo") { $0.caption = fits.dropLast() + "🌱" }.count == 1)
        #expect(try findings("bluesky-one-photo") { $0.caption = fits.dropLast() + "🌱" } == [])
        #expect(try findings("instagram-feed") { $0.caption = fits + "a" } == [])
    }

    @Test func anAlternativeTextHasItsOwnLimit() throws {
        let found = try findings("instagram-feed") { $0.altText = String(repeating: "a", count: 1001) }
        #expect(found.first?.evidence.hasPrefix("The alternative text has 1001 characters, and Instagram takes 1000") == true)
        #expect(try findings("facebook-cover") { $0.altText = String(repeating: "a", count: 5000) } == [])
    }

    @Test func theFileBesideThePhotoIsTheCaptionWhereThereIsNoOther() throws {
        #expect(try findings("x-card") { $0.textFile = String(repeating: "a", count: 281) }.count == 1)
    }

    @Test func aLimitThatIsNotWholeIsRefused() {
        #expect(throws: PolicyErrors.self) { try PlatformLimit.read("{ limits: [{ platform: \"X\", caption: 280 }] }") }
    }
}
