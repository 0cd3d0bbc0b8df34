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
            ConsentMap.command, ConsentImport.command, ConsentShow.command, ConsentChanges.command, ConsentSheet.command,
            ConsentCall.command, ConsentObject.command, ConsentLift.command,
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
