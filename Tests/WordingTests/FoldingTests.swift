import Foundation
import Testing

@testable import Wording

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Łukasz", "lukasz"), ("Øyvind", "oyvind"), ("Þór", "thor"), ("Straße", "strasse"), ("Ælfgar", "aelfgar"),
        ("İpek", "ipek"), ("Nguyễn", "nguyen"), ("Ştefan", "stefan"), ("ǅemal", "dzemal"), ("Ζωή", "zoe"),
    ])
    func letterBecomesASCII(_ text: String, _ folded: String) {
        #expect(String(decoding: FoldedText(text).bytes, as: UTF8.self) == folded)
    }

    @Test func tableAgreesWithTransliteration() {
        for value in [0xC0...0x24F, 0x1E00...0x1EFF].joined() {
            guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic else { continue }
            var folded: [UInt8] = []
            Folding.fold([scalar], .plain, into: &folded)
            let direct = Folding.letters(of: Folding.transliterated(String(scalar).precomposedStringWithCompatibilityMapping))
            #expect(folded == direct, "U+\(String(value, radix: 16))")
        }
    }

    @Test func piecesEndWhereCaseOrLettersEnd() {
        let folded = FoldedText("IMG_12AvaSmith-ZOË's")
        let words = folded.pieces.map { String(decoding: folded.bytes[$0.bytes], as: UTF8.self) }
        #expect(words == ["img", "ava", "smith", "zoe", "s"])
        #expect(folded.pieces.map(\.beginsWord) == [true, true, false, true, true])
    }
}

@Suite struct PlainTextFoldingTests {
    /// A last sign that is not ASCII sends the same text through the long way, and changes none of its words.
    @Test func plainTextIsSplitAndFoldedLikeAnyOther() {
        var chance = SeededNumbers(state: 7)
        let signs = Array("aabzAABZ .,_-'0#@’–")
        for _ in 0..<3000 {
            let text = String(
                (0..<Int.random(in: 0...14, using: &chance)).map { _ in signs[Int.random(in: signs.indices, using: &chance)] })
            let plain = FoldedText(text)
            let other = FoldedText(text + "€")
            #expect(plain.bytes == other.bytes, "\(text)")
            #expect(
                plain.pieces.map(\.bytes) == other.pieces.map(\.bytes) && plain.pieces.map(\.beginsWord) == other.pieces.map(\.beginsWord))
            #expect(plain.pieces.map { String(text[$0.range]) } == other.pieces.map { String((text + "€")[$0.range]) }, "\(text)")
        }
    }
}
