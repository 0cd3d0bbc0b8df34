import Domain
package import Papers
package import Records

/// The whole of a case, for the school's own file: why, which photos, and each copy with everything that was done about it.
///
/// Of a protected child it says no reason, since none is known here.
package struct CaseReport: Sendable {
    private let file: CaseFile
    private let words: CaseWords

    package init(_ file: CaseFile, _ words: CaseWords) {
        self.file = file
        self.words = words
    }

    private var retraction: Retraction { file.retraction }
    private var child: String { words.child?.name ?? "the child" }

    package var paper: Paper {
        Paper(
            title: "Case \(retraction.id): what was taken back",
            above: ["\(foreign: words.schoolName)", "Case report for the school’s file, made on \(words.made.words)"],
            footing: "Case \(retraction.id), made on \(words.made.day.words). For the school’s file: show it to nobody who need not know.",
            blocks: [.facts(facts)] + photos + others + own + outOfReach + signature)
    }

    private var facts: [Paper.Fact] {
        var facts: [Paper.Fact] = []
        if let child = words.child { facts.append(Paper.Fact("Child", "\(foreign: child.name), \(foreign: child.details)")) }
        facts.append(Paper.Fact("Cause", "\(retraction.cause.words)"))
        if case .call(_, let answeredBy, let relation, let at)? = words.call {
            facts.append(Paper.Fact("Said by", "\(foreign: answeredBy) (\(foreign: relation)), on \(at.words)"))
        }
        facts.append(Paper.Fact("Known since", "\(retraction.at.words), recorded by \(foreign: retraction.by)"))
        facts.append(Paper.Fact("Channels", words.channels(retraction.channels)))
        let open = file.copies.filter { !$0.task.state.isEnded }
        if let due = open.map(\.task.due).min() { facts.append(Paper.Fact("Next copy due", "\(due.words)")) }
        if let due = file.copies.map(\.task.statutoryDue).max() { facts.append(Paper.Fact("Last day by law", "\(due.words)")) }
        let state =
            retraction.closed.map { "ended on \($0.words): nothing is open" }
            ?? (open.isEmpty ? "nothing is open" : "\(counted(open.count, "task")) of \(file.copies.count) open")
        return facts + [Paper.Fact("State", "\(state)")]
    }

    private var photos: [Paper.Block] {
        guard !file.photos.isEmpty else { return [.heading("Photos"), .paragraph("No photo that belongs to this case is known.")] }
        let rows = file.photos.map { each -> [PaperText] in
            let place = [each.submission?.event, each.submission?.fileName].compactMap { $0 }.filter { !$0.isEmpty }
            return ["\(code: each.photo.short)", "\(foreign: place.joined(separator: "/"))", each.why.words(child: child)]
        }
        return [.heading("Photos"), .table(head: ["Photo", "Dropped as", "It belongs to the case because"], rows: rows)]
    }

    /// Every copy that somebody has to see to, with its whole story.
    private var others: [Paper.Block] {
        let others = file.copies.filter { !$0.isOwn }
        guard !others.isEmpty else { return [.heading("Copies outside Safelight"), .paragraph("None is known.")] }
        return [.heading("Copies outside Safelight")] + others.flatMap { CopyStory($0, words).blocks }
    }

    private var own: [Paper.Block] {
        let own = file.copies.filter(\.isOwn)
        guard !own.isEmpty else { return [] }
        let rows = own.map { copy -> [PaperText] in
            [
                words.copy(copy), "\(code: copy.task.photo?.short ?? "")", "\(copy.task.state.words)", "\(copy.task.since.words)",
                "\(foreign: copy.task.reason ?? "")",
            ]
        }
        return [
            .heading("Copies that Safelight removes itself"),
            .table(head: ["Copy", "Photo", "State", "Since", "What was done"], rows: rows),
        ]
    }

    private var outOfReach: [Paper.Block] {
        let copies = file.copies.filter { $0.task.state == .outOfReach }
        guard !copies.isEmpty else { return [] }
        return [
            .heading("Out of reach"),
            .list(copies.map { "\(words.copy($0)): \(foreign: $0.task.reason ?? "no reason was written down")" }),
        ]
    }

    private var signature: [Paper.Block] {
        [
            .heading("Seen"),
            .paragraph("Whoever signs has compared this report with what the school knows of the case."),
            .lines(["Name", "Role", "Signature", "Day"]),
        ]
    }
}
