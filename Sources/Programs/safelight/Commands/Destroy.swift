import Arguments
import Domain
import Pipeline
import Records
import Store

/// `safelight destroy PHOTO`
enum Destroy {
    static let command = Command(
        "destroy", summary: "Remove a photo and everything made from it for good; only a tombstone stays.",
        discussion: """
            For a compromising picture taken by mistake, or where somebody has the right to have it erased. The original, its side-cars, every picture, preview and page go, and every name, caption and text about it is overwritten. What stays says who destroyed it, when and why (write no name into the reason), and by which it is known if it comes back. What was published of it becomes a case. Tell senior leadership, as your policy asks. Backups keep what they have: delete it there too.
            """,
        options: [
            Option("reason", .text(), help: "Why, without any name; kept with the tombstone."),
            Option(flag: "yes", help: "Do it: without this, only what would go is told."), Consent.by,
        ],
        positionals: [Positional("PHOTO", .one, .file("PHOTO"), help: Photos.ways)])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let by = try Consent.who(parsed)
        guard let reason = parsed.value("reason"), reason.contains(where: \.isLetter) else {
            throw Stop(.usage, "say with --reason why, without any name: it stays with the tombstone.")
        }
        let lock = try await Opening.lock(folder, for: "destroy", waiting: 300, terminal.aside)
        defer { withExtendedLifetime(lock) {} }
        let school = try await Opening.school(folder, fallsBack: true)
        let photo = try await Photos.find(parsed.positional("PHOTO") ?? "", in: school)
        guard let record = try await school.ledger.photo(photo) else { throw Stop(.notFound, "no photo has that number.") }
        if record.isGone, try await Destruction(school, clock: Opening.clock).finishAll() > 0 {
            terminal.line("A destruction that was interrupted is finished now.")
            return .done
        }
        guard !record.isGone else {
            throw Stop(.badInput, "that photo was destroyed already\(record.tombstone.map { ", on \($0.at.words) by \($0.by)" } ?? "").")
        }
        guard parsed.flag("yes") else {
            terminal.line(
                "Photo \(photo): the original, \(counted(record.releases.count, "picture")) in publishable/, its preview and page would go for good. Say --yes to do it; it cannot be undone."
            )
            return .needsPerson
        }
        let run = Run(
            school, pool: Opening.pool(school.policy, workers: 1), lanes: 1, clock: Opening.clock, passed: Opening.stepObserver())
        let opened = try await run.destroy(photo, by: by, reason: reason)
        if parsed.flag("json") {
            terminal.json(DestroyedJSON(photo: photo.digest.hex, openedCase: opened?.number))
        } else {
            terminal.line("Destroyed. It is known again if it comes back, and is blocked then.")
            if let opened {
                terminal.line("What was published of it is case \(opened): “safelight sweep show \(opened)”.")
            }
            terminal.line("Delete it from backups, cameras and telephones too, and tell senior leadership.")
        }
        return .done
    }

    private struct DestroyedJSON: Encodable {
        let photo: String
        let openedCase: Int64?
    }
}
