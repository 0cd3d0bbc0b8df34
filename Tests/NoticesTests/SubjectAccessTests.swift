import Foundation
import Testing

@testable import Notices

@Suite struct SubjectAccessTests {
    private static func entry(_ list: String, _ details: [String] = ["class Beech"]) -> SubjectAccess.ListEntry {
        SubjectAccess.ListEntry(list: list, names: ["Łukasz Wójcik"], details: details, consents: ["School website: granted"])
    }

    private static let held = SubjectAccess(
        school: "Hollow Oak & <Primary>", pupil: "Łukasz Wójcik", made: "11 September 2026, 06:22 UTC", isProtected: false,
        lists: [entry("#1"), entry("#2"), entry("#3", ["class Oak"])],
        said: [SubjectAccess.Said(at: "8 September 2026", what: "A. Clerk spoke with Mrs Wójcik (mother): refused", channels: [])],
        mayBeShownOn: [],
        photos: [
            SubjectAccess.Photo(
                photo: "1f5891ca033c", why: "the pupil is named on it", event: "sports-day", fileName: "[another person].jpg",
                received: "1 September 2026", words: ["The race."], named: ["Łukasz Wójcik", "[another person]"],
                verdicts: ["publishable: School website"], answers: [],
                publications: [
                    SubjectAccess.Publication(
                        number: 4, what: "School website, https://example.org/a", states: ["published"], sightings: ["gone"])
                ], picture: "not in this export")
        ],
        cases: [
            SubjectAccess.Case(
                number: 3, cause: "a no was recorded by hand", channels: ["School website"], opened: "8 September 2026, by A. Clerk",
                ended: nil,
                tasks: [
                    SubjectAccess.CopyTask(
                        number: 11, copy: "publication 4", state: "proved gone", due: "15 September 2026",
                        steps: ["asked for", "proved gone"])
                ])
        ], leftOut: ["Pictures on which somebody else is."])

    @Test func aPageOfAllThatIsHeld() throws {
        let html = PaperPage(Self.held.paper).html()
        expectSound(html)
        try expectGolden(html, "subject-access.html")
    }

    @Test func listsThatSayTheSameAreOneRow() {
        let words = PageReader(PaperPage(Self.held.paper).html()).openText
        #expect(words.contains("#1, and 1 list after it with the same") && words.contains("#3") && !words.contains("#2"))
    }

    @Test func aProtectionIsToldWithoutAReason() {
        var held = Self.held
        #expect(!PaperPage(held.paper).html().contains("never to be shown"))
        held.isProtected = true
        #expect(PaperPage(held.paper).html().contains("never to be shown. No reason is held here."))
    }

    /// The file for programs holds whatever the page does.
    @Test func theFileForProgramsSaysTheSame() throws {
        let json = String(decoding: try JSONEncoder().encode(Self.held), as: UTF8.self).replacing("\\/", with: "/")
        let page = PageReader(PaperPage(Self.held.paper).html()).openText
        for words in ["Łukasz Wójcik", "class Oak", "Mrs Wójcik", "[another person].jpg", "https://example.org/a", "proved gone", "gone"] {
            #expect(json.contains(words) && page.contains(words), "\(words)")
        }
    }
}
