import Domain
import Roll

/// What an import says of a list.
struct ImportText {
    let names: Bool
    let role: Pupil.Role
    let terminal: Terminal

    /// Of everybody, the newer entry last.
    static func names(_ people: [Pupil]) -> [PupilID: String] {
        Dictionary(people.map { ($0.id, $0.displayName) }, uniquingKeysWith: { _, newer in newer })
    }

    func words(_ question: ListQuestion) -> String { "\(Self.place(question.file))\(question.summary) \(question.remedy)" }

    func imported(_ snapshot: SnapshotID, _ day: Day, _ count: Int) {
        switch role {
        case .pupil:
            terminal.line("The list is imported as consent list \(snapshot), of \(day.words), with \(counted(count, "pupil")).")
        case .staff:
            terminal.line(
                "The list is imported as staff list \(snapshot), of \(day.words), with \(counted(count, "member", "members")) of staff.")
        }
    }

    func show(_ remarks: [ListRemark]) {
        for remark in remarks {
            terminal.line(Self.place(remark.file) + remark.summary)
            if names, !remark.detail.isEmpty { terminal.line("    \(remark.detail)") }
        }
    }

    func show(_ problems: [ListProblem]) { Self.show(problems, names: names, terminal) }

    /// The same remark about many rows is one line.
    static func show(_ problems: [ListProblem], names: Bool, _ terminal: Terminal) {
        var order: [String] = []
        var groups: [String: [ListProblem]] = [:]
        for problem in problems {
            let key = "\(problem.severity.rawValue)\(problem.file ?? "")\(problem.summary)"
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(problem)
        }
        for key in order {
            guard let group = groups[key], let first = group.first else { continue }
            let lines = group.compactMap(\.line)
            let more = lines.count > 5 ? " and \(lines.count - 5) more" : ""
            let place =
                lines.isEmpty
                ? "" : " (line\(lines.count == 1 ? "" : "s") \(lines.prefix(5).map(String.init).joined(separator: ", "))\(more))"
            let mark = first.severity == .stops ? "✗ Stops the import" : "! Imported the stricter way"
            terminal.problem("\(mark)\(place): \(Self.place(first.file))\(first.summary) \(first.remedy)")
            if names { for problem in group where !problem.detail.isEmpty { terminal.problem("    \(problem.detail)") } }
        }
    }

    private static func place(_ file: String?) -> String { file.map { "\($0): " } ?? "" }

    /// `nil` for the first list.
    func show(_ change: ListChange?, _ called: [PupilID: String]) {
        guard let change else {
            terminal.line("This is the first list.")
            return
        }
        if change.isEmpty {
            terminal.line("Nothing changed since the last list.")
        } else {
            terminal.line("Since the last list:")
            for line in change.summary(of: role) { terminal.line("  \(line)") }
        }
        guard names else { return }
        for (pupils, what) in [
            (change.added, "added"), (change.left, "left, or no longer listed"), (change.renamed, "has another legal name"),
        ] {
            for pupil in pupils { terminal.line("  \(called[pupil] ?? pupil.rawValue): \(what)") }
        }
        for answer in change.answers {
            terminal.line(
                "  \(called[answer.pupil] ?? answer.pupil.rawValue), \(answer.channel): \(answer.from?.words ?? "not listed") → \(answer.to?.words ?? "not listed")"
            )
        }
    }
}
