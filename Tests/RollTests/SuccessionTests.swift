import Domain
import Roll
import Testing

@Suite struct SuccessionTests {
    typealias Changes = ListChangeTests

    @Test(arguments: [
        (Consent.granted, Consent.refused, Consent.withdrawn), (.expired, .refused, .withdrawn), (.withdrawn, .refused, .withdrawn),
        (.withdrawn, .granted, .granted), (.refused, .refused, .refused), (.notAsked, .refused, .refused),
        (.unanswered, .refused, .refused), (.granted, .granted, .granted), (.granted, .notAsked, .notAsked),
    ])
    func noAfterAYesIsWithdrawn(_ before: Consent, _ now: Consent, _ marked: Consent) {
        let list = ConsentList(pupils: [Changes.pupil("a", now)]).marking(withdrawalsSince: [Changes.pupil("a", before)])
        #expect(list.state(.website) == marked)
    }

    @Test func withdrawalStaysOverManyLists() {
        var previous = [Changes.pupil("a", .granted)]
        for _ in 0..<3 {
            previous = ConsentList(pupils: [Changes.pupil("a", .refused)]).marking(withdrawalsSince: previous).pupils
            #expect(previous[0].consents[.website]?.state == .withdrawn)
        }
    }

    /// The list before knew the child by UPN, an older one by admission number with another answer; now the UPN is unreadable.
    @Test func withdrawalOutlivesAnUnreadableUPN() {
        let oldest = Changes.pupil("adm:12", adno: "12", .refused)
        let before = Changes.pupil("upn:N900400019001", upn: "N900400019001", adno: "12", .withdrawn)
        let history = PupilHistory(former: [oldest], numbers: [])
        let list = ConsentList(pupils: [oldest]).marking(withdrawalsSince: [before], history: history)
        #expect(list.state(.website) == .withdrawn)
    }

    /// The two lists have no number in common; a list before both tells that they mean one child.
    @Test func withdrawalFollowsAChainOfNumbers() {
        let upn = "N900400019001"
        let before = Changes.pupil("upn:" + upn, upn: upn, .withdrawn)
        let history = PupilHistory(former: [], numbers: [Changes.pupil("upn:" + upn, upn: upn, adno: "12").numbers])
        let now = ConsentList(pupils: [Changes.pupil("adm:12", adno: "12", .refused)])
        #expect(now.marking(withdrawalsSince: [before], history: history).state(.website) == .withdrawn)
        #expect(now.marking(withdrawalsSince: [before]).state(.website) == .refused)
    }

    @Test func whoLeftAndComesBackUnderAnotherNumberIsRemembered() {
        let left = Changes.pupil("adm:12", adno: "12", .granted)
        let list = ConsentList(pupils: [Changes.pupil("upn:N900400019001", upn: "N900400019001", adno: "12", .refused)])
        #expect(list.marking(withdrawalsSince: [], history: PupilHistory(former: [left], numbers: [])).state(.website) == .withdrawn)
    }

    @Test func firstListHasNoWithdrawal() {
        let list = ConsentList(pupils: [Changes.pupil("a", .refused)])
        #expect(list.marking(withdrawalsSince: []) == list)
    }

    @Test func pupilNoLongerListedIsKeptAsHavingLeft() {
        let list = ConsentList(pupils: [Changes.pupil("a", .granted)])
            .keeping(leaversOf: [Changes.pupil("a", .granted), Changes.pupil("b", protected: true, .granted)])
        #expect(list.pupils.map(\.id.rawValue) == ["a", "b"])
        #expect(list.pupils.map(\.hasLeft) == [false, true])
        #expect(list.pupils[1].isProtected)
    }

    @Test func unusableListKeepsNobody() {
        #expect(ConsentList(pupils: []).keeping(leaversOf: [Changes.pupil("a", .granted)]).pupils.isEmpty)
    }
}
