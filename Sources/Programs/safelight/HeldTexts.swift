import Domain
import Notices
import Pipeline
import Records
import Rules
import Wording

/// What is held, in words that name nobody else.
struct HeldTexts {
    let school: School
    let ids: Set<PupilID>
    let others: NamesOfOthers

    func title(_ channel: ChannelID) -> String { school.policy.channel(channel)?.title ?? channel.rawValue }
    func safe(_ text: String?) -> String { text.map { others.hidden(in: $0) } ?? "" }
    func safe(name: String) -> String { others.hidden(in: name, isName: true) }

    func entries(_ standings: [PupilStanding]) async throws -> [SubjectAccess.ListEntry] {
        let lists = try await school.ledger.snapshots() + school.ledger.staffLists()
        return standings.map { standing in
            let list = lists.first { $0.id == standing.snapshot }
            let pupil = standing.pupil
            let numbers: [(String, String?)] = [
                ("UPN", pupil.upn), ("admission number", pupil.admissionNumber), ("ULN", pupil.uln), ("year", pupil.yearGroup),
                ("class", pupil.className),
            ]
            return SubjectAccess.ListEntry(
                list: "\(standing.snapshot)\(list.map { " of \($0.listDate.day.words), imported \($0.at.words) by \($0.by)" } ?? "")",
                names: pupil.names.map(\.full),
                details: numbers.compactMap { label, value in value.map { "\(label) \($0)" } } + (pupil.hasLeft ? ["has left"] : [])
                    + (pupil.isProtected ? ["never to be shown"] : []),
                consents: pupil.consents.sorted { $0.key < $1.key }.map { channel, answer in
                    title(channel) + ": " + answer.state.words + (answer.since.map { " since \($0.words)" } ?? "")
                        + (answer.expires.map { ", until \($0.words)" } ?? "")
                })
        }
    }

    func entry(_ record: ConsentRecord) -> SubjectAccess.Said? {
        guard let at = record.at else { return nil }
        let what: String =
            switch record.answer.source {
            case .list: ""
            case .call(let by, let answeredBy, let relation, _):
                "\(by) spoke with \(safe(answeredBy)) (\(safe(relation))): \(record.answer.state.words)"
            case .objection(let by, _): "objection, recorded by \(by)"
            case .lifted(let by, let reason, _): "objections taken back by \(by): \(safe(reason))"
            }
        return SubjectAccess.Said(at: at.words, what: what, channels: record.channels.map(title))
    }

    func entry(_ record: PhotoRecord, _ why: Showing, picture: String) async throws -> SubjectAccess.Photo {
        let submission = record.submission
        let words = [submission.caption, submission.altText, submission.textFile].compactMap { $0 }.map { safe($0) }
        var publications: [SubjectAccess.Publication] = []
        for publication in try await school.ledger.publications(of: record.photo) {
            publications.append(try await entry(publication))
        }
        let answers = try await school.ledger.answers(of: record.photo)
        let objection = record.objection.map { ["objection to this photo, recorded by \($0.by) on \($0.at.day.words)"] } ?? []
        return SubjectAccess.Photo(
            photo: record.photo.short, why: reason(why), event: safe(name: submission.event), fileName: safe(name: submission.fileName),
            received: record.received.words, words: words, named: named(submission.people), verdicts: verdicts(record),
            answers: answers.compactMap { entry($0) } + objection, publications: publications, picture: picture)
    }

    private func reason(_ why: Showing) -> String {
        switch why {
        case .named: "the pupil is named on it"
        case .text: "words with it name the pupil"
        case .resembles(let photo): "it is nearly the same picture as photo \(photo)"
        case .rule: "it belongs to a case of the pupil’s"
        }
    }

    /// Names as they were given: the pupil's own, and one entry for however many others.
    private func named(_ people: [String]) -> [String] {
        let own = people.filter { name in
            if case .one(let id) = school.names.match(name) { ids.contains(id) } else { false }
        }
        return own + (own.count < people.count ? [NamesOfOthers.words] : [])
    }

