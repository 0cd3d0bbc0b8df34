import Arguments
import Domain
import Pipeline
import Records
import Rules
import Store
import WorkerLink

/// `safelight check FILE…`
enum Check {
    static let command = Command(
        "check", summary: "Give verdicts without touching anything.",
        discussion: """
            Opens each file and judges it as if it had been dropped into the inbox, with the captions.csv and the side-cars that lie beside it. Nothing is moved, written or recorded. Files are told by their place on the command line, since a file's name may be a child's: --names prints the names too.
            """,
        positionals: [Positional("FILE", .oneOrMore, .file(), help: "Photos to judge.")])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let school = try await Opening.school(folder, decides: false)
        let pool = Opening.pool(school.policy, workers: 1)
        try await Opening.probe(pool)
        let way = Way(school, pool: pool, clock: Opening.clock)
        let titles = Dictionary(uniqueKeysWithValues: school.policy.channels.map { ($0.id, $0.title) })
        let files = parsed.positionals("FILE")
        var results: [PhotoJSON] = []
        var status = ExitStatus.done
        var told: Set<InboxProblem> = []
        for (number, file) in files.enumerated() {
            let heading = "File \(number + 1) of \(files.count)" + (parsed.flag("names") ? " (\(file))" : "")
            do {
                let path = Opening.absolute(file)
                let found = try FileStatus.of(path)
                if found?.isDirectory == true {
                    throw Stop(.badInput, "this is a folder. Name the files in it, for example: safelight check FOLDER/*")
                }
                guard found?.isRegular == true else { throw Stop(.notFound, "there is no such file.") }
                let reading = try InboxReading(checking: path, in: folder)
                for problem in reading.problems where told.insert(problem).inserted {
                    terminal.problem(problem.words(names: parsed.flag("names")))
                }
                guard let dropped = reading.dropped.first else { throw Stop(.notFound, "there is no such file.") }
                let (photo, assessment) = try await way.check(dropped)
                let verdicts = assessment.verdicts.map { RecordedVerdict($0) }
                if verdicts.contains(where: { $0.verdict == .quarantine }) { status = .needsPerson }
                var result = PhotoJSON(photo, verdicts, names: parsed.flag("names"))
                result.file = parsed.flag("names") ? file : nil
                results.append(result)
                if !parsed.flag("json") {
                    terminal.line("\(number == 0 ? "" : "\n")\(heading), photo \(photo)")
                    VerdictText.show(verdicts, titles: titles, names: parsed.flag("names"), terminal)
                }
            } catch {
                status = .needsPerson
                terminal.problem("\(heading): \(Stop(error).words)")
            }
        }
        await pool.stop()
        if files.count > 1, !parsed.flag("names"), !parsed.flag("json") {
            terminal.line("\nFiles are counted in the order of the command line; --names shows their names.")
        }
        if parsed.flag("json") { terminal.json(results) }
        return status
    }
}
