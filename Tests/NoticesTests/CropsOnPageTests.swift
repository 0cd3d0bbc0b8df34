import Domain
import Framing
import Records
import Rules
import Testing

@testable import Notices

@Suite struct CropsOnPageTests {
    private func html(_ findings: [Finding], _ crops: CropViews?, preview: [UInt8]? = Sample.preview) throws -> String {
        let html = QuarantinePage.html(
            try Sample.hallRecord(Sample.croppedHall(), answers: []), try Sample.decision(7, findings), preview: preview,
            policy: try Sample.cropPolicy(Sample.placements()), snapshot: try Sample.snapshot(), crops: crops)
        expectSound(html)
        return html
    }

    @Test func whatIsCutIsShownOverThePreview() throws {
        let html = try html([Sample.faceCut], Sample.crops(Sample.placements()))
        let page = PageReader(html)
        #expect(page.openText.contains("What platforms’ crops do") && page.openText.contains("safelight crops"))
        let tiles = page.all("li").filter { $0.attributes["class"] == "tile" }
        #expect(tiles.count == 3)
        #expect(page.all("svg").count { $0.attributes["class"] == "shot" } == 3)
        // Once in the picture and once for all tiles, however many.
        #expect(html.ranges(of: "data:image/jpeg;base64,").count == 2)
        try expectGolden(html, "crops.html")
    }

    @Test func nothingIsAddedWithoutACause() throws {
        let crops = try Sample.crops(Sample.placements())
        for html in [
            try html([Sample.faceCut], nil), try html([Sample.rights], crops), try html([Sample.faceCut], crops, preview: nil),
            try html([Sample.protected, Sample.faceCut], crops),
        ] {
            #expect(!html.contains("crops do") && !html.contains("class=\"tile\"") && !html.contains("url("))
        }
    }
}
