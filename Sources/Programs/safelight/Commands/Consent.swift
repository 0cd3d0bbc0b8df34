import Arguments
import Domain
import Foundation
import Notation
import Pipeline
import Records
import Roll
import Rules
import Store
import WorkerLink

/// `safelight consent …`
enum Consent {
    static let command = Command(
        "consent", summary: "Consent lists, the staff list, telephone calls and objections.",
        subcommands: [
            ConsentImport.command, ConsentMap.command, ConsentShow.command, ConsentChanges.command, ConsentSheet.command,
            ConsentCall.command,
            ConsentObject.command,
            ConsentLift.command,
        ])

    static let by = Option("by", .text("NAME"), help: "Who does this; kept with it.")

    /// Who does it: asked for, else the name of the account.
    static func who(_ parsed: Parsed) throws -> String {
        if let by = parsed.value("by") { return by }
        throw Stop(.usage, "say who does this with --by=\"Your name\": it is kept with the record.")
    }

    /// Everything decided anew, and what must go is taken out of `publishable/` at once.
    static func recheck(_ folder: SchoolFolder, names: Bool, _ terminal: Terminal) async throws -> Recheck.Changes {
        let changes = try await Restriction.run(folder, names: names, terminal)
        if changes.waiting > 0 {
            let (waits, its) =
                changes.waiting == 1 ? ("waits", "it may be released, or its caption") : ("wait", "they may be released, or their captions")
            terminal.line("\(counted(changes.waiting, "photo")) \(waits) for the next “safelight run”: \(its) renewed.")
        }
        return changes
    }
}

