import Testing
import Texts

@Suite struct PhoneFinderTests {
    private func found(_ text: String) -> [String] {
        PhoneFinder.ranges(in: text).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    }

    /// Ofcom keeps 020 7946 0000 to 0999 and 0117 496 0000 to 0999 for drama; the library knows no such thing and finds them.
    @Test(arguments: [
        ("Ring 020 7946 0018 now", "020 7946 0018"), ("+44 (0)20 7946 0018", "+44 (0)20 7946 0018"), ("0117 496 0123", "0117 496 0123"),
        ("Zoë’s mum: ０２０７９４６００１８", "０２０７９４６００１８"), ("🎉🎉 020 7946 0018", "020 7946 0018"),
    ])
    func numbersAreFoundAtTheirBytes(_ text: String, _ words: String) { #expect(found(text) == [words]) }

    @Test(arguments: [
        "", "DSC_0123456789", "IMG_20250614_101530.jpg", "12 07 2025 4x100", "2025-06-14 10", "6 2024/25", "Year 4 sports day",
        "ISBN 9780140328721",
    ])
    func otherNumbersAreNone(_ text: String) { #expect(found(text) == []) }

    @Test func severalAreFoundInTheOrderOfTheText() {
        #expect(found("020 7946 0018 or 020 7946 0019, 0117 496 0123") == ["020 7946 0018", "020 7946 0019", "0117 496 0123"])
    }
}
