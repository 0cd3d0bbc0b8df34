import Testing

@testable import Wording

@Suite struct PhoneNumbersTests {
    @Test(arguments: [
        ("Ring 07700 900123 now", "07700 900123"), ("(01632) 960123", "01632) 960123"), ("020 7946 0018", "020 7946 0018"),
        ("+44 (0)20 7946 0018", "+44 (0)20 7946 0018"), ("+447700900123", "+447700900123"), ("0044 1632 960123", "0044 1632 960123"),
        ("0117-496-0123", "0117-496-0123"), ("Tel:01632.960.123", "01632.960.123"), ("0800 123456", "0800 123456"),
    ])
    func isOne(_ text: String, _ words: String) { #expect(PhoneNumbers.all(in: text) == [words]) }

    @Test(arguments: [
        "DSC_0123456789", "0 1 2 3 4 5 6 7 8 9 10", "12 07 2025 4x100", "2025-06-14 10", "6 2024/25", "0800 1111", "999", "1632 960123",
        "07700 9001234", "01/02/2026 0123456", "00000 000000", "x01632960123", "012 345",
    ])
    func isNone(_ text: String) { #expect(PhoneNumbers.all(in: text).isEmpty) }

    @Test func eachOfSeveralIsFound() {
        #expect(PhoneNumbers.all(in: "07700 900123 or 07700 900124") == ["07700 900123", "07700 900124"])
        #expect(PhoneNumbers.all(in: "07700900123 07700900124") == ["07700900123", "07700900124"])
    }
}
