import Domain
import Testing

@Suite struct GeometryTests {
    private enum Side { case top, bottom, left, right }

    /// On which side of the upright picture the stored first row and first column lie: EXIF 2.32, table of tag 0x0112.
    private static let sides: [Orientation: (row: Side, column: Side)] = [
        .upright: (.top, .left), .mirrored: (.top, .right), .half: (.bottom, .right), .mirroredHalf: (.bottom, .left),
        .transposed: (.left, .top), .right: (.right, .top), .transversed: (.right, .bottom), .left: (.left, .bottom),
    ]

    /// Where a stored pixel stands on the upright picture, found from the sides alone.
    private func upright(row: Int, column: Int, _ size: PixelSize, _ orientation: Orientation) throws -> (x: Int, y: Int) {
        let sides = try #require(Self.sides[orientation])
        var (x, y) = (-1, -1)
        for (side, distance, last) in [(sides.row, row, size.height - 1), (sides.column, column, size.width - 1)] {
            switch side {
            case .top: y = distance
            case .bottom: y = last - distance
            case .left: x = distance
            case .right: x = last - distance
            }
        }
        return (x, y)
    }

    @Test(arguments: Orientation.allCases) func boxesGoWhereTheirPixelsGo(_ orientation: Orientation) throws {
        let size = PixelSize(width: 5, height: 3)
        let turned = orientation.upright(size)
        for (left, right) in [(0, 1), (1, 4), (0, 5), (4, 5), (2, 3)] {
            for (top, bottom) in [(0, 1), (1, 3), (0, 3), (2, 3)] {
                var (xs, ys): ([Int], [Int]) = ([], [])
                for row in top..<bottom {
                    for column in left..<right {
                        let (x, y) = try upright(row: row, column: column, size, orientation)
                        xs.append(x)
                        ys.append(y)
                    }
                }
                let box = orientation.upright(
                    Region(
                        x: Double(left) / 5, y: Double(top) / 3, width: Double(right - left) / 5, height: Double(bottom - top) / 3))
                let (x, y) = (try #require(xs.min()), try #require(ys.min()))
                let (width, height) = (try #require(xs.max()) - x + 1, try #require(ys.max()) - y + 1)
                #expect(abs(box.x - Double(x) / Double(turned.width)) < 1e-12)
                #expect(abs(box.y - Double(y) / Double(turned.height)) < 1e-12)
                #expect(abs(box.width - Double(width) / Double(turned.width)) < 1e-12)
                #expect(abs(box.height - Double(height) / Double(turned.height)) < 1e-12)
            }
        }
    }

    /// The arithmetic that was checked against upright originals of tagged photos.
    @Test func centresAgreeWithTheVerifiedTable() {
        let table: [(Double, Double)] = [(0.2, 0.3), (0.8, 0.3), (0.8, 0.7), (0.2, 0.7), (0.3, 0.2), (0.7, 0.2), (0.7, 0.8), (0.3, 0.8)]
        for (orientation, centre) in zip(Orientation.allCases, table) {
            let box = orientation.upright(Region(centreX: 0.2, centreY: 0.3, width: 0.1, height: 0.04))
            #expect(abs(box.x + box.width / 2 - centre.0) < 1e-12 && abs(box.y + box.height / 2 - centre.1) < 1e-12)
            #expect(box.width == (orientation.swapsSides ? 0.04 : 0.1))
        }
        #expect(Orientation.allCases.map(\.rawValue) == Array(1...8))
    }

    @Test func sizesTurnWithThePicture() {
        let size = PixelSize(width: 40, height: 30)
        #expect(Orientation.allCases.map { $0.upright(size).width } == [40, 40, 40, 40, 30, 30, 30, 30])
        #expect(size.longestEdge == 40 && size.pixels == 1200 && size.description == "40x30")
    }

    /// A hostile header must not stop the program.
    @Test func aHostileSizeIsOverEveryLimit() {
        #expect(PixelSize(width: Int.max, height: 2).pixels == Int.max)
        #expect(PixelSize(width: 1 << 40, height: 1 << 40).pixels == Int.max)
    }

    @Test func onlyBoxesThatTouchThePictureArePlausible() {
        #expect(Region(x: 0, y: 0, width: 1, height: 1).isPlausible)
        #expect(Region(x: -0.1, y: 0.9, width: 0.2, height: 0.3).isPlausible)
        for box in [
            Region(x: 0, y: 0, width: 0, height: 1), Region(x: 1, y: 0, width: 1, height: 1), Region(x: -0.5, y: 0, width: 0.5, height: 1),
            Region(x: .nan, y: 0, width: 1, height: 1), Region(x: 0, y: 0, width: .infinity, height: 1),
            Region(x: 0, y: 0, width: 1.6, height: 1), Region(x: 0, y: 1, width: 1, height: 1), Region(x: 0, y: -1, width: 1, height: 1),
        ] {
            #expect(!box.isPlausible)
        }
    }
}
