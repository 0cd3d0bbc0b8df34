import Domain
import Testing
import Vision

@Suite struct BoxesTests {
    private static func face(_ x: Double, _ y: Double, _ side: Double, _ score: Double) -> Face {
        Face(region: Region(centreX: x, centreY: y, width: side, height: side), score: score, certainty: .face)
    }

    @Test func ofTwoBoxesOnOneFaceTheLikelierStays() {
        let merged = Boxes.merge([Self.face(0.5, 0.5, 0.2, 0.6), Self.face(0.51, 0.5, 0.2, 0.9), Self.face(0.5, 0.52, 0.18, 0.5)])
        #expect(merged == [Self.face(0.51, 0.5, 0.2, 0.9)])
    }

    @Test func neighboursStayAndStandFromLeftToRight() {
        let row = [0.7, 0.3, 0.5].map { Self.face($0, 0.5, 0.15, 0.8) }
        #expect(Boxes.merge(row).map(\.region.centre.x) == [0.3, 0.5, 0.7])
    }

    /// The parts into which a close face falls are none; somebody small in front of a large face is somebody.
    @Test func partsOfACloseFaceAreNotCounted() {
        let close = Self.face(0.5, 0.5, 0.8, 0.9)
        #expect(Boxes.merge([close, Self.face(0.4, 0.4, 0.3, 0.5)]) == [close])
        #expect(Boxes.merge([close, Self.face(0.4, 0.4, 0.1, 0.5)]).count == 2)
        #expect(Boxes.merge([close, Self.face(0.4, 0.4, 0.3, 0.95)]).count == 2, "the likelier one is no part")
        let small = Self.face(0.5, 0.5, 0.2, 0.9)
        #expect(Boxes.merge([small, Self.face(0.48, 0.48, 0.08, 0.5)]).count == 2, "faces that are not close do not fall apart")
    }

    /// For any boxes: the outcome covers every one that went in, holds none twice, and does not depend on the order.
    @Test(arguments: UInt64(1)...40) func mergingKeepsItsPromises(_ seed: UInt64) {
        var numbers = Numbers(seed)
        let faces = (0..<40).map { _ in
            Self.face(numbers.next(0.1...0.9), numbers.next(0.1...0.9), numbers.next(0.02...0.3), numbers.next(0.2...1))
        }
        let merged = Boxes.merge(faces)
        for face in faces {
            #expect(merged.contains { $0 == face || $0.score >= face.score && $0.region.overlap(face.region) > 0 }, "a face was lost")
        }
        for (index, one) in merged.enumerated() {
            for other in merged[(index + 1)...] { #expect(one.region.overlapOverUnion(other.region) < 0.4) }
        }
        #expect(Boxes.merge(faces.reversed()) == merged)
        #expect(Boxes.merge(merged) == merged)
    }
}

/// The same numbers every time.
struct Numbers {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next(_ range: ClosedRange<Double>) -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return range.lowerBound + (range.upperBound - range.lowerBound) * Double(state >> 11) / Double(1 << 53)
    }
}
