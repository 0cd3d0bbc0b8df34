import Domain
import Testing
import Vision

@Suite struct PlanesTests {
    private let pixels = RGBPixels(size: PixelSize(width: 2, height: 1), bytes: [10, 20, 30, 40, 50, 60])

    @Test func coloursComeApartAndTheRestIsGrey() {
        let planes = Planes(pixels, multiple: 4, red: 0, blue: 2)
        #expect(planes.size == PixelSize(width: 4, height: 4))
        let grey = [Float](repeating: 127, count: 12)
        #expect(planes.values == [10, 40, 127, 127] + grey + [20, 50, 127, 127] + grey + [30, 60, 127, 127] + grey)
    }

    @Test func coloursMayChangePlacesAndScale() {
        let planes = Planes(pixels, multiple: 1, red: 2, blue: 0, mean: [30, 20, 10], factor: [1, 2, 3])
        #expect(planes.size == pixels.size)
        #expect(planes.values == [0, 30, 0, 60, 0, 90])
    }
}
