import Domain
import Papers
import Records
import Testing

@testable import Notices

@Suite struct CasePapersTests {
    @Sendable private static func hidden(_ text: String) -> String {
        text.replacing("Noah Patel", with: "[another person]").replacing("noah-patel", with: "[another person]")
    }

    private func letter(_ file: CaseFile, _ words: CaseWords, isProtected: Bool = false) throws -> Paper {
        try ParentLetter(file, words, isProtected: isProtected, hidden: Self.hidden).paper
    }

    private func text(_ paper: Paper) -> String {
        let html = PaperPage(paper).html()
        expectSound(html)
        return PageReader(html).openText
    }

    @Test func aReportTellsEverything() throws {
        let html = PaperPage(CaseReport(try SampleCase.file(), SampleCase.words()).paper).html()
        expectSound(html)
        try expectGolden(html, "case-report.html")
    }

    @Test func aLetterTellsWhatWasFound() throws {
        let html = PaperPage(try letter(try SampleCase.file(), SampleCase.words())).html()
        expectSound(html)
        try expectGolden(html, "letter.html")
    }

    @Test func aBreachRecordNamesNobody() throws {
        let file = try SampleCase.file(.neverAllowed)
        let published = [
            BreachRecord.Publishing(
                publication: try SampleCase.publication(1, .address("https://example.org/news/sports-day"), decision: nil),
                consentThen: "refused", why: [.noConsent, .notCleared], task: file.copies[0].task)
        ]
        let html = PaperPage(BreachRecord(file, SampleCase.words(.neverAllowed), published: published).paper).html()
        expectSound(html)
        try expectGolden(html, "breach.html")
        #expect(!html.contains("Wójcik") && html.contains("10 September 2026, 06:22 UTC"))
    }

    @Test func aBreachOlderThanThreeDaysSaysSo() throws {
        let file = try SampleCase.file(.neverAllowed)
        for (hours, isOver) in [(71, false), (73, true)] {
            let words = SampleCase.words(.neverAllowed, made: Moment(seconds: SampleCase.opened.seconds + Int64(hours) * 3600))
            #expect(text(BreachRecord(file, words, published: []).paper).contains("which is over") == isOver)
        }
    }

    @Test(arguments: Retraction.Cause.allCases) func aProtectedChildHasNoLetter(_ cause: Retraction.Cause) throws {
        let file = try SampleCase.file(cause)
        #expect(throws: ParentLetter.Refusal.protection) { try letter(file, SampleCase.words(cause), isProtected: true) }
        if cause == .protection {
            #expect(throws: ParentLetter.Refusal.protection) { try letter(file, SampleCase.words(cause)) }
        } else {
            #expect(text(try letter(file, SampleCase.words(cause))).contains("Łukasz"))
        }
    }

    @Test func aCaseOfThePolicyHasNoLetter() throws {
        let file = try SampleCase.file(.policy, pupil: nil)
        #expect(throws: ParentLetter.Refusal.noChild) { try letter(file, SampleCase.words(.policy, child: nil)) }
        #expect(text(CaseReport(file, SampleCase.words(.policy, child: nil)).paper).contains("the school’s policy no longer allows it"))
    }

    @Test func aLetterNamesNoOtherChildAndIsHonest() throws {
        let words = text(try letter(try SampleCase.file(), SampleCase.words()))
        #expect(!words.contains("Noah") && !words.contains("noah") && !words.contains("/srv/website"))
        // An address in which somebody is named is no address a stranger needs.
        #expect(words.contains("A page of School website: whoever keeps it has been asked to remove it"))
        #expect(words.contains("gone when we looked on 9 September 2026 and 10 September 2026"))
        #expect(words.contains("Handed out; [another person]’s mother has two."))
        #expect(words.contains("We cannot promise") && words.contains("0303 123 1113"))
    }

    @Test func aLetterWithoutAnythingFoundSaysSo() throws {
        var file = try SampleCase.file()
        (file.copies, file.photos) = ([], [])
        let words = text(try letter(file, SampleCase.words()))
        #expect(words.contains("found nothing there that shows Łukasz") && !words.contains("still under way"))
        #expect(words.contains("We cannot promise"))
    }

    @Test func aLongCaseIsAShortLetter() throws {
        var file = try SampleCase.file()
        let one = file.copies[1]
        file.copies = try (1...30).map { number in
            var copy = one
            copy.task = try SampleCase.copy(Int64(number), .publication(PublicationID(Int64(number))), [], one.publication).task
            return copy
        }
        let words = text(try letter(file, SampleCase.words()))
        #expect(words.contains("And 23 more like these") && words.contains("30 pictures in posts"))
    }

    @Test func aReportOfAProtectedChildSaysNoReason() throws {
        let words = text(CaseReport(try SampleCase.file(.protection), SampleCase.words(.protection)).paper)
        #expect(words.contains("the details are with the designated safeguarding lead"))
    }
}
