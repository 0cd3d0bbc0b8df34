import Domain
import Foundation
import Imaging
import Proof
import Testing

/// Every row of the manifest against what the reader says.
@Suite struct FixtureTests {
    @Test func librariesAreThere() async {
        let libraries = await Opener.shared.libraries
        #expect(libraries.heif != nil, "run “make deps”: without its libheif no HEIC photo opens")
        #expect(libraries.avif)
    }

    @Test(arguments: Fixture.refused) func isHeldForItsOwnReason(_ fixture: Fixture) async throws {
        let opened = await Opener.shared.open(try fixture.bytes())
        guard case .failed(let failure) = opened.inspected else {
            Issue.record("it opened")
            return
        }
        switch (fixture.outcome, failure) {
        case (.unsupported, .unsupported(let kind)): #expect(kind == fixture.kind)
        case (.unreadable, .unreadable), (.tooManyPixels, .tooManyPixels): break
        default: Issue.record("\(failure) instead of \(fixture.outcome)")
        }
        #expect(opened.rendition == nil, "nothing of a photo that was refused may be written")
    }

    @Test(arguments: Fixture.seen) func isSeenAsTheManifestSays(_ fixture: Fixture) async throws {
        let opened = await Opener.shared.open(try fixture.bytes())
        let inspection = try #require(opened.inspection, "\(opened.inspected)")
        #expect(inspection.format == fixture.format)
        #expect(inspection.storedSize.width == fixture.width)
        #expect(inspection.storedSize.height == fixture.height)
        #expect(inspection.orientation.rawValue == fixture.orientation)
        #expect(inspection.uprightSize.width == fixture.uprightWidth)
        #expect(inspection.uprightSize.height == fixture.uprightHeight)
        #expect(inspection.faces.reasonUnknown != nil, "nobody has counted faces")

        #expect((inspection.tags.reasonUnknown == nil) == fixture.tagsKnown)
        guard fixture.tagsKnown == true else { return }
        #expect((inspection.texts.reasonUnknown == nil) == fixture.textsKnown)
        #expect(inspection.location == .seen(fixture.location == true))
        if let captured = fixture.captured { #expect(inspection.captured.value?.moment.description == captured) }
        if fixture.textsKnown == true {
            let camera = inspection.camera.value
            #expect(camera?.make == fixture.make)
            #expect(camera?.model == fixture.model)
            #expect(camera?.serial == fixture.serial)
        }
        let rights = inspection.rights.value?.map(\.text) ?? []
        for text in fixture.rights { #expect(rights.contains { $0.contains(text) }, "of the rights, “\(text)” is missing") }
        let texts = inspection.texts.value?.map(\.text) ?? []
        for text in fixture.texts { #expect(texts.contains { $0.contains(text) }, "of the texts, “\(text)” is missing") }
    }

    @Test(arguments: Fixture.seen) func everybodyTaggedIsFoundInPlace(_ fixture: Fixture) async throws {
        let opened = await Opener.shared.open(try fixture.bytes())
        let found = opened.inspection?.tags.value ?? []
        for expected in fixture.tags {
            let tag = try #require(
                found.first { $0.name == expected.name && $0.origin == expected.origin },
                "\(expected.name ?? "a face without a name") (\(expected.origin)) is missing among \(found)")
            #expect(tag.mayBeOtherWord == expected.mayBeOtherWord)
            let region = tag.region.map { [$0.x, $0.y, $0.width, $0.height] }
            let wanted = [expected.x, expected.y, expected.width, expected.height].compactMap { $0 }
            #expect(wanted.isEmpty == (region == nil))
            for (is_, should) in zip(region ?? [], wanted) { #expect(abs(is_ - should) <= 0.005, "\(region ?? []) is not \(wanted)") }
        }
    }

    @Test(arguments: Fixture.seen) func itsRenditionIsProvedClean(_ fixture: Fixture) async throws {
        let opened = await Opener.shared.open(try fixture.bytes())
        let rendition = try #require(opened.rendition)
        #expect(rendition.size == opened.inspection?.uprightSize)
        guard case .clean = JPEGProof.read(rendition.bytes, expecting: rendition.size) else {
            Issue.record("\(JPEGProof.read(rendition.bytes, expecting: rendition.size))")
            return
        }
        let bytes = Data(rendition.bytes)
        for canary in fixture.canaries { #expect(bytes.range(of: Data(canary.utf8)) == nil, "“\(canary)” is left") }
    }

    @Test(arguments: Fixture.seen) func aSmallRenditionKeepsTheShape(_ fixture: Fixture) async throws {
        let opened = await Opener.shared.open(try fixture.bytes(), longestEdge: 90)
        let rendition = try #require(opened.rendition)
        let upright = try #require(opened.inspection?.uprightSize)
        #expect(rendition.size.longestEdge <= 90)
        #expect(abs(Double(rendition.size.width) * Double(upright.height) / Double(upright.width) - Double(rendition.size.height)) <= 1.5)
        guard case .clean = JPEGProof.read(rendition.bytes, expecting: rendition.size) else {
            Issue.record("\(JPEGProof.read(rendition.bytes, expecting: rendition.size))")
            return
        }
    }
}
