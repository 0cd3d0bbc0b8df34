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
