import Domain
import Foundation
import Testing

@testable import Vision

@Suite struct TextStripTests {
    /// Red grows to the right, green downwards; blue is a fixed 40.
    private let ramp: RGBPixels = {
        let width = 240, height = 160
        let bytes = (0..<width * height).flatMap { place -> [UInt8] in [UInt8(place % width), UInt8(place / width), 40] }
        return RGBPixels(size: PixelSize(width: width, height: height), bytes: bytes)
    }()

    /// What stands in the middle of a place of the strip, 0 to 255, by plane: 0 blue, 1 green, 2 red.
    private func value(_ values: [Float], plane: Int, row: Int, column: Int, width: Int) -> Double {
        Double(values[plane * TextStrip.height * width + row * width + column] + 1) * 127.5
    }

    @Test(arguments: [0.0, 20, 90, 180, 270, -35])
    func everyPlaceHoldsThePictureAtItsTurnedPlace(_ degrees: Double) {
        let along = Spot(cos(degrees * .pi / 180), sin(degrees * .pi / 180))
        let rectangle = TurnedRectangle(centre: Spot(120, 80), along: along, width: 96, height: 48)
        let strip = TextStrip(rectangle, scale: Spot(1, 1))
        #expect(strip.width == 96)
        let values = strip.values(from: ramp, paddedWidth: 128)
        for (row, column) in [(0, 0), (0, 95), (47, 0), (47, 95), (20, 60)] {
            let spot = strip.corner + along * (Double(column) + 0.5) + rectangle.across * (Double(row) + 0.5)
            #expect(abs(value(values, plane: 2, row: row, column: column, width: 128) - (spot.x - 0.5)) < 0.01)
            #expect(abs(value(values, plane: 1, row: row, column: column, width: 128) - (spot.y - 0.5)) < 0.01)
            #expect(abs(value(values, plane: 0, row: row, column: column, width: 128) - 40) < 0.01)
        }
        #expect(values[96] == 0 && values[127] == 0, "behind the strip all is middle grey")
    }

    @Test func upsideDownIsTheSameFromTheOtherEnd() {
        let rectangle = TurnedRectangle(centre: Spot(100, 70), along: Spot(0.8, 0.6), width: 72, height: 36)
        let strip = TextStrip(rectangle, scale: Spot(1, 1)), turned = strip.upsideDown
        #expect(turned.upsideDown == strip)
        let values = strip.values(from: ramp, paddedWidth: 96), others = turned.values(from: ramp, paddedWidth: 96)
        for place in stride(from: 0, to: 48 * 96, by: 37) {
            #expect(abs(values[place] - others[48 * 96 - 1 - place]) < 1e-4)
        }
        #expect(
            turned.corners.map { $0.rounded(.toNearestOrEven) }
                == Array((strip.corners + strip.corners)[2..<6]).map { $0.rounded(.toNearestOrEven) })
    }

    @Test func largeLettersAreAveragedAndNotSkippedOver() {
        // Columns by turns black and white, a picture twelve times the strip's height: every place must be middle grey.
        let size = PixelSize(width: 600, height: 576)
        let bytes = (0..<size.pixels).flatMap { place -> [UInt8] in Array(repeating: place % 2 == 0 ? 0 : 255, count: 3) }
        let strip = TextStrip(TurnedRectangle(centre: Spot(300, 288), along: Spot(1, 0), width: 600, height: 576), scale: Spot(1, 1))
        #expect(strip.width == 50)
        let values = strip.values(from: RGBPixels(size: size, bytes: bytes), paddedWidth: 50)
        #expect(values.allSatisfy { abs($0) < 0.1 })
    }

    @Test func aMapsPlacesAreStretchedToThePicture() {
        let rectangle = TurnedRectangle(centre: Spot(50, 20), along: Spot(1, 0), width: 40, height: 10)
        let strip = TextStrip(rectangle, scale: Spot(2, 3))
        #expect(strip.corners == [Spot(60, 45), Spot(140, 45), Spot(140, 75), Spot(60, 75)])
        #expect(strip.width == 128)
    }

    @Test func beyondThePictureItsEdgeGoesOn() {
        let size = PixelSize(width: 2, height: 1)
        let pixels = RGBPixels(size: size, bytes: [10, 20, 30, 200, 210, 220])
        let far = TextStrip(TurnedRectangle(centre: Spot(-500, 900), along: Spot(0, 1), width: 96, height: 48), scale: Spot(1, 1))
        let values = far.values(from: pixels, paddedWidth: 96)
        #expect(abs(value(values, plane: 0, row: 7, column: 7, width: 96) - 30) < 0.01)
        #expect(abs(value(values, plane: 2, row: 7, column: 7, width: 96) - 10) < 0.01)
    }

    @Test func noShapeIsTooLongOrTooShort() {
        func width(_ width: Double, _ height: Double) -> Int {
            TextStrip(TurnedRectangle(centre: .zero, along: Spot(1, 0), width: width, height: height), scale: Spot(1, 1)).width
        }
        #expect(width(100_000, 0.001) == 1920)
        #expect(width(0, 500) == 12)
        #expect(width(480, 48) == 480)
    }
}
