import Arguments
import Domain
import Pipeline
import Records
import Rules

/// `safelight consent show [PUPIL]`
enum ConsentShow {
    static let command = Command(
        "show", summary: "Explain a pupil's consents on a day, or show the lists that were imported.",
        discussion: """
            For each channel: what counts on that day and why (the list, a call or an objection), and everything that was said before, from every list. An earlier day is answered as it was known then; a later one by what is known today. Of a protected child it says only that, and never why. Without PUPIL it shows every imported list.
            """,
        options: [
            DayOption.option("at", help: "The day (default: today)."),
            Option("channel", .text("CHANNEL"), repeats: true, help: "Only this channel; may be repeated."),
        ],
        positionals: [Positional("PUPIL", .optional, .text("PUPIL"), help: "UPN, admission number, staff code or full name.")])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let school = try await Opening.school(try Opening.folder(parsed), decides: false, fallsBack: true)
        guard let typed = parsed.positional("PUPIL") else { return try await lists(school, parsed, terminal) }
        let now = Opening.clock.now()
        let day = parsed.value("at", as: Day.self) ?? now.day
        let person = try Pupils.find(typed, in: school)
        let channels =
            parsed.values("channel").isEmpty ? school.policy.channels.map(\.id) : try Pupils.channels(parsed.values("channel"), in: school)
        let end = min(now, Moment(day: day, secondOfDay: 86_399))
        let then = try await RollThen(school.ledger, at: end, channels: school.policy.channels.map(\.id))
        let ids = try await school.ledger.formerPupils().adding(school.roll.pupils).ids(of: person.id)
        // Today's roll also knows what stands in files and in no ledger yet.
        let roll = end == now ? school.roll : then.roll
        guard let shown = roll[person.id] ?? ids.sorted().lazy.compactMap({ roll[$0] }).first else {
            throw Stop(
                .notFound, "that person was on no list that had been imported by \(day.words). “safelight consent show” shows the lists.")
        }
        let report = PupilReport(
            shown, ids: ids, then: then, lists: try await lists(of: shown.role, school).filter { $0.at <= end },
            standings: try await school.ledger.standings(of: ids), channels: channels, policy: school.policy, day: day, now: now,
            isProtectionUnknown: roll.isProtectionUnknown)
        if parsed.flag("json") {
            terminal.json(PupilReportJSON(report, names: parsed.flag("names")))
        } else {
            for line in report.lines(names: parsed.flag("names")) { terminal.line(line) }
        }
        return .done
    }

    static func lists(of role: Pupil.Role, _ school: School) async throws -> [Snapshot] {
        switch role {
        case .pupil: try await school.ledger.snapshots()
        case .staff: try await school.ledger.staffLists()
        }
    }

    private static func lists(_ school: School, _ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let pupils = try await lists(of: .pupil, school)
        let staff = try await lists(of: .staff, school)
        if parsed.flag("json") {
            terminal.json(ListsJSON(consentLists: pupils.map { ListJSON($0) }, staffLists: staff.map { ListJSON($0) }))
            return .done
        }
        if pupils.isEmpty { terminal.line("No consent list has been imported. See “safelight consent import --help”.") }
        for list in pupils { terminal.line("Consent list \(line(list, "pupil", "pupils"))") }
        for list in staff { terminal.line("Staff list \(line(list, "member of staff", "members of staff"))") }
        return .done
    }

    private static func line(_ list: Snapshot, _ one: String, _ many: String) -> String {
        "\(list.id) of \(list.listDate.day.words): \(counted(list.pupilCount, one, many)), imported \(list.at.words) by \(list.by), file \(list.file.hex.prefix(12))\(list.isPartial ? "; only its noes count, since nobody confirmed it" : "")"
    }

    private struct ListsJSON: Encodable {
        let consentLists: [ListJSON]
        let staffLists: [ListJSON]
    }
}

/// One imported list, for programs.
struct ListJSON: Encodable {
    let number: Int64
    let listDate: String
    let importedAt: String
    let importedBy: String
    let people: Int
    /// SHA-256 of the imported file, and of the mapping it was read with.
    let file: String
    let mapping: String
    /// Only its noes count.
    let isPartial: Bool

    init(_ list: Snapshot) {
        number = list.id.number
        listDate = list.listDate.day.description
        importedAt = list.at.description
        importedBy = list.by
        people = list.pupilCount
        file = list.file.hex
        mapping = list.mapping.hex
        isPartial = list.isPartial
    }
}

/// A day on the command line.
enum DayOption {
    static func option(_ name: String, help: String) -> Option {
        Option(
            name,
            .init("DAY") { text throws(ValueProblem) -> Day in
                guard let day = Day(iso: text) else { throw ValueProblem(needed: "a day written YYYY-MM-DD") }
                return day
            },
            help: help)
    }
}
