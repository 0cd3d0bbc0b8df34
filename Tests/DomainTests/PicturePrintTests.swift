import Foundation
import Testing

@testable import Domain

/// What makes two pictures the same.
@Suite struct PicturePrintTests {
    private static let numbers = UInt64(1)...12

    @Test(arguments: numbers) func theMirroredPictureHasTheMirroredLikeness(_ number: UInt64) {
        let print = Boxes.print(number)
        let mirrored = Boxes.print(of: Boxes.copy(Boxes.picture(number), isMirrored: true))
        #expect(print.likeness.mirrored.similarity(to: mirrored.likeness) > 0.999)
        #expect(print.likeness.similarity(to: mirrored.likeness) < 0.7, "it is not its own mirror image")
        #expect(print.likeness.mirrored.mirrored == print.likeness)
        #expect(print.level == mirrored.level)
    }

    @Test(arguments: numbers) func distancesAreDistances(_ number: UInt64) {
        let one = Boxes.print(number).likeness, other = Boxes.print(number + 100).likeness
        #expect(one.distance(to: one) == 0 && one.distance(to: other) == other.distance(to: one))
        #expect(abs(one.similarity(to: one) - 1) < 1e-12 && one.similarity(to: other) == other.similarity(to: one))
        #expect(one.distance(to: other) == zip(one.strengths, other.strengths).prefix(64).count { ($0 > 0) != ($1 > 0) })
    }

    /// Every bit stands in one piece, and where a bit is another one only its piece is.
    @Test func thePiecesHoldEveryBitOnce() {
        let bits: UInt64 = 0x0123_4567_89AB_CDEF
        let pieces = PictureLikeness.pieces(of: bits)
        #expect(pieces.map { $0 >> 16 } == [0, 1, 2, 3])
        for bit in 0..<64 {
            let changed = zip(pieces, PictureLikeness.pieces(of: bits ^ 1 << UInt64(bit))).map { $0 ^ $1 }
            #expect(changed.count { $0 != 0 } == 1 && changed.reduce(0) { $0 + $1.nonzeroBitCount } == 1, "\(bit)")
        }
    }

    @Test(arguments: numbers) func darkerAndGreyerPicturesAreTheSame(_ number: UInt64) {
        let picture = Boxes.picture(number)
        let darker = RGBPixels(size: picture.size, bytes: picture.bytes.map { UInt8(30 + Int($0) / 2) })
        #expect(Boxes.print(number).likeness.similarity(to: Boxes.print(of: darker).likeness) > 0.98)
    }

    /// Under a bar no step of the search fits exactly, and over a part of the picture or beside it.
    @Test(arguments: numbers, [7, 10, 13]) func aPictureUnderABarIsFoundBothWays(_ number: UInt64, _ rows: Int) {
        let picture = Boxes.picture(number)
        let bar = [UInt8](repeating: 16, count: rows * 96 * 3)
        let over = RGBPixels(size: picture.size, bytes: bar + picture.bytes[bar.count...])
        let beside = RGBPixels(size: PixelSize(width: 96, height: 72 + rows), bytes: picture.bytes + bar)
        for copy in [over, beside].map(Boxes.print(of:)) {
            #expect(PictureSearch(copy).similarity(to: Boxes.print(number)) != nil)
            #expect(PictureSearch(Boxes.print(number)).similarity(to: copy) != nil)
        }
    }

    @Test func aThirdOfAPictureIsAnotherPicture() {
        let search = PictureSearch(Boxes.print(1))
        #expect(search.similarity(to: Boxes.print(of: Boxes.copy(Boxes.picture(1), withoutColumns: 64))) == nil)
    }

    @Test func noOtherPictureIsTheSame() {
        let prints = (0..<60).map { Boxes.print(1000 + $0) }
        for search in prints.prefix(8).map(PictureSearch.init) {
            #expect(prints.count { search.similarity(to: $0) != nil } == 1)
        }
    }

    /// What is like everything is like nothing: blank, a slope, two halves.
    @Test func plainPicturesHaveNoPrint() {
        let size = PixelSize(width: 200, height: 150)
        func picture(_ level: (Int, Int) -> Int) -> RGBPixels {
            RGBPixels(size: size, bytes: (0..<150).flatMap { y in (0..<200).flatMap { [UInt8](repeating: UInt8(level($0, y)), count: 3) } })
        }
        for plain in [picture { _, _ in 0 }, picture { _, _ in 255 }, picture { x, _ in x }, picture { x, _ in x < 100 ? 20 : 230 }] {
            #expect(PicturePrint.reading(of: plain) == .absent)
        }
        #expect(PicturePrint.reading(of: picture { x, y in 128 + (x * 7 + y * 13) % 5 }) == .absent, "noise of a few levels is plain")
        let nothing = RGBPixels(size: PixelSize(width: 0, height: 4), bytes: [])
        #expect(PicturePrint.reading(of: nothing) == .unknown("the picture has no pixels"))
    }

    @Test func aLineOfPixelsIsSurvived() {
        let line = RGBPixels(size: PixelSize(width: 5000, height: 1), bytes: (0..<15000).map { UInt8($0 * $0 % 251) })
        #expect(PicturePrint.reading(of: line) == .absent)
    }

    @Test func printsComeBackAsTheyWereWritten() throws {
        let print = Boxes.print(1)
        let json = String(decoding: try JSONEncoder().encode(print), as: UTF8.self)
        #expect(json.count == 2 * 258 + 2)
        #expect(try JSONDecoder().decode(PicturePrint.self, from: Data(json.utf8)) == print)
        #expect(PicturePrint(bytes: print.bytes) == print)
        var wild = print.bytes
        wild[200] = 0x80
        for broken in [
            "\"\"", String(json.dropLast(3)) + "\"", json.replacing("\"", with: "\"0"), "\"" + String(repeating: "g", count: 516) + "\"",
            "\"" + String(repeating: "0", count: 516) + "\"", "\"" + String(repeating: "é", count: 516) + "\"",
            "\"" + wild.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\"",
        ] {
            #expect(throws: DecodingError.self) { try JSONDecoder().decode(PicturePrint.self, from: Data(broken.utf8)) }
        }
    }

    @Test func whatIsKeptAndAskedIsTheSameEveryTime() {
        let print = Boxes.print(5)
        #expect(print.kept.count == 10 && print.kept.first == print.likeness)
        #expect(print.kept == Boxes.print(5).kept && print.asked == Boxes.print(5).asked)
        #expect(print.asked.contains(print.likeness) || print.asked.contains { $0.similarity(to: print.likeness) > 0.9999 })
        #expect(print.asked.count == 2 * (100 + 6 * 30 + 40))
    }

    @Test func cosinesAreCosines() {
        for step in -400...4000 {
            let turns = Double(step) / 97
            #expect(abs(HalfTurns(turns).cosine - cos(turns * .pi)) < 1e-12, "\(turns)")
        }
    }
}
