import Domain
import Testing

@testable import Rules

@Suite struct ConsentListStaleTests {
    private func findings(_ roll: Roll) throws -> [Finding] { ConsentListStale.findings(try Sample.photo(roll: roll)) }

    private func findings(age seconds: Int64) throws -> [Finding] {
        try findings(Sample.roll([], listDate: Moment(seconds: Sample.now.seconds - seconds)))
    }

    @Test func aListUpToTheLimitPasses() throws {
        #expect(try findings(age: 0).isEmpty)
        #expect(try findings(age: 7 * 86_400).isEmpty)
    }

    @Test func anOlderListBlocks() throws {
        let old = try findings(age: 7 * 86_400 + 1)
        #expect(old.map(\.effect) == [.blocks])
        #expect(old.first?.summary.contains("limit of 7 days") == true)
    }

    @Test func theLimitIsThePolicys() throws {
        let policy = try Sample.policy { $0.consentListMaxAgeDays = 1 }
        let roll = Sample.roll([], listDate: Sample.now.adding(days: -2))
        let findings = ConsentListStale.findings(try Sample.photo(roll: roll, policy: policy))
        #expect(findings.first?.summary.contains("limit of one day") == true)
    }

    @Test func aListFromTheFutureBlocks() throws {
        #expect(try findings(age: -86_400).isEmpty)
        let future = try findings(age: -86_401)
        #expect(future.map(\.effect) == [.blocks])
        #expect(future.first?.summary.contains("in the future") == true)
    }

    /// Else every run while the list is old would write a new decision for every photo.
    @Test func tomorrowTheFindingIsTheSame() throws {
        for listDate in [Sample.now.adding(days: -30), Sample.now.adding(days: 30)] {
            let found = try [0, 1, 3].map { days in
                ConsentListStale.findings(try Sample.photo(roll: Sample.roll([], listDate: listDate), at: Sample.now.adding(days: days)))
            }
            #expect(found[0].count == 1 && found[0] == found[1] && found[1] == found[2])
            #expect(found[0].first?.evidence.contains(listDate.words) == true)
        }
    }

    @Test func noListAndAListWithoutADateBlock() throws {
        #expect(try findings(.none).map(\.summary) == ["No consent list has been imported, so no photo can be released."])
        let undated = try findings(Sample.roll([], listDate: nil))
        #expect(undated.map(\.effect) == [.blocks])
        #expect(undated.first?.summary.contains("not known when") == true)
    }
}