    /// Reasons only where nobody else is named: another child's no, or protection, would be told by them.
    private func verdicts(_ record: PhotoRecord) -> [String] {
        if let end = record.tombstone { return ["destroyed on \(end.at.words) by \(end.by): \(safe(end.reason))"] }
        guard let decision = record.decision else { return ["not decided yet"] }
        let isOwn = record.shown.map { $0.allSatisfy { ids.contains($0.pupil) } } ?? false
        let groups = [Verdict.publishable, .quarantine].compactMap { verdict -> String? in
            let channels = decision.verdicts.filter { $0.verdict == verdict }.map { title($0.channel) }
            return channels.isEmpty ? nil : "\(verdict.rawValue): \(channels.joined(separator: ", "))"
        }
        let rules = decision.verdicts.flatMap(\.findings).filter { $0.effect != .notes }.map(\.rule)
        let reasons = Set(rules).sorted().map { RuleTitles.words($0) }
        return ["decided on \(decision.at.words)"] + groups
            + (isOwn && !reasons.isEmpty ? ["because: \(reasons.joined(separator: "; "))"] : [])
    }

    /// `nil` for what was said of somebody else.
    private func entry(_ answer: Answer) -> String? {
        let what: String
        switch answer.content {
        case .face(_, .onRoll(let id)) where ids.contains(id): what = "a face was said to be this pupil’s"
        case .accepted(let rule, _): what = "it may pass what the rule \(rule) says"
        case .acceptanceUndone(let rule): what = "it may no longer pass what the rule \(rule) says"
        case .face, .notAPerson, .grownUp, .faceUndone, .grownUpUndone: return nil
        }
        return "\(what), by \(answer.by) on \(answer.at.words)" + (answer.note.map { ": \(safe($0))" } ?? "")
    }

    private func entry(_ publication: Publication) async throws -> SubjectAccess.Publication {
        let account = school.policy.account(publication.account)?.title ?? publication.account
        let steps = try await school.ledger.history(of: publication.id)
        let sightings = try await school.ledger.sightings(of: publication.id)
        return SubjectAccess.Publication(
            number: publication.id.number,
            what: [title(publication.channel), account, safe(publication.place.words)].filter { !$0.isEmpty }.joined(separator: ", ")
                + "; approved by \(publication.approvedBy ?? "nobody that is known")",
            states: steps.map { "\($0.state.rawValue), recorded \($0.at.words) by \($0.by)" } + ["time of it: \(publication.at.words)"],
            sightings: sightings.map { "\($0.at.words): \(safe(name: $0.address)), \(safe($0.words))" })
    }

    func entry(_ file: CaseFile) -> SubjectAccess.Case {
        let retraction = file.retraction
        return SubjectAccess.Case(
            number: retraction.id.number, cause: retraction.cause.words, channels: retraction.channels.map(title),
            opened: "\(retraction.at.words), by \(retraction.by)", ended: retraction.closed?.words,
            tasks: file.copies.map { copy in
                SubjectAccess.CopyTask(
                    number: copy.task.id.number, copy: words(copy), state: copy.task.state.words, due: copy.task.due.words,
                    steps: copy.steps.map { step in
                        "\(step.at.words): \(step.state.words), by \(step.by)" + (step.reason.map { "; \(safe($0))" } ?? "")
                    })
            })
    }

    private func words(_ copy: CaseFile.Copy) -> String {
        let place = copy.publication.map { safe($0.place.words) } ?? ""
        let what =
            switch copy.task.copy {
            case .publication: "publication \(copy.publication?.id.number ?? 0): \(place)"
            case .cached: "thumbnails and stored copies of \(place)"
            case .searchResult: "results of search engines for \(place)"
            case .release: "clean picture in publishable/"
            case .preview: "preview in quarantine/"
            case .file(let path): "the file \(safe(name: path))"
            }
        return what + (copy.task.photo.map { ", photo \($0)" } ?? "")
    }
}
