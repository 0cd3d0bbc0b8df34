import Domain
import Testing

@Suite struct RenderFrameTests {
    private let photo = PixelSize(width: 4000, height: 3000)

    @Test func onlyASizeOfTheFramesShapeIsAdmitted() {
        let window = RenderFrame.window(Region(x: 0.25, y: 0, width: 0.25, height: 1))
        let padded = RenderFrame.padded(ratio: 1.91, fill: .plain)
        for (frame, size, isAdmitted) in [
            (window, PixelSize(width: 333, height: 1000), true), (window, PixelSize(width: 1000, height: 333), false),
            (window, PixelSize(width: 400, height: 1000), false), (window, PixelSize(width: 335, height: 1001), false),
            (window, PixelSize(width: 0, height: 0), false), (padded, PixelSize(width: 1000, height: 524), true),
            (padded, PixelSize(width: 1000, height: 750), false), (padded, PixelSize(width: 1001, height: 524), false),
        ] {
            #expect(frame.admits(size, of: photo, longestEdge: 1000) == isAdmitted, "\(frame) \(size)")
        }
    }

    @Test func aWindowBesideThePictureAdmitsNothing() {
        for region in [
            Region(x: 1.1, y: 0, width: 0.2, height: 0.2), Region(x: 0, y: 0, width: 0, height: 0.2),
            Region(x: .nan, y: 0, width: 1, height: 1),
        ] {
            #expect(!RenderFrame.window(region).admits(PixelSize(width: 10, height: 10), of: photo, longestEdge: 100))
        }
    }

    @Test func whatOverlapsTheEdgeIsCutThere() throws {
        let within = try #require(Region(x: -0.25, y: 0.5, width: 0.5, height: 0.75).withinPicture)
        #expect(within == Region(x: 0, y: 0.5, width: 0.25, height: 0.5))
    }
}
