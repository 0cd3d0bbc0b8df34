import Arguments
import Domain
import Framing
import Ledger
import Pipeline
import Records
import Rules
import Store

/// `safelight status`
enum Status {
    static let command = Command("status", summary: "Show how many photos are where.")

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let school = try await Opening.school(folder, decides: false)
        let counts = try await school.ledger.counts()
        let reading = try InboxReading(folder, now: Opening.clock.nanoseconds())
        let waiting = reading.dropped.count + reading.unsettled
        if parsed.flag("json") {
            terminal.json(
                StatusJSON(
                    counts: counts, inbox: waiting, consentList: school.snapshot?.id.number,
                    consentListDate: school.snapshot?.listDate.day.description, pupils: school.snapshot?.pupilCount))
            return .done
        }
        terminal.line(school.policy.schoolName)
        terminal.line("  \(counted(waiting, "photo")) in the inbox")
        terminal.line(
            "  \(counted(counts.photos, "photo")) taken so far: \(counts.publishable) publishable on every channel, \(counts.partly) on some, \(counts.quarantined) held"
        )
        if counts.undecided > 0 { terminal.line("  \(counts.undecided) received and not decided yet: run “safelight run”") }
        for channel in school.policy.channels {
            terminal.line("  \(counted(counts.released[channel.id.rawValue] ?? 0, "picture")) in publishable/\(channel.id)")
        }
        if !counts.reasons.isEmpty {
            terminal.line("Held because of:")
            for (rule, count) in counts.reasons.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
                terminal.line("  \(rule): \(count) (\(RuleTitles.words(RuleID(rule))))")
            }
            terminal.line("“safelight review list” and quarantine/index.html list the photos.")
        }
        let now = Opening.clock.now()
        let old = school.policy.stalePlacements(on: now.day)
        if !old.isEmpty {
            terminal.line(
                "What is known of \(old.map(\.words).joined(separator: "; ")) is more than \(school.policy.placementMaxAgeDays) days old. Look it up, and write what is so today under placements.own in policy.json5."
            )
        }
        if let snapshot = school.snapshot {
            let age = now.day.number - snapshot.listDate.day.number
            terminal.line(
                "Consent list \(snapshot.id) of \(snapshot.listDate.day.words), \(counted(age, "day")) old, \(counted(snapshot.pupilCount, "pupil"))."
            )
        }
        var problems = try await DueText.lines(in: school, on: now.day)
        if let partial = school.snapshot, partial.isPartial {
            problems.append(
                "Of the newest consent list only the noes count so far (consent list \(partial.id)): it changes so much that somebody must confirm it. Import the file again; it says what to look at."
            )
        }
        let ledger = try SQLiteLedger(path: folder.ledger, mayCreate: false)
        problems += try await ProtectedPeople.read(folder, ledger, records: false).problems(school)
        if let problem = ListAgeText.problem(school.snapshot, school.policy, at: now) { problems.append(problem) }
        for problem in problems { terminal.problem(problem) }
        return problems.isEmpty ? .done : .needsPerson
    }

    private struct StatusJSON: Encodable {
        let counts: Counts
        let inbox: Int
        let consentList: Int64?
        let consentListDate: String?
        let pupils: Int?
    }
}
