import Domain
import Records
import Rules
import Testing

@testable import Notices

@Suite struct QuarantinePageTests {
    private func html(
        _ record: PhotoRecord, _ decision: RecordedDecision, preview: [UInt8]? = Sample.preview, policy: Policy? = nil
    ) throws -> String {
        QuarantinePage.html(
            record, decision, preview: preview, policy: try policy ?? Sample.policy(), snapshot: try Sample.snapshot())
    }

    private func expectGoldenPage(_ html: String, _ name: String) throws {
        expectSound(html)
        try expectGolden(html, name)
    }

    @Test func publishableOnSomeChannels() throws {
        let record = try Sample.record(1, fileName: "sack-race.jpg", earlierDrops: 1)
        let decision = try Sample.decision(
            1, [Sample.late, Sample.duplicate],
            on: [(Sample.website, [Sample.refused("School website")]), (Sample.social, [Sample.refused("Social media")])],
            publishable: [Sample.newsletter, Sample.display])
        let html = try html(record, decision)
        let words = PageReader(html).openText
        let top = try #require(words.firstRange(of: "Publishable: Newsletter and prospectus and Display in school."))
        #expect(top.lowerBound < (try #require(words.firstRange(of: "What to do"))).lowerBound)
        #expect(words.contains("Held: School website and Social media."))
        try expectGoldenPage(html, "partly.html")
    }

    @Test func heldForSeveralReasons() throws {
        let record = try Sample.record(4, event: "science-week", fileName: "prize.jpg")
        let decision = try Sample.decision(
            4, [Sample.fullName, Sample.untagged],
            on: [
                (Sample.social, [Sample.missing("Social media", since: "3 September 2026")]),
                (Sample.newsletter, [Sample.missing("Newsletter and prospectus", since: "4 September 2026")]),
            ])
        try expectGoldenPage(html(record, decision), "held.html")
    }

    @Test func aVideoHasNoPicture() throws {
        let record = try Sample.record(3, fileName: "long-jump.mp4", inspected: .failed(.unsupported(.video)))
        let html = try html(record, Sample.decision(3, [Sample.video]))
        #expect(PageReader(html).all("img").isEmpty)
        try expectGoldenPage(html, "video.html")
    }

    @Test func aProtectedPhoto() throws {
        let record = try Sample.record(2, fileName: "three-legged.jpg")
        let decision = try Sample.decision(2, [Sample.protected, Sample.untagged, Sample.late])
        try expectGoldenPage(html(record, decision), "protected.html")
    }

    @Test func aProtectedPhotoTellsNothing() throws {
        let canary = "Canaryhart"
        var record = try Sample.record(2, event: "\(canary)1", fileName: "\(canary)2.jpg")
        record.submission.caption = "\(canary)3"
        record.submission.altText = "\(canary)4"
        record.submission.people = ["\(canary)5"]
        record.submission.sidecarTags = .seen([Tag(name: "\(canary)6", origin: .takeout)])
        var findings = [Sample.untagged, Sample.fullName, Sample.unknown, Sample.late, Sample.protected]
        for index in findings.indices { findings[index].evidence = "\(canary)\(index + 10)" }
        let html = try html(record, Sample.decision(2, findings))
        #expect(!html.contains(canary))
        let page = PageReader(html)
        #expect(!html.contains("What was seen"))
        #expect(page.elements.firstIndex { $0.name == "img" } ?? 0 > page.elements.firstIndex { $0.name == "details" } ?? .max)
        let words = page.openText
        let lead = try #require(words.firstRange(of: "Ask the designated safeguarding lead before anything else"))
        let wait = try #require(words.firstRange(of: "Please leave the steps below until"))
        let others = try #require(words.firstRange(of: Sample.untagged.summary))
        #expect(lead.lowerBound < wait.lowerBound && wait.lowerBound < others.lowerBound)
    }

