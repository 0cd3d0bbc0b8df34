import Domain
import Pipeline
import Records
import Rules

/// A case in words; names of pupils and files only where asked for.
struct CaseText {
    private let school: School
    private let names: Bool
    private let today: Day

    init(_ school: School, names: Bool, on today: Day) {
        self.school = school
        self.names = names
        self.today = today
    }

    func who(_ retraction: Retraction) -> String {
        guard let id = retraction.pupil else { return "no one child" }
        guard names else { return "one child" }
        return school.roll[id].map { "\($0.displayName) (\(id))" } ?? "\(id)"
    }

    func channels(_ retraction: Retraction) -> String {
        let all = school.policy.channels.map(\.id)
        // A destroyed photo may be shown nowhere, whatever channels there are.
        if retraction.channels.isEmpty || Set(all).isSubset(of: retraction.channels) { return "every channel" }
        return retraction.channels.map { school.policy.channel($0)?.title ?? $0.rawValue }.joined(separator: ", ")
    }

    /// One line for a list of cases.
    func headline(_ story: CaseStory) -> String {
        let retraction = story.retraction
        let open = story.tasks.count { !$0.state.isEnded }
        let state =
            retraction.closed.map { "ended on \($0.day.words)" }
            ?? (open == 0 ? "nothing open" : "\(counted(open, "task")) open\(overdue(story.tasks))")
        let again =
            retraction.closed == nil && retraction.pupil.map { school.mayBeShownAgain($0, on: retraction.channels, on: today) } ?? false
            ? " The child may be shown again: “safelight sweep end \(retraction.id)” ends the case." : ""
        return "Case \(retraction.id) of \(retraction.at.day.words): \(who(retraction)), \(channels(retraction)); \(state).\(again)"
    }

    private func overdue(_ tasks: [RetractionTask]) -> String {
        let late = tasks.count { !$0.state.isEnded && $0.due < today }
        return late == 0 ? "" : ", \(late) overdue"
    }

    /// The whole case.
    func lines(_ story: CaseStory) -> [String] {
        let retraction = story.retraction
        return [
            headline(story),
            "  Opened by \(retraction.by), because \(retraction.cause.words).",
        ] + found(story)
    }

    /// What a case holds.
    func found(_ story: CaseStory) -> [String] {
        if story.photos.isEmpty, story.tasks.isEmpty { return ["  Nothing that shows the child there is known."] }
        var lines = [
            "  \(counted(story.photos.count, "photo")): "
                + reasons(story.photos.map(\.why)).map { "\($0.count) \($0.words)" }.joined(separator: ", ") + "."
        ]
        if names { lines += story.photos.map { "    photo \($0.photo): \(reason($0.why))" } }
        let own = story.tasks.filter(\.copy.isOwn)
        lines += (story.tasks.filter { !$0.copy.isOwn } + own.filter { $0.reason != nil && $0.state == .open }).flatMap { task(story, $0) }
        return lines + ownLines(own)
    }

    /// What Safelight sees to itself, in numbers.
    private func ownLines(_ tasks: [RetractionTask]) -> [String] {
        let gone = tasks.filter { $0.state == .verified }, open = tasks.filter { !$0.state.isEnded && $0.reason == nil }
        return [(gone, "Safelight removed, and looked for again"), (open, "Safelight removes")].compactMap { tasks, verb in
            let releases = tasks.count { if case .release = $0.copy { true } else { false } }
            let parts = [
                releases == 0 ? nil : "\(counted(releases, "clean picture")) in publishable/",
                tasks.count == releases ? nil : "\(counted(tasks.count - releases, "preview")) in quarantine/",
            ].compactMap { $0 }
            return parts.isEmpty ? nil : "  \(verb): \(parts.joined(separator: " and "))."
        }
    }

    private func reasons(_ all: [Showing]) -> [(count: Int, words: String)] {
        var order: [String] = []
        var counts: [String: Int] = [:]
        for why in all.sorted(by: { $0.rank < $1.rank }) {
            let words = kind(why)
            if counts[words] == nil { order.append(words) }
            counts[words, default: 0] += 1
        }
        return order.map { (counts[$0] ?? 0, $0) }
    }

    private func kind(_ why: Showing) -> String {
        switch why {
        case .named(isCertain: true): "named on it"
        case .named(isCertain: false): "perhaps named on it"
        case .text: "named in its words"
        case .resembles: "nearly the same picture as one of these"
        case .rule(SeenRetracted.id): "destroyed"
        case .rule: "against the policy"
        }
    }

    private func reason(_ why: Showing) -> String {
        switch why {
        case .resembles(let photo): "nearly the same picture as photo \(photo)"
        case .rule(let rule): "\(rule), \(RuleTitles.words(rule))"
        default: kind(why)
        }
    }

