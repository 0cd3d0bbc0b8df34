import Arguments
import Notices

/// `safelight sweep report CASE`
enum SweepReport {
    static let command = Command(
        "report", summary: "Write the whole of a case as a page and a PDF, for the school’s file.",
        discussion: """
            Why the case was opened and by whom, every photo with why it belongs to it, every copy with all that was said and seen of it, the evidence with its digests, and what is out of reach. It names the child, and is readable for its owner alone.
            """,
        options: [CasePaper.to], positionals: [SweepCommand.number])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let paper = try await CasePaper(parsed)
        try paper.write(CaseReport(paper.file, paper.words).paper, as: "report", parsed, terminal)
        return .done
    }
}
