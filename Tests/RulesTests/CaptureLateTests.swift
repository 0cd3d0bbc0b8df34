import Domain
import Testing

@testable import Rules

@Suite struct CaptureLateTests {
    private func findings(_ captured: Reading<CaptureTime>) throws -> [Finding] {
        CaptureLate.findings(try Sample.photo(Sample.inspection { $0.captured = captured }))
    }

    private func findings(age seconds: Int64) throws -> [Finding] {
        try findings(.seen(CaptureTime(moment: Moment(seconds: Sample.now.seconds - seconds), hasOffset: true)))
    }

    @Test func aDayOldPasses() throws {
        #expect(try findings(age: 0).isEmpty)
        #expect(try findings(age: 86_400).isEmpty)
    }

    @Test func olderIsNoted() throws {
        let late = try findings(age: 86_401)
        #expect(late.map(\.effect) == [.notes])
        #expect(late.first?.summary == "This photo arrived more than one day after it was taken.")
    }

    @Test func theFutureIsNotedBeyondADay() throws {
        #expect(try findings(age: -86_400).isEmpty)
        #expect(try findings(age: -86_401).map(\.summary) == ["The time at which this photo was taken lies in the future."])
    }

    @Test func withoutATimeThereIsNothingToSay() throws {
        #expect(try findings(.absent).isEmpty)
        #expect(try findings(.unknown("not a date")).map(\.evidence) == ["not a date"])
    }

    @Test func theLimitAndTheEffectAreThePolicys() throws {
        let policy = try Sample.policy {
            $0.captureLateDays = 3
            $0.effects[CaptureLate.id] = .holds
        }
        func findings(days: Int) throws -> [Finding] {
            let captured = CaptureTime(moment: Sample.now.adding(days: -days), hasOffset: false)
            return CaptureLate.findings(try Sample.photo(Sample.inspection { $0.captured = .seen(captured) }, policy: policy))
        }
        #expect(try findings(days: 3).isEmpty)
        #expect(try findings(days: 4).map(\.effect) == [.holds])
    }
}
