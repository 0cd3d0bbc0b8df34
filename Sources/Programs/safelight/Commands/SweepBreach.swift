import Arguments
import Domain
import Notices
import Pipeline
import Records
import Rules

/// `safelight sweep breach CASE`
enum SweepBreach {
    static let command = Command(
        "breach", summary: "Write what a data protection officer must know where a child was published without a valid consent.",
        discussion: """
            Publications of the case that went out without a valid consent, after the no was known, or without anything that had cleared them. It says when the 72 hours of Article 33 of the UK GDPR end, and leaves to a person whether anybody is notified. It names no child.
            """,
        options: [CasePaper.to], positionals: [SweepCommand.number])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let paper = try await CasePaper(parsed)
        let published = try await Self.published(paper)
        guard !published.isEmpty else {
            throw Stop(
                .badInput,
                "no publication of this case went out without a valid consent, after the no, or uncleared, as far as the ledger knows. Nothing was written."
            )
        }
        try paper.write(BreachRecord(paper.file, paper.words, published: published).paper, as: "breach", parsed, terminal)
        return .done
    }

    /// What was seen by somebody, and should not have been.
    private static func published(_ paper: CasePaper) async throws -> [BreachRecord.Publishing] {
        var found: [BreachRecord.Publishing] = []
        for copy in paper.file.copies {
            guard case .publication = copy.task.copy, let publication = copy.publication,
                publication.state == .published || publication.state == .removed
            else { continue }
            let then = try await consent(then: publication, paper)
            var why: [BreachRecord.Reason] = []
            if paper.file.retraction.cause == .neverAllowed || !then.isValid { why.append(.noConsent) }
            if publication.at > paper.file.retraction.at { why.append(.afterTheNo) }
            if publication.decision == nil { why.append(.notCleared) }
            guard !why.isEmpty else { continue }
            found.append(BreachRecord.Publishing(publication: publication, consentThen: then.words, why: why, task: copy.task))
        }
        return found
    }

    /// What the lists and calls until the day of a publication said of the child there; a case without a child has no consent to look for.
    private static func consent(then publication: Publication, _ paper: CasePaper) async throws -> (isValid: Bool, words: String) {
        guard let pupil = paper.file.retraction.pupil else { return (true, "no one child’s") }
        let school = paper.school
        // A clearance was held against all that was known in its second; a no of that second came after it.
        let moment = publication.decision == nil ? publication.at : Moment(seconds: publication.at.seconds - 1)
        let then = try await RollThen(school.ledger, at: moment, channels: school.policy.channels.map(\.id))
        let ids = then.history.ids(of: pupil).union([pupil])
        guard let person = ids.sorted().lazy.compactMap({ then.roll[$0] }).first else {
            return (false, "on no list that had been imported then")
        }
        let day = publication.at.day
        let state = person.consents[publication.channel]?.state(on: day).words ?? "no answer"
        let isValid = school.policy.mayBeShown(person, on: publication.channel, on: day)
        return (isValid, isValid ? state : "\(state): not to be shown")
    }
}
