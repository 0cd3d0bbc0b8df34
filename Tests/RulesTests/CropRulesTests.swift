import Domain
import Framing
import Testing

@testable import Rules

@Suite struct CropRulesTests {
    /// A picture of 2000 x 1000 on a channel with these placements.
    private func photo(
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
            facts: facts, channel: channel, policy: policy, roll: photo.roll, names: photo.names, people: photo.people, now: photo.now)
        return photo
    }

    private struct NoInspection: Error {}

    private func square(_ anchor: Placement.Anchor, _ id: String = "grid") throws -> Placement {
        Placement(
            id: id, platform: "Pictogram", title: "profile grid", shape: .ratio(1), anchor: anchor, source: "-",
            date: try #require(Day(iso: "2026-10-01")), confidence: .quoted)
    }

    private func face(_ x: Double, _ y: Double = 0.3, size: Double = 0.1, _ certainty: Face.Certainty = .face) -> Face {
        Face(region: Region(x: x, y: y, width: size / 2, height: size), score: certainty == .face ? 0.9 : 0.32, certainty: certainty)
    }

    private func line(_ text: String, _ x: Double, _ width: Double, score: Double = 0.95, height: Double = 0.06) -> LegibleText {
        let corners = [(x, 0.7), (x + width, 0.7), (x + width, 0.7 + height), (x, 0.7 + height)].map { Point(x: $0.0, y: $0.1) }
        return LegibleText(text: text, corners: corners, score: score)
    }

    @Test func aFaceThatNoCropKeepsHolds() throws {
        // The middle half is shown; the second face reaches over its edge.
        let found = CropCutsFace.findings(try photo([face(0.4), face(0.73)], [square(.centre)]))
        #expect(found.map(\.effect) == [.holds])
        #expect(found[0].summary == "On Pictogram (profile grid) a face will be cut.")
        #expect(found[0].evidence == "Pictogram, profile grid: face 2 at 100 % of the positions (the middle).")
        #expect(found[0].regions == [face(0.73).region])
        #expect(CropCutsFace.findings(try photo([face(0.4), face(0.73)], [])).isEmpty)
        #expect(CropCutsFace.findings(try photo([face(0.4), face(0.5)], [square(.centre)])).isEmpty)
    }

    @Test func whatIsLessLikelyIsNotedAndThePolicyDecides() throws {
        let points = Reading.seen([CropPoint(ratio: 1, attention: 0.38, entropy: 0)])
        let faces = [face(0.36), face(0.5)]
        let noted = CropCutsFace.findings(try photo(faces, [square(.content)], points: points))
        #expect(noted.map(\.effect) == [.notes] && noted[0].summary.contains("2 faces are likely to be cut"))
        let held = CropCutsFace.findings(try photo(faces, [square(.content)], holdFrom: .likely, points: points))
        #expect(held.contains { $0.effect == .holds })
        // Where the uploader may move the window, and its middle does no harm, it is possible only.
        let possible = CropCutsFace.findings(try photo(faces, [square(.uploader)], holdFrom: .likely))
        #expect(possible.map(\.effect) == [.notes] && possible[0].summary.contains("may be cut"))
    }

    @Test func severalPlacementsAreOneFinding() throws {
        let found = CropCutsFace.findings(try photo([face(0.4), face(0.73)], [square(.centre), square(.centre, "other")]))
        #expect(found.map(\.summary) == ["On 2 of this channel’s 2 placements a face will be cut."])
    }

    @Test func whatThePhotoItselfCutsIsSaidAndNotBlamed() throws {
        let found = CropCutsFace.findings(try photo([face(-0.01), face(0.5)], [square(.upper)]))
        #expect(found.map(\.effect) == [.notes] && found[0].summary == "A face is cut by the edge of the photo itself.")
        let cut = CropCutsFace.findings(try photo([face(0.97), face(0.5)], [square(.unknown)]))
        #expect(cut.contains { $0.summary == "A face is cut by the edge of the photo itself." })
    }

    @Test func oneChildOfAGroupIsSingledOut() throws {
        let found = CropSinglesOut.findings(try photo([face(0.1), face(0.5), face(0.9)], [square(.centre)]))
        #expect(found.map(\.effect) == [.holds])
        #expect(found[0].summary == "On Pictogram (profile grid) only one child of the group will be shown whole.")
        #expect(found[0].regions == [face(0.5).region])
        #expect(CropSinglesOut.findings(try photo([face(0.4), face(0.5)], [square(.centre)])).isEmpty)
        #expect(CropSinglesOut.findings(try photo([face(0.5)], [square(.centre)])).isEmpty)
        // Some position would.
        let some = CropSinglesOut.findings(try photo([face(0.3), face(0.65)], [square(.uploader)]))
        #expect(some.map(\.effect) == [.notes] && some[0].summary.contains("may show only one child"))
    }

    @Test func aBannerThatLosesItsWordsHolds() throws {
        let found = CropCutsText.findings(try photo([], [square(.centre)], texts: [line("NO BULLYING HERE", 0.15, 0.5)]))
        #expect(found.map(\.effect) == [.holds])
        #expect(found[0].evidence.contains("line of text 1"))
        // Specks, guesses and single letters carry no meaning.
        for text in [
            line("NO BULLYING HERE", 0.15, 0.5, score: 0.6), line("AB", 0.2, 0.2), line("NO BULLYING HERE", 0.15, 0.5, height: 0.01),
        ] {
            #expect(CropCutsText.findings(try photo([], [square(.centre)], texts: [text])).isEmpty)
        }
    }

    @Test func aDoubtfulFaceAndOneThatIsNoPersonAreNotCut() throws {
        #expect(CropCutsFace.findings(try photo([face(0.73, 0.3, size: 0.1, .perhaps)], [square(.centre)])).isEmpty)
    }

    @Test func withoutPeopleTheMainPartIsNoted() throws {
        let points = Reading.seen([CropPoint(ratio: 0.5, attention: 0.7, entropy: 0), CropPoint(ratio: 5.9, attention: 0.2, entropy: 0)])
        let found = CropCutsContent.findings(try photo([], [square(.centre)], points: points))
        #expect(found.map(\.effect) == [.notes] && found[0].summary.contains("the main part will be cut"))
        #expect(CropCutsContent.findings(try photo([face(0.4)], [square(.centre)], points: points)).isEmpty)
    }

    @Test func whereNobodyLookedThePhotoIsHeld() throws {
        let unknown = try photo([face(0.5)], [square(.content)], points: .unknown("nobody looked"))
        #expect(CropCutsContent.findings(unknown).map(\.effect) == [.holds])
        #expect(CropCutsContent.findings(unknown).allSatisfy { !CropCutsContent.mayBeAccepted($0.summary) })
        #expect(CropCutsContent.findings(try photo([face(0.5)], [square(.centre)], points: .unknown("nobody looked"))).isEmpty)
    }

    @Test func shouldersAreNotedOnly() throws {
        let found = CropCutsPerson.findings(try photo([face(0.69), face(0.4)], [square(.centre)]))
        #expect(found.map(\.effect) == [.notes])
        #expect(CropCutsFace.findings(try photo([face(0.69), face(0.4)], [square(.centre)])).isEmpty)
    }

    @Test func oldFactsAreTold() throws {
        var policy = try Sample.policy()
        policy.channels[0].placements = [try square(.centre)]
        policy.placements = policy.channels[0].placements
        #expect(policy.stalePlacements(on: try #require(Day(iso: "2028-09-30"))).isEmpty)
        #expect(policy.stalePlacements(on: try #require(Day(iso: "2028-10-02"))).map(\.id) == ["grid"])
    }
}
