package import Domain
package import Wording

/// Proof of a publishable verdict for one photo on one channel. Only this module can make one, it cannot be decoded, and the writer of `publishable/` demands it.
package struct Clearance: Sendable {
    package let photo: PhotoID
    package let channel: Channel

    /// Deliberately internal: see `Assessment`.
    init(photo: PhotoID, channel: Channel) {
        self.photo = photo
        self.channel = channel
    }
}

/// The verdict on one channel with everything that led to it.
package struct ChannelVerdict: Sendable {
    package let channel: Channel
    package let verdict: Verdict
    package let findings: [Finding]
    /// There is one exactly where the verdict is `publishable`.
    package let clearance: Clearance?
}

/// All channels' verdicts for one photo.
package struct Assessment: Sendable {
    package let photo: PhotoID
    package let verdicts: [ChannelVerdict]
    /// Whom names on the photo mean beyond doubt, on one channel at least.
    package let named: Set<PupilID>
    /// Whom they may mean as well as somebody else.
    package let perhapsNamed: Set<PupilID>
    /// Whose name stands in a text that goes with the photo or lies in it, without being named otherwise.
    package let written: Set<PupilID>

    package var clearances: [Clearance] { verdicts.compactMap(\.clearance) }

    /// Runs every rule over every channel of the policy.
    package init(_ facts: PhotoFacts, policy: Policy, roll: Roll, names: NameIndex, texts: TextReader, now: Moment) {
        self.init(
            facts, people: Self.people(facts, roll: roll, names), policy: policy, roll: roll, names: names, texts: texts, now: now,
            rules: AllRules.list)
    }

    /// With the people and the rules given; internal, so that nobody else can leave a rule out.
    init(
        _ facts: PhotoFacts, people: [NamedPerson], policy: Policy, roll: Roll, names: NameIndex, texts: TextReader, now: Moment,
        rules: [any Rule.Type]
    ) {
        photo = facts.photo
        let texts = PhotoText.all(facts, shown: Set(people.flatMap(\.match.candidates)), texts)
        var named: Set<PupilID> = []
        var perhaps: Set<PupilID> = []
        verdicts = policy.channels.map { channel in
            let meant = Narrowing.applied(
                to: people, facts, on: channel.id, policy: policy, roll: roll, names: names, now: now)
            let photo = Case(
                facts: facts, channel: channel, policy: policy, roll: roll, names: names, people: meant, texts: texts, now: now)
            named.formUnion(photo.pupils.map(\.id))
            perhaps.formUnion(photo.possiblePupils.map(\.id))
            let findings = rules.flatMap { $0.findings(photo) }.map { Acceptance.applied(to: $0, facts.answers) }
            // A photo that was not inspected has a finding of its own; were that rule ever to fail, this still holds.
            let isClear = photo.inspection != nil && findings.allSatisfy { $0.effect == .notes }
            return ChannelVerdict(
                channel: channel, verdict: isClear ? .publishable : .quarantine, findings: findings,
                clearance: isClear ? Clearance(photo: facts.photo, channel: channel) : nil)
        }
        self.named = named
        perhapsNamed = perhaps.subtracting(named)
        // A first name alone is half the school's.
        let written = texts.flatMap(\.hits).filter { $0.kind == .fullName || $0.kind == .nameWithInitial }.flatMap(\.pupils)
        self.written = Set(written).subtracting(named).subtracting(perhaps)
    }

    static func people(_ facts: PhotoFacts, roll: Roll, _ names: NameIndex) -> [NamedPerson] {
        people(
            facts, roll: roll, written: names.matchWrittenByStaff, word: { names.match($0, mayBeOtherWord: true) },
            match: { names.match($0) })
    }

    /// Everyone whom staff, the photo's tags and people's answers name, with whom of the roll each name means.
    ///
    /// `written` matches what staff wrote themselves, `word` what may be another word than a name, `match` everything else.
    static func people(
        _ facts: PhotoFacts, roll: Roll, written: (String) -> NameMatch, word: (String) -> NameMatch, match: (String) -> NameMatch
    ) -> [NamedPerson] {
        var people = facts.submission.people.map {
            NamedPerson(name: $0, origin: .captions, match: written($0))
        }
        var tags = facts.submission.sidecarTags.value ?? []
        if case .seen(let inspection) = facts.inspected { tags += inspection.tags.value ?? [] }
        for tag in tags where !tag.isBlank {
            guard let name = tag.name else { continue }
            let match = tag.mayBeOtherWord ? word(name) : match(name)
            if tag.mayBeOtherWord, match == .none { continue }
            people.append(NamedPerson(name: name, origin: tag.origin, match: match, region: tag.region))
        }
        people += facts.answers.compactMap { NamedPerson($0, roll: roll, match: match) }
        // An empty cell of captions.csv names nobody.
        return people.filter { !$0.name.allSatisfy(\.isWhitespace) }
    }
}
