import Domain
import Testing

@Suite struct ConsentTests {
    private static let days = [nil, Day(number: 100), Day(number: 200), Day(number: 300)]

    private static let sources: [ConsentSource] = [
        .list(SnapshotID(1)), .list(SnapshotID(2)), .objection(by: "A", at: Moment(seconds: 5)),
        .objection(by: "B", at: Moment(seconds: 5)),
        .call(by: "A", answeredBy: "B", relation: "mother", at: Moment(seconds: 5)),
        .call(by: "A", answeredBy: "C", relation: "mother", at: Moment(seconds: 5)),
    ]

    /// Every combination that could matter, thinned where only the source differs.
    private static let answers: [ConsentAnswer] = Consent.allCases.flatMap { state in
        days.flatMap { since in
            days.flatMap { expires in
                sources.enumerated().compactMap { index, source in
                    index == 0 || since == nil || expires == nil
                        ? ConsentAnswer(state, since: since, expires: expires, source: source) : nil
                }
            }
        }
    }

    @Test func anObjectionIsNeverAYesAndOnlyGrantedIsOne() {
        for answer in Self.answers {
            if case .objection = answer.source {
                let state = answer.state(on: Day(number: 150))
                #expect(state == .refused || state == .withdrawn)
            } else if answer.state != .granted {
                #expect(answer.state(on: Day(number: 150)) == answer.state)
            }
        }
    }

    @Test func aYesCountsFromItsFirstDayToItsLast() {
        let answer = ConsentAnswer(.granted, since: Day(number: 100), expires: Day(number: 200), source: Self.sources[0])
        #expect([99, 100, 200, 201].map { answer.state(on: Day(number: $0)) } == [.unanswered, .granted, .granted, .expired])
    }

    @Test func theOrderOfTwoChangesNothing() {
        for left in Self.answers {
            for right in Self.answers where ConsentAnswer.merged(left, right) != ConsentAnswer.merged(right, left) {
                Issue.record("\(left) and \(right)")
                return
            }
        }
    }

    @Test func mergedWithItselfAnAnswerStays() {
        for answer in Self.answers { #expect(ConsentAnswer.merged(answer, answer) == answer) }
    }

    @Test func theOrderOfThreeChangesNothing() {
        var random = Seeded(7)
        for _ in 0..<200_000 {
            let (first, second, third) = (Self.any(&random), Self.any(&random), Self.any(&random))
            let left = ConsentAnswer.merged(ConsentAnswer.merged(first, second), third)
            let right = ConsentAnswer.merged(first, ConsentAnswer.merged(second, third))
            if left != right {
                Issue.record("\(first), \(second), \(third)")
                return
            }
        }
    }

    /// On every day, the merged answer is a yes only if both are, and a firm no if either is.
    @Test func anyNoWinsOnEveryDay() {
        for left in Self.answers {
            for right in Self.answers {
                let merged = ConsentAnswer.merged(left, right)
                for day in [Day(number: 50), Day(number: 150), Day(number: 250), Day(number: 350)] {
                    let states = [left.state(on: day), right.state(on: day)]
                    let isYes = merged.state(on: day) == .granted
                    let isNo = [.refused, .withdrawn].contains(merged.state(on: day))
                    let eitherNo = states.contains(.refused) || states.contains(.withdrawn)
                    if (isYes && states != [.granted, .granted]) || isNo != eitherNo {
                        Issue.record("\(left) and \(right) on \(day)")
                        return
                    }
                }
            }
        }
    }

    private static func any(_ random: inout Seeded) -> ConsentAnswer {
        answers.randomElement(using: &random) ?? answers[0]
    }
}

/// SplitMix64, so that a failing case comes back.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