/// `safelight consent import FILE`
enum ConsentImport {
    static let command = Command(
        "import", summary: "Read a consent list exported from the school's information system, or the list of staff.",
        discussion: """
            The list is CSV (UTF-8, UTF-16 or Windows-1252; with commas, semicolons or tabs) or an Excel workbook (.xlsx). Which column means what stands in a mapping file, which “consent map” proposes and somebody confirms there: the one in the school's folder that has exactly the list's headings (consent/mapping.json5, with --staff consent/mapping-staff.json5, or one of consent/mappings), or the one named with --mapping. What cannot be understood is never a yes. Afterwards everything is decided again, and pictures of people whose consent was taken back leave publishable/ at once.

            A list that changes much waits until somebody has looked at it and repeats the command with the code that it prints (--confirm); its noes count at once all the same.

            A list of staff stands beside the list of pupils and never replaces it; whoever is on no newer one has left.
            """,
        options: [
            Option(flag: "staff", help: "The list is of staff, so that grown-ups on photos are known by name."),
            Option(
                "mapping", .file(), help: "The mapping file (default: the one in consent/ with exactly the list's headings)."),
            Option(
                "date",
                .init("DAY") { text throws(ValueProblem) -> Day in
                    guard let day = Day(iso: text) else { throw ValueProblem(needed: "a day written YYYY-MM-DD") }
                    return day
                },
                help: "The day on which the list was exported (default: as the list says, else when the same file was first imported, "
                    + "else the file's own date). Where the list says an earlier day, that one counts."),
            Option("sheet", .text("NAME"), help: "The sheet of the workbook (default: the only one that is not hidden)."),
            Option(
                "hidden", .word(of: SheetChoice.Hidden.allCases.map(\.rawValue)),
                help: "Whether hidden rows and columns of the sheet are read or left out; where nobody says, they stop the import."),
            Option("confirm", .text("CODE"), help: "The code that was printed where the list waits for somebody to look at it."),
            Option(flag: "dry-run", short: "n", help: "Only show what would change."), Consent.by,
        ],
        positionals: [Positional("FILE", .one, .file(), help: "The exported list.")])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let speech = parsed.flag("json") ? terminal.aside : terminal
        var report = ImportReport(names: parsed.flag("names"))
        do {
            try await take(parsed, folder, &report, speech)
        } catch {
            if parsed.flag("json") { terminal.json(report) }
            throw error
        }
        // Under its own lock.
        if report.isImported || report.tookNoes { report.add(try await Consent.recheck(folder, names: parsed.flag("names"), speech)) }
        if parsed.flag("json") { terminal.json(report) }
        let isFine = report.problems.isEmpty && report.staleness == nil || !report.isImported
        return isFine && !report.isWaiting ? .done : .needsPerson
    }

    /// Reads the list, shows what it changes, and imports it unless this is a dry run.
    private static func take(_ parsed: Parsed, _ folder: SchoolFolder, _ report: inout ImportReport, _ terminal: Terminal) async throws {
        let who = parsed.flag("dry-run") ? "" : try Consent.who(parsed)
        let lock = try Opening.lock(folder, for: "consent import")
        defer { withExtendedLifetime(lock) {} }
        let now = Opening.clock.now()
        let school = try await Opening.school(folder)

        let path = Opening.absolute(parsed.positional("FILE") ?? "")
        let bytes = try given(path, "the list")
        let role: Pupil.Role = parsed.flag("staff") ? .staff : .pupil
        let choice = SheetChoice(
            name: parsed.value("sheet"), hidden: parsed.value("hidden").flatMap { SheetChoice.Hidden(rawValue: $0) })
        let mappingBytes = try await ConsentImportMapping(parsed, folder, role).bytes(list: bytes, choice, school.ledger)
        let mapping = try mapping(mappingBytes)
        guard mapping.role == role else {
            throw Stop(
                .badInput,
                role == .staff
                    ? "the mapping file is for a list of pupils, so nothing was imported. A staff mapping says shape: \"staff\"."
                    : "the mapping file is for a list of staff, so nothing was imported. Say --staff, or name the mapping for pupils.")
        }
        try checkChannels(mapping, school.policy.channels.map(\.id))

        let earlier = role == .staff ? try await school.ledger.staffLists() : try await school.ledger.snapshots()
        // A list of which only the noes count is none to compare with.
        let newest = earlier.last { !$0.isPartial }?.id
        // The ledger gives the list its own number.
        let read = ConsentListReader.read(
            bytes, mapping: mapping, snapshot: SnapshotID((earlier.last?.id.number ?? 0) + 1), on: now.day, choice: choice)
        report.add(read.problems)
        report.add(read.remarks)
        show(read.remarks, parsed, terminal)
        show(read.problems, names: parsed.flag("names"), terminal)
        guard read.isUsable else {
            throw Stop(.badInput, "the list was not imported, and the one before it still counts. Correct what stands above and try again.")
        }
        let file = SHA256.digest(bytes)
        let listDate = try date(parsed, read, path, earlier, file, terminal)
        report.listDate = listDate.description
        report.count(read.pupils.count, role)
        let previous: [Pupil] = if let newest { try await school.ledger.pupils(of: newest) } else { [] }
        let list = read.marking(withdrawalsSince: previous, history: try await school.ledger.formerPupils())
        let change = ListChange(from: previous, to: list.pupils, on: now.day)
        let names = Dictionary(
            (school.roll.pupils + list.pupils).map { ($0.id, $0.displayName) }, uniquingKeysWith: { _, newer in newer })
        report.add(change, isFirst: newest == nil, names)
        show(change, of: role, isFirst: newest == nil, parsed, terminal, names)
        let (mappingDigest, made) = (SHA256.digest(mappingBytes), Moment(day: listDate))
        let doubts = ListDoubt.all(change, from: previous, to: list.pupils, of: role, on: now.day, school.policy.listDoubts)
        let confirmation = ImportConfirmation(
            questions: doubts.map(\.question), files: [file], mappings: [mappingDigest], listDate: listDate, after: newest)
        report.questions = confirmation.questions
        for question in confirmation.questions { terminal.problem("? \(question)") }
        let isConfirmed = confirmation.questions.isEmpty || parsed.value("confirm")?.lowercased() == confirmation.code
        if parsed.flag("dry-run") {
            terminal.line("Nothing was imported: this was a dry run.")
            return
        }
        guard isConfirmed else {
            if parsed.value("confirm") != nil {
                terminal.problem("The code after --confirm belongs to another list, or the lists changed since it was printed.")
            }
            if let last = earlier.last,
                let noes = list.restricting(try await school.ledger.pupils(of: last.id), on: now.day)
            {
                let keep = role == .pupil ? school.ledger.importList : school.ledger.importStaff
                _ = try await keep(noes, who, file, mappingDigest, last.listDate, true, now)
                report.tookNoes = true
            }
            report.confirm = confirmation.code
            terminal.problem(confirmation.words(tookNoes: report.tookNoes))
            return
        }
        switch role {
        case .pupil:
            let snapshot = try await school.ledger.importList(
                list.pupils, by: who, file: file, mapping: mappingDigest, listDate: made, isPartial: false, at: now)
            report.consentList = snapshot.number
            terminal.line(
                "The list is imported as consent list \(snapshot), of \(listDate.words), with \(counted(list.pupils.count, "pupil")).")
            report.staleness = ListAgeText.problem(made: made, school.policy, at: now)
            if let problem = report.staleness { terminal.problem(problem) }
        case .staff:
            let snapshot = try await school.ledger.importStaff(
                list.pupils, by: who, file: file, mapping: mappingDigest, listDate: made, isPartial: false, at: now)
            report.staffList = snapshot.number
            terminal.line(
                "The list is imported as staff list \(snapshot), of \(listDate.words), with \(counted(list.pupils.count, "member", "members")) of staff."
            )
        }
    }

    static func given(_ path: String, _ what: String) throws -> [UInt8] {
        let status = try FileStatus.of(path)
        if status?.isDirectory == true {
            throw Stop(
                .badInput,
                "\(what) is a folder. Name the file in it, for example \(what == "the list" ? "consent/list.csv" : "consent/mapping.json5")."
            )
        }
        guard status?.isRegular == true else {
            throw Stop(.notFound, "\(what) is not there. Check its name; a mapping file is named with --mapping=FILE.")
        }
        return try Files.read(path, limit: 256 << 20)
    }

    static func mapping(_ bytes: [UInt8]) throws -> Mapping {
        do throws(NotationError) {
            return try Mapping(bytes)
        } catch {
            throw Stop(.badInput, "the mapping file cannot be used: \(error)")
        }
    }

    static func checkChannels(_ mapping: Mapping, _ policy: [ChannelID]) throws {
        let strange = mapping.channels.subtracting(policy).sorted()
        guard strange.isEmpty else {
            throw Stop(
                .badInput,
                "the mapping file speaks of channels that policy.json5 does not have: \(strange.map(\.rawValue).joined(separator: ", ")). Add them to the policy, or take them out of the mapping."
            )
        }
    }

    private static func show(_ remarks: [ListRemark], _ parsed: Parsed, _ terminal: Terminal) {
        for remark in remarks {
            terminal.line(remark.summary)
            if parsed.flag("names"), !remark.detail.isEmpty { terminal.line("    \(remark.detail)") }
        }
    }

    /// The same remark about many rows is one line.
    static func show(_ problems: [ListProblem], names: Bool, _ terminal: Terminal) {
        var order: [String] = []
        var groups: [String: [ListProblem]] = [:]
        for problem in problems {
            let key = "\(problem.severity.rawValue)\(problem.summary)"
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(problem)
        }
        for key in order {
            guard let group = groups[key], let first = group.first else { continue }
            let lines = group.compactMap(\.line)
            let place =
                lines.isEmpty
                ? ""
                : " (line\(lines.count == 1 ? "" : "s") \(lines.prefix(5).map(String.init).joined(separator: ", "))\(lines.count > 5 ? " and \(lines.count - 5) more" : ""))"
            let mark = first.severity == .stops ? "✗ Stops the import" : "! Counts as a no"
            terminal.problem("\(mark)\(place): \(first.summary) \(first.remedy)")
            if names { for problem in group where !problem.detail.isEmpty { terminal.problem("    \(problem.detail)") } }
        }
    }

    private static func date(
        _ parsed: Parsed, _ list: ConsentList, _ path: String, _ earlier: [Snapshot], _ file: Digest, _ terminal: Terminal
    ) throws -> Day {
        let said = parsed.value("date", as: Day.self)
        let date = ListDate.of(
            said: said, inside: list.listDate, earlierImport: earlier.filter { $0.file == file && !$0.isPartial }.map(\.listDate.day).min(),
            file: try FileStatus.of(path).map { Moment(seconds: $0.modified / 1_000_000_000).day })
        guard let date else { throw Stop(.badInput, "say when the list was exported with --date=YYYY-MM-DD.") }
        let day = date.day
        switch date.ground {
        case .said: break
        case .inside:
            if said != nil { terminal.line("The list itself is dated \(day.words), earlier than --date says; the earlier day counts.") }
        case .earlierImport:
            terminal.line(
                "This very file was imported before and stays a list of \(day.words): a copy is no newer. Export a new one; if it was exported anew and nobody's answer changed, say so with --date=YYYY-MM-DD."
            )
        case .file:
            terminal.line(
                "The list is taken to be of \(day.words), the date of the file. If it was exported earlier, say --date=YYYY-MM-DD.")
        }
        if day > Opening.clock.now().day.next {
            throw Stop(.badInput, "the list’s date lies in the future. Say the right one with --date=YYYY-MM-DD.")
        }
        if let last = earlier.last, day < last.listDate.day {
            throw Stop(
                .badInput,
                "this list is of \(day.words), older than the newest one (\(last.listDate.day.words)), and was not imported. Export a new one."
            )
        }
        return day
    }

    private static func show(
        _ change: ListChange, of role: Pupil.Role, isFirst: Bool, _ parsed: Parsed, _ terminal: Terminal, _ names: [PupilID: String]
    ) {
        if isFirst {
            terminal.line("This is the first list.")
        } else if change.isEmpty {
            terminal.line("Nothing changed since the last list.")
        } else {
            terminal.line("Since the last list:")
            for line in change.summary(of: role) { terminal.line("  \(line)") }
        }
        guard parsed.flag("names"), !isFirst else { return }
        for (pupils, what) in [
            (change.added, "added"), (change.left, "left, or no longer listed"), (change.renamed, "has another legal name"),
        ] {
            for pupil in pupils { terminal.line("  \(names[pupil] ?? pupil.rawValue): \(what)") }
        }
        for answer in change.answers {
            terminal.line(
                "  \(names[answer.pupil] ?? answer.pupil.rawValue), \(answer.channel): \(answer.from?.words ?? "not listed") → \(answer.to?.words ?? "not listed")"
            )
        }
    }
}

extension Day {
    var next: Day { Day(number: number + 1) }
}

extension Domain.Consent {
    var words: String {
        switch self {
        case .granted: "granted"
        case .refused: "refused"
        case .withdrawn: "withdrawn"
        case .unanswered: "no answer yet"
        case .notAsked: "not asked"
        case .expired: "expired"
        }
    }
}
