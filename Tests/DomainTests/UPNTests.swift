import Domain
import Testing

/// The numbers are published ones: the department's guidance and tests, a validator's tests, and a demonstration system's wrong one.
@Suite struct UPNTests {
    @Test(arguments: [
        "H801200001001", "G80120000101A", "B801200005001", "A950000178301", "H243278544154", "X845212818005", "A123456789012",
        "R674123101121", "R900400001001",
    ])
    func acceptsPublishedNumbers(_ text: String) {
        #expect(UPN(text)?.text == text)
        #expect(UPN(text.lowercased())?.text == text)
        #expect(UPN(" \(text.prefix(1)) \(text.dropFirst().prefix(7))-\(text.dropFirst(8)) ")?.text == text)
    }

    @Test(arguments: [
        "Z801200001001", "A801200005001", "R247962919251", "X428558133462", "B123456789012", "G80120000101S", "G80120000101I",
        "G80120000101O", "P473368326012", "X80120000A001", "", "H80120000100", "H8012000010011", "UN1", "8801200001001", "I801200001001",
        "H80120000100١", "H80120000100é", "H801200001\u{0}01",
    ])
    func refusesOthers(_ text: String) {
        #expect(UPN(text) == nil)
    }

    /// Worked out by hand from the published G80120000101A: the last letter weighs 13, so B (1) adds 13 and Z (22) adds 286.
    @Test func theLastLetterOfATemporaryNumberCounts() {
        #expect(UPN("W80120000101B") != nil)
        #expect(UPN("T80120000101Z") != nil)
        #expect(UPN("G80120000101B") == nil)
    }

    @Test func tellsTemporaryNumbers() {
        #expect(UPN("G80120000101A")?.isTemporary == true)
        #expect(UPN("H801200001001")?.isTemporary == false)
    }

    /// A single mistyped digit always shows: no weight and no difference of digits is a multiple of 23.
    @Test func noSingleWrongDigitPasses() {
        let text = Array("H801200001001")
        for position in 1..<13 {
            for digit in "0123456789" where digit != text[position] {
                var wrong = text
                wrong[position] = digit
                #expect(UPN(String(wrong)) == nil)
            }
        }
    }

    /// Of the 23 letters exactly one fits, so that chance lets one wrong number in 23 pass.
    @Test func exactlyOneLetterFits() {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".filter { UPN("\($0)900400012345") != nil }
        #expect(letters.count == 1)
    }
}
