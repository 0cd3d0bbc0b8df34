import Domain
import Testing

@testable import Vision

@Suite struct TextDetectorTests {
    /// The poster's heading reaches over both edges of a part in its middle.
    @Test func aPartGrowsUntilItHoldsTheWholeLine() async throws {
        let pixels = try await Photos.shared.pixels(ofFixture: "text-poster.jpg")
        let detector = TextDetector(try Installed.engine().load(.textDetection))
        let width = Double(pixels.size.width)
        let whole = try detector.lines(inAll: pixels)
        let heading = try #require(whole.max { $0.down.length < $1.down.length })
        let from = heading.corner.x, to = from + heading.along.x, middle = (from + to) / 2
        try #require(to - from > 0.3 * width)
        let top = max(0, Int(heading.corner.y - heading.down.length)), bottom = Int(heading.corner.y + 2 * heading.down.length)
        let part = PicturePart(columns: Int(middle - 60)..<Int(middle + 60), rows: top..<bottom)
        let grown = try detector.lines(growingFrom: part, of: pixels).map { ($0.corner.x, $0.corner.x + $0.along.x) }
        #expect(grown.contains { abs($0.0 - from) < 20 && abs($0.1 - to) < 20 }, "\(grown) is not \(from) to \(to)")
    }
}
