import Arguments
import Domain
import Notation
import Pipeline
import Records
import Rules
import Store

/// `safelight publish import FILE`
enum PublishImport {
    static let command = Command(
        "import", summary: "Write down posts that were made elsewhere, from a CSV file.",
        discussion: """
            The first line names the columns: photo (its number, the name of its picture in publishable/, or a file beside the CSV), account, address or place, published (2026-12-01 09:30); and, where they are known, approved by, and picture address. All rows are recorded or none. A post of a photo that is not publishable there is recorded too, since it has to be followed, and opens a case where somebody shown may not be.
            """,
        options: [Consent.by], positionals: [Positional("FILE", .one, .file("FILE"), help: "The CSV file (UTF-8).")])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let by = try Consent.who(parsed)
        let path = Opening.absolute(parsed.positional("FILE") ?? "")
        let rows = try read(try ConsentImport.given(path, "the list of posts"))
        let lock = try await Opening.lock(folder, for: "publish", waiting: 60, terminal.aside)
        defer { withExtendedLifetime(lock) {} }
        let school = try await Opening.school(folder, fallsBack: true)
        let now = Opening.clock.now()
        var intents: [(PublicationIntent, pictures: [String])] = []
        var problems: [String] = []
        for row in rows {
            do {
                intents.append(try await intent(row, beside: Files.split(path).folder, by, now, in: school))
            } catch let stop as Stop {
                problems.append("line \(row.line): \(stop.words)")
            }
        }
        guard problems.isEmpty else {
            throw Stop(
                .badInput, "nothing was recorded, because of \(counted(problems.count, "row")):\n\(problems.joined(separator: "\n"))")
        }
        var recorded = 0
        var known = 0
        for (intent, pictures) in intents {
            let same = try await school.ledger.publications(of: intent.photo).first {
                $0.place == intent.place && $0.account == intent.account && $0.state.isStanding
            }
            if same != nil {
                known += 1
                continue
            }
            let id = try await school.ledger.publish(intent, under: try await grounds(intent, in: school, at: now), at: now)
            for picture in pictures { _ = try await school.ledger.add(address: picture, to: id, at: now) }
            recorded += 1
        }
        let speech = parsed.flag("json") ? terminal.aside : terminal
        speech.line("\(counted(recorded, "post")) recorded\(known > 0 ? "; \(known) stood there already" : "").")
        let run = Run(
            school, pool: Opening.pool(school.policy, workers: 1), lanes: 1, clock: Opening.clock, passed: Opening.stepObserver())
        let changes = try await run.restrict()
        Restriction.tell(changes, speech, names: parsed.flag("names"))
        SweepText.tell(changes.sweep, speech)
        if parsed.flag("json") {
            terminal.json(["recorded": recorded, "known": known, "casesOpened": changes.sweep.opened.count])
        }
        return changes.sweep.opened.isEmpty ? .done : .needsPerson
    }

    /// Where the photo may go out on that channel today.
    private static func grounds(_ intent: PublicationIntent, in school: School, at now: Moment) async throws -> Grounds? {
        guard let record = try await school.ledger.photo(intent.photo), let inspected = record.inspected else { return nil }
        let assessment = school.assess(school.facts(record, inspected), at: now)
        guard assessment.clearances.contains(where: { $0.channel.id == intent.channel }) else { return nil }
        return school.grounds(record, inspected, on: now.day)
    }

    private struct Row {
        let line: Int
        let cells: [String: String]
        subscript(name: String) -> String? { cells[name].flatMap { $0.isEmpty ? nil : $0 } }
    }

    private static let columns = ["photo", "account", "address", "place", "published", "approved by", "picture address"]

    private static func read(_ bytes: [UInt8]) throws -> [Row] {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard String(validating: text, as: UTF8.self) != nil else {
            throw Stop(.badInput, "the file is not UTF-8 text. Save it as “CSV UTF-8” and try again.")
        }
        let rows: [CSVRow]
        do {
            rows = try CSV.rows(text)
        } catch {
            throw Stop(.badInput, "the file cannot be read as CSV: \(error)")
        }
        guard let heading = rows.first else { throw Stop(.badInput, "the file is empty.") }
        let names = heading.fields.map { $0.lowercased().split(separator: " ").joined(separator: " ") }
        let strange = names.filter { !columns.contains($0) }
        guard strange.isEmpty, Set(names).count == names.count, names.contains("photo"), names.contains("account"),
            names.contains("published"), names.contains("address") || names.contains("place")
        else {
            throw Stop(
                .badInput,
                "the first line has to name the columns photo, account, address or place, and published; it may name \(columns.suffix(2).joined(separator: " and "))."
                    + (strange.isEmpty ? "" : " Not known: \(strange.joined(separator: ", "))."))
        }
        return rows.dropFirst().filter { !$0.isBlank }.map { row in
            let cells = zip(names, row.fields).map { ($0, $1.split(separator: " ").joined(separator: " ")) }
            return Row(line: row.line, cells: Dictionary(cells, uniquingKeysWith: { first, _ in first }))
        }
    }

    private static func intent(
        _ row: Row, beside folder: String, _ by: String, _ now: Moment, in school: School
    ) async throws -> (PublicationIntent, pictures: [String]) {
        guard let typed = row["photo"], let named = row["account"], let published = row["published"] else {
            throw Stop(.badInput, "photo, account and published are needed in each row.")
        }
        let account = try Publish.account(named, in: school)
        let place: PublicationPlace =
            switch (row["address"], row["place"]) {
            case (let address?, nil): .address(try Publish.address(address, of: account))
            case (nil, let place?): .elsewhere(place)
            default: throw Stop(.badInput, "each row has either an address or a place.")
            }
        let at = try Publish.moment(published)
        if at > now {
            throw Stop(.badInput, "“\(published)” is not yet. What is to go out is recorded with “publish record --scheduled-for”.")
        }
        let photo = try await Self.photo(typed, beside: folder, in: school)
        let pictures = try row["picture address"].map { [try Publish.address($0, of: Account.anySite(account))] } ?? []
        return (
            PublicationIntent(
                photo: photo, channel: account.channel, account: account.id, place: place, rendition: nil, at: at, recordedBy: by,
                approvedBy: row["approved by"], needsClearance: false), pictures
        )
    }

    private static func photo(_ typed: String, beside folder: String, in school: School) async throws -> PhotoID {
        do {
            return try await Photos.find(typed, in: school)
        } catch let stop as Stop {
            let path = typed.hasPrefix("/") ? typed : folder + "/" + typed
            guard stop.status == .notFound, try FileStatus.of(path)?.isRegular == true else { throw stop }
            return try await Photos.find(path, in: school)
        }
    }
}

