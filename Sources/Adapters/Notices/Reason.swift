import Domain
import Records
import Rules

/// One finding with all the channels on which it stands.
struct Reason: Hashable {
    let rule: RuleID
    let effect: Effect
    /// Without the channel's title, which stands in `channels` instead.
    let summary: String
    let remedy: String
    private(set) var channels: [ChannelID]
    /// What was seen; more than one only where the channels differ.
    private(set) var evidence: [Evidence]
    /// Where in the picture, over all its channels.
    private(set) var regions: [Region]

    struct Evidence: Hashable {
        let text: String
        var channels: [ChannelID]
    }

    /// Who is protected, and why, is told by nothing that is shown.
    var isProtection: Bool { rule == PersonProtected.id }

    /// The reasons of a decision: the worst first, then in the order of the rules.
    static func all(_ decision: RecordedDecision, _ titles: ChannelTitles) -> [Reason] {
        var reasons: [Reason] = []
        var index: [Key: Int] = [:]
        for verdict in decision.verdicts {
            for finding in verdict.findings {
                let key = Key(finding, title: titles[verdict.channel])
                if let position = index[key] {
                    reasons[position].add(finding, verdict.channel)
                } else {
                    index[key] = reasons.count
                    reasons.append(Reason(key, finding, verdict.channel))
                }
            }
        }
        return reasons.enumerated().sorted { left, right in
            (right.element.effect, place(left.element.rule), left.offset) < (left.element.effect, place(right.element.rule), right.offset)
        }.map(\.element)
    }

    private struct Key: Hashable {
        let rule: RuleID
        let effect: Effect
        let summary: String
        let remedy: String

        init(_ finding: Finding, title: String) {
            rule = finding.rule
            effect = finding.effect
            remedy = finding.remedy
            let own = title + ": "
            summary = finding.summary.hasPrefix(own) ? capitalised(String(finding.summary.dropFirst(own.count))) : finding.summary
        }
    }

    private init(_ key: Key, _ finding: Finding, _ channel: ChannelID) {
        rule = key.rule
        effect = key.effect
        summary = key.summary
        remedy = key.remedy
        channels = [channel]
        evidence = [Evidence(text: finding.evidence, channels: [channel])]
        regions = finding.regions
    }

    private mutating func add(_ finding: Finding, _ channel: ChannelID) {
        let text = finding.evidence
        regions += finding.regions.filter { !regions.contains($0) }
        if channels.last != channel { channels.append(channel) }
        if let position = evidence.firstIndex(where: { $0.text == text }) {
            if evidence[position].channels.last != channel { evidence[position].channels.append(channel) }
        } else {
            evidence.append(Evidence(text: text, channels: [channel]))
        }
    }

    private static let order: [RuleID: Int] = Dictionary(
        AllRules.list.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })

    /// A rule of another version of the program comes last.
    static func place(_ rule: RuleID) -> Int { order[rule] ?? order.count }
}
