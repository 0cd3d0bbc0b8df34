import Domain
package import Papers
package import Records

/// What a data protection officer must know where a child without a valid consent was published: the record of Article 33(5) of the UK GDPR, with what its paragraph 3 asks for. It names nobody.
package struct BreachRecord: Sendable {
    /// One publication that should not have been.
    package struct Publishing: Hashable, Sendable {
        package let publication: Publication
        /// What the ledger knew of the consent on the day it went out, in words.
        package let consentThen: String
        package let why: [Reason]
        package let task: RetractionTask?

        package init(publication: Publication, consentThen: String, why: [Reason], task: RetractionTask?) {
            self.publication = publication
            self.consentThen = consentThen
            self.why = why
            self.task = task
        }
    }

    package enum Reason: Hashable, Sendable {
        case noConsent, afterTheNo, notCleared

        var words: String {
            switch self {
            case .noConsent: "no valid consent on that day"
            case .afterTheNo: "it went out after the no was known"
            case .notCleared: "nothing had cleared it"
            }
        }
    }

    private let file: CaseFile
    private let words: CaseWords
    private let published: [Publishing]

    /// `published` is not empty.
    package init(_ file: CaseFile, _ words: CaseWords, published: [Publishing]) {
        self.file = file
        self.words = words
        self.published = published
    }

    package var paper: Paper {
        Paper(
            title: "Case \(file.retraction.id): record of a possible personal data breach",
            above: ["\(foreign: words.schoolName)", "For the data protection officer, made on \(words.made.words)"],
            footing: "Case \(file.retraction.id), made on \(words.made.day.words). For the data protection officer.",
            blocks: [
                .notice(
                    "\(strong: "Safelight does not decide whether this is a breach that has to be notified; a person does.") If it has to be, it is notified to the ICO within 72 hours of its being known: by \(strong: deadline.words)."
                )
            ] + nature + consequences + measures + decision)
    }

    /// UK GDPR, Article 33(1).
    private var deadline: Moment { Moment(seconds: file.retraction.at.seconds + 72 * 3600) }

    private var nature: [Paper.Block] {
        let photos = Set(published.map(\.publication.photo)).count
        let first = published.map(\.publication.at).min() ?? file.retraction.at
        return [
            .heading("What happened"),
            .facts([
                Paper.Fact(
                    "Nature",
                    "\(counted(photos, "picture")) of a child went out in \(counted(published.count, "publication")) without what the school’s policy asks for before that."
                ),
                Paper.Fact(
                    "Whose data",
                    "\(words.child == nil ? "No one child: the school’s policy, not a consent, is the reason." : "One child at the least, who is named in the case report, not here.") Who else is on the pictures has to be looked at: Safelight knows no faces."
                ),
                Paper.Fact(
                    "Records", "\(counted(photos, "picture")); captions and alternative texts went out with them where there were any."),
                Paper.Fact("First went out", "\(first.words)"),
                Paper.Fact("Known since", "\(file.retraction.at.words), recorded by \(foreign: file.retraction.by)"),
                Paper.Fact(
                    "72 hours end", "\(deadline.words)\(deadline < words.made ? ", which is over: say why in what is notified" : "")"),
                Paper.Fact("Cause of the case", "\(file.retraction.cause.words)"),
            ]),
            .table(
                head: ["Publication", "Went out", "Consent on that day", "Why it is here", "Now"],
                rows: published.map { each in
                    [
                        "\(each.publication.id.number): \(foreign: each.publication.place.words), \(words.channel(each.publication.channel))",
                        "\(each.publication.at.words), recorded by \(foreign: each.publication.recordedBy), approved by \(foreign: each.publication.approvedBy ?? "nobody that is known")",
                        "\(each.consentThen)", "\(Notices.listed(each.why.map(\.words)))", now(each),
                    ]
                }),
        ]
    }

    private func now(_ each: Publishing) -> PaperText {
        guard let task = each.task else { return "no task" }
        return
            "task \(task.id.number): \(task.state.words) since \(task.since.words)\(task.state.isEnded ? "" : "; due by \(task.due.words)")"
    }

    private var consequences: [Paper.Block] {
        [
            .heading("Likely consequences"),
            .paragraph("To be weighed by a person. These are usual with pictures of children that were published:"),
            .list([
                "the child is recognised, and known to be at this school",
                "the picture is saved, shared or changed by others, where nobody can follow it",
                "somebody who must not know where the child is finds out: ask the designated safeguarding lead",
                "the family’s trust in how the school keeps its word",
            ]),
        ]
    }

    private var measures: [Paper.Block] {
        let ended = file.copies.filter { $0.task.state.isEnded }
        let open = file.copies.filter { !$0.task.state.isEnded }
        var entries: [PaperText] = [
            "From \(file.retraction.at.words) on no picture of the case is released on: \(words.channels(file.retraction.channels)).",
            "\(counted(ended.filter { $0.task.state == .verified }.count, "copy", "copies")) proved gone, \(ended.filter { $0.task.state == .outOfReach }.count) out of reach.",
        ]
        if let due = open.map(\.task.due).max() {
            entries.append("\(counted(open.count, "copy is", "copies are")) still to be brought back, the last by \(due.words).")
        }
        return [
            .heading("Measures taken and proposed"), .list(entries),
            .paragraph("Each copy and its history stand in the case report (“safelight sweep report \(file.retraction.id.number)”)."),
            .lines(["Further measures"]),
        ]
    }

    private var decision: [Paper.Block] {
        [
            .heading("Decided by a person"),
            .boxes([
                "A risk to the child is unlikely; it is not notified. Why:",
                "It is notified to the ICO (Article 33). On which day and at which hour:",
                "It was notified later than 72 hours. Why:", "The parents are told (Article 34), by letter or otherwise. When:",
                "The parents are not told. Why:",
            ]),
            .lines(["Contact of the data protection officer", "Decided by", "Day and hour", "Signature"]),
        ]
    }
}
