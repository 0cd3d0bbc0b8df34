import Domain
import Roll
import Testing

@Suite struct ConsentListReaderTests {
    @Test func wideRowIsAPupil() throws {
        let list = try Lists.wide("u900400024001,12,Łukasz,Wójcik,Lukas,,no,,14/03/2025,31/08/2027,Yes,no")
        #expect(list.problems.isEmpty)
        let pupil = try #require(list.pupils.first)
        #expect(pupil.id == PupilID("upn:U900400024001"))
        #expect(pupil.admissionNumber == "12")
        #expect(pupil.legalName == PersonName(forename: "Łukasz", surname: "Wójcik"))
        #expect(pupil.knownAs == PersonName(forename: "Lukas", surname: "Wójcik"))
        #expect(!pupil.hasLeft && !pupil.isProtected)
        let answer = ConsentAnswer(
            .granted, since: Day(year: 2025, month: 3, day: 14), expires: Day(year: 2027, month: 8, day: 31), source: .list(SnapshotID(7)))
        #expect(pupil.consents[.website] == answer && pupil.consents[.app] == answer)
        #expect(list.state(.press) == .granted)
        #expect(pupil.consents.count == 3)
    }

    @Test(arguments: [
        ("Yes", Consent.granted), ("NO", .refused), (" asked ", .unanswered), ("", .notAsked), ("  ", .notAsked),
    ])
    func answerIsItsMeaning(_ written: String, _ state: Consent) throws {
        let list = try Lists.wide("U900400024001,,Ava,Smith,,,,,,,\(written),")
        #expect(list.state(.website) == state)
        #expect(list.problems.isEmpty)
    }

    @Test(arguments: ["Yes - no name", "Yes (not Facebook)", "see note", "Y", "yess", "granted", "?"])
    func unknownAnswerIsRefusedAndListed(_ written: String) throws {
        let list = try Lists.wide("U900400024001,,Ava,Smith,,,,,,,\(written),No")
        #expect(list.state(.website) == .refused)
        #expect(list.state(.press) == .granted)
        #expect(list.restrictions.map(\.line) == [2])
        #expect(list.restrictions.first?.detail == written)
    }

    @Test func longRowsOfAPupilAreBroughtTogether() throws {
        let list = try Lists.long(
            "U900400024001,Ava,Smith,photos on WEBSITE,Granted", "H900400024002,Jo,Li,Printed,Not Granted",
            "U900400024001,Ava,Smith,Visits,whatever", "U900400024001,Ava,Smith,Printed,Granted")
        #expect(list.problems.isEmpty)
        #expect(list.pupils.map(\.id.rawValue) == ["upn:U900400024001", "upn:H900400024002"])
        #expect(list.pupils[0].consents.mapValues(\.state) == [.website: .granted, .press: .granted, .newsletter: .granted])
        #expect(list.pupils[1].consents.mapValues(\.state) == [.press: .refused, .newsletter: .refused])
    }

    @Test func unknownConsentStops() throws {
        let list = try Lists.long("U900400024001,Ava,Smith,Photos on websites,Granted", "U900400024001,Ava,Smith,,Granted")
        #expect(list.stops.map(\.line) == [2, 3])
        #expect(!list.isUsable && list.pupils.isEmpty)
    }

    @Test func expiryThatCannotBeReadIsOver() throws {
        let list = try Lists.wide("U900400024001,,Ava,Smith,,,,,,end of term,Yes,No", "H900400024002,,Jo,Li,,,,,,31/02/2027,No,No")
        #expect(list.state(.website) == .expired)
        #expect(list.state(.website, 1) == .refused)
        #expect(list.restrictions.map(\.line) == [2, 3])
    }

    @Test func dateThatCannotBeReadIsNoYes() throws {
        let list = try Lists.wide("U900400024001,,Ava,Smith,,,,,taken back by phone,,Yes,No")
        #expect(list.state(.website) == .refused)
        #expect(list.restrictions.count == 1)
    }

    @Test(arguments: [("yes", true), ("T", true), ("No", false), ("", false)])
    func flagsAreRead(_ written: String, _ expected: Bool) throws {
        let list = try Lists.wide("U900400024001,,Ava,Smith,,,\(written),\(written),,,Yes,No")
        #expect(list.pupils[0].hasLeft == expected && list.pupils[0].isProtected == expected)
        #expect(list.problems.isEmpty)
    }

    @Test func unknownFlagCountsAsYes() throws {
        let list = try Lists.wide("U900400024001,,Ava,Smith,,,moved?,see file,,,Yes,No")
        #expect(list.pupils[0].hasLeft && list.pupils[0].isProtected)
        #expect(list.restrictions.count == 2)
    }

    @Test(arguments: [("15/02/2026", true), ("16/02/2026", true), ("2026-02-17", false), ("soon", true), ("", false)])
    func leavingDateTellsWhoHasLeft(_ written: String, _ hasLeft: Bool) throws {
        let list = try Lists.wide("U900400024001,,Ava,Smith,,\(written),,,,,Yes,No")
        #expect(list.pupils[0].hasLeft == hasLeft)
        #expect(list.restrictions.count == (written == "soon" ? 1 : 0))
    }

    @Test func listDateIsTheEarliest() throws {
        let mapping = Lists.wideMapping.replacing("left: \"Left\"", with: "listDate: \"Left\"")
        let rows = [Lists.header, "U900400024001,,Ava,Smith,,,16/02/2026,,,,Yes,No", "H900400024002,,Jo,Li,,,14/02/2026,,,,Yes,No"]
        #expect(try Lists.read(rows.joined(separator: "\n"), mapping).listDate == Day(year: 2026, month: 2, day: 14))
        let unreadable = try Lists.read((rows + ["L900400024004,,May,Day,,,,,,,Yes,No"]).joined(separator: "\n"), mapping)
        #expect(unreadable.stops.map(\.line) == [4] && unreadable.pupils.isEmpty)
    }

    @Test func defaultWordsHoldNothingOfARow() throws {
        let list = try Lists.wide(
            "U900400024001,,Zebedee,Quill,,Xylo,Xylo,Xylo,Xylo,Xylo,Xylo,Xylo", "X1,,Zebedee,Quill,,,,,,,Yes,No",
            "U900400024001,,Zebedee,Qu?ll,,,,,,,Yes,No")
        #expect(list.problems.count >= 8)
        for problem in list.problems {
            for word in ["Zebedee", "Qu", "Xylo", "X1", "U900"] { #expect(!(problem.summary + problem.remedy).contains(word)) }
        }
    }
}
