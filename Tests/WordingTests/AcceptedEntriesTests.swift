import Testing

@testable import Wording

@Suite struct AcceptedEntriesTests {
    @Test(arguments: [
        "@hollow_oak", "hollowoak.example.org", "https://www.hollowoak.example.org/news/", "office@hollowoak.example.org", "01632 960999",
        "+44 (0)1632 960999", "SW1A 1AA", "14 Elm Road", "Hollow Oak Primary, 14 Elm Road, London SW1A 1AA",
    ])
    func whatCanStandInATextHasAForm(_ entry: String) {
        #expect(AcceptedEntries.hasForm(entry))
    }

    /// A name or a word would be accepted in vain, and a pupil's number must never be.
    @Test(arguments: [
        "Ava", "Ava Smith", "hollow oak", "Elm Road", "@", "@ ava", "12", "1000", "U900400024001", "office@", "https://", "a b@example.org",
    ])
    func whatCanNotHasNone(_ entry: String) {
        #expect(!AcceptedEntries.hasForm(entry))
    }

    @Test func aWrittenAddressAcceptsItsParts() {
        let accepted = AcceptedEntries(["Hollow Oak Primary, 14 Elm Road, London SW1A 1AA"])
        #expect(accepted.accepts(place: "14 elm road") && accepted.accepts(place: "SW1A1AA"))
        #expect(!accepted.accepts(place: "15 Elm Road") && !accepted.accepts(place: "Elm Road") && !accepted.accepts(web: "london"))
    }

    @Test func telephoneNumbersAreComparedAsTheyAreDialled() {
        let accepted = AcceptedEntries(["+44 1632 960999"])
        #expect(accepted.accepts(phone: "(01632) 960 999") && !accepted.accepts(phone: "01632 960998"))
    }
}
