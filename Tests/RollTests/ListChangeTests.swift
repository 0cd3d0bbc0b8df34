import Domain
import Roll
import Testing

@Suite struct ListChangeTests {
    static func pupil(
        _ id: String, upn: String? = nil, adno: String? = nil, left: Bool = false, protected: Bool = false, _ website: Consent? = nil,
        expires: Day? = nil
    ) -> Pupil {
        var pupil = Pupil(
            id: PupilID(id), upn: upn, admissionNumber: adno, legalName: PersonName(forename: "Ava", surname: id), hasLeft: left,
            isProtected: protected)
        if let website { pupil.consents[.website] = ConsentAnswer(website, expires: expires, source: .list(SnapshotID(1))) }
        return pupil
    }

    static func change(_ older: [Pupil], _ newer: [Pupil]) -> ListChange { ListChange(from: older, to: newer, on: Lists.day) }

    @Test func sameListIsNoChange() {
        let pupils = [Self.pupil("a", .granted), Self.pupil("b", left: true, .refused)]
        #expect(Self.change(pupils, pupils.reversed()).isEmpty)
        #expect(Self.change(pupils, pupils).summary(of: .pupil).isEmpty)
    }

    @Test func comingAndGoingAreListed() {
        let change = Self.change(
            [Self.pupil("a"), Self.pupil("b"), Self.pupil("c", left: true), Self.pupil("d", left: true)],
            [Self.pupil("b", left: true), Self.pupil("c"), Self.pupil("e"), Self.pupil("f", left: true)])
        #expect(change.added.map(\.rawValue) == ["c", "e"])
        #expect(change.left.map(\.rawValue) == ["a", "b"])
        #expect(change.summary(of: .pupil) == ["2 pupils were added", "2 pupils have left or are no longer listed"])
    }

    @Test(arguments: [Consent.refused, .withdrawn, .unanswered, .notAsked, .expired, nil])
    func anyEndOfAYesIsAWithdrawal(_ state: Consent?) {
        let change = Self.change([Self.pupil("a", .granted)], [Self.pupil("a", state)])
        #expect(change.withdrawals.map(\.to) == [state])
        #expect(change.withdrawals.first?.from == .granted)
        #expect(change.summary(of: .pupil) == ["1 answer changed", "1 consent was taken back"])
    }

    @Test(arguments: [Consent.refused, .unanswered, .notAsked, .expired, nil])
    func newYesIsAChangeOnly(_ state: Consent?) {
        let change = Self.change([Self.pupil("a", state)], [Self.pupil("a", .granted)])
        #expect(change.answers.count == 1 && change.withdrawals.isEmpty)
    }

    @Test func yesThatRanOutIsNoChangeAndOneCutShortIs() {
        let past = Day(year: 2025, month: 8, day: 31), future = Day(year: 2027, month: 8, day: 31)
        #expect(Self.change([Self.pupil("a", .granted, expires: past)], [Self.pupil("a", .granted, expires: past)]).isEmpty)
        let cut = Self.change([Self.pupil("a", .granted, expires: future)], [Self.pupil("a", .granted, expires: past)])
        #expect(cut.withdrawals.map(\.to) == [.expired])
    }

    @Test func newProtectionIsListed() {
        let change = Self.change([Self.pupil("a", .granted)], [Self.pupil("a", protected: true, .granted)])
        #expect(change.newlyProtected.map(\.rawValue) == ["a"])
        #expect(!change.isEmpty)
    }

    @Test func pupilWithANewUPNIsTheSamePupil() {
        let change = Self.change([Self.pupil("adm:12", adno: "12", .granted)], [Self.pupil("upn:U", upn: "U", adno: "12", .refused)])
        #expect(change.added.isEmpty && change.left.isEmpty)
        #expect(change.withdrawals.map(\.formerID) == [PupilID("adm:12")])
    }

    @Test func admissionNumberGivenOutAgainIsAnotherPupil() {
        let change = Self.change(
            [Self.pupil("upn:U900400024001", upn: "U900400024001", adno: "12", .granted)],
            [Self.pupil("upn:H900400024002", upn: "H900400024002", adno: "12", .refused)])
        #expect(change.added.count == 1 && change.left.count == 1 && change.answers.isEmpty)
    }

    @Test func temporaryNumberThatBecameARealOneIsTheSamePupil() {
        let change = Self.change(
            [Self.pupil("upn:T90040002401A", upn: "T90040002401A", adno: "12", .granted)],
            [Self.pupil("upn:U900400024001", upn: "U900400024001", adno: "12", .refused)])
        #expect(change.added.isEmpty && change.withdrawals.count == 1)
    }
}
