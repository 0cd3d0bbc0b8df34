import Arguments
import Domain
import Notices
import Papers
import Pipeline
import Records
import Rules
import Store

/// What the papers of a case are made from, and where they go.
struct CasePaper {
    let school: School
    let file: CaseFile
    let words: CaseWords
    /// The child as the roll has it; `nil` where the policy is the reason, or the child is on no list any more.
    let child: Pupil?

    static let to = Option(
        "to", .file("FILE"), help: "Where it goes, with .html and .pdf behind it; else into reports/ in the school’s folder.")

    init(_ parsed: Parsed) async throws {
        let school = try await Opening.school(try Opening.folder(parsed), decides: false, fallsBack: true)
        let id = SweepCommand.id(parsed)
        guard let retraction = try await school.ledger.retraction(id) else {
            throw Stop(.notFound, "there is no case \(id). “safelight sweep list --all” shows every case.")
        }
        file = try await CaseFile(retraction, in: school.ledger)
        let ids = retraction.pupil.map { school.history.ids(of: $0).union([$0]) } ?? []
        let child = retraction.pupil.flatMap { school.roll[$0] } ?? ids.sorted().lazy.compactMap { school.roll[$0] }.first
        let calls = try await school.ledger.consentRecords().filter { ids.contains($0.pupil) && $0.answer.state != .granted }
        let call = calls.last { record in
            guard case .call(_, _, _, let at) = record.answer.source else { return false }
            return at <= retraction.at
        }
        words = CaseWords(
            schoolName: school.policy.schoolName,
            channelTitles: Dictionary(school.policy.channels.map { ($0.id, $0.title) }) { one, _ in one },
            office: school.policy.retraction.owner,
            child: retraction.pupil.map { id in
                CaseWords.Child(
                    name: child?.displayName ?? id.rawValue, forename: (child?.knownAs ?? child?.legalName)?.forename ?? "",
                    details: [child?.id.rawValue ?? id.rawValue, child?.yearGroup, child?.className].compactMap { $0 }.joined(
                        separator: ", "))
            },
            call: retraction.cause == .call ? call?.answer.source : nil, made: Opening.clock.now())
        self.school = school
        self.child = child
    }

    /// Whether the child must never be shown, or nobody can tell.
    var isProtected: Bool {
        if school.roll.isProtectionUnknown { return true }
        guard let pupil = file.retraction.pupil else { return false }
        return school.history.ids(of: pupil).union([pupil]).contains { school.roll[$0]?.isProtected == true }
    }

    /// Writes the page and the print of it, readable for their owner alone.
    func write(_ paper: Paper, as name: String, _ parsed: Parsed, _ terminal: Terminal) throws {
        let base = try target("case-\(file.retraction.id)-\(name)", parsed)
        let (receipt, bytes) = try Printer.print(paper, by: school.policy.schoolName, made: words.made.description)
        try Files.write(Array(PaperPage(paper).html().utf8), to: base + ".html", mode: 0o600)
        try Files.write(bytes, to: base + ".pdf", mode: 0o600)
        if parsed.flag("json") {
            terminal.json(PaperJSON(page: base + ".html", print: base + ".pdf", pages: receipt.pages))
        } else {
            terminal.line("\(base).html")
            terminal.line("\(base).pdf")
            terminal.line("  \(counted(receipt.pages, "page")). \(Self.care(name))")
        }
        if receipt.lettersWithoutFont > 0 {
            terminal.problem(
                "\(counted(receipt.lettersWithoutFont, "letter")) of the PDF show as boxes, since no font of this machine has them. Print the .html from a browser, or have a font for them installed (Debian: fonts-noto-core) and make it again."
            )
        }
    }

    private static func care(_ name: String) -> String {
        switch name {
        case "letter": "Read it before it is sent, and sign it. It names the child."
        case "breach": "For the data protection officer. It names no child."
        default: "For the school’s file. It names the child."
        }
    }

    private func target(_ name: String, _ parsed: Parsed) throws -> String {
        let folder = school.folder
        guard let typed = parsed.value("to") else {
            try Files.makeFolder(folder.reports)
            return "\(folder.reports)/\(name)"
        }
        let named = Opening.absolute(typed)
        if [folder.publishable, folder.quarantine, folder.inbox].contains(where: { named == $0 || named.hasPrefix($0 + "/") }) {
            throw Stop(.usage, "--to lies in a folder of the school that is for photos. Leave --to out, and it goes into reports/.")
        }
        return [".html", ".pdf"].first { named.hasSuffix($0) }.map { String(named.dropLast($0.count)) } ?? named
    }

    private struct PaperJSON: Encodable {
        let page: String
        let print: String
        let pages: Int
    }
}