    /// One task in two lines.
    func task(_ story: CaseStory, _ task: RetractionTask) -> [String] {
        let number = task.id.number == 0 ? "" : "task \(task.id), "
        let photo = task.photo.map { "photo \($0): " } ?? ""
        var lines = ["  \(number)\(state(task)): \(photo)\(copy(task.copy, story))"]
        if !task.state.isEnded {
            let late = task.due < today ? " OVERDUE since \(task.due.words)" : " by \(task.due.words)"
            lines.append("    \(task.owner),\(late); the law’s last day is \(task.statutoryDue.words).")
        }
        if let reason = reason(task) { lines.append("    \(reason)") }
        return lines
    }

    /// What a person wrote may name somebody.
    func reason(_ task: RetractionTask) -> String? {
        guard let reason = task.reason, !names, task.by != "Safelight" else { return task.reason }
        return reason.isEmpty ? nil : "With a reason of \(task.by)’s (--names shows it)."
    }

    func state(_ task: RetractionTask) -> String { task.state.words }

    /// What has to go, in words.
    func copy(_ copy: RetractedCopy, _ story: CaseStory) -> String {
        switch copy {
        case .publication(let id):
            guard let publication = story.publications[id] else { return "publication \(id.number)" }
            let channel = school.policy.channel(publication.channel)?.title ?? publication.channel.rawValue
            let count = story.pictures[id] ?? 1
            let whole = count > 1 ? " (one post with \(count) pictures: take the whole post down, or this picture out of it)" : ""
            switch (publication.state, publication.place) {
            case (.scheduled, let place): return "cancel what is scheduled for \(publication.at.words), \(channel): \(place.words)"
            case (_, .address(let address)): return "take down \(address), \(channel)\(whole)"
            case (_, .elsewhere(let place)): return "get back or destroy: \(place), \(channel)"
            }
        case .release(let id): return "clean picture \(id.number) in publishable/"
        case .preview: return "preview in quarantine/"
        case .cached(let id):
            return
                "thumbnails, resized pictures and image proxies of \(story.publications[id]?.place.words ?? "a page"): they outlive the post"
        case .searchResult(let id):
            return "results of search engines for \(story.publications[id]?.place.words ?? "a page"): ask for their removal"
        case .file(let path): return names ? "delete the file \(path)" : "delete a file of a folder that was named (--names tells which)"
        }
    }
}

/// A case for programs.
struct CaseJSON: Encodable {
    let number: Int64?
    let cause: String
    let channels: [String]
    let openedAt: String
    let openedBy: String
    let closedAt: String?
    /// Only where asked for.
    let pupil: String?
    let photos: [Photo]
    let tasks: [Task]

    struct Photo: Encodable {
        let photo: String
        let why: String
    }

    struct Task: Encodable {
        let number: Int64?
        let kind: String
        let photo: String?
        let owner: String
        let due: String
        let statutoryDue: String
        let state: String
        let since: String
        let reason: String?
        let words: String
        let address: String?
    }

    init(_ story: CaseStory, _ texts: CaseText) {
        let retraction = story.retraction
        number = retraction.id.number == 0 ? nil : retraction.id.number
        cause = retraction.cause.rawValue
        channels = retraction.channels.map(\.rawValue)
        openedAt = "\(retraction.at)"
        openedBy = retraction.by
        closedAt = retraction.closed.map { "\($0)" }
        pupil = texts.pupil(retraction)
        photos = story.photos.map { Photo(photo: $0.photo.digest.hex, why: $0.why.code) }
        tasks = story.tasks.map { task in
            Task(
                number: task.id.number == 0 ? nil : task.id.number, kind: task.copy.code, photo: task.photo?.digest.hex, owner: task.owner,
                due: "\(task.due)", statutoryDue: "\(task.statutoryDue)", state: task.state.rawValue, since: "\(task.since)",
                reason: texts.reason(task), words: texts.copy(task.copy, story),
                address: task.copy.publication.flatMap { story.publications[$0]?.place.address })
        }
    }
}

extension CaseText {
    /// Only where names are asked for.
    func pupil(_ retraction: Retraction) -> String? { names ? retraction.pupil?.rawValue : nil }
}

extension Showing {
    var code: String {
        switch self {
        case .named(isCertain: true): "named"
        case .named(isCertain: false): "perhapsNamed"
        case .text: "text"
        case .resembles: "resembles"
        case .rule: "rule"
        }
    }
}

extension RetractedCopy {
    var code: String {
        switch self {
        case .publication: "publication"
        case .release: "release"
        case .preview: "preview"
        case .cached: "cached"
        case .searchResult: "searchResult"
        case .file: "file"
        }
    }
}
