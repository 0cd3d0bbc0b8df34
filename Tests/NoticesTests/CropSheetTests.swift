import Domain
import Framing
import Rules
import Testing

@testable import Notices

@Suite struct CropSheetTests {
    private func sheets(_ placements: [Placement], _ inspection: Inspection = Sample.croppedHall()) throws -> [CropSheet] {
        CropSheet.all(
            "3f9a2c", try Sample.crops(placements, inspection), policy: try Sample.cropPolicy(placements), on: Sample.now.day)
    }

    private func verdicts(_ placements: [Placement], _ inspection: Inspection = Sample.croppedHall()) throws -> [CropVerdict] {
        let crops = try Sample.crops(placements, inspection)
        return crops.views.map { CropVerdict($0, unsought: crops.unsought) }
    }

    @Test func everythingLiesOnTheSheetAndNothingOnAnother() throws {
        for count in [1, 2, 3, 5, 40] {
            let placements = try (0..<count).map { number in
                var placement = try Sample.placements()[number % 5]
                placement.id += "-\(number)"
                return placement
            }
            let sheets = try sheets(placements)
            #expect(sheets.reduce(0) { $0 + $1.tiles.count } == count)
            for sheet in sheets {
                let request = SheetRequest(size: sheet.size, pictures: sheet.pictures, drawing: sheet.drawing, quality: 90)
                #expect(request.fault == nil && sheet.size.width == 1600)
                #expect(sheet.pictures.count == sheet.tiles.count)
                for (tile, picture) in zip(sheet.tiles, sheet.pictures) {
                    #expect(tile.x >= 0 && tile.x + tile.width <= 1600 && tile.y + tile.height <= Double(sheet.size.height))
                    #expect(Double(picture.x) >= tile.x && Double(picture.x + picture.width) <= tile.x + tile.width)
                    #expect(Double(picture.y) >= tile.y && Double(picture.y + picture.height) <= tile.y + tile.height)
                    // No picture is squeezed: the hall is 4 to 3.
                    #expect(abs(Double(picture.width) / Double(picture.height) - 4.0 / 3) < 0.02)
                }
                for (place, one) in sheet.tiles.enumerated() {
                    for two in sheet.tiles.dropFirst(place + 1) {
                        let isApart = one.x + one.width <= two.x || two.x + two.width <= one.x || one.y + one.height <= two.y
                        #expect(isApart)
                    }
                }
                // No line of words runs over the edge, by the estimate of its width.
                for text in PageReader(sheet.drawing).all("text") where text.attributes["text-anchor"] == nil {
                    #expect(Double(text.attributes["x"] ?? "").map { $0 >= 0 && $0 < 1560 } == true)
                }
            }
        }
        #expect(try sheets([]).isEmpty)
    }

    @Test func oneSheetIsKept() throws {
        let sheet = try #require(try sheets(Sample.placements()).first)
        try expectGolden(sheet.drawing, "crops.svg")
        let page = PageReader(sheet.drawing)
        #expect(Set(page.all("text").compactMap { $0.attributes["font-family"] }) == ["DejaVu Sans"])
        let sizes = Set(page.all("text").compactMap { $0.attributes["font-size"].flatMap { Int($0) } })
        #expect(sizes.isSubset(of: SheetRequest.letterSizes))
        #expect(sheet.drawing.contains("old fact") && sheet.drawing.contains("Photo 3f9a2c · what platforms’ crops do to it"))
        #expect(sheet.drawing.contains("For School website and Social media"))
    }

    @Test func nobodyIsNamedAndNoTextIsQuoted() throws {
        let placements = try Sample.placements()
        let crops = try Sample.crops(placements, words: "Canary")
        let drawn = CropSheet.all("3f9a2c", crops, policy: try Sample.cropPolicy(placements), on: Sample.now.day).map(\.drawing).joined()
        #expect(!drawn.contains("Canary") && !drawn.contains("ASSEMBLY") && !drawn.contains("Ava"))
        #expect(drawn.contains("T1"))
    }

    @Test func hostileTitlesStayWords() throws {
        var placement = try Sample.placements()[0]
        placement.platform = "</text><image href=\"x\"/>"
        placement.title = "<!DOCTYPE \u{202E}" + String(repeating: "w", count: 300)
        let sheet = try #require(try sheets([placement]).first)
        let page = PageReader(sheet.drawing)
        #expect(page.all("image").isEmpty)
        #expect(!page.all("text").isEmpty)
    }

    @Test func theVerdictIsInWordsAndSigns() throws {
        // Faces 1 and 6 stand far apart: no window of a quarter of the width keeps both.
        let two = Sample.croppedHall(faces: .seen([Sample.face(0.1, 0.3), Sample.face(0.52, 0.3)]))
        let middle = try Sample.placement("a", "P", "t", .ratio(0.5), .centre)
        let alone = try verdicts([middle], two)[0]
        #expect(alone.sign == "✗" && alone.headline == "Shows only face 2 whole")
        let halved = Sample.croppedHall(faces: .seen([Sample.face(0.28, 0.3)]))
        #expect(try verdicts([middle], halved)[0].headline == "Cuts face 1 and text T2")
        let feed = try verdicts([Sample.placements()[3]])[0]
        #expect(feed.sign == "✓" && feed.headline == "Shown whole: nothing is cut" && feed.worst == .safe)
        let story = try verdicts([Sample.placements()[4]])[0]
        #expect(
            story.sign == "◐" && story.headline == "Shown whole: nothing is cut, but something is covered"
                && story.details[0].hasPrefix("The platform’s own words lie over"))
    }

    @Test func whereNobodyLookedNothingIsCalledFine() throws {
        let middle = try Sample.placement("a", "P", "t", .ratio(0.5), .centre)
        var blind = Sample.croppedHall(faces: .unknown("The model is missing."), points: .unknown("x"))
        blind.legibleTexts = .seen([])
        let verdict = try verdicts([middle], blind)[0]
        #expect(verdict.isUnknown && verdict.sign == "?" && verdict.headline == "Not known: faces could not be looked for")
        let sheet = try #require(try sheets([middle], blind).first)
        #expect(sheet.drawing.contains("Faces could not be looked for in this photo") && sheet.drawing.contains("what draws the eye"))
        #expect(!sheet.drawing.contains("without a cut"))
    }

    @Test func theWorstStandsFirst() throws {
        let sorted = CropVerdict.sorted(try verdicts(Sample.placements()))
        #expect(sorted.first?.grade == .certain || sorted.first?.grade == .likely)
        #expect(sorted.last?.view.window == nil)
        let grave = sorted.filter { !$0.isMinor && $0.view.window != nil }.map(\.grade)
        #expect(grave == grave.sorted(by: >))
    }

    @Test func ratiosReadAsPeopleWriteThem() {
        #expect(
            [0.75, 9.0 / 16, 1, 1.91, 0.877, 5.9, 20].map(Placement.words) == ["3:4", "9:16", "1:1", "1.91:1", "0.88:1", "5.9:1", "20:1"])
    }

    @Test func linesFitAndLongWordsAreCut() {
        let lines = Letters.lines("One two three four five six seven 8 % " + String(repeating: "w", count: 99), 14, within: 120, atMost: 9)
        #expect(lines.count > 3 && lines.allSatisfy { Letters.width($0, 14) <= 120 })
        #expect(lines.contains { $0.contains("8\u{A0}%") } && lines.last?.hasSuffix("…") == true)
        #expect(Letters.lines("one two three", 14, within: 30, atMost: 2).last?.hasSuffix("…") == true)
        #expect(Letters.lines("", 14, within: 30).isEmpty)
    }
}
