import Domain
import Roll
import Testing

@Suite struct PupilMergeTests {
    static let rows = [
        "U900400024001,12,Ava,Smith,,,,,,31/08/2028,Yes,No",
        "U900400024001,,AVA,smith,Avie,,,,,31/08/2027,Yes,No",
        ",12,Ava,Smith,,,yes,,,,No,No",
        "U900400024001,12,Ava,Smith,Ave,,,yes,,,Asked,",
    ]

    @Test(arguments: [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [0, 2, 0, 1, 3, 3], [1, 2, 0, 3]])
    func anyNoWinsInWhateverOrder(_ order: [Int]) throws {
        let list = try Lists.read(([Lists.header] + order.map { Self.rows[$0] }).joined(separator: "\n"), Lists.wideMapping)
        #expect(list.isUsable && list.pupils.count == 1)
        let pupil = list.pupils[0]
        #expect(pupil.id.rawValue == "upn:U900400024001")
        #expect(pupil.hasLeft && pupil.isProtected)
        #expect(list.state(.website) == .refused)
        #expect(list.state(.press) == .notAsked)
        #expect(!list.restrictions.isEmpty)
        let called = Set(pupil.names.map(\.forename)).map { $0.lowercased() }
        #expect(Set(called) == ["ava", "avie", "ave"])
    }

    /// Both lines, and the number in which they differ.
    @Test func aContradictionNamesBothLines() throws {
        let other = "X900400022001,44,Jo,Li,,,,,,,Yes,No"
        let upn = try Lists.wide(Self.rows[0], other, "H900400024002,12,Ava,Smith,,,,,,,Yes,No")
        #expect(upn.stops.map(\.line) == [4])
        #expect(
            upn.stops.first?.summary.hasPrefix(
                "The UPN on this line and the one on line 2 belong to two different pupils") == true)
        #expect(upn.stops.first?.summary.contains("the same admission number") == true)
        let number = try Lists.wide(other, Self.rows[0], "U900400024001,13,Ava,Smith,,,,,,,Yes,No")
        #expect(
            number.stops.first?.summary.hasPrefix(
                "The admission number on this line and the one on line 3 belong") == true)
        let name = try Lists.wide(other, Self.rows[0], "U900400024001,12,Eva,Smith,,,,,,,Yes,No")
        #expect(
            name.stops.first?.summary.contains("as line 3, and another legal name") == true,
            "\(name.stops)")
    }

    @Test func ofTwoYesesTheOneThatEndsFirstCounts() throws {
        let list = try Lists.wide(Self.rows[0], Self.rows[1])
        #expect(list.pupils[0].consents[.website]?.expires == Day(year: 2027, month: 8, day: 31))
        #expect(list.problems.isEmpty)
    }

    @Test(arguments: [
        "U900400024001,12,Eva,Smith,,,,,,,Yes,No", ",12,Ava,Smythe,,,,,,,Yes,No", "H900400024002,12,Ava,Smith,,,,,,,Yes,No",
        "U900400024001,13,Ava,Smith,,,,,,,Yes,No",
    ])
    func contradictionAboutThePupilStops(_ row: String) throws {
        let list = try Lists.wide(Self.rows[0], row)
        #expect(list.stops.map(\.line) == [3])
        #expect(list.pupils.isEmpty)
    }

    @Test func pupilsKeepTheOrderOfTheList() throws {
        let list = try Lists.wide(
            "H900400024002,,Jo,Li,,,,,,,Yes,No", ",14,May,Day,,,,,,,Yes,No", Self.rows[0], "X900400024003,15,Ivy,Hart,,,,,,,Yes,No",
            Self.rows[1])
        #expect(list.pupils.map(\.legalName.forename) == ["Jo", "May", "Ava", "Ivy"])
    }

    @Test func sameNameIsNotSamePupil() throws {
        let list = try Lists.wide(Self.rows[0], "H900400024002,13,Ava,Smith,,,,,,,No,No")
        #expect(list.pupils.count == 2 && list.state(.website) == .granted)
    }
}
