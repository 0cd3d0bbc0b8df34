import Domain
import Testing

@Suite struct ULNTests {
    /// Published test values (the ESFA's individualised learner record, and the `ulnjs` package).
    @Test(arguments: ["1000000043", "0000000042", " 1000 0000 43 "])
    func validNumberIsTaken(_ text: String) {
        #expect(ULN(text)?.text == text.filter { $0 != " " })
    }

    @Test(arguments: ["1000000063", "100000004", "1000000044", "10000000431", "100000004X", "", ULN.notYetKnown, "١٠٠٠٠٠٠٠٤٣"])
    func otherTextIsNone(_ text: String) { #expect(ULN(text) == nil) }
}
