import Domain
import Foundation
import Notation
import Roll
import Testing

/// The list of staff is read with the same distrust as that of pupils.
@Suite struct StaffListTests {
    private static let mapping = """
        {
          shape: "staff",
          columns: { code: "Code", email: "Mail", forename: "First", surname: "Last", knownAsForename: "Called", left: "Left", protected: "Never" },
          answers: { Yes: "granted", No: "refused" },
          consents: [{ column: "Web", channels: ["website"] }],
        }
        """
    private static let header = "Code,Mail,First,Last,Called,Left,Never,Web\n"

    private static func list(_ rows: String..., mapping: String = mapping, header: String = header) throws -> ConsentList {
        try Lists.read(header + rows.joined(separator: "\n"), mapping)
    }

    @Test func staffAreKnownByCodeElseByMailElseByName() throws {
        let list = try Self.list(
            "JPO,jpo@example.org,Jane,Porter,,,,Yes", ",D.Ok@Example.org,David,Okonkwo,,,,", ",,Zoë,Thistle  Wood,,,,No",
            " jk ,,Jo,Keane,,,,")
        #expect(list.problems.isEmpty)
        #expect(list.pupils.map(\.id.rawValue) == ["staff:jpo", "staff:d.ok@example.org", "staff:zoe thistle wood", "staff:jk"])
        #expect(list.pupils.allSatisfy { $0.role == .staff && $0.upn == nil && $0.admissionNumber == nil })
        #expect((0..<4).map { list.state(.website, $0) } == [.granted, .notAsked, .refused, .notAsked])
    }

    @Test func whatIsNotUnderstoodIsANo() throws {
        let list = try Self.list("A,,Jane,Porter,,maybe,?,Yes please")
        #expect(list.state(.website) == .refused)
        #expect(list.pupils[0].hasLeft && list.pupils[0].isProtected)
        #expect(list.restrictions.count == 3)
        #expect(list.restrictions[0].summary.contains("member of staff"))
    }

    @Test func rowsOfOneMemberAreOneInWhichAnyNoWins() throws {
        let list = try Self.list("A,,Jane,Porter,Jenny,,,Yes", "a,,Jane,Porter,,,,No")
        #expect(list.pupils.count == 1)
        #expect(list.state(.website) == .refused)
        #expect(list.pupils[0].knownAs?.forename == "Jenny")
        #expect(list.restrictions.map(\.line) == [3])
    }

    @Test(arguments: [
        ("A,,Jane,Porter,,,,\nA,,John,Potter,,,,", 3), ("A,,,,,,,", 2), (",,,,x,,,", 2), ("A,,J?ne,Porter,,,,", 2),
        ("A,,Jane,Porter,,,", 2),
    ])
    func aBrokenRowStopsTheList(_ rows: String, _ line: Int) throws {
        let list = try Self.list(rows)
        #expect(list.stops.map(\.line).contains(line) && list.pupils.isEmpty && !list.isUsable)
    }

    @Test func withoutConsentColumnsNobodyWasAsked() throws {
        let bare = """
            { shape: "staff", columns: { forename: "First", surname: "Last" } }
            """
        let list = try Self.list("Jane,Porter", mapping: bare, header: "First,Last\n")
        #expect(list.isUsable && list.pupils[0].consents.isEmpty)
        #expect(try Mapping(bare).channels.isEmpty && Mapping(bare).role == .staff)
    }

    @Test(arguments: [
        ("forename: \"First\"", "legalForename: \"First\"", "legalForename"), ("surname: \"Last\", ", "", "surname"),
        ("code:", "upn:", "upn"), ("answers: { Yes: \"granted\", No: \"refused\" },", "", "answers"),
        ("Yes: \"granted\"", "\"\": \"granted\"", "blank"), ("shape: \"staff\",", "shape: \"staff\", names: {},", "names"),
        ("shape: \"staff\"", "shape: \"wide\"", "code"),
    ])
    func aMistakeInTheMappingIsAnError(_ original: String, _ mistake: String, _ named: String) throws {
        let text = Self.mapping.replacing(original, with: mistake, maxReplacements: 1)
        try #require(text != Self.mapping)
        let error = #expect(throws: NotationError.self) { try Mapping(text) }
        #expect(error?.problem.contains(named) == true)
    }

    @Test func aNewerListTellsWhatChanged() throws {
        let before = try Self.list("A,,Jane,Porter,,,,Yes", "B,,John,Potter,,,,Yes").pupils
        let after = try Self.list("A,,Jane,Porter,,,,No", "C,,Mary,Pym,,,,").marking(withdrawalsSince: before).pupils
        let change = ListChange(from: before, to: after, on: Lists.day)
        #expect(
            change.summary(of: .staff) == [
                "1 member of staff was added", "1 member of staff has left or is no longer listed", "1 answer changed",
                "1 consent was taken back",
            ])
        #expect(after.first?.consents[.website]?.state == .withdrawn)
    }

    @Test func theSampleIsTheStaffThatItsReadmeDescribes() throws {
        let list = try Lists.sample("hollow-oak-staff.csv", mapping: "staff.json5")
        #expect(list.problems.isEmpty && list.pupils.count == 10)
        func staff(_ code: String) throws -> Pupil { try #require(list.pupils.first { $0.id == PupilID(staffCode: code) }) }
        for code in ["jpo", "dok"] {
            #expect(try staff(code).consents.count == 6 && staff(code).consents.values.allSatisfy { $0.state == .granted })
        }
        #expect(try staff("tra").consents[.website]?.state == .refused && staff("tra").consents[.press]?.state == .granted)
        #expect(try staff("hbe").consents.values.allSatisfy { $0.state == .notAsked })
        #expect(try Set(staff("sli").names.map(\.full)).isSuperset(of: ["Siobhán Lindqvist", "Shiv Lindqvist", "Siobhán Keogh"]))
        #expect(list.pupils.filter(\.hasLeft).map(\.displayName) == ["Peter Westbrook"])
        #expect(try staff("roger thistlewood").displayName == "Roger Thistlewood")
        let pupils = try Lists.sample("hollow-oak-wide.csv", mapping: "wide.json5").pupils
        let taken = Set(pupils.flatMap(\.names).map(\.full))
        #expect(list.pupils.flatMap(\.names).allSatisfy { !taken.contains($0.full) }, "no member of staff is called like a pupil")
    }
}
