import Arguments
import Domain
import Ledger
import Records
import Roll
import Rules
import Store

/// `safelight init DIR`
enum Init {
    static let command = Command(
        "init", summary: "Make a school's folder.",
        discussion: """
            Makes the folder with a commented policy.json5, examples of mapping files for the lists of pupils and of staff, a README for staff, and everything Safelight needs. An existing policy is never touched: in a school's folder that is there already, only what is missing is made.
            """,
        positionals: [Positional("DIR", .one, .folder(), help: "Where the school's folder is to be.")])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = SchoolFolder(root: Opening.absolute(parsed.positional("DIR") ?? "."))
        let isNew = !folder.exists
        if isNew { try refuseBadPlaces(folder) }
        // A new ledger beside the originals would have forgotten whom nobody may show.
        if try FileStatus.of(folder.ledger) == nil, try holdsOriginals(folder) { throw LedgerFailure.gone }
        try folder.make()
        for (path, text) in [
            (folder.policy, PolicyFile.template), (folder.staffReadme, StaffReadme.text),
            (folder.consent + "/mapping.json5", MappingTemplates.wide),
            (folder.consent + "/mapping-long-example.json5", MappingTemplates.long),
            (folder.consent + "/mapping-staff.json5", MappingTemplates.staff),
        ] where try FileStatus.of(path) == nil {
            try Files.write(Array(text.utf8), to: path)
        }
        for channel in try Opening.policy(folder).policy.channels { try Files.makeFolder(folder.publishable(channel.id)) }
        _ = try SQLiteLedger(path: folder.ledger, mayCreate: try !holdsOriginals(folder))
        try Files.restrict(folder.ledger, mode: 0o600)

        terminal.line(isNew ? "The school’s folder is ready." : "This is a school’s folder already; what was missing has been made.")
        terminal.line(
            """

            Next:
              1. Look through policy.json5 and enter the school’s name.
              2. Say once what your consent list means:  safelight consent map FILE
                 and read it:  safelight consent import FILE --by="Your name"
                 The list of staff likewise, each with --staff.
              3. Drop photos into inbox/, one folder for each event, and take them:  safelight run
            """)
        return .done
    }

    /// A school's folder inside another would be found first by whoever stands in it, and its photos by nobody else.
    private static func refuseBadPlaces(_ folder: SchoolFolder) throws {
        if SchoolFolder.find(from: Files.split(folder.root).folder) != nil {
            throw Stop(
                .usage,
                "that place lies inside a school’s folder already, and nothing was made: photos and lists of two schools would be mixed up. Choose a place outside it."
            )
        }
        if let status = try FileStatus.of(folder.root), !status.isDirectory {
            throw Stop(.usage, "there is a file of that name already, so no folder can be made. Choose another name.")
        }
    }

    private static func holdsOriginals(_ folder: SchoolFolder) throws -> Bool {
        guard try FileStatus.of(folder.originals)?.isDirectory == true else { return false }
        return try Files.names(in: folder.originals).contains { name in
            let below = folder.originals + "/" + name
            return try FileStatus.of(below)?.isDirectory != true || !Files.names(in: below).isEmpty
        }
    }
}
