import Domain

/// A person's leave for a photo to pass what a rule holds it for, in exactly the words that the rule says now.
enum Acceptance {
    /// The finding as a note where somebody accepted it and its rule allows that. What blocks stays as it is.
    static func applied(to finding: Finding, _ answers: [Answer]) -> Finding {
        guard finding.effect == .holds, AllRules.rule(finding.rule)?.mayBeAccepted(finding.summary) == true,
            let answer = answers.last(where: { $0.content == .accepted(finding.rule, summary: finding.summary) })
        else { return finding }
        var accepted = finding
        accepted.effect = .notes
        accepted.evidence += " Accepted by \(quoted(answer.by)) on \(answer.at.day.words)."
        return accepted
    }
}
