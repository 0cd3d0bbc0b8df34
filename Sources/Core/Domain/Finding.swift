/// What a finding does to the verdict.
package enum Effect: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// Shown; changes no verdict.
    case notes
    /// Quarantined until a person has looked and answered.
    case holds
    /// Quarantined, and a person cannot simply wave it through.
    case blocks

    package static func < (left: Effect, right: Effect) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .notes: 0
        case .holds: 1
        case .blocks: 2
        }
    }
}

/// What a rule says about the observations.
package struct Finding: Hashable, Sendable, Codable {
    package var rule: RuleID
    package var effect: Effect
    /// One plain sentence, safe to print anywhere: no name, no place, no file name.
    package var summary: String
    /// What was seen, in detail; may name a child, so it is shown only where asked for.
    package var evidence: String
    /// What to do next, in words that a school's office uses; no name.
    package var remedy: String

    /// Where in the picture it is, where it is anywhere: faces, tagged regions or text as the inspection has them.
    package var regions: [Region]

    package init(
        rule: RuleID, effect: Effect, summary: String, evidence: String, remedy: String, regions: [Region] = []
    ) {
        self.rule = rule
        self.effect = effect
        self.summary = summary
        self.evidence = evidence
        self.remedy = remedy
        self.regions = regions
    }
}

/// For one photo on one channel. There is no third answer.
package enum Verdict: String, Hashable, Sendable, Codable {
    case publishable
    case quarantine
}
