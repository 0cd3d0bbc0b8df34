import Domain
package import Papers
package import Records

/// What a parent is told of a case: what was found, what is gone and how that is known, what is under way, and what nobody can bring back.
///
/// Words that somebody typed, and addresses, come through `hidden`, which takes other people's names out.
package struct ParentLetter: Sendable {
    /// Why there is no letter.
    package enum Refusal: Error, CustomStringConvertible {
        case protection, noChild

        package var description: String {
            switch self {
            case .protection: "no letter is made in this case. Ask the designated safeguarding lead before anybody is told anything."
            case .noChild: "this case is about no one child, so there is nobody to write to. “safelight sweep report” tells of it."
            }
        }
    }

    let file: CaseFile
    let words: CaseWords
    let child: CaseWords.Child
    let hidden: @Sendable (String) -> String

    /// `isProtected` where the child must never be shown, or nobody can tell.
    package init(
        _ file: CaseFile, _ words: CaseWords, isProtected: Bool, hidden: @escaping @Sendable (String) -> String
    ) throws(Refusal) {
        guard file.retraction.cause != .protection, !isProtected else { throw .protection }
        guard let child = words.child else { throw .noChild }
        self.file = file
        self.words = words
        self.child = child
        self.hidden = hidden
    }

    package var paper: Paper {
        Paper(
            title: "Pictures of \(child.name)",
            above: ["\(foreign: words.schoolName)", "\(words.made.day.words)", "Our reference: case \(file.retraction.id.number)"],
            footing: "Case \(file.retraction.id), \(words.made.day.words)",
            blocks: [
                .paragraph("To the parents or carers of \(foreign: child.name)"),
                .paragraph(reason),
                .paragraph("This letter tells you what we found since, what is gone, and what is not in our hands."),
            ] + found + gone + underWay + outOfReach + questions)
    }

    private var reason: PaperText {
        let day = file.retraction.at.day.words
        let channels = words.channels(file.retraction.channels)
        let name: PaperText = "\(foreign: child.forename)"
        return switch file.retraction.cause {
        case .call: "On \(callDay) you told us that \(name) may no longer be shown. That counts for: \(channels)."
        case .objection: "On \(day) we were asked not to show \(name) any more. That counts for: \(channels)."
        case .list: "By the consent that we have had from you since \(day), \(name) may no longer be shown. That counts for: \(channels)."
        case .expiry: "The time for which you had let us show \(name) was over on \(day). That counts for: \(channels)."
        case .leaving: "\(name) has left our school, and we take back what shows former pupils. That counts for: \(channels)."
        case .policy: "Our school’s rules for pictures no longer let us show \(name) there. That counts for: \(channels)."
        case .neverAllowed:
            "On \(day) we found that pictures of \(name) had been published without a valid consent: \(channels). That should not have happened, and we are sorry."
        case .destruction:
            "On \(day) we destroyed a photo that shows \(name), and we take back what went out of it. That counts for: \(channels)."
        // Refused above; a letter that came here by mistake says no more than this.
        case .protection: "On \(day) we began to take back pictures of \(name)."
        }
    }

    private var callDay: String {
        if case .call(_, _, _, let at)? = words.call { at.day.words } else { file.retraction.at.day.words }
    }

    private var found: [Paper.Block] {
        let entries = LetterCounts(file.copies).entries
        guard !entries.isEmpty else {
            return [
                .heading("What we found"),
                .paragraph(
                    "We looked through all that our records hold, and found nothing there that shows \(foreign: child.forename). If you know of a picture, please tell us where it is."
                ),
            ]
        }
        return [.heading("What we found"), .list(entries.map { "\($0)" })]
    }

    private var questions: [Paper.Block] {
        [
            .heading("If you have a question, or are not content"),
            // DPA 2018, section 164A (Data (Use and Access) Act 2025, section 103; in force since 19 June 2026): 30 days.
            .paragraph(
                "Please ask us: \(foreign: words.office). You may also complain to us about how we handled this; by law we have to confirm within 30 days that we have received your complaint, and tell you what came of it."
            ),
            // UK GDPR, Article 77. The postal address is left out: the office moved in 2026.
            .paragraph(
                "You have the right to complain to the Information Commissioner’s Office (ICO), which watches over data protection: ico.org.uk/make-a-complaint, telephone 0303 123 1113."
            ),
            .lines(["For the school", "Name and role"]),
        ]
    }
}
