import Arguments
import Domain
import Pipeline
import Records
import Roll

/// `safelight consent changes`
enum ConsentChanges {
    static let command = Command(
        "changes", summary: "Show what changed between two imported lists.",
        discussion: """
            Who came and left, and each answer that is another now; by default between the newest two consent lists. What was said on the telephone, and objections, are no part of a list: “safelight consent show PUPIL” tells them.
            """,
        options: [
            Option("from", .integer("NUMBER", in: 1...Int.max), help: "The older list (default: the one before the newer)."),
            Option("to", .integer("NUMBER", in: 1...Int.max), help: "The newer list (default: the newest)."),
            DayOption.option("since", help: "In the place of --from: the newest list that was imported before that day."),
            Option(flag: "withdrawals", help: "Only consents that were taken back, and children who must not be shown since."),
            Option(flag: "staff", help: "Lists of staff."),
        ])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let school = try await Opening.school(try Opening.folder(parsed), decides: false, fallsBack: true)
        let role: Pupil.Role = parsed.flag("staff") ? .staff : .pupil
        let lists = try await ConsentShow.lists(of: role, school)
        let (older, newer) = try pair(parsed, lists)
        let found = try await school.ledger.changes(from: older.id, to: newer.id)
        // Whoever stands alike on both is no change, so that only the others need to be compared.
        let change = ListChange(
            from: found.compactMap(\.before), to: found.compactMap(\.after), on: Opening.clock.now().day)
        let people = Dictionary(
            found.flatMap { [$0.before, $0.after].compactMap { $0 } }.map { ($0.id, $0.displayName) },
            uniquingKeysWith: { _, newer in newer })
        let named: (PupilID) -> String = { parsed.flag("names") ? people[$0] ?? $0.rawValue : $0.rawValue }
        let only = parsed.flag("withdrawals")
        if parsed.flag("json") {
            terminal.json(ChangesJSON(change, older, newer, onlyWithdrawals: only, named))
        } else {
            show(change, older, newer, role, onlyWithdrawals: only, named, terminal)
        }
        return .done
    }

    private static func pair(_ parsed: Parsed, _ lists: [Snapshot]) throws -> (Snapshot, Snapshot) {
        func list(_ number: Int) throws -> Snapshot {
            if let list = lists.first(where: { $0.id.number == number }) { return list }
            throw Stop(
                .notFound, "there is no \(parsed.flag("staff") ? "staff" : "consent") list #\(number). “safelight consent show” shows them."
            )
        }
        guard parsed.integer("from") == nil || parsed.value("since") == nil else { throw Stop(.usage, "say either --from or --since.") }
        guard let newer = try parsed.integer("to").map(list) ?? lists.last else {
            throw Stop(.notFound, "no such list has been imported yet, so nothing can have changed. See “safelight consent import --help”.")
        }
        let before = lists.filter { $0.id < newer.id }
        if let number = parsed.integer("from") { return (try list(number), newer) }
        if let day = parsed.value("since", as: Day.self) {
            guard let older = before.last(where: { $0.at.day < day }) else {
                throw Stop(.notFound, "no list was imported before \(day.words). “safelight consent show” shows those that were.")
            }
            return (older, newer)
        }
        guard let older = before.last else {
            throw Stop(.notFound, "list \(newer.id) is the first one, so there is nothing to compare it with.")
        }
        return (older, newer)
    }

    private static func show(
        _ change: ListChange, _ older: Snapshot, _ newer: Snapshot, _ role: Pupil.Role, onlyWithdrawals: Bool,
        _ named: (PupilID) -> String, _ terminal: Terminal
    ) {
        terminal.line("From list \(older.id) of \(older.listDate.day.words) to list \(newer.id) of \(newer.listDate.day.words):")
        let answers = onlyWithdrawals ? change.withdrawals : change.answers
        if onlyWithdrawals ? answers.isEmpty && change.newlyProtected.isEmpty : change.isEmpty {
            terminal.line(onlyWithdrawals ? "No consent was taken back." : "Nothing changed.")
            return
        }
        if !onlyWithdrawals {
            for line in change.summary(of: role) { terminal.line("  \(line)") }
            for pupil in change.added { terminal.line("  \(named(pupil)): added") }
            for pupil in change.left { terminal.line("  \(named(pupil)): left, or no longer listed") }
        }
        for pupil in change.newlyProtected { terminal.line("  \(named(pupil)): must not be shown from now on, on any channel") }
        for answer in answers {
            let former = answer.formerID.map { " (was \(named($0)))" } ?? ""
            terminal.line(
                "  \(named(answer.pupil))\(former), \(answer.channel): \(answer.from?.words ?? "not listed") → \(answer.to?.words ?? "not listed")"
            )
        }
    }
}

/// `consent changes --json`
private struct ChangesJSON: Encodable {
    let from: ListJSON
    let to: ListJSON
    /// Left out where only withdrawals were asked for.
    let added: [String]?
    let left: [String]?
    let newlyProtected: [String]
    let answers: [Answer]

    struct Answer: Encodable {
        let pupil: String
        let formerID: String?
        let channel: String
        let from: String?
        let to: String?
        let isWithdrawal: Bool
    }

    init(_ change: ListChange, _ older: Snapshot, _ newer: Snapshot, onlyWithdrawals: Bool, _ named: (PupilID) -> String) {
        from = ListJSON(older)
        to = ListJSON(newer)
        added = onlyWithdrawals ? nil : change.added.map(named)
        left = onlyWithdrawals ? nil : change.left.map(named)
        newlyProtected = change.newlyProtected.map(named)
        answers = (onlyWithdrawals ? change.withdrawals : change.answers).map {
            Answer(
                pupil: named($0.pupil), formerID: $0.formerID.map(named), channel: $0.channel.rawValue, from: $0.from?.rawValue,
                to: $0.to?.rawValue, isWithdrawal: $0.isWithdrawal)
        }
    }
}
