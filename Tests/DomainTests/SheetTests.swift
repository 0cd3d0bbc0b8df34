import Domain
import Testing

@Suite struct SheetTests {
    private func sheet(
        _ width: Int = 100, _ height: Int = 50, pictures: [SheetPicture] = [], drawing: String = "<svg/>", quality: Int = 80
    ) -> SheetRequest {
        SheetRequest(size: PixelSize(width: width, height: height), pictures: pictures, drawing: drawing, quality: quality)
    }

    @Test func whatMayBeMadeHasNoFault() {
        #expect(sheet(6000, 6000).fault == nil)
        let place = SheetPicture(x: 10, y: 0, width: 90, height: 50)
        #expect(sheet(pictures: .init(repeating: place, count: 40)).fault == nil)
        #expect(sheet(drawing: String(repeating: "a", count: 1_000_000)).fault == nil)
    }

    @Test func whatIsTooLargeIsRefused() {
        let place = SheetPicture(x: 0, y: 0, width: 1, height: 1)
        for wrong in [
            sheet(6001, 10), sheet(10, 6001), sheet(0, 10), sheet(10, -1), sheet(pictures: .init(repeating: place, count: 41)),
            sheet(drawing: String(repeating: "a", count: 1_000_001)), sheet(quality: 0), sheet(quality: 101),
        ] {
            #expect(wrong.fault != nil)
        }
    }

    @Test func aPictureBesideItsSheetIsRefused() {
        for (x, y, width, height) in [
            (-1, 0, 5, 5), (0, -1, 5, 5), (96, 0, 5, 5), (0, 46, 5, 5), (0, 0, 0, 5), (Int.max, 0, 5, 5), (0, 0, 5, .max),
        ] {
            #expect(sheet(pictures: [SheetPicture(x: x, y: y, width: width, height: height)]).fault != nil, "\(x) \(y) \(width) \(height)")
        }
    }

    @Test(arguments: ["<!DOCTYPE svg>", "<image/>", "<use href='file:///etc/passwd'/>", "<style>@import 'x'</style>"])
    func aDrawingThatWouldOpenSomethingIsRefused(_ part: String) {
        #expect(sheet(drawing: "<svg>\(part)</svg>").fault != nil)
    }
}
