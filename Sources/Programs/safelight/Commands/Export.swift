import Arguments
import Domain
import Foundation
import Notices
import Papers
import Pipeline
import Records
import Store

/// `safelight export PUPIL`
enum Export {
    static let command = Command(
        "export", summary: "Write down everything that is held about one pupil, for a request of theirs; no other child is named.",
        discussion: """
            A page and a JSON file of the same: how the pupil stood on every list, calls and objections, photos that name the pupil with their words, verdicts, answers and publications, and the cases. Other people’s names are taken out of words and names of files; a picture is added only where nobody else can be on it. Look through it before it is handed out: names of people who are on no list are not recognised.
            """,
        options: [Option("to", .folder("FOLDER"), help: "Where it goes; else into a new folder of reports/ in the school’s folder.")],
        positionals: [Positional("PUPIL", .one, .text("PUPIL"), help: "UPN, admission number or full name.")])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let school = try await Opening.school(try Opening.folder(parsed), decides: false, fallsBack: true)
        let person = try Pupils.find(parsed.positional("PUPIL") ?? "", in: school)
        let gathered = try await HeldAbout(person, in: school, at: Opening.clock.now()).gather()
        let folder = try target(parsed, school)
        try Files.makeFolder(folder, mode: 0o700)
        for (name, bytes) in gathered.pictures {
            try Files.makeFolder("\(folder)/pictures", mode: 0o700)
            try Files.write(bytes, to: "\(folder)/\(name)", mode: 0o600)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        guard let json = try? encoder.encode(gathered.held) else { preconditionFailure("an export has no JSON form") }
        try Files.write(Array(json), to: "\(folder)/export.json", mode: 0o600)
        try Files.write(Array(PaperPage(gathered.held.paper).html().utf8), to: "\(folder)/export.html", mode: 0o600)
        if parsed.flag("json") {
            terminal.json(ExportJSON(folder: folder, photos: gathered.held.photos.count, cases: gathered.held.cases.count))
        } else {
            terminal.line("\(folder)/export.html")
            terminal.line("\(folder)/export.json")
            terminal.line(
                "  \(counted(gathered.held.photos.count, "photo")), \(counted(gathered.held.cases.count, "case")). Look through it before it is handed out: whoever is on no list is not recognised in words."
            )
        }
        if gathered.held.isProtected || school.roll.isProtectionUnknown {
            terminal.problem("Before anything of it leaves the school, ask the designated safeguarding lead.")
        }
        return .done
    }

    private static func target(_ parsed: Parsed, _ school: School) throws -> String {
        let folder = school.folder
        guard let typed = parsed.value("to") else {
            // The moment says nothing about a child.
            let made = Opening.clock.now().description.filter { $0.isNumber || $0 == "T" }
            let first = "\(folder.reports)/export-\(made)"
            // Two within one second are two: no export stands in another child's folder.
            let others = (2...99).map { "\(first)-\($0)" }
            return try ([first] + others).first { try FileStatus.of($0) == nil } ?? first
        }
        let named = Opening.absolute(typed)
        if [folder.publishable, folder.quarantine, folder.inbox].contains(where: { named == $0 || named.hasPrefix($0 + "/") }) {
            throw Stop(.usage, "--to lies in a folder of the school that is for photos. Leave --to out, and it goes into reports/.")
        }
        return named
    }

    private struct ExportJSON: Encodable {
        let folder: String
        let photos: Int
        let cases: Int
    }
}
