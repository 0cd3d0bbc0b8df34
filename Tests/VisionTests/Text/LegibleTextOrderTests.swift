import Domain
import Testing

@testable import Vision

@Suite struct LegibleTextOrderTests {
    private func line(_ text: String, x: Double, y: Double, height: Double = 0.04) -> LegibleText {
        LegibleText(
            text: text,
            corners: [Point(x: x, y: y), Point(x: x + 0.2, y: y), Point(x: x + 0.2, y: y + height), Point(x: x, y: y + height)], score: 0.9)
    }

    @Test func fromTopToBottomThenFromLeftToRight() {
        let lines = [
            line("third", x: 0.1, y: 0.2), line("second", x: 0.6, y: 0.1), line("first", x: 0.1, y: 0.11), line("fourth", x: 0.4, y: 0.21),
            line("fifth", x: 0, y: 0.9),
        ]
        #expect(LegibleText.inReadingOrder(lines).map(\.text) == ["first", "second", "third", "fourth", "fifth"])
        #expect(LegibleText.inReadingOrder(lines.reversed()).map(\.text) == ["first", "second", "third", "fourth", "fifth"])
        #expect(LegibleText.inReadingOrder([]) == [])
    }

    @Test func aStaircaseIsNotOneRow() {
        let lines = (0..<6).map { line("\($0)", x: 0.9 - 0.1 * Double($0), y: 0.1 + 0.03 * Double($0)) }
        #expect(LegibleText.inReadingOrder(lines).map(\.text) == ["0", "1", "2", "3", "4", "5"])
    }

    @Test func whatCannotBeSeenIsDropped() {
        #expect(LegibleText.cleaned("AVA\u{0}\u{1B}[31m SMITH\n") == "AVA [31m SMITH")
        #expect(LegibleText.cleaned("\u{202E}Noah\u{200B}\u{3000}\u{A0} Patel\u{E000}") == "Noah Patel")
        #expect(LegibleText.cleaned("Zoë Ó Briain") == "Zoë Ó Briain")
        #expect(LegibleText.cleaned(" \t ") == "")
    }
}
