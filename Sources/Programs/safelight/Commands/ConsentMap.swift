import Arguments
import Domain
import Ledger
import Notation
import Records
import Roll
import Rules
import Store

/// `safelight consent map FILE`
enum ConsentMap {
    static let command = Command(
        "map", summary: "Propose how a school's own list is to be read, and confirm it.",
        discussion: """
            Finds the headings of an exported list, says what each column is taken for, why, and how sure that is, and writes a mapping file into consent/mappings of the school's folder. What is not known stays undecided, is no yes, and is listed with the option that decides it; it ends with 1 while there is any. Run again on the same list it shows the saved mapping, and changes it only where an option says so; the one before is kept beside it as .bak.

            With --confirm it shows what the list would mean by the saved mapping: who is a yes for which channel, and what each answer counts as. Your word for it is kept; “consent import” reads no list by a mapping that nobody has confirmed, and a changed mapping has to be confirmed again.
            """,
        options: [
            Option(flag: "profiles", help: "List the information systems whose words are known, and how sure we are of them."),
            Option("profile", .word(of: Profile.shipped.map(\.id)), help: "Use the words of this system before the general ones."),
            Option(flag: "staff", help: "The list is of staff."),
            Option("as", .text("NAME"), help: "The mapping's name (default: that of the list, without a date at its end)."),
            Option("mapping", .file(), help: "The mapping file, where it is not the one in consent/ with the list's headings."),
            Option("sheet", .text("NAME"), help: "The sheet of the workbook (default: the only one that is not hidden)."),
            Option(
                "hidden", .word(of: SheetChoice.Hidden.allCases.map(\.rawValue)),
                help: "Whether hidden rows and columns of the sheet are read or left out."),
            Option(
                "shape", .word(of: Choices.shapes), group: "To decide",
                help: "A column for each consent, a row for each consent, a file for each consent, or names without consents."),
            Option(
                "column", .text("KEY=HEADING"), repeats: true, group: "To decide",
                help: "Which column is what; KEY is one of \(Choices.keys(.pupil).joined(separator: ", ")); of staff also "
                    + "\(Choices.keys(.staff).prefix(4).joined(separator: ", "))."),
            Option(
                "consent", .text("NAME=CHANNELS"), repeats: true, group: "To decide",
                help:
                    "The channels of a consent, with commas between, or “all”; NAME is its heading, or its name in the list. With nothing behind "
                    + "“=” it has nothing to do with pictures."),
            Option(
                "answer", .text("WORD=MEANING"), repeats: true, group: "To decide",
                help: "What an answer means: \(Domain.Consent.allCases.map(\.rawValue).joined(separator: ", "))."),
            Option(
                "polarity", .text("NAME=WAY"), repeats: true, group: "To decide",
                help: "Which way round a consent is: “consent”; “denied” where a yes under it is a no; “objection” where a no or a blank "
                    + "then says nothing, so that the other columns count."),
            Option(
                "leave", .text("HEADING"), repeats: true, group: "To decide", help: "A column that you looked at, and that is not needed."),
            Option(flag: "confirm", help: "Show what the list means by the saved mapping, and keep your word that it is right."),
            Consent.by,
        ],
        positionals: [Positional("FILE", .optional, .file(), help: "The exported list.")])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        if parsed.flag("profiles") {
            ConsentMapText.profiles(isJSON: parsed.flag("json"), terminal)
            return .done
        }
        let folder = try Opening.folder(parsed)
        guard let file = parsed.positional("FILE") else {
            throw Stop(.usage, "name the exported list: safelight consent map FILE. “safelight consent map --help” tells more.")
        }
        let policy = try Opening.policy(folder).policy.channels.map(\.id)
        let lock = try Opening.lock(folder, for: "consent map")
        defer { withExtendedLifetime(lock) {} }
        let ledger = try SQLiteLedger(path: folder.ledger, mayCreate: false)
        let confirmations = try await ledger.confirmations()
        let place = try MapPlace(parsed, folder, list: file, confirmations)
        let choices = try Choices(parsed, policy: policy)
        if parsed.flag("confirm") {
            guard choices.isEmpty else {
                throw Stop(.usage, "decide first and confirm then: leave out --confirm, or the options that change the mapping.")
            }
            return try await ConsentMapConfirm(parsed, folder, place, policy).run(ledger, terminal)
        }
        let mapped = try Mapped(place, choices, profile: parsed.value("profile"), policy: policy)
        let written = try mapped.write(place)
        let proposal = mapped.proposal(place, names: parsed.flag("names"))
        let state = MapState(
            mapping: place.name, written: written, confirmation: written == nil ? place.confirmation(in: confirmations) : nil)
        if parsed.flag("json") {
            terminal.json(ConsentMapJSON(proposal, state))
        } else {
            ConsentMapText.show(proposal, mapped.guess.survey, state, terminal)
        }
        return proposal.open.isEmpty ? .done : .needsPerson
    }
}

/// What became of the mapping file.
struct MapState {
    enum Written: String { case new, changed }

    let mapping: String
    /// `nil` where it is as it was.
    let written: Written?
    let confirmation: MappingConfirmation?
}
