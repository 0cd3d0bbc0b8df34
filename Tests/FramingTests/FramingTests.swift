import Domain
import Testing

@testable import Framing

@Suite struct FramingTests {
    private func placement(_ shape: Placement.Shape, _ anchor: Placement.Anchor = .unknown, covered: [Region] = []) throws -> Placement {
        Placement(
            id: "test", platform: "Test", title: "test", shape: shape, anchor: anchor, covered: covered, source: "-",
            date: try #require(Day(iso: "2026-11-01")), confidence: .weak)
    }

    private func face(_ x: Double, _ y: Double = 0.4, size: Double = 0.1, number: Int = 1, isChild: Bool = true) -> Subject {
        Subject(.face, Region(x: x, y: y, width: size, height: size), number: number, isChild: isChild)
    }

    private func scene(_ subjects: [Subject], _ width: Int = 2000, _ height: Int = 1000, points: [CropPoint] = []) -> Scene {
        Scene(size: PixelSize(width: width, height: height), subjects: subjects, cropPoints: points)
    }

    /// A square from the middle of a picture twice as wide begins at a quarter.
    @Test func aCentreCropIsOnePosition() throws {
        let view = Framing.view(scene([face(0.2), face(0.5), face(0.8)]), try placement(.ratio(1), .centre))
        #expect(view.window?.length == 1000 && view.possible == PositionSet([500...500]))
        #expect(view.outlooks.map(\.cut) == [.certain, .safe, .safe])
        #expect(view.outlooks.map(\.lost) == [.safe, .safe, .certain])
        #expect(view.singlingOut?.grade == .certain && view.singlingOut?.subjects.map(\.number) == [1])
    }

    @Test func whereTheAnchorIsNotKnownEveryPositionCounts() throws {
        let view = Framing.view(scene([face(0.05), face(0.45)]), try placement(.ratio(1)))
        // From 0 to 900 the second is whole; the first to 100 at most.
        #expect(view.possible.count == 1001)
        #expect(view.outlooks.map(\.cut) == [.possible, .possible])
        #expect(view.outlooks[0].lost == .likely)
        #expect(view.singlingOut?.grade == .likely)
        #expect(
            view.safeCrop == .window(position: 50, keeping: .everything) || view.safeCrop == .window(position: 100, keeping: .everything))
    }

    @Test func aFaceWiderThanTheWindowIsCutForCertain() throws {
        let wide = Subject(.face, Region(x: 0.2, y: 0.1, width: 0.6, height: 0.8), number: 1)
        let view = Framing.view(scene([wide]), try placement(.ratio(1)))
        #expect(view.outlooks[0].cut == .certain && view.outlooks[0].share == 1)
        #expect(view.safeCrop == .padding(ratio: 1))
    }

    @Test func theGuessesOfAnEyeAreLikely() throws {
        // Attention lays the square at the far right, where it cuts nothing of the second face and loses the first.
        let points = [CropPoint(ratio: 1, attention: 0.42, entropy: 0.5)]
        let view = Framing.view(scene([face(0.4), face(0.8)], points: points), try placement(.ratio(1), .content))
        #expect(view.guesses[.attention] == 840 && view.guesses[.entropy] == 1000 && view.guesses[.centre] == 500)
        #expect(view.outlooks[0].cut == .likely && view.outlooks[0].guesses == [.attention])
        #expect(view.outlooks[0].lost == .likely)
        let known = Framing.view(scene([face(0.4), face(0.8)], points: points), try placement(.ratio(1), .uploader))
        #expect(known.guesses == [.centre: 500] && known.outlooks[0].cut == .possible)
    }

    @Test func aShapeBetweenTwoRatiosCropsOnlyBeyondThem() throws {
        let feed = try placement(.between(narrowest: 0.75, widest: 1.91), .uploader)
        #expect(Framing.view(scene([face(0.1)], 1600, 1200), feed).window == nil)
        #expect(Framing.view(scene([face(0.1)], 1600, 1200), feed).safeCrop == .asItIs)
        #expect(Framing.view(scene([face(0.1)], 2000, 1000), feed).window?.length == 1910)
        let tall = Framing.view(scene([face(0.1)], 1000, 2000), feed)
        #expect(tall.window?.axis == .down && tall.window?.length == 1333)
    }

