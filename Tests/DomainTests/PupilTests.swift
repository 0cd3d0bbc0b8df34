import Domain
import Testing

@Suite struct PupilTests {
    private let website = ChannelID("website")
    private let legal = PersonName(forename: "Łukasz", surname: "Wójcik")
    private let known = PersonName(forename: "Lukas", surname: "Jones")

    private func pupil(_ change: (inout Pupil) -> Void = { _ in }) -> Pupil {
        var pupil = Pupil(id: PupilID(admissionNumber: "1"), legalName: legal)
        change(&pupil)
        return pupil
    }

    @Test func answersToEveryMixtureOfItsNames() {
        #expect(pupil().names == [legal])
        let both = pupil { $0.knownAs = known }
        #expect(both.displayName == "Lukas Jones")
        #expect(both.names.map(\.full) == ["Lukas Jones", "Łukasz Wójcik", "Lukas Wójcik", "Łukasz Jones"])
        #expect(pupil { $0.knownAs = legal }.names == [legal])
        #expect(pupil { $0.formerNames = [known, legal] }.names == [legal, known])
    }

    @Test func aNameMayHaveOnePartOnly() {
        #expect(PersonName(forename: "", surname: "Wójcik").full == "Wójcik")
        #expect(PersonName(forename: "Lukas", surname: "").full == "Lukas")
    }

    /// Two rows about one child: were the second dropped, its "no" would be too.
    @Test func rowsWithOneIDAreOnePupilInWhichAnyNoWins() {
        let list = ConsentSource.list(SnapshotID(1))
        let first = pupil { $0.consents[website] = ConsentAnswer(.granted, source: list) }
        let second = pupil {
            $0.legalName = known
            $0.isProtected = true
            $0.hasLeft = true
            $0.consents = [website: ConsentAnswer(.refused, source: list), ChannelID("press"): ConsentAnswer(.granted, source: list)]
        }
        for rows in [[first, second], [second, first], [first, second, first]] {
            let roll = Roll(snapshot: SnapshotID(1), listDate: nil, pupils: rows)
            #expect(roll.pupils.count == 1)
            let pupil = roll[first.id]
            #expect(pupil?.isProtected == true && pupil?.hasLeft == true)
            #expect(pupil?.consents.mapValues(\.state) == [website: .refused, ChannelID("press"): .granted])
            #expect(Set(pupil?.names ?? []) == [legal, known])
        }
    }

    /// Counted as a child where one entry says so: a grown-up would be let off the rules for children.
    @Test func oneEntryOfAPupilMakesAPupil() {
        let staff = pupil { $0.role = .staff }
        #expect(pupil().merged(with: staff).role == .pupil && staff.merged(with: pupil()).role == .pupil)
        #expect(staff.merged(with: staff).role == .staff)
        #expect(PupilID(staffCode: "JRE").rawValue == "staff:JRE")
    }

    @Test func aRollFindsEachOfItsPupils() {
        let pupils = (1...9).map { Pupil(id: PupilID(admissionNumber: "\($0)"), legalName: legal) }
        let roll = Roll(snapshot: nil, listDate: nil, pupils: pupils)
        #expect(roll.pupils == pupils)
        for pupil in pupils { #expect(roll[pupil.id] == pupil) }
        #expect(roll[PupilID("adm:10")] == nil)
        #expect(Roll.none.pupils.isEmpty && Roll.none.snapshot == nil)
    }
}
