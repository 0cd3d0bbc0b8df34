import Arguments
import Domain
import Records
import Rules

/// Verdicts and findings as a terminal and as programs read them.
enum VerdictText {
    /// Findings that are the same on several channels stand once. Evidence may name pupils, so it needs asking.
    static func show(_ verdicts: [RecordedVerdict], titles: [ChannelID: String], names: Bool, _ terminal: Terminal) {
        for verdict in verdicts {
            let title = titles[verdict.channel] ?? verdict.channel.rawValue
            terminal.line(
                "  \(verdict.verdict == .publishable ? "✓" : "✗") \(title): \(verdict.verdict == .publishable ? "publishable" : "held")")
        }
        for (finding, summary, channels) in points(verdicts, titles: titles) {
            terminal.line("")
            terminal.line(
                "  \(finding.effect.words) · \(finding.rule) · \(channels.count == verdicts.count ? "every channel" : channels.joined(separator: ", "))"
            )
            terminal.line("    " + wrapped(summary, width: terminal.width, indent: "    "))
            if names { terminal.line("    Seen: " + wrapped(finding.evidence, width: terminal.width, indent: "    ")) }
            if finding.effect != .notes {
                terminal.line("    What to do: " + wrapped(finding.remedy, width: terminal.width, indent: "    "))
            }
        }
    }

    /// Each different finding once, the worst first, with its words without the channel's title, and the titles of the channels on which it stands.
    static func points(
        _ verdicts: [RecordedVerdict], titles: [ChannelID: String]
    ) -> [(finding: Finding, summary: String, channels: [String])] {
        var order: [Key] = []
        var groups: [Key: (finding: Finding, channels: [String])] = [:]
        for verdict in verdicts {
            for finding in verdict.findings {
                let key = Key(finding, titles[verdict.channel] ?? "")
                if groups[key] == nil { order.append(key) }
                groups[key, default: (finding, [])].channels.append(titles[verdict.channel] ?? verdict.channel.rawValue)
            }
        }
        return order.enumerated().sorted { ($1.element.effect, $0.offset) < ($0.element.effect, $1.offset) }.compactMap { _, key in
            groups[key].map { ($0.finding, key.summary, $0.channels) }
        }
    }

    /// A summary that begins with the channel's title is the same finding on the next channel.
    private struct Key: Hashable {
        let rule: RuleID
        let effect: Effect
        let summary: String
        let evidence: String

        init(_ finding: Finding, _ title: String) {
            rule = finding.rule
            effect = finding.effect
            let text = finding.summary.hasPrefix(title + ": ") ? String(finding.summary.dropFirst(title.count + 2)) : finding.summary
            summary = text.prefix(1).uppercased() + text.dropFirst()
            evidence = finding.evidence
        }
    }
}

extension Effect {
    var words: String {
        switch self {
        case .blocks: "BLOCKED"
        case .holds: "WAITS FOR A PERSON"
        case .notes: "NOTE"
        }
    }
}

/// One photo's verdicts for programs; evidence and names only where asked for.
struct PhotoJSON: Encodable {
    let photo: String
    let verdicts: [VerdictJSON]
    var file: String?
    var decidedAt: String?
    var policy: String?
    var consentList: Int64?
    var staffList: Int64?
    var programVersion: String?
    /// Those that looked at the photo before it was decided.
    var models: [ModelJSON]?
    var received: String?
    var seen: SeenJSON?
    /// Those of people, from the oldest.
    var answers: [AnswerJSON]?
    /// Pictures that left `publishable/`, where the command took any back.
    var takenBack: Int?
    var takenBackPictures: [TakenPictureJSON]?
    /// From the oldest; without the newest, which stands above.
    var earlierDecisions: [EarlierJSON]?

    struct VerdictJSON: Encodable {
        let channel: String
        let verdict: String
        let findings: [FindingJSON]
    }

    struct FindingJSON: Encodable {
        let rule: String
        let effect: String
        let summary: String
        let remedy: String
        let evidence: String?
        /// Shares of the upright picture, from its top left corner; not of a child who must not be shown.
        let regions: [Region]?
    }

    init(_ photo: PhotoID, _ verdicts: [RecordedVerdict], names: Bool) {
        self.photo = photo.digest.hex
        self.verdicts = verdicts.map { verdict in
            VerdictJSON(
                channel: verdict.channel.rawValue, verdict: verdict.verdict.rawValue,
                findings: verdict.findings.map {
                    FindingJSON(
                        rule: $0.rule.rawValue, effect: $0.effect.rawValue, summary: $0.summary, remedy: $0.remedy,
                        evidence: names ? $0.evidence : nil,
                        regions: $0.rule == PersonProtected.id || $0.regions.isEmpty ? nil : $0.regions)
                })
        }
    }
}
