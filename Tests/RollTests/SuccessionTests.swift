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
