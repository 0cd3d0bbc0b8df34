import Domain
import Records

extension PageParts {
    /// Every reason once, the worst first, each with its next step.
    var steps: Markup {
        let isHeld = Standing(decision) != .publishable
        let grave = reasons.contains { $0.effect != .notes }
        var parts: [Markup] = []
        if isHeld, !grave { parts.append(noReason) }
        let protection = numbered.filter(\.reason.isProtection)
        let others = numbered.filter { !$0.reason.isProtection }
        if !protection.isEmpty {
            parts.append(group(.blocks, "Before anything else", nil, protection))
            if !others.isEmpty {
                parts.append(
                    "<p class=\"first\">Please leave the steps below until the designated safeguarding lead has answered.</p>")
            }
        }
        parts.append(
            group(.blocks, "What stops this photo", "This cannot be waved through.", others.filter { $0.reason.effect == .blocks }))
        parts.append(
            group(.holds, "What waits for somebody’s answer", nil, others.filter { $0.reason.effect == .holds }))
        parts.append(
            group(.notes, "Good to know", "This holds nothing back.", others.filter { $0.reason.effect == .notes }))
        return """
            <section class="steps" aria-labelledby="steps">
            <h2 id="steps">What to do</h2>
            \(reasons.isEmpty && !isHeld ? "<p>Nothing need be done.</p>" : .joined(parts.filter { !$0.description.isEmpty }))
            </section>
            """
    }

    /// The number is the reason's on this page, and how the table of channels refers to it.
    private var numbered: [(number: Int, reason: Reason)] { reasons.enumerated().map { ($0 + 1, $1) } }

    private var noReason: Markup {
        """
        <section class="stop">
        <h3>No reason was written down</h3>
        <p>That should not happen. The photo stays held. Please tell whoever looks after Safelight.</p>
        </section>
        """
    }

    private func group(_ effect: Effect, _ title: String, _ words: String?, _ steps: [(number: Int, reason: Reason)]) -> Markup {
        guard !steps.isEmpty else { return .nothing }
        let intro: Markup = words.map { "\n<p class=\"soft small\">\($0)</p>" } ?? .nothing
        return """
            <section class="\(effect.tone)">
            <h3>\(title)</h3>\(intro)
            <ol>
            \(.joined(steps.map { step($0.number, $0.reason) }))
            </ol>
            </section>
            """
    }

    private func step(_ number: Int, _ reason: Reason) -> Markup {
        """
        <li class="step" id="step-\(number)">
        <h4>\(number). \(reason.summary)</h4>
        <p class="where">\(titles.words(reason.channels))</p>\(places(reason))
        <p><span class="next">Next step</span>\(reason.remedy)</p>\(commands(reason))
        \(evidence(reason))
        <p class="id small soft">\(reason.rule.rawValue)</p>
        </li>
        """
    }

    private func evidence(_ reason: Reason) -> Markup {
        let seen = reason.evidence.filter { !$0.text.isEmpty }
        guard !isProtected, !seen.isEmpty else { return .nothing }
        let lines = seen.map { part -> Markup in
            let place: Markup = seen.count > 1 ? "\(titles.titles(part.channels)): " : .nothing
            return "<p class=\"evidence\">\(place)\(foreign: part.text)</p>"
        }
        return "<details>\n<summary>What was seen (may name pupils)</summary>\n\(.joined(lines))\n</details>"
    }

    /// One row a channel.
    var channels: Markup {
        """
        <section class="channels" aria-labelledby="channels">
        <h2 id="channels">Channel by channel</h2>
        <table>
        <thead><tr><th scope="col">Channel</th><th scope="col">Answer</th><th scope="col">See step</th></tr></thead>
        <tbody>
        \(.joined(decision.verdicts.map(row)))
        </tbody>
        </table>
        </section>
        """
    }

    private func row(_ verdict: RecordedVerdict) -> Markup {
        let answer: Markup =
            switch verdict.verdict {
            case .publishable: "<span class=\"verdict good\">Publishable <span aria-hidden=\"true\">✓</span></span>"
            case .quarantine: "<span class=\"verdict stop\">Held <span aria-hidden=\"true\">✗</span></span>"
            }
        let links = numbered.filter { $0.reason.effect != .notes && $0.reason.channels.contains(verdict.channel) }
            .map { "<a href=\"#step-\($0.number)\">\($0.number)</a>" as Markup }
        return """
            <tr><th scope="row">\(titles[verdict.channel])</th><td>\(answer)</td><td>\(.joined(links, by: ", "))</td></tr>
            """
    }
}

extension Effect {
    /// The class that colours it; the words beside it say the same.
    var tone: String {
        switch self {
        case .notes: "note"
        case .holds: "wait"
        case .blocks: "stop"
        }
    }
}
