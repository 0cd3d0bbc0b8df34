import Domain
import Testing

@testable import Rules

/// The photo sheet and the rules must never differ about one pupil.
@Suite struct MayBeShownTests {
    private static let changes: [@Sendable (inout Pupil) -> Void] =
        [
            { _ in }, { $0.isProtected = true }, { $0.hasLeft = true }, { $0.consents = [:] }, { $0.role = .staff },
            {
                $0.role = .staff; $0.consents = [:]
            },
            {
                $0.role = .staff; $0.hasLeft = true
            },
            {
                $0.role = .staff; $0.consents[Sample.website.id]?.state = .refused
            },
            { $0.consents[Sample.website.id]?.source = .objection(by: "x", at: Sample.now) },
            { $0.consents[Sample.website.id]?.expires = Day(number: Sample.now.day.number - 1) },
            { $0.consents[Sample.website.id]?.expires = Sample.now.day },
            { $0.consents[Sample.website.id]?.since = Day(number: Sample.now.day.number + 1) },
        ]

    @Test(arguments: 0..<18, [false, true]) func itSaysWhatTheRulesSay(_ number: Int, _ loosened: Bool) throws {
        var pupil = Sample.ava
        if number < Self.changes.count {
            Self.changes[number](&pupil)
        } else {
            pupil.consents[Sample.website.id]?.state = Consent.allCases[number - Self.changes.count]
        }
        let policy = try Sample.policy {
            $0.staffNeedConsent = !loosened
            $0.consentOutlivesLeaving = loosened
        }
        let photo = try Sample.photo([pupil], policy: policy)
        let rules: [any Rule.Type] = [ConsentRefused.self, ConsentMissing.self, PersonLeft.self, PersonProtected.self]
        let holds = rules.contains { rule in rule.findings(photo).contains { $0.effect != .notes } }
        #expect(policy.mayBeShown(pupil, on: Sample.website.id, on: Sample.now.day) == !holds)
    }

    @Test func theLastDayIsTheLastOnWhichPhotosAreReleased() throws {
        let policy = try Sample.policy { $0.consentListMaxAgeDays = 7 }
        let last = policy.lastDay(ofListMade: Sample.now.day)
        let made = Moment(day: Sample.now.day)
        #expect(policy.age(ofListMade: made, at: Moment(day: last, secondOfDay: 86_399)) == .inForce)
        #expect(policy.age(ofListMade: made, at: Moment(day: Day(number: last.number + 1), secondOfDay: 1)) == .tooOld)
    }
}
