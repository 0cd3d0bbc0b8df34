package import Domain
package import Records
import Rules
import Store

/// Opens the cases that changes of consent ask for, keeps open ones complete, and brings what Safelight itself can remove to its proof.
///
/// May be killed anywhere: a case is opened in one transaction with all that it holds and with the permission that caused it, and everything after is done again until it is found done.
package struct Sweep: Sendable {
    private let school: School
    private let clock: Clock
    private let passed: StepObserver

    package init(_ school: School, clock: Clock, passed: @escaping StepObserver = { _ in }) {
        self.school = school
        self.clock = clock
        self.passed = passed
    }

    /// What a sweep did.
    package struct Outcome: Sendable, Equatable {
        package var opened: [RetractionID] = []
        /// Tasks that came to cases that were open, or had ended.
        package var added = 0
        package var closed: [RetractionID] = []
        /// Photos that have to be decided again: they are blocked from now on.
        package var photos: [PhotoID] = []

        package init() {}

        mutating func add(_ other: Outcome) {
            opened += other.opened
            added += other.added
            closed += other.closed
            photos += other.photos
        }
    }

    /// A case for everybody who lost a permission since that was last looked at; `pupils` are all, or those alone whom a command is about.
    package func openCases(about pupils: Set<PupilID>? = nil, by: String) async throws -> Outcome {
        try await noteUnknownPeople()
        let now = clock.now()
        let known = try await school.ledger.permissions()
        let (lost, news) = school.losses(since: known, on: now.day)
        var outcome = Outcome()
        // Somebody's several causes are several cases; the last of them writes the permission down, so that a kill between them loses none.
        for (person, losses) in grouped(lost) where pupils?.contains(person) ?? true {
            for (place, loss) in losses.enumerated() {
                let retraction = Retraction(
                    id: RetractionID(0), pupil: loss.pupil.id, cause: loss.cause, channels: loss.channels, at: now, by: by)
                outcome.add(
                    try await open(
                        retraction, try await copies(of: loss.pupil, on: loss.channels),
                        leaving: place == losses.count - 1 ? loss.permission : nil))
            }
        }
        let others = news.filter { pupils?.contains($0.pupil) ?? true }
        if !others.isEmpty { try await school.ledger.note(others, at: now) }
        return outcome
    }

    /// A case for one person, whatever was written down before: somebody said no just now.
    package func withdraw(_ person: Pupil, _ cause: Retraction.Cause, on channels: [ChannelID], by: String) async throws -> Outcome {
        try await noteUnknownPeople()
        let now = clock.now()
        // Said again, or after a kill: the case is there, and is made complete.
        let ids = school.history.ids(of: person.id).union([person.id])
        let standing = try await school.ledger.retractions().last { known in
            known.closed == nil && known.pupil.map(ids.contains) ?? false && Set(channels).isSubset(of: known.channels)
        }
        if let standing {
            var outcome = try await completeCases()
            outcome.opened.append(standing.id)
            outcome.photos += try await school.ledger.photos(of: standing.id).map(\.photo)
            return outcome
        }
        let left = school.policy.channels(showing: person, on: now.day).subtracting(channels)
        return try await open(
            Retraction(id: RetractionID(0), pupil: person.id, cause: cause, channels: channels, at: now, by: by),
            try await copies(of: person, on: channels), leaving: Permission(pupil: person.id, channels: left))
    }

    /// The prints first: without a case they block nothing, and a case without them would not know a copy that comes back.
    private func open(_ retraction: Retraction, _ copies: Copies, leaving permission: Permission?) async throws -> Outcome {
        let photos = copies.photos.map(\.photo)
        try await school.keepPrints(of: photos, at: retraction.at)
        var outcome = Outcome()
        outcome.opened.append(
            try await school.ledger.open(
                retraction, photos: copies.retracted(by: retraction), tasks: copies.tasks, leaving: permission))
        passed(.caseOpened)
        outcome.photos = photos
        return outcome
    }

    /// Writes down where everybody may be shown, where that was never done: what is withdrawn from then on is seen.
    package func noteFirstPermissions() async throws {
        guard try await !school.ledger.hasPermissions() else { return }
        let now = clock.now()
        let news = school.losses(since: [:], on: now.day).news
        if !news.isEmpty { try await school.ledger.note(news, at: now) }
    }

    private func grouped(_ losses: [Loss]) -> [(PupilID, [Loss])] {
        var order: [PupilID] = []
        for loss in losses where order.last != loss.pupil.id { order.append(loss.pupil.id) }
        let by = Dictionary(grouping: losses, by: \.pupil.id)
        return order.map { ($0, by[$0] ?? []) }
    }

    /// What a sweep for somebody would find on these channels.
    package func copies(of person: Pupil, on channels: [ChannelID]) async throws -> Copies {
        let now = clock.now()
        let left = school.policy.channels(showing: person, on: now.day).subtracting(channels)
        return try await Copies(
            of: school.history.ids(of: person.id).union([person.id]), on: channels, isHiddenEverywhere: left.isEmpty, in: school,
            day: now.day)
    }

    /// Looks again for copies of every case whose child may still not be shown: photos and posts that came, or were named, since.
    package func completeCases() async throws -> Outcome {
        let now = clock.now()
        var outcome = Outcome()
        for retraction in try await school.ledger.retractions() {
            guard let id = retraction.pupil else { continue }
            let channels = retraction.channels.filter { channel in
                guard let person = school.roll[id] else { return true }
                return !school.policy.mayBeShown(person, on: channel, on: now.day)
            }
            guard !channels.isEmpty else { continue }
            let ids = school.history.ids(of: id).union([id])
            let isHidden = school.roll[id].map { school.policy.channels(showing: $0, on: now.day).isEmpty } ?? true
            let known = try await school.ledger.photos(of: retraction.id)
            let copies = try await Copies(
                of: ids, on: channels, isHiddenEverywhere: isHidden, knowing: known, in: school, day: now.day)
            let had = Set(known.map(\.photo))
            let tasks = Set(try await school.ledger.tasks(of: retraction.id).map(\.copy))
            let new = copies.photos.map(\.photo).filter { !had.contains($0) }
            guard !new.isEmpty || copies.tasks.contains(where: { !tasks.contains($0.copy) }) else { continue }
            // What resembles the newcomers may have been there all along.
            var others: [(photo: PhotoID, why: Showing)] = []
            for photo in new {
                others += try await school.resembling(photo).filter { !had.contains($0) && !new.contains($0) }.map {
                    ($0, .resembles(photo))
                }
            }
            try await school.keepPrints(of: new + others.map(\.photo), at: now)
            outcome.added += try await school.ledger.extend(
                retraction.id, photos: copies.retracted(by: retraction), tasks: copies.tasks, at: now)
            if !others.isEmpty {
                let more = try await Copies(showing: others, on: channels, in: school, day: now.day)
                outcome.added += try await school.ledger.extend(
                    retraction.id, photos: more.retracted(by: retraction), tasks: more.tasks, at: now)
            }
            outcome.photos += new + others.map(\.photo)
        }
        return outcome
    }

    /// Publications of photos that are not publishable there any more, and of which no case knows: the policy is narrower than it was, or nobody ever had said yes.
    package func openCasesForPublications(by: String) async throws -> Outcome {
        let now = clock.now()
        var outcome = Outcome()
        var concerned: [Breach: [(photo: PhotoID, why: Showing)]] = [:]
        var last: PublicationID?
        while true {
            let page = try await school.ledger.publications(after: last, limit: 500)
            for publication in page where publication.state.isStanding {
                for (breach, why) in try await breaches(publication) {
                    if concerned[breach]?.contains(where: { $0.photo == publication.photo }) != true {
                        concerned[breach, default: []].append((publication.photo, why))
                    }
                }
            }
            guard let end = page.last else { break }
            last = end.id
        }
        for (breach, photos) in concerned.sorted(by: { $0.key < $1.key }) {
            let copies = try await Copies(showing: photos, on: [breach.channel], in: school, day: now.day)
            outcome.add(
                try await open(
                    Retraction(
                        id: RetractionID(0), pupil: breach.pupil, cause: breach.pupil == nil ? .policy : .neverAllowed,
                        channels: [breach.channel], at: now, by: by), copies, leaving: nil))
        }
        return outcome
    }

    private struct Breach: Hashable, Comparable {
        let pupil: PupilID?
        let channel: ChannelID
        static func < (left: Breach, right: Breach) -> Bool {
            (left.pupil?.rawValue ?? "", left.channel) < (right.pupil?.rawValue ?? "", right.channel)
        }
    }

    private func breaches(_ publication: Publication) async throws -> [(Breach, Showing)] {
        let cases = try await school.ledger.retractions(of: publication.photo)
            .filter { $0.channels.isEmpty || $0.channels.contains(publication.channel) }
        let shown = try await school.ledger.photo(publication.photo)?.shown ?? []
        let day = clock.now().day
        let people = shown.filter { each in
            guard case .named(isCertain: true) = each.why, let person = school.roll[each.pupil] else { return false }
            var present = person
            if !school.policy.retraction.whenPupilLeaves { present.hasLeft = false }
            return !school.policy.mayBeShown(present, on: publication.channel, on: day)
                && !cases.contains { $0.pupil.map { school.history.ids(of: $0).union([$0]).contains(each.pupil) } ?? false }
        }
        if !people.isEmpty { return people.map { (Breach(pupil: $0.pupil, channel: publication.channel), $0.why) } }
        guard cases.isEmpty, let decision = try await school.ledger.photo(publication.photo)?.decision,
            let verdict = decision.verdicts.first(where: { $0.channel == publication.channel }), verdict.verdict == .quarantine,
            let finding = verdict.findings.first(where: { Self.policyRules.contains($0.rule) && $0.effect != .notes })
        else { return [] }
        return [(Breach(pupil: nil, channel: publication.channel), .rule(finding.rule))]
    }

    /// What the school's policy alone decides: nobody's consent, and no passing state such as the age of a list.
    private static let policyRules: Set<RuleID> = [
        SingleChild.id, GroupSize.id, FaceCloseUp.id, DeviceNotSchool.id, RightsUnclear.id, FullNameInText.id, PersonalDataInText.id,
        CircumstanceInText.id, NameInPicture.id,
    ]

    /// Who is on photos that were decided before that was written down.
    private func noteUnknownPeople() async throws {
        while true {
            let photos = try await school.ledger.photosOfUnknownPeople(limit: 200)
            if photos.isEmpty { return }
            for photo in photos {
                guard let record = try await school.ledger.photo(photo), let inspected = record.inspected else {
                    try await school.ledger.note([], on: photo)
                    continue
                }
                let assessment = school.assess(school.facts(record, inspected), at: clock.now())
                try await school.ledger.note(assessment.shown, on: photo)
            }
        }
    }

    /// Ends the tasks that Safelight sees to itself, each where the copy was looked for and is gone, and the cases of which nothing is open.
    ///
    /// `missing` are releases that were not where Safelight had put them: somebody moved them, and a person has to find them.
    package func settle(missing: Set<ReleaseID> = []) async throws -> Outcome {
        let now = clock.now()
        var outcome = Outcome()
        var changes: [RetractionTaskChange] = []
        // Of each photo the releases that are, or may be, in `publishable/` still.
        var standing: [PhotoID: Set<ReleaseID>] = [:]
        for task in try await school.ledger.openTasks() {
            if case .release = task.copy, let photo = task.photo, standing[photo] == nil {
                standing[photo] = Set(try await school.ledger.photo(photo)?.releases.map(\.id) ?? [])
            }
            if let change = try await change(of: task, missing, standing) { changes.append(change) }
        }
        try await school.ledger.mark(changes, by: "Safelight", at: now)
        if !changes.isEmpty { passed(.copySettled) }
        for retraction in try await school.ledger.retractions() where retraction.closed == nil {
            let tasks = try await school.ledger.tasks(of: retraction.id)
            guard tasks.allSatisfy(\.state.isEnded) else { continue }
            try await school.ledger.close(retraction.id, at: now)
            outcome.closed.append(retraction.id)
        }
        return outcome
    }

    private func change(
        of task: RetractionTask, _ missing: Set<ReleaseID>, _ standing: [PhotoID: Set<ReleaseID>]
    ) async throws -> RetractionTaskChange? {
        switch task.copy {
        case .release(let id):
            guard task.reason == nil else { return nil }
            if missing.contains(id) {
                let reason = "It was not in publishable/ where Safelight had put it: find where it was moved, and remove it there."
                return RetractionTaskChange(task.id, .open, reason: reason)
            }
            if task.photo.flatMap({ standing[$0] })?.contains(id) ?? true { return nil }
            return RetractionTaskChange(task.id, .verified, reason: "Removed from publishable/, and looked for there: it is gone.")
        case .preview(let photo):
            if try FileStatus.of(school.folder.preview(photo)) != nil { return nil }
            return RetractionTaskChange(task.id, .verified, reason: "Removed from quarantine/, and looked for there: it is gone.")
        case .publication(let id):
            guard let publication = try await school.ledger.publication(id), publication.state == .cancelled else { return nil }
            return RetractionTaskChange(task.id, .verified, reason: "It was cancelled before it went out.")
        case .file(let path):
            // A share that is not there, or an empty place where one should be, proves nothing.
            let folder = Files.split(path).folder
            guard try FileStatus.of(path) == nil, try FileStatus.of(folder)?.isDirectory == true, try !Files.names(in: folder).isEmpty
            else { return nil }
            return RetractionTaskChange(task.id, .verified, reason: "Looked for in its folder: it is gone.")
        case .cached, .searchResult: return nil
        }
    }
}
