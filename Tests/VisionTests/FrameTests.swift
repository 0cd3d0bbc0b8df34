import Domain
import Foundation
import Testing
import Vision

@Suite struct FrameTests {
    /// A picture of 400 x 200, looked at with the longest edge at 200 and turned; its frame is as large as it takes.
    private func frame(_ degrees: Double) -> (frame: Frame, turned: PixelSize) {
        let angle = degrees * .pi / 180
        let width = 200 * abs(cos(angle)) + 100 * abs(sin(angle)), height = 200 * abs(sin(angle)) + 100 * abs(cos(angle))
        let turned = PixelSize(width: Int(width.rounded()), height: Int(height.rounded()))
        return (Frame(source: PixelSize(width: 400, height: 200), edge: 200, degrees: degrees, turned: turned), turned)
    }

    /// The point a quarter across and a fifth down, carried clockwise by hand, comes back.
    @Test(arguments: [0.0, 30, 45, 90, 135, 180, -90, -45, -10]) func aPlaceComesBack(_ degrees: Double) throws {
        let (frame, turned) = frame(degrees)
        let angle = degrees * .pi / 180
        let x = 50.0 - 100, y = 20.0 - 50
        let sighting = CenterFace.Sighting(
            centreX: x * cos(angle) - y * sin(angle) + Double(turned.width) / 2,
            centreY: x * sin(angle) + y * cos(angle) + Double(turned.height) / 2, width: 10, height: 10, score: 1)
        let region = try #require(frame.region(of: sighting))
        #expect(abs(region.centre.x - 0.25) < 0.003 && abs(region.centre.y - 0.2) < 0.006)
    }

    @Test func aQuarterTurnSwapsWidthAndHeight() throws {
        let (frame, _) = frame(90)
        let region = try #require(frame.region(of: .init(centreX: 50, centreY: 100, width: 20, height: 30, score: 1)))
        #expect(abs(region.width - 30 / 200) < 0.001 && abs(region.height - 20 / 100) < 0.001)
    }

    @Test func aBoxReachesOverTheEdgeByLittle() throws {
        let (frame, _) = frame(0)
        let region = try #require(frame.region(of: .init(centreX: 5, centreY: 5, width: 90, height: 90, score: 1)))
        #expect(region.x == -0.05 && region.y == -0.05)
        #expect(region.isPlausible)
    }

    @Test func theGreyAroundATurnedPictureIsNotThePicture() {
        let (frame, turned) = frame(45)
        #expect(frame.region(of: .init(centreX: 3, centreY: 3, width: 9, height: 9, score: 1)) == nil)
        #expect(frame.region(of: .init(centreX: Double(turned.width) / 2, centreY: Double(turned.height) / 2, width: 9, height: 9, score: 1)) != nil)
    }
}
