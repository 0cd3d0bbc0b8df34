import Testing

@testable import Wording

@Suite struct PostcodeTests {
    private func found(_ text: String) -> [String] { PersonalData.all(in: text).filter { $0.kind == .postcode }.map(\.words) }

    @Test(arguments: [
        ("SW1A 1AA", "SW1A 1AA"), ("London EC1A 1BB.", "EC1A 1BB"), ("W1A 0AX", "W1A 0AX"), ("M1 1AE", "M1 1AE"), ("cb7 4xx", "cb7 4xx"),
        ("SW1A1AA", "SW1A1AA"), ("Address: L4 1TH", "L4 1TH"), ("CR2 6XH, England", "CR2 6XH"), ("DN55 1PT", "DN55 1PT"),
        ("B33 8TH", "B33 8TH"),
    ])
    func isOne(_ text: String, _ words: String) { #expect(found(text) == [words]) }

    @Test(arguments: [
        "KS2 5th place", "Y6 1st XI", "P7 3rd", "U11 2nd", "S2 4th team", "B1 1st", "B1 1ST PRIZE", "Year B1 1ST", "ZZ99 3VZ", "AA1 1AA",
        "E4 2pm", "E4 2Up", "M1 1AEX", "SW1A. 1AA", "Class 4B", "W1A 0CM", "E 1AA", "L1234 1AA",
    ])
    func isNone(_ text: String) { #expect(found(text).isEmpty) }
}
