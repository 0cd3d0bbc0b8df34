import Domain
import Records
import Rules

/// What is known of one person's consents on a day, ready to be said.
struct PupilReport {
    let person: Pupil
    let stories: [ConsentStory]
    /// The newest list of the person's kind then.
    let list: Snapshot?
    /// The one on which they last stood, where that is an earlier one.
    let lastListed: Snapshot?
    let day: Day
    /// Why every photo was held then, whatever anybody's consent.
    let staleness: String?
    /// Nobody can tell whether the person is one of those who must never be shown.
    private let isProtectionUnknown: Bool
    private let policy: Policy

    init(
        _ person: Pupil, ids: Set<PupilID>, then: RollThen, lists: [Snapshot], standings: [PupilStanding], channels: [ChannelID],
        policy: Policy, day: Day, now: Moment, isProtectionUnknown: Bool
    ) {
        self.person = person
        self.policy = policy
        self.isProtectionUnknown = isProtectionUnknown
        self.day = day
        list = lists.last
        let last = standings.last { standing in lists.contains { $0.id == standing.snapshot } }
        lastListed = last?.snapshot == lists.last?.id ? nil : lists.first { $0.id == last?.snapshot }
        let records = then.records.filter { ids.contains($0.pupil) }
        stories = channels.map {
            ConsentStory(of: person, on: $0, day: day, standings: standings, lists: lists, records: records)
        }
        let moment = day == now.day ? now : Moment(day: day, secondOfDay: 43_200)
        staleness = ListAgeText.problem(then.snapshot, policy, at: moment)
    }

    /// Whether a photo may show the person there, as far as they alone decide it.
    func mayBeShown(_ story: ConsentStory) -> Bool {
        !isProtectionUnknown && policy.mayBeShown(person, on: story.channel, on: day)
    }

    func title(_ channel: ChannelID) -> String { policy.channel(channel)?.title ?? channel.rawValue }

    func lines(names: Bool) -> [String] {
        var lines = [heading(names: names)]
        if let list {
            lines.append(
                "  \(kind) \(list.id) of \(list.listDate.day.words), imported \(list.at.words) by \(list.by), file \(list.file.hex.prefix(12))"
            )
        }
        if list?.isPartial == true { lines.append("  of that list only the noes count so far, since nobody confirmed it") }
        if let lastListed { lines.append("  not on it; last on \(lastListed.id) of \(lastListed.listDate.day.words)") }
        if person.isProtected {
            lines.append(
                "  must not be shown on any channel, whatever else stands here; the details are with the designated safeguarding lead")
        }
        if isProtectionUnknown {
            lines.append("  consent/protected.txt cannot be read, so that nobody may be shown; see “safelight protect list”")
        }
        if person.hasLeft {
            lines.append(
                "  has left the school"
                    + (policy.consentOutlivesLeaving ? "; by the policy a yes still counts" : ", so a yes counts no longer"))
        }
        for story in stories {
            lines.append("")
            lines.append(
                "\(title(story.channel)): \(story.state?.words ?? "no answer on the list") – \(mayBeShown(story) ? "may be shown" : "not to be shown")"
            )
            lines.append("  because of: \(story.answer.map { words($0, names: names) } ?? "no list and no call says anything about it")")
            for step in story.steps { lines.append("  \(step.at.day.words): \(words(step, names: names))") }
        }
        if let staleness { lines += ["", staleness] }
        return lines
    }

    private var kind: String { person.role == .staff ? "staff list" : "consent list" }

    private func heading(names: Bool) -> String {
        let place = [person.yearGroup, person.className].compactMap { $0 }.joined(separator: ", ")
        let who = names ? "\(person.displayName), \(person.id)" : person.id.rawValue
        return "\(who)\(place.isEmpty ? "" : " (\(place))") on \(day.words)"
    }

    private func words(_ answer: ConsentAnswer, names: Bool) -> String {
        switch answer.source {
        case .list(let id): "\(kind) \(id), \(said(answer))"
        default: words(answer.source, answer.state, names: names)
        }
    }

    private func words(_ step: ConsentStory.Step, names: Bool) -> String {
        switch step.event {
        case .list(let list, let answer): "\(kind) \(list.id) says \(answer.map { said($0) } ?? "nothing about this channel")"
        case .gone(let list): "\(kind) \(list.id) no longer has them"
        case .record(let record): words(record.answer.source, record.answer.state, names: names)
        }
    }

    /// “granted since 4 September 2026, until 31 August 2027”
    private func said(_ answer: ConsentAnswer) -> String {
        answer.state.words + (answer.since.map { " since \($0.words)" } ?? "") + (answer.expires.map { ", until \($0.words)" } ?? "")
    }

    /// Who was on the telephone is asked for, since it may be the family's name.
    private func words(_ source: ConsentSource, _ state: Domain.Consent, names: Bool) -> String {
        switch source {
        case .list(let id): "\(kind) \(id)"
        case .call(let by, let answeredBy, let relation, let at):
            "telephone call of \(at.day.words), \(state.words): \(by) spoke with \(names ? answeredBy : "somebody") (\(relation))"
        case .objection(let by, let at): "objection of \(at.day.words), recorded by \(by)"
        case .lifted(let by, let reason, let at): "objections taken back on \(at.day.words) by \(by)\(names ? ": “\(reason)”" : "")"
        }
    }
}
