import Domain
import Testing
import Wording

@testable import Rules

@Suite struct ConsentMissingTests {
    private func finding(_ answer: ConsentAnswer?) throws -> Finding? {
        let pupil = Sample.pupil(1, "Ava", "Smith", nil) { $0.consents[Sample.website.id] = answer }
        let findings = ConsentMissing.findings(try Sample.photo([pupil, Sample.ben]))
        #expect(findings.count <= 1)
        expectSafe(findings, hiding: [pupil])
        return findings.first
    }

    @Test func anAnswerOfEitherKindIsNotItsBusiness() throws {
        for state in [Consent.granted, .refused, .withdrawn] {
            #expect(try finding(ConsentAnswer(state, source: Sample.list)) == nil)
        }
    }

    @Test func everyKindOfSilenceHoldsInItsOwnWords() throws {
        let today = Sample.now.day
        let answers: [(ConsentAnswer?, String)] = [
            (nil, "the list says nothing about this channel for one pupil"),
            (ConsentAnswer(.notAsked, source: Sample.list), "nobody has been asked, or the list is blank, for one pupil"),
            (ConsentAnswer(.unanswered, source: Sample.list), "the question is still unanswered for one pupil"),
            (ConsentAnswer(.expired, source: Sample.list), "the consent has run out for one pupil"),
            (
                ConsentAnswer(.granted, expires: Day(number: today.number - 1), source: Sample.list),
                "the consent has run out for one pupil"
            ),
            (
                ConsentAnswer(.granted, since: Day(number: today.number + 1), source: Sample.list),
                "the consent is dated in the future for one pupil"
            ),
        ]
        for (answer, words) in answers {
            let finding = try finding(answer)
            #expect(finding?.effect == .holds)
            #expect(finding?.summary.hasSuffix("; \(words).") == true, "\(finding?.summary ?? "no finding")")
            #expect(finding?.evidence.contains("Ava Smith") == true)
            #expect(finding?.evidence.contains("Ben") == false)
        }
    }

    @Test func theLastDayOfAConsentStillCounts() throws {
        let today = Sample.now.day
        #expect(try finding(ConsentAnswer(.granted, since: today, expires: today, source: Sample.list)) == nil)
    }

    @Test func severalPupilsAreOneFinding() throws {
        let pupils = [
            Sample.pupil(1, "Ava", "Smith", .unanswered), Sample.pupil(2, "Ben", "Okafor", nil), Sample.pupil(3, "Cy", "Lee", nil),
        ]
        let findings = ConsentMissing.findings(try Sample.photo(pupils))
        #expect(findings.count == 1)
        #expect(
            findings.first?.summary
                == "School website: there is no valid yes for everyone named on this photo; the list says nothing about this channel for 2 pupils"
                + " and the question is still unanswered for one pupil.")
    }
}
