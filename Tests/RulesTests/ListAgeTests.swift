import Domain
import Testing

@testable import Rules

@Suite struct ListAgeTests {
    @Test func theLimitIsToTheSecond() throws {
        let policy = try Sample.policy { $0.consentListMaxAgeDays = 7 }
        let week = Sample.now.adding(days: -7)
        #expect(policy.age(ofListMade: Sample.now, at: Sample.now) == .inForce)
        #expect(policy.age(ofListMade: week, at: Sample.now) == .inForce)
        #expect(policy.age(ofListMade: Moment(seconds: week.seconds - 1), at: Sample.now) == .tooOld)
    }

    @Test func aDayAheadIsAClockThatIsALittleWrong() throws {
        let tomorrow = Sample.now.adding(days: 1)
        #expect(try Sample.policy().age(ofListMade: tomorrow, at: Sample.now) == .inForce)
        #expect(try Sample.policy().age(ofListMade: Moment(seconds: tomorrow.seconds + 1), at: Sample.now) == .fromTheFuture)
    }
}
