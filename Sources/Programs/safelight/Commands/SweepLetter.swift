import Arguments
import Domain
import Notices
import Pipeline
import Wording

/// `safelight sweep letter CASE`
enum SweepLetter {
    static let command = Command(
        "letter", summary: "Write the letter to the parents as a page and a PDF: what was found, what is gone, what cannot be.",
        discussion: """
            It names the child and nobody else: other pupils’ names in addresses and in reasons are taken out. Read it before it goes; whoever is on no list is not recognised. In the case of a child who must never be shown no letter is made.
            """,
        options: [CasePaper.to], positionals: [SweepCommand.number])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let paper = try await CasePaper(parsed)
        let school = paper.school
        let others = NamesOfOthers(
            school.roll.pupils + school.history.former, but: paper.child.map { [$0] } ?? [], ordinary: OrdinaryWordList.read(),
            reader: school.texts)
        let letter: ParentLetter
        do throws(ParentLetter.Refusal) {
            letter = try ParentLetter(paper.file, paper.words, isProtected: paper.isProtected) { others.hidden(in: $0) }
        } catch {
            throw Stop(.badInput, "\(error)")
        }
        try paper.write(letter.paper, as: "letter", parsed, terminal)
        return .done
    }
}
