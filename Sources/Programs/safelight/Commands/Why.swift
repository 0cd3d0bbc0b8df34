import Arguments
import Domain
import Pipeline
import Records
import Rules
import Store

/// `safelight why PHOTO`
enum Why {
    static let command = Command(
        "why", summary: "Explain one photo.",
        discussion: """
            What was seen, every finding with its rule and remedy, channel by channel, what people answered, and which consent list, policy and models decided. PHOTO is the beginning of the photo's number, the name of a picture in publishable/, or a file: the photo as it was dropped, or a picture made from it. With --names also the evidence, the text that can be read in the picture, and the notes of answers.
            """,
        positionals: [Positional("PHOTO", .one, .file("PHOTO"), help: Photos.ways)])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let school = try await Opening.school(try Opening.folder(parsed), decides: false)
        let photo = try await Photos.find(parsed.positional("PHOTO") ?? "", in: school)
        guard let record = try await school.ledger.photo(photo) else { throw Stop(.notFound, "no photo has that number.") }
        let names = parsed.flag("names")
        if parsed.flag("json") {
            terminal.json(try await json(record, in: school, names: names))
            return record.decision == nil ? .needsPerson : .done
        }
        guard let decision = record.decision else {
            terminal.line("Photo \(photo) has been received and not decided yet. Run “safelight run”.")
            return .needsPerson
        }
        if record.isGone, let tombstone = record.tombstone {
            terminal.line(
                "Photo \(photo) was destroyed on \(tombstone.at.words) by \(tombstone.by). Nothing of it is left but the means to know it again, and it is blocked if it comes back."
            )
            if names { terminal.line("  \(tombstone.reason)") }
            return .done
        }
        let titles = Dictionary(uniqueKeysWithValues: school.policy.channels.map { ($0.id, $0.title) })
        terminal.line("Photo \(photo)" + (names ? ", dropped as \(record.submission.event)/\(record.submission.fileName)" : ""))
        terminal.line("  received \(record.received.words), \(record.size / 1000) kB")
        if let inspected = record.inspected { for line in Self.seen(inspected, record, names: names) { terminal.line("  " + line) } }
        terminal.line("")
        VerdictText.show(decision.verdicts, titles: titles, names: names, terminal)
        terminal.line("")
        terminal.line("Decided \(decision.at.words) by Safelight \(decision.grounds.programVersion),")
        let list = try await school.ledger.snapshots().first { $0.id == decision.grounds.snapshot }
        let staff = try await school.ledger.staffLists().first { $0.id == decision.grounds.staffList }
        terminal.line(
            "  under consent list \(list.map { "\($0.id) of \($0.listDate.day.words)" } ?? "none"),\(staff.map { " staff list \($0.id) of \($0.listDate.day.words)," } ?? "")"
        )
        terminal.line("  and policy \(decision.grounds.policy.hex.prefix(12)).")
        try await answers(record, school, names: names, terminal)
        try await earlier(photo, decision, school, terminal)
        if !names { terminal.line("Add --names for the evidence; it may name pupils.") }
        return .done
    }

    /// Without a verdict where nothing was decided yet.
    private static func json(_ record: PhotoRecord, in school: School, names: Bool) async throws -> PhotoJSON {
        var result = PhotoJSON(record.photo, record.decision?.verdicts ?? [], names: names)
        result.file = names ? record.submission.fileName : nil
        result.received = record.received.description
        result.seen = SeenJSON(record, names: names)
        result.answers = try await school.ledger.answers(of: record.photo).map {
            AnswerJSON(AnswerText($0, of: record, on: school.roll, names: names), names: names)
        }
        if let decision = record.decision {
            result.decidedAt = decision.at.description
            result.policy = decision.grounds.policy.hex
            result.consentList = decision.grounds.snapshot?.number
            result.staffList = decision.grounds.staffList?.number
            result.programVersion = decision.grounds.programVersion
            result.models = decision.grounds.models.map { ModelJSON($0) }
            result.earlierDecisions = try await school.ledger.decisions(of: record.photo).dropLast().map { EarlierJSON($0, names: names) }
        }
        return result
    }

    private static func answers(_ record: PhotoRecord, _ school: School, names: Bool, _ terminal: Terminal) async throws {
        let all = try await school.ledger.answers(of: record.photo)
        guard !all.isEmpty else { return }
        terminal.line("Answered by people:")
        for answer in all {
            let text = AnswerText(answer, of: record, on: school.roll, names: names)
            let end = text.stands || text.isUndoing ? "" : " (no longer counts)"
            terminal.line("  \(answer.at.words), \(answer.by): \(text.words)\(end)")
            if names, let note = answer.note { terminal.line("    “\(note)”") }
        }
    }

    private static func earlier(_ photo: PhotoID, _ decision: RecordedDecision, _ school: School, _ terminal: Terminal) async throws {
        let all = try await school.ledger.decisions(of: photo).dropLast()
        guard !all.isEmpty else { return }
        terminal.line("Earlier decisions:")
        for earlier in all {
            let clear = earlier.verdicts.count { $0.verdict == .publishable }
            let rules = Set(earlier.verdicts.flatMap(\.findings).filter { $0.effect != .notes }.map(\.rule)).sorted()
            terminal.line(
                "  \(earlier.at.words): publishable on \(clear) of \(earlier.verdicts.count) channels"
                    + (rules.isEmpty ? "" : " (\(rules.map(\.rawValue).joined(separator: ", ")))"))
        }
    }

    private static func seen(_ inspected: Inspected, _ record: PhotoRecord, names: Bool) -> [String] {
        guard case .seen(let inspection) = inspected else { return ["could not be inspected"] }
        var lines = ["\(inspection.format.rawValue.uppercased()), \(inspection.uprightSize) upright"]
        lines.append("location: " + described(inspection.location) { $0 ? "written in the photo (which place is not kept)" : "none" })
        lines.append(
            "camera: "
                + described(inspection.camera) {
                    names ? [$0.make, $0.model, $0.serial].compactMap { $0 }.joined(separator: " ") : "known"
                })
        lines.append("taken: " + described(inspection.captured) { $0.moment.words })
        lines.append(
            "people tags: "
                + described(inspection.tags) { tags in
                    names ? tags.map { "\($0.name ?? "unnamed") (\($0.origin.words))" }.joined(separator: "; ") : "\(tags.count)"
                })
        lines.append(
            "texts inside: "
                + described(inspection.texts) { names ? $0.map { "\($0.field): \($0.text)" }.joined(separator: "; ") : "\($0.count)" })
        let open = (record.decision?.verdicts ?? []).flatMap(\.findings).filter { $0.rule == FaceUntagged.id && $0.effect != .notes }
        lines += SightText.lines(inspection, waiting: Set(open.flatMap(\.regions)), names: names)
        let said = record.submission
        lines.append(
            "staff said: " + (said.everyoneNamed.map { $0 ? "everyone is named" : "not everyone is named" } ?? "nothing about who is in it")
                + ", \(counted(said.people.count, "name"))"
                + (names && !said.people.isEmpty ? " (\(said.people.joined(separator: "; ")))" : ""))
        return lines
    }

    private static func described<Value>(_ reading: Reading<Value>, _ words: (Value) -> String) -> String {
        switch reading {
        case .seen(let value): words(value)
        case .absent: "none"
        case .unknown(let reason): "could not look (\(reason))"
        }
    }
}