    /// A wide picture stands in the middle of a story; a tall one reaches under the platform's buttons.
    @Test func whatTheInterfaceCoversIsSaid() throws {
        let story = try placement(
            .whole(frame: 9.0 / 16), .centre,
            covered: [Region(x: 0, y: 0, width: 1, height: 0.14), Region(x: 0, y: 0.8, width: 1, height: 0.2)])
        #expect(Framing.view(scene([face(0.4, 0.02)]), story).outlooks.map(\.isCovered) == [false])
        #expect(Framing.view(scene([face(0.4, 0.02), face(0.4, 0.4)], 900, 1600), story).outlooks.map(\.isCovered) == [true, false])
        #expect(Framing.view(scene([face(0.4, 0.02)], 900, 1600), story).outlooks[0].cut == .safe)
    }

    @Test func aPictureThatHasTheRatioIsShownWhole() throws {
        let view = Framing.view(scene([face(0.95)], 1000, 1000), try placement(.ratio(1)))
        #expect(view.window == nil && view.outlooks.allSatisfy { $0.worst == .safe } && view.singlingOut == nil)
    }

    @Test func onlyChildrenWhoCanBeToldApartAreSingledOut() throws {
        let square = try placement(.ratio(1), .centre)
        #expect(Framing.view(scene([face(0.1, isChild: false), face(0.5)]), square).singlingOut == nil)
        #expect(Framing.view(scene([face(0.5)]), square).singlingOut == nil)
        #expect(Framing.view(scene([face(0.4), face(0.5)]), square).singlingOut == nil)
        #expect(Framing.view(scene([face(0.1), face(0.5)]), square).singlingOut?.share == 1)
    }

    @Test func theSafeCropCutsNoText() throws {
        let banner = Subject(.text, Region(x: 0.35, y: 0.1, width: 0.2, height: 0.1), number: 1)
        let view = Framing.view(scene([face(0.6, number: 1), banner]), try placement(.ratio(1)))
        guard case .window(let position, .everything) = view.safeCrop, let window = view.window else {
            Issue.record("\(view.safeCrop)")
            return
        }
        #expect(window.cutting(window.span(of: banner.region)).contains(position) == false)
        #expect(window.keeping(window.span(of: face(0.6).region)).contains(position))
        // A banner all over the picture cannot be spared.
        let long = Subject(.text, Region(x: 0, y: 0.1, width: 1, height: 0.1), number: 1)
        #expect(Framing.view(scene([face(0.6), long]), try placement(.ratio(1))).safeCrop == .window(position: 800, keeping: .people))
    }

    @Test func theWorstAndTheLikeliestWindowAreOnesThatDoHarm() throws {
        let view = Framing.view(scene([face(0.05, number: 1), face(0.7, number: 2), face(0.85, number: 3)]), try placement(.ratio(1)))
        let worst = try #require(view.worst), likeliest = try #require(view.likeliest)
        #expect(view.possible.contains(worst) && view.guesses.values.contains(likeliest))
        #expect(view.singlingOut != nil)
        let region = try #require(view.window?.region(at: worst))
        let whole = view.outlooks.filter { $0.subject.region.x >= region.x && $0.subject.region.x + 0.1 <= region.x + region.width }
        #expect(whole.count == 1)
    }

    @Test func whatThePictureItselfCutsIsNotThePlatformsDoing() {
        #expect(Subject(.face, Region(x: -0.02, y: 0.3, width: 0.1, height: 0.1)).isCutByThePicture)
        #expect(Subject(.face, Region(x: 0.5, y: 0.91, width: 0.1, height: 0.1)).isCutByThePicture)
        #expect(!face(0.5).isCutByThePicture)
    }

    @Test func aBustLiesAroundItsFaceAndWithinThePicture() {
        let bust = Subject.bust(of: Region(x: 0.4, y: 0.4, width: 0.1, height: 0.1))
        #expect(abs(bust.x - 0.3) < 1e-9 && abs(bust.width - 0.3) < 1e-9 && abs(bust.y - 0.35) < 1e-9 && abs(bust.height - 0.3) < 1e-9)
        let corner = Subject.bust(of: Region(x: -0.01, y: 0.9, width: 0.1, height: 0.1))
        #expect(corner.x == 0 && corner.y + corner.height <= 1)
    }

    @Test func logarithmsAreRight() {
        for (value, known) in [(1.0, 0.0), (2, 0.693147180559945), (10, 2.302585092994046), (0.877, -0.131248287), (5.9, 1.774952351)] {
            #expect(abs(value.logarithm - known) < 1e-7)
        }
    }
}