/// `safelight publish hootsuite`
enum PublishHootsuite {
    static let command = Command(
        "hootsuite", summary: "What is scheduled, as a CSV file for Hootsuite's bulk composer.",
        discussion: """
            Three columns without a heading: day and time (dd/mm/yyyy hh:mm, in steps of five minutes), the caption, an empty link. Hootsuite takes at most 350 rows, no pictures: attach each from publishable/ as the list that is printed says, and read it once more.
            """,
        options: [
            Option("account", .text("ACCOUNT"), help: "Of the policy's “accounts”."),
            Option("out", .file("FILE"), help: "Where to write it."),
        ])

    /// Rows of one file. Source: Hootsuite's help on bulk scheduling.
    private static let mostRows = 350

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let school = try await Opening.school(folder, decides: false)
        guard let named = parsed.value("account"), let out = parsed.value("out") else {
            throw Stop(.usage, "say --account and --out.")
        }
        let account = try Publish.account(named, in: school)
        let now = Opening.clock.now()
        var rows: [String] = []
        var list: [String] = []
        var held = 0
        var last: PublicationID?
        while true {
            let page = try await school.ledger.publications(after: last, limit: 500)
            for publication in page where publication.state == .scheduled && publication.account == account.id && publication.at > now {
                guard let record = try await school.ledger.photo(publication.photo), let inspected = record.inspected,
                    let release = record.releases.first(where: {
                        $0.channel == account.channel && $0.form.placement == publication.placement && $0.state == .released
                    })
                else {
                    held += 1
                    continue
                }
                // By the rules of this moment and of its day: what was recorded since counts.
                let assessment = school.assess(school.facts(record, inspected), at: now)
                let mayGo = (try? await Publish.holdUntil(publication.at, publication.photo, account.channel, in: school)) != nil
                guard mayGo, assessment.clearances.contains(where: { $0.channel.id == account.channel }) else {
                    held += 1
                    continue
                }
                let caption = record.submission.caption ?? ""
                rows.append("\(Self.time(publication.at)),\(Self.quoted(caption)),")
                list.append("\(Self.time(publication.at))  publishable/\(account.channel)/\(release.name).jpg")
            }
            guard let end = page.last else { break }
            last = end.id
        }
        if held > 0 {
            terminal.problem(
                "\(counted(held, "scheduled post")) left out: \(held == 1 ? "it" : "they") may not go out any more, or not on that day. Cancel \(held == 1 ? "it" : "them"), also where \(held == 1 ? "it was" : "they were") scheduled."
            )
        }
        guard !rows.isEmpty else { throw Stop(.notFound, "nothing is scheduled on “\(account.title)” whose picture is publishable.") }
        guard rows.count <= mostRows else {
            throw Stop(.badInput, "\(rows.count) posts are scheduled, and Hootsuite takes \(mostRows) in a file.")
        }
        try Files.write(Array((rows.joined(separator: "\r\n") + "\r\n").utf8), to: Opening.absolute(out), mode: 0o640)
        terminal.line("\(counted(rows.count, "post")) written. Attach to each its picture:")
        for line in list { terminal.line("  " + line) }
        return held == 0 ? .done : .needsPerson
    }

    /// In the machine's clock, at the next five minutes.
    private static func time(_ moment: Moment) -> String {
        let rounded = (moment.seconds + 299) / 300 * 300
        return LocalTime.words(Moment(seconds: rounded), format: "dd/MM/yyyy HH:mm")
    }

    /// A cell that begins like a formula would be one in a spreadsheet.
    private static func quoted(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let safe = line.first.map { "=+-@\t".contains($0) } == true ? " " + line : line
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
