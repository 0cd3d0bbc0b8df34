import Domain
import Foundation
import Testing

@testable import Notices

@Suite struct PhotoSheetTests {
    private func row(_ name: String, _ may: [Bool], in place: String? = nil, never: Bool = false, twice: Bool = false) -> PhotoSheet.Row {
        PhotoSheet.Row(name: name, className: place, isNever: never, mayBeShown: may, hasNamesake: twice)
    }

    private func sheet(
        _ rows: [PhotoSheet.Row], group: String = "4B", channels: [String] = ["School website", "Social media"], total: Int = 28,
        withoutClass: Int = 0
    ) -> String {
        PhotoSheet(
            schoolName: "Hollow Oak & <Primary>", group: group, channels: channels, rows: rows, total: total, withoutClass: withoutClass,
            listDate: Sample.now.day, madeOn: Sample.now.day, validUntil: Sample.now.adding(days: 6).day
        ).html()
    }

    @Test func aSheetOfAYear() throws {
        let html = sheet(
            [
                row("Ivy Hart", [false, false], in: "Birch", never: true), row("Łukasz Wójcik", [false, true], in: "Alder"),
                row("Olivia Evans", [true, false], in: "Birch", twice: true), row("May O’Neill", [false, false]),
            ], group: "Year 4", total: 59, withoutClass: 2)
        expectSound(html)
        try expectGolden(html, "photo-sheet.html")
    }

    @Test func theWordSaysItAndNotTheColour() {
        let page = PageReader(sheet([row("Ivy Hart", [false, false], never: true), row("May O’Neill", [true, false])]))
        #expect(page.openText.contains("NEVER, anywhere") && page.openText.contains("NO") && page.openText.contains("yes"))
        #expect(page.all("td").map { $0.attributes["colspan"] } == ["2", nil, nil])
        #expect(page.openText.contains("Of 28 children of this group, 2 are listed here. The other 26 may be photographed"))
        #expect(page.openText.contains("Valid until 14 September 2026."))
    }

    @Test func aGroupInWhichEveryoneMayHasNoTable() {
        let html = sheet([])
        expectSound(html)
        #expect(PageReader(html).all("table").isEmpty && html.contains("every one may be photographed for all of"))
        #expect(
            sheet([], channels: ["Local press"], total: 1).contains("1 child of this group: every one may be photographed for Local press.")
        )
    }

    @Test func namesFromOutsideCannotBreakThePage() {
        let hostile = "</td><script>x</script>\u{202E}"
        let html = sheet([row(hostile, [false, true], in: hostile)], group: hostile, channels: [hostile, hostile])
        expectSound(html)
    }

    @Test func pagesAreNumberedAndDated() {
        let html = sheet([])
        #expect(html.contains("size: A4;") && html.contains("counter(page) \" of \" counter(pages)"))
        #expect(html.contains("content: \"Photo sheet, valid until 14 September 2026. Destroy afterwards.\""))
    }
}
