import Domain
import Testing

@testable import Wording

@Suite struct NamesOfOthersTests {
    private static func pupil(_ number: String, _ forename: String, _ surname: String, knownAs: String? = nil, upn: String? = nil) -> Pupil
    {
        Pupil(
            id: PupilID(admissionNumber: number), upn: upn, admissionNumber: number,
            legalName: PersonName(forename: forename, surname: surname),
            knownAs: knownAs.map { PersonName(forename: $0, surname: surname) })
    }

    private static let ava = pupil("004000", "Ava", "Smith", upn: "N900400019001")
    private static let people = [
        ava, pupil("004002", "Noah", "Patel", upn: "U900400024001"), pupil("004017", "Noah", "Van Der Berg"),
        pupil("004010", "May", "O'Neill"), pupil("004018", "Chloé", "D'Arcy"), pupil("004007", "William", "Day", knownAs: "Will"),
        pupil("004030", "Lily", "Smith"), pupil("004004", "Łukasz", "Wójcik"), pupil("004008", "Rose", "Green"),
        pupil("004040", "আয়শা", "বেগম"), pupil("004016", "Jürgen", "Müller"),
    ]
    private let others = NamesOfOthers(people, but: [ava], ordinary: OrdinaryWords("will\nmay\nday\nrose\ngreen\nin\nthe"), reader: nil)

    @Test(arguments: [
        ("Ava Smith and Noah Patel at the fair.", "Ava Smith and [another person] at the fair."),
        ("Noah Van Der Berg won.", "[another person] won."), ("SMITH, Ava", "SMITH, Ava"),
        ("Lily Smith’s cake, and Ava’s.", "[another person]’s cake, and Ava’s."), ("with N. Patel", "with [another person]"),
        ("Noah P. and Will", "[another person]. and [another person]"), ("CHLOE DARCY", "[another person]"),
        ("O’Neill, O'Neill and o neill", "[another person], [another person] and o [another person]"),
        ("It will rain in may, the green rose says.", "It will rain in may, the green rose says."),
        ("wojcik ran", "[another person] ran"), ("আয়শা বেগম ran", "[another person] ran"), ("Juergen Mueller", "[another person]"),
        ("UPN U900400024001, and N900400019001", "UPN [another person], and N900400019001"),
        ("admission 004002", "admission [another person]"),
        ("#NoahPatel @noahpatel @npatel", "#[another person] @[another person] @[another person]"), ("", ""),
        (
            "It will be gone: see https://example.org/day/will and @rose.",
            "It will be gone: see https://example.org/[another person]/[another person] and @[another person]."
        ),
        ("Ava Smith Ava Smith", "Ava Smith Ava Smith"),
    ]) func namesOfOthersGo(_ text: String, _ safe: String) { #expect(others.hidden(in: text) == safe) }

    @Test(arguments: [
        ("noah-patel_race.jpg", "[another person]_race.jpg"), ("rose.jpg", "[another person].jpg"), ("ava_smith-2.jpg", "ava_smith-2.jpg"),
        ("https://example.org/news/well-done-will-day", "https://example.org/news/well-done-[another person]"),
        ("IMG_noahpatel01.jpg", "IMG_[another person]01.jpg"), ("4B Forest", "4B Forest"),
    ]) func namesOfFilesAreReadMoreStrictly(_ text: String, _ safe: String) { #expect(others.hidden(in: text, isName: true) == safe) }

    /// Whoever has the child's own name is not told from the child.
    @Test func aNamesakeChangesNothing() {
        let twin = Self.pupil("009999", "Ava", "Smith")
        let others = NamesOfOthers(Self.people + [twin], but: [Self.ava], ordinary: .none, reader: nil)
        #expect(others.hidden(in: "Ava Smith and Ava") == "Ava Smith and Ava")
        #expect(others.hidden(in: "number 009999") == "number [another person]")
    }
}
