import Arguments
import Domain
import Foundation
import Notation
import Pipeline
import Records
import Roll
import Rules
import Store

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
            Option("consent", .text("NAME"), help: "Which consent the file is about, where neither its title nor its name says so."),
            Option("sheet", .text("NAME"), help: "The sheet of the workbook (default: the only one that is not hidden)."),
            Option(
                "hidden", .word(of: SheetChoice.Hidden.allCases.map(\.rawValue)),
                help: "Whether hidden rows and columns of the sheet are read or left out; where nobody says, they stop the import."),
            Option("confirm", .text("CODE"), help: "The code that was printed where the list waits for somebody to look at it."),
            Option(flag: "dry-run", short: "n", help: "Only show what would change."), Consent.by,
        ],
        positionals: [
            Positional(
                "FILE", .oneOrMore, .file(),
                help: "The exported list; all files of it where the school gets one for each consent, or a roll beside the answers.")
        ])

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
        let role: Pupil.Role = parsed.flag("staff") ? .staff : .pupil
        let files = try await ImportFiles(parsed, folder, role, school)
        let text = ImportText(names: parsed.flag("names"), role: role, terminal: terminal)

        let earlier = role == .staff ? try await school.ledger.staffLists() : try await school.ledger.snapshots()
        // A list of which only the noes count is none to compare with.
        let newest = earlier.last { !$0.isPartial }?.id
        // The ledger gives the list its own number.
        let read = ConsentListReader.read(files.sources, snapshot: SnapshotID((earlier.last?.id.number ?? 0) + 1), on: now.day)
        report.add(read.problems)
        report.add(read.remarks)
        text.show(read.remarks)
        text.show(read.problems)
        guard read.isUsable else {
            throw Stop(.badInput, "the list was not imported, and the one before it still counts. Correct what stands above and try again.")
        }
        let listDate = try ImportDate(parsed, read, files, earlier, terminal).day
        report.listDate = listDate.description
        report.count(read.pupils.count, role)
        let previous: [Pupil] = if let newest { try await school.ledger.pupils(of: newest) } else { [] }
        let list = read.marking(withdrawalsSince: previous, history: try await school.ledger.formerPupils())
        let change = newest == nil ? nil : ListChange(from: previous, to: list.pupils, on: now.day)
        let names = parsed.flag("names") ? ImportText.names(school.roll.pupils + list.pupils) : [:]
        report.add(change, names)
        text.show(change, names)
        let doubts =
            change.map { ListDoubt.all($0, from: previous, to: list.pupils, of: role, on: now.day, school.policy.listDoubts) } ?? []
        let confirmation = ImportConfirmation(
            questions: list.questions.map(text.words) + doubts.map(\.question), files: files.digests, mappings: files.mappings,
            listDate: listDate, after: newest)
        report.questions = confirmation.questions
        for question in confirmation.questions { terminal.problem("? \(question)") }
        if parsed.flag("dry-run") {
            terminal.line("Nothing was imported: this was a dry run.")
            return
        }
        let keeping = Keeping(ledger: school.ledger, role: role, who: who, file: files.digest, mapping: files.mapping, now: now)
        guard confirmation.isConfirmed(parsed.value("confirm"), terminal) else {
            if let last = earlier.last, let noes = list.restricting(try await school.ledger.pupils(of: last.id), on: now.day) {
                _ = try await keeping.keep(noes, listDate: last.listDate, isPartial: true)
                report.tookNoes = true
            }
            report.confirm = confirmation.code
            terminal.problem(confirmation.words(tookNoes: report.tookNoes))
            return
        }
        let made = Moment(day: listDate)
        let snapshot = try await keeping.keep(list.pupils, listDate: made, isPartial: false)
        report.kept(snapshot, role)
        text.imported(snapshot, listDate, list.pupils.count)
        if role == .pupil {
            report.staleness = ListAgeText.problem(made: made, school.policy, at: now)
            if let problem = report.staleness { terminal.problem(problem) }
        }
    }

    /// Writes a list into the ledger.
    private struct Keeping {
        let ledger: any Ledger
        let role: Pupil.Role
        let who: String
        let file: Digest
        let mapping: Digest
        let now: Moment

        func keep(_ people: [Pupil], listDate: Moment, isPartial: Bool) async throws -> SnapshotID {
            switch role {
            case .pupil:
                try await ledger.importList(
                    people, by: who, file: file, mapping: mapping, listDate: listDate, isPartial: isPartial, at: now)
            case .staff:
                try await ledger.importStaff(
                    people, by: who, file: file, mapping: mapping, listDate: listDate, isPartial: isPartial, at: now)
            }
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
}
