import Testing
import Wording

@Suite struct PersonalDataTests {
    @Test(arguments: [
        ("Write to head@example.org.", PersonalDatum.Kind.email, "head@example.org"),
        ("<zoë.o'brien@mail.example.co.uk>", .email, "zoë.o'brien@mail.example.co.uk"),
        ("Follow @hollow_oak!", .handle, "@hollow_oak"), ("see WWW.EXAMPLE.ORG/a", .link, "WWW.EXAMPLE.ORG/a"),
        ("https://example.org", .link, "https://example.org"), ("UPN: U900400024001", .upn, "U900400024001"),
        ("u900 4000 24001", .upn, "u900 4000 24001"), ("T90040002401A", .upn, "T90040002401A"),
    ])
    func isFound(_ text: String, _ kind: PersonalDatum.Kind, _ words: String) {
        let found = PersonalData.all(in: text)
        #expect(found.map(\.kind) == [kind] && found.map(\.words) == [words])
    }

    @Test(arguments: [
        "", "Meet @ 3pm", "5 @ 2 for 1", "a@b", "@", "@3pm", "www.", "A900400024001", "Year 4 sports day", "head at example.org",
        "Z801200001001",
    ])
    func isNone(_ text: String) {
        #expect(PersonalData.all(in: text).isEmpty)
    }

    @Test func severalInOneLineAreAllFound() {
        let found = PersonalData.all(in: "SW1A 1AA, 020 7946 0018, a@example.org")
        #expect(Set(found.map(\.kind)) == [.postcode, .phone, .email])
    }
}
