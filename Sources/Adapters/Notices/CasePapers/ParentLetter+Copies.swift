import Domain
import Papers
import Records

/// What became of the copies, in words for a parent.
extension ParentLetter {
    /// In a letter no more are named one by one.
    private static let named = 8

    var gone: [Paper.Block] {
        let gone = file.copies.filter { $0.task.state == .verified }
        guard !gone.isEmpty else { return [] }
        let own = gone.filter(\.isOwn)
        var entries = listed(gone.filter { !$0.isOwn }) { "\(thing($0)): \(proof($0))" }
        if !own.isEmpty {
            entries.append(
                "\(counted(own.count, "picture")) in our own files: removed, and looked for again; \(own.count == 1 ? "it is" : "they are") gone"
            )
        }
        return [.heading("What is gone, and how we know"), .list(entries)]
    }

    var underWay: [Paper.Block] {
        let open = file.copies.filter { !$0.task.state.isEnded }
        guard let last = open.map(\.task.due).max(), let law = open.map(\.task.statutoryDue).max() else { return [] }
        let entries = listed(open) { copy in
            let state =
                switch copy.task.state {
                case .requested: "whoever keeps it has been asked to remove it"
                case .removed: "we were told or have seen that it is gone, and look again before we count on it"
                case .open, .verified, .outOfReach: "we are seeing to it"
                }
            return "\(thing(copy)): \(state); by \(copy.task.due.words)"
        }
        return [
            .heading("What is still under way"), .list(entries),
            .paragraph(
                "\(last < words.made.day ? "We had meant to be done by \(last.words), and are late; we are sorry. We go on until it is done" : "We mean to be done by \(last.words)")\(isRequest ? ", and by law at the latest by \(law.words)" : ""). We will write to you again when it is done."
            ),
        ]
    }

    var outOfReach: [Paper.Block] {
        let lost = file.copies.filter { $0.task.state == .outOfReach }
        let entries = listed(lost) { "\(thing($0)): \(foreign: hidden($0.task.reason ?? "we have no way to bring it back"))" }
        return [
            .heading("What we cannot bring back"),
            entries.isEmpty ? nil : .list(entries),
            .paragraph(
                "Whoever saw a picture may have saved, copied or shared it, and search engines may show what they stored for some time. What was printed and handed out we cannot collect from every home. We cannot promise that nobody has seen or shared a picture. If you come upon one, please tell us where, and we will ask for its removal."
            ),
        ].compactMap { $0 }
    }

    /// Whether somebody asked for it, so that Article 12(3) of the UK GDPR gives a month.
    private var isRequest: Bool {
        switch file.retraction.cause {
        case .list, .call, .objection: true
        case .expiry, .leaving, .protection, .policy, .neverAllowed, .destruction: false
        }
    }

    private func listed(_ copies: [CaseFile.Copy], _ words: (CaseFile.Copy) -> PaperText) -> [PaperText] {
        // What outlives a page is told once, after the pages themselves.
        let direct = copies.filter { !$0.isLeftOver }
        let shown = direct.count > Self.named ? Array(direct.prefix(Self.named - 1)) : direct
        var entries = shown.map(words)
        if shown.count < direct.count { entries.append("And \(direct.count - shown.count) more like these") }
        let left = copies.filter(\.isLeftOver)
        guard let first = left.first else { return entries }
        if left.allSatisfy({ $0.task.state == first.task.state && $0.task.due == first.task.due && $0.task.reason == first.task.reason }) {
            return entries + [words(first)]
        }
        return entries + left.prefix(Self.named).map(words)
    }

    /// The copy as a parent knows it. An address in which somebody else is named is not shown.
    private func thing(_ copy: CaseFile.Copy) -> PaperText {
        let channel = copy.publication.map { words.channel($0.channel) } ?? "no known channel"
        let place = copy.publication?.place.words ?? ""
        let isPlain = hidden(place) == place && !place.isEmpty
        switch copy.task.copy {
        case .publication:
            if copy.wasScheduled { return "What had been prepared for \(copy.publication?.at.day.words ?? "a later day"), \(channel)" }
            guard isPlain || copy.publication?.place.address == nil else { return "A page of \(channel)" }
            return "\(channel), \(copy.publication?.at.day.words ?? "no known day"): \(foreign: hidden(place))"
        case .cached: return "Thumbnails and stored copies of the pages"
        case .searchResult: return "Results of search engines for the pages"
        case .release: return "A picture that lay ready to be used"
        case .preview: return "A small picture in our own files"
        case .file: return "A copy in another of our folders"
        }
    }

    /// How it is known that a copy is gone.
    private func proof(_ copy: CaseFile.Copy) -> PaperText {
        if copy.wasScheduled { return "cancelled before it went out" }
        let seen = copy.sightings.filter { $0.outcome == .gone }.map(\.at.day.words)
        let days = seen.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        // A look at the page says nothing of what search engines keep.
        let isLookedAt: Bool = { if case .searchResult = copy.task.copy { false } else { true } }()
        if isLookedAt, !days.isEmpty { return "gone when we looked on \(Notices.listed(days))" }
        guard let step = copy.steps.last(where: { $0.state == .verified }) else { return "gone" }
        return "gone on \(step.at.day.words): \(foreign: hidden(step.reason ?? "we looked for it"))"
    }
}

extension CaseFile.Copy {
    /// What outlives a page.
    fileprivate var isLeftOver: Bool {
        switch task.copy {
        case .cached, .searchResult: true
        case .publication, .release, .preview, .file: false
        }
    }
}
