import Arguments
import Domain
import Pipeline
import Records
import Rules
import Store

/// `safelight audit …`
enum Audit {
    static let command = Command(
        "audit", summary: "Show that nobody edited, removed or reordered what was recorded.",
        subcommands: [AuditVerify.command, AuditHeadCommand.command])

    /// `17:3f9a…`, as “audit head” prints it.
    static func head(_ typed: String) throws -> AuditHead {
        let parts = typed.filter { !$0.isWhitespace }.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let number = Int64(parts[0]), number > 0, let hash = Digest(hex: parts[1].lowercased()) else {
            throw Stop(.usage, "“\(typed)” is no head. Copy it from the paper: a number, a colon and 64 digits; spaces do not matter.")
        }
        return AuditHead(number: number, hash: hash)
    }
}

/// `safelight audit verify`
enum AuditVerify {
    static let command = Command(
        "verify", summary: "Read the whole audit trail against the ledger.",
        discussion: """
            Every entry of the trail covers the one before it, and every row that was recorded with it. An edit, a removal, a row added by hand and another order are each told with their place. That the newest entries were cut off shows only against a head that was written down elsewhere: give it with --head.
            """,
        options: [Option("head", .text("HEAD"), repeats: true, help: "As “safelight audit head” printed it; may be repeated.")])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let school = try await Opening.school(try Opening.folder(parsed), decides: false, fallsBack: true)
        let report = try await school.ledger.audit(expecting: try parsed.values("head").map { try Audit.head($0) })
        if parsed.flag("json") {
            terminal.json(
                AuditJSON(
                    entries: report.entries, rows: report.rows, erased: report.erased,
                    head: report.head.map { "\($0.number):\($0.hash.hex)" }, problems: report.problems, problemCount: report.problemCount))
        } else {
            terminal.line(
                "\(counted(report.entries, "entry", "entries")) over \(counted(report.rows, "row")) read, \(report.erased) of them erased by intent."
            )
            for problem in report.problems { terminal.problem(problem) }
            if report.problemCount > report.problems.count {
                terminal.problem("and \(report.problemCount - report.problems.count) more.")
            }
            terminal.line(
                report.isSound
                    ? "The ledger is as Safelight wrote it."
                    : "Somebody or something changed the ledger behind Safelight’s back. Keep it as it is, and restore the last backup into another folder to compare."
            )
        }
        return report.isSound ? .done : .needsPerson
    }

    private struct AuditJSON: Encodable {
        let entries: Int
        let rows: Int
        let erased: Int
        let head: String?
        let problems: [String]
        let problemCount: Int
    }
}

/// `safelight audit head`
enum AuditHeadCommand {
    static let command = Command(
        "head", summary: "The end of the audit trail, to print and sign.",
        discussion: """
            The number and 64 digits stand for everything recorded so far. Print them, sign them and keep them where nobody can change them, with the governors' papers for example: “safelight audit verify --head” holds the ledger to them ever after.
            """)

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let school = try await Opening.school(try Opening.folder(parsed), decides: false, fallsBack: true)
        guard let head = try await school.ledger.auditHead() else { throw Stop(.notFound, "nothing was recorded yet.") }
        if parsed.flag("json") {
            terminal.json(["head": "\(head.number):\(head.hash.hex)"])
            return .done
        }
        let hex = Array(head.hash.hex)
        let groups = stride(from: 0, to: hex.count, by: 8).map { String(hex[$0..<$0 + 8]) }
        terminal.line(school.policy.schoolName)
        terminal.line("Head of Safelight’s audit trail, \(Opening.clock.now().words)")
        terminal.line("\n  \(head.number): \(groups.prefix(4).joined(separator: " "))")
        terminal.line("  \(String(repeating: " ", count: "\(head.number)".count))  \(groups.suffix(4).joined(separator: " "))")
        terminal.line("\nSeen and kept by: ______________________   on: ______________")
        return .done
    }
}
