import Domain
import Records
import Roll
import Rules
import Store

/// What a person has to look at before a new list counts, and the code with which they say that they did.
struct ImportConfirmation {
    /// Without names; empty where nothing speaks against the list.
    let questions: [String]
    /// Six hexadecimal digits that belong to these files, read in this way, after the last list: nobody can have known them before looking.
    let code: String

    init(questions: [String], files: [Digest], mappings: [Digest], listDate: Day, after last: SnapshotID?) {
        self.questions = questions
        let words = files.map(\.hex) + mappings.map(\.hex) + [listDate.description, last?.description ?? "first"] + questions
        code = String(SHA256.digest(Array(words.joined(separator: "\n").utf8)).hex.prefix(6))
    }

    /// Whether nothing is to be looked at, or somebody gave the code; a code that is another list's is told.
    func isConfirmed(_ given: String?, _ terminal: Terminal) -> Bool {
        if questions.isEmpty || given?.lowercased() == code { return true }
        if given != nil {
            terminal.problem("The code after --confirm belongs to another list, or the lists changed since it was printed.")
        }
        return false
    }

    /// What to print where the list has to wait; `noes` tells whether some counted at once.
    func words(tookNoes: Bool) -> String {
        let first =
            tookNoes
            ? "The list waits for you. Its noes count already; nothing else of it does, and the list before stays in force otherwise."
            : "The list waits for you: nothing of it was imported, and the one before stays in force."
        return "\(first) See with --names who is concerned. If all of it is right, import it again with --confirm=\(code)."
    }
}
