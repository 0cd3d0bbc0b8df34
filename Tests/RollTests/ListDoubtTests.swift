import Domain
import Roll
import Rules
import Testing

@Suite struct ListDoubtTests {
    private static func pupils(_ count: Int, from first: Int = 0, _ state: Consent? = .granted, left: Int = 0) -> [Pupil] {
        (first..<first + count + left).map { number in
            ListChangeTests.pupil("\(number)", left: number >= first + count, state)
        }
    }

    private static func doubts(
        _ older: [Pupil], _ newer: [Pupil], of role: Pupil.Role = .pupil, _ limits: ListDoubtLimits = ListDoubtLimits()
    ) -> [String] {
        ListDoubt.all(ListChangeTests.change(older, newer), from: older, to: newer, of: role, on: Lists.day, limits).map(\.question)
    }

    @Test func theFirstListAndTheSameListAreNotDoubted() {
        #expect(Self.doubts([], Self.pupils(500)).isEmpty)
        #expect(Self.doubts(Self.pupils(3, left: 40), Self.pupils(3)).isEmpty, "whoever had left is not missed")
        #expect(Self.doubts(Self.pupils(50), Self.pupils(50)).isEmpty)
    }

    /// Two of a hundred by default, and never one person alone.
    @Test(arguments: [(100, 98, false), (100, 97, true), (3, 2, false), (3, 1, true), (412, 12, true), (1, 0, false)])
    func aShorterListIsAskedAbout(_ before: Int, _ now: Int, _ isAsked: Bool) {
        let found = Self.doubts(Self.pupils(before), Self.pupils(now), ListDoubtLimits(changedPercent: 100))
        #expect(
            found.contains { $0.contains("Is this the whole list?") && $0.contains("the last one had \(before).") } == isAsked, "\(found)")
    }

    @Test(arguments: [(100, 5, false), (100, 6, true), (10, 1, false), (10, 2, true)])
    func manyPeopleConcernedAreAskedAbout(_ count: Int, _ changed: Int, _ isAsked: Bool) {
        let newer = Self.pupils(changed, .refused) + Self.pupils(count - changed, from: changed)
        #expect(Self.doubts(Self.pupils(count), newer).contains { $0.contains("changes something for \(changed) pupils") } == isAsked)
        // Coming, going and being protected concern people as well.
        let moved = Self.pupils(count - changed) + Self.pupils(changed, from: 1000)
        #expect(
            Self.doubts(Self.pupils(count), moved).contains { $0.contains("changes something for \(2 * changed)") }
                == (2 * changed * 100 > 5 * count))
    }

    /// A column of names that slid down by one row changes no answer, and everybody's name.
    @Test func namesThatMovedAgainstTheRestAreAskedAbout() {
        let older = Self.pupils(20)
        var newer = older
        for position in newer.indices { newer[position].legalName = older[(position + 1) % older.count].legalName }
        #expect(ListChangeTests.change(older, newer).summary(of: .pupil) == ["20 pupils have another legal name"])
        #expect(Self.doubts(older, newer).contains { $0.contains("changes something for 20 pupils") })
        newer = older
        newer[0].legalName.surname = newer[0].legalName.surname.uppercased() + " "
        #expect(ListChangeTests.change(older, newer).isEmpty)
    }

    @Test(arguments: [(9, false), (10, true)]) func manyNewYesesAreAskedAbout(_ granted: Int, _ isAsked: Bool) {
        let older = Self.pupils(1000, .unanswered)
        let newer = Self.pupils(granted) + Self.pupils(1000 - granted, from: granted, .unanswered)
        #expect(Self.doubts(older, newer).contains { $0.contains("\(granted) pupils would get a yes") } == isAsked)
        #expect(Self.doubts(older, newer, ListDoubtLimits(grantedAtOnce: granted + 1)).isEmpty)
    }

    @Test func aConsentThatNobodyAnswersAnyMoreIsAskedAbout() {
        for gone in [Consent.notAsked, .unanswered, nil] {
            let found = Self.doubts(Self.pupils(40), Self.pupils(40, gone))
            #expect(found.contains { $0.contains("has an answer for website") }, "\(found)")
        }
        #expect(!Self.doubts(Self.pupils(40), Self.pupils(40, .refused)).contains { $0.contains("has an answer for") })
    }

    @Test func staffAreNoPupils() {
        let found = Self.doubts(Self.pupils(9), Self.pupils(2), of: .staff)
        #expect(found.first?.hasPrefix("This list has 2 members of staff, and the last one had 9.") == true, "\(found)")
    }

    // MARK: What counts at once all the same

    private static func restricted(_ older: [Pupil], _ newer: [Pupil]) -> [Pupil]? {
        ConsentList(pupils: newer).restricting(older, on: Lists.day)
    }

    @Test(arguments: Consent.allCases, Consent.allCases) func onlyANoIsTakenOver(_ before: Consent, _ now: Consent) {
        let noes: Set<Consent> = [.refused, .withdrawn, .expired]
        let found = Self.restricted([ListChangeTests.pupil("a", before)], [ListChangeTests.pupil("a", now)])
        let isTaken = noes.contains(now) && !noes.contains(before) && (now != .expired || before == .granted)
        #expect(found?.first?.consents[.website]?.state == (isTaken ? now : nil))
        // Nothing becomes a yes that was none.
        #expect(found?.first?.consents[.website]?.state != .granted)
    }

    @Test func aYesThatRanOutIsANo() {
        let over = ListChangeTests.pupil("a", .granted, expires: Day(year: 2025, month: 8, day: 31))
        #expect(
            Self.restricted([ListChangeTests.pupil("a", .granted)], [over])?.first?.consents[.website]?.state(on: Lists.day) == .expired)
    }

    @Test func absenceIsNoNoAndNewPeopleWait() {
        let older = [ListChangeTests.pupil("a", .granted), ListChangeTests.pupil("b", .granted)]
        #expect(Self.restricted(older, [ListChangeTests.pupil("c", .granted), ListChangeTests.pupil("d", .refused)]) == nil)
        #expect(Self.restricted(older, [ListChangeTests.pupil("a")]) == nil)
    }

    @Test func protectionAndLeavingAreTakenOver() throws {
        let older = [ListChangeTests.pupil("a", .granted), ListChangeTests.pupil("b", .granted), ListChangeTests.pupil("c", .granted)]
        let newer = [ListChangeTests.pupil("a", protected: true, .granted), ListChangeTests.pupil("b", left: true, .granted)]
        let found = try #require(Self.restricted(older, newer))
        #expect(found.map(\.isProtected) == [true, false, false] && found.map(\.hasLeft) == [false, true, false])
        // Nobody's protection ends so.
        #expect(Self.restricted(newer, older) == nil)
    }
}
