package import Domain
package import Wording

/// What the channels make of a text by itself, before it belongs to a photo or as it would stand beside one. It clears nothing.
package struct TextAssessment: Sendable {
    package struct OnChannel: Sendable {
        package let channel: Channel
        package let findings: [Finding]
        fileprivate let effects: [TextHit: Effect]
        fileprivate let firstNames: Effect

        /// The worst of all.
        package var effect: Effect { findings.map(\.effect).max() ?? .notes }

        /// Whether a first name that holds beside one child is only noted where the picture surely shows several.
        package func isMilderBesideSeveral(_ hit: TextHit) -> Bool { effect(of: hit) == .holds && firstNames == .notes }

        /// What the rules say of it where it stands alone.
        package func effect(of hit: TextHit) -> Effect { effects[hit] ?? .notes }
    }

    package let hits: [TextHit]
    package let channels: [OnChannel]
    /// What is to be said that no hit stands for, such as that the text is too long.
    package let remarks: [String]

    package init(
        _ text: String, as unit: TextUnit, beside photo: PhotoFacts?, on channels: [Channel], policy: Policy, roll: Roll, names: NameIndex,
        texts: TextReader, now: Moment
    ) {
        let original = photo ?? Self.noPhoto(now)
        let facts = Self.facts(original, with: text, as: unit)
        let people = Assessment.people(original, roll: roll, names)
        let read = PhotoText.all(facts, shown: Set(people.flatMap(\.match.candidates)), texts)
        let hits = read.flatMap(\.hits)
        self.hits = hits
        let findings = { (channel: Channel, texts: [PhotoText]) in
            let meant = Narrowing.applied(to: people, original, on: channel.id, policy: policy, roll: roll, names: names, now: now)
            let photo = Case(
                facts: facts, channel: channel, policy: policy, roll: roll, names: names, people: meant, texts: texts, now: now)
            return Self.rules.flatMap { $0.findings(photo) }
        }
        self.channels = channels.map { channel in
            var known: [Sort: Effect] = [:]
            let effects = read.enumerated().flatMap { place, text in
                text.hits.map { hit in
                    let sort = Sort(hit, text.unit)
                    if let effect = known[sort] { return (hit, effect) }
                    let alone = read.enumerated().map { other, text in text.with(other == place ? [hit] : []) }
                    let effect = findings(channel, alone).map(\.effect).max() ?? .notes
                    known[sort] = effect
                    return (hit, effect)
                }
            }
            return OnChannel(
                channel: channel, findings: findings(channel, read), effects: Dictionary(effects) { max($0, $1) },
                firstNames: FirstNameInText.effect(on: channel, policy))
        }
        var seen: Set<String> = []
        remarks = channels.flatMap { findings($0, read.map { $0.with([]) }) }.map { "\($0.summary) \($0.evidence)" }
            .filter { seen.insert($0).inserted }
    }

    /// The worst of all channels.
    package var effect: Effect { channels.map(\.effect).max() ?? .notes }

    package func effect(of hit: TextHit) -> Effect { channels.map { $0.effect(of: hit) }.max() ?? .notes }

    /// What the rules look at of a hit: two of a sort weigh the same, wherever they stand in a long text.
    private struct Sort: Hashable {
        let kind: TextHit.Kind
        let strength: Strength
        let pupils: [PupilID]
        let unit: TextUnit

        init(_ hit: TextHit, _ unit: TextUnit) {
            (kind, strength, pupils, self.unit) = (hit.kind, hit.strength, hit.pupils, unit)
        }
    }

    private static let rules: [any Rule.Type] = [
        FullNameInText.self, FirstNameInText.self, PersonalDataInText.self, CircumstanceInText.self, TextTooLong.self,
    ]

    private static let nobody = Digest(bytes: [UInt8](repeating: 0, count: 32)) ?? { preconditionFailure("a digest has 32 bytes") }()

    /// Nothing is known of a picture that is not there.
    private static func noPhoto(_ now: Moment) -> PhotoFacts {
        PhotoFacts(
            photo: PhotoID(nobody), submission: Submission(event: "", fileName: ""),
            inspected: .failed(.unreadable("There is no photo yet.")), received: now)
    }

    /// The photo with the text in place of all others.
    private static func facts(_ photo: PhotoFacts, with text: String, as unit: TextUnit) -> PhotoFacts {
        var facts = photo
        var submission = Submission(event: "", fileName: "", people: photo.submission.people, everyoneNamed: photo.submission.everyoneNamed)
        switch unit {
        case .caption: submission.caption = text
        case .altText: submission.altText = text
        case .fileName: submission.fileName = text
        case .folder: submission.event = text
        case .metadata, .picture: submission.sidecarTexts = [TextField(text, origin: .xmp, field: "text")]
        }
        submission.sidecarTags = photo.submission.sidecarTags
        facts.submission = submission
        if case .seen(var inspection) = facts.inspected {
            (inspection.texts, inspection.rights, inspection.legibleTexts) = (.absent, .absent, .absent)
            facts.inspected = .seen(inspection)
        }
        return facts
    }
}

extension PhotoText {
    fileprivate func with(_ hits: [TextHit]) -> PhotoText {
        PhotoText(text: text, unit: unit, place: place, origin: origin, region: region, hits: hits)
    }
}