    @Test func evidenceIsSeenOnlyWhenAskedFor() throws {
        let html = try html(try Sample.record(4, fileName: "prize.jpg"), Sample.decision(4, [Sample.fullName, Sample.unknown]))
        #expect(html.contains("Noah Patel") && html.contains("Tilly Fox"))
        let words = PageReader(html).openText
        #expect(!words.contains("Noah") && !words.contains("Tilly"))
    }

    @Test func aDecisionWithoutReasonsSaysSo() throws {
        for decision in [try Sample.decision(9, [Sample.late]), try Sample.decision(9), try Sample.decision(9, channels: [])] {
            let html = try html(try Sample.record(9, fileName: "magnets.jpg"), decision)
            expectSound(html)
            #expect(html.contains("Held for every channel.") && html.contains("No reason was written down"))
        }
        let clear = try html(try Sample.record(9, fileName: "magnets.jpg"), Sample.decision(9, publishable: Sample.allChannels))
        #expect(clear.contains("Publishable on every channel.") && !clear.contains("No reason was written down"))
    }

    @Test func everyMissingPreviewIsExplained() throws {
        let record = try Sample.record(3, fileName: "a")
        var whys: Set<Substring> = []
        for rule in [FileUnreadable.id, FileUnsupported.id, FileTooLarge.id, DecoderFailed.id] {
            var finding = Sample.video
            finding.rule = rule
            let html = try html(record, Sample.decision(3, [finding]))
            #expect(PageReader(html).all("img").isEmpty)
            whys.formUnion(html.split(separator: "\n").filter { $0.contains("No picture to show.") })
        }
        #expect(whys.count == 4)
        for preview in [nil, [], Array("<svg onload='x'/>".utf8)] as [[UInt8]?] {
            let html = try html(record, Sample.decision(3, [Sample.untagged]), preview: preview)
            #expect(html.contains("The small picture for this page could not be made") && PageReader(html).all("img").isEmpty)
        }
    }

    @Test func aPictureIsShownBeforeTheLedgerHasItsRecord() throws {
        let record = try Sample.record(3, fileName: "a", inspected: nil)
        #expect(PageReader(try html(record, Sample.decision(3, [Sample.untagged]))).all("img").count == 1)
    }

    @Test func theListIsDatedOnlyWhereItIsTheOneUsed() throws {
        let (record, decision) = (try Sample.record(3, fileName: "a"), try Sample.decision(3, [Sample.untagged]))
        func footer(_ decision: RecordedDecision, _ snapshot: Snapshot?) throws -> String {
            PageReader(
                QuarantinePage.html(record, decision, preview: nil, policy: try Sample.policy(), snapshot: snapshot)
            ).openText
        }
        #expect(try footer(decision, Sample.snapshot()).contains("consent list #3 of 6 September 2026, by policy"))
        #expect(try footer(decision, Sample.snapshot(4)).contains("consent list #3, by policy"))
        var none = decision
        none.grounds.snapshot = nil
        #expect(try footer(none, Sample.snapshot()).contains("with no consent list, by policy"))
    }

    @Test func hostileWordsChangeNoStructure() throws {
        func page(_ word: String) throws -> PageReader {
            var policy = try Sample.policy(word)
            policy.channels[0].title = word
            let finding = Finding(rule: RuleID(word), effect: .blocks, summary: word, evidence: word, remedy: word)
            var decision = try Sample.decision(1, [finding], channels: [Sample.website, ChannelID(word)])
            decision.grounds.programVersion = word
            let html = try html(try Sample.record(1, event: word, fileName: word), decision, policy: policy)
            expectSound(html)
            return PageReader(html)
        }
        let plain = try page("word")
        for word in ["</style></details><script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "\u{202E}&lt;<!--", "]]>\u{0}&#0;"]
        {
            let hostile = try page(word)
            #expect(hostile.structure == plain.structure)
            #expect(hostile.openText.count > plain.openText.count)
        }
    }
}
