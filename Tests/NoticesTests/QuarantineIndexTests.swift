import Domain
import Records
import Rules
import Testing

@testable import Notices

@Suite struct QuarantineIndexTests {
    private func held(
        _ number: UInt8, event: String = "sports-day", _ findings: [Finding], on some: [(ChannelID, [Finding])] = [],
        publishable: [ChannelID] = [], hasPreview: Bool = true
    ) throws -> HeldPhoto {
        HeldPhoto(
            try Sample.record(number, event: event, fileName: "Filename-\(number).jpg"),
            try Sample.decision(number, findings, on: some, publishable: publishable), hasPreview: hasPreview, policy: try Sample.policy())
    }

    private func html(_ held: [HeldPhoto]) -> String {
        QuarantineIndex.html(held, schoolName: "Hollow Oak Primary School", at: Sample.now)
    }

    private func order(_ html: String) -> [String] {
        PageReader(html).values("href").filter { $0 != "index.html" }.map { String($0.dropLast(5)) }
    }

    private func shorts(_ numbers: [UInt8]) throws -> [String] { try numbers.map { try Sample.photo($0).short } }

    @Test func aDayOfHeldPhotos() throws {
        let html = html([
            try held(1, [Sample.late], on: [(Sample.website, [Sample.refused("School website")])], publishable: [Sample.display]),
            try held(2, [Sample.protected, Sample.untagged]), try held(3, [Sample.video], hasPreview: false),
            try held(4, event: "science-week", [Sample.fullName, Sample.rights, Sample.unknown, Sample.untagged]),
            try held(6, event: "", [Sample.unknown]),
        ])
        expectSound(html)
        try expectGolden(html, "index.html")
    }

    @Test func nothingHeld() throws {
        let html = html([])
        expectSound(html)
        #expect(html.contains("Nothing is held."))
        try expectGolden(html, "index-empty.html")
    }

    @Test func noEvidenceAndNoFileName() throws {
        let html = html([try held(1, [Sample.fullName, Sample.unknown]), try held(2, [Sample.protected])])
        for word in ["Filename", "Noah", "Patel", "Tilly", "Will", "Hop to it"] { #expect(!html.contains(word), "\(word)") }
    }

    @Test func aProtectedPhotoTellsNothing() throws {
        let html = html([try held(2, event: "Canaryhart", [Sample.protected, Sample.untagged, Sample.fullName])])
        expectSound(html)
        #expect(!html.contains("Canaryhart") && PageReader(html).all("img").isEmpty)
        #expect(!html.contains(Sample.untagged.summary) && !html.contains(Sample.fullName.summary) && !html.contains("more reason"))
        // Nobody starts with another step.
        #expect(!html.contains(NextSteps.words(FaceUntagged.id)))
    }

    @Test func protectedFirstThenTheNewestFolderAndWhatAnAnswerFrees() throws {
        let html = html([
            try held(1, event: "autumn", [Sample.untagged]), try held(9, event: "harvest", [Sample.untagged]),
            try held(3, event: "harvest", [Sample.fullName]), try held(4, event: "harvest", [Sample.rights]),
            try held(5, event: "autumn", [Sample.protected]), try held(8, event: "harvest", []),
        ])
        #expect(order(html) == (try shorts([5, 9, 4, 8, 3, 1])))
    }

    @Test func needsAreCountedByPhoto() throws {
        let photos = [
            try held(1, [Sample.untagged, Sample.late]), try held(2, [Sample.untagged, Sample.rights]), try held(3, [Sample.protected]),
            try held(4, [], on: [(Sample.website, [Sample.untagged]), (Sample.social, [Sample.untagged])]),
        ]
        let needs = Need.all(photos)
        #expect(needs.map(\.rule) == [PersonProtected.id, FaceUntagged.id, RightsUnclear.id])
        #expect(needs.map(\.count) == [1, 3, 1])
        let html = html(photos)
        #expect(html.contains("4 photos are held:") && html.contains("3 wait for somebody’s answer and 1 is stopped"))
        // Each line shows as many photos as it counts.
        for need in needs {
            let classes = PageReader(html).all("li").compactMap { $0.attributes["class"]?.split(separator: " ").map(String.init) }
            #expect(classes.count { $0.first == "photo" && $0.contains(need.name) } == need.count)
            #expect(html.contains("body:has(#\(need.name):checked)"))
        }
    }

    @Test func onlyTheWorstReasonsAreListed() throws {
        let html = html([try held(4, [Sample.rights, Sample.unknown, Sample.untagged, Sample.fullName, Sample.late])])
        for finding in [Sample.fullName, Sample.unknown, Sample.untagged] { #expect(html.contains(finding.summary)) }
        #expect(!html.contains(Sample.rights.summary) && !html.contains(Sample.late.summary))
        #expect(html.contains("1 more reason on its page"))
    }

    @Test func aPhotoWithoutReasonCountsAsStopped() throws {
        let html = html([try held(4, [Sample.late])])
        #expect(html.contains("1 photo is held:") && html.contains("1 is stopped") && html.contains("No reason was written down."))
    }

    @Test func everyPictureWaitsUntilItIsScrolledTo() throws {
        let photo = try Sample.decision(1, [Sample.untagged])
        let many = try (0..<2000).map { number in
            var record = try Sample.record(1, event: "event-\(number / 50)", fileName: "a.jpg")
            record.photo = PhotoID(try #require(Digest(bytes: (0..<32).map { UInt8(truncatingIfNeeded: number >> ($0 % 2 * 8)) })))
            return HeldPhoto(record, photo, hasPreview: true, policy: try Sample.policy())
        }
        let html = html(many)
        let page = PageReader(html)
        #expect(html.contains("2,000 photos are held:"))
        #expect(page.all("img").count == 2000)
        #expect(page.all("img").allSatisfy { $0.attributes["loading"] == "lazy" && $0.attributes["width"] != nil })
        #expect(html.utf8.count < 2_000_000)
    }

    @Test func hostileWordsChangeNoStructure() throws {
        func page(_ word: String) throws -> PageReader {
            var policy = try Sample.policy(word)
            policy.channels[0].title = word
            let finding = Finding(rule: RuleID(word), effect: .blocks, summary: word, evidence: word, remedy: word)
            let photo = HeldPhoto(
                try Sample.record(1, event: word, fileName: word), try Sample.decision(1, [finding], channels: [Sample.website]),
                hasPreview: true, policy: policy)
            let html = QuarantineIndex.html([photo], schoolName: word, at: Sample.now)
            expectSound(html)
            return PageReader(html)
        }
        let plain = try page("word")
        for word in ["</style><script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "\u{202E}&lt;<!--", "t1{}*/"] {
            #expect(try page(word).structure == plain.structure)
        }
    }
}
