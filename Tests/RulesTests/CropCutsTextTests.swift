import Domain
import Framing
import Testing

@testable import Rules

@Suite struct CropCutsTextTests {
    @Test func aBannerThatLosesItsWordsHolds() throws {
        let found = CropCutsText.findings(try Crops.photo([], [Crops.square(.centre)], texts: [Crops.line("NO BULLYING HERE", 0.15, 0.5)]))
        #expect(found.map(\.effect) == [.holds])
        #expect(found[0].evidence.contains("line of text 1"))
        // Specks, guesses and single letters carry no meaning.
        for text in [
            Crops.line("NO BULLYING HERE", 0.15, 0.5, score: 0.6), Crops.line("AB", 0.2, 0.2),
            Crops.line("NO BULLYING HERE", 0.15, 0.5, height: 0.01),
        ] {
            #expect(CropCutsText.findings(try Crops.photo([], [Crops.square(.centre)], texts: [text])).isEmpty)
        }
    }
}
