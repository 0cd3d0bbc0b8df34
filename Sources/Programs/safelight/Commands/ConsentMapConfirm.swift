import Arguments
import Domain
import Ledger
import Notation
import Pipeline
import Records
import Roll
import Store

/// `safelight consent map FILE --confirm`: shows what a list means by the saved mapping, and keeps somebody's word that it is right.
struct ConsentMapConfirm {
    private let place: MapPlace
    private let policy: [ChannelID]
    private let by: String
    private let names: Bool
    private let isJSON: Bool

    init(_ parsed: Parsed, _ folder: SchoolFolder, _ place: MapPlace, _ policy: [ChannelID]) throws {
        self.place = place
        self.policy = policy
        by = try Consent.who(parsed)
        names = parsed.flag("names")
        isJSON = parsed.flag("json")
    }

    func run(_ ledger: SQLiteLedger, _ given: Terminal) async throws -> ExitStatus {
        let terminal = isJSON ? given.aside : given
        guard let saved = place.saved else {
            throw Stop(
                .notFound,
                "there is no mapping for this list yet, so there is nothing to confirm. Have one proposed with “safelight consent map FILE”."
            )
        }
        let proposal = try Mapped(place, Choices(), profile: nil, policy: policy).proposal(place, names: names)
        guard proposal.open.isEmpty else {
            for point in proposal.open { terminal.problem("? \(point.what)") }
            throw Stop(
                .badInput,
                "\(place.name) leaves \(counted(proposal.open.count, "point")) undecided, and was not confirmed. “safelight consent map FILE” says with which option each is decided."
            )
        }
        let mapping = try ConsentImport.mapping(saved)
        try ConsentImport.checkChannels(mapping, policy)
        let now = Opening.clock.now()
        let list = ConsentListReader.read(
            place.list, mapping: mapping, name: place.listName, snapshot: SnapshotID(1), on: now.day, choice: place.choice)
        let meaning = MappingMeaning(list, mapping, proposal, policy, on: now.day)
        meaning.show(terminal, mapping: place.name, names: names)
        guard list.isUsable else {
            throw Stop(
                .badInput, "by this mapping the list cannot be read, and it was not confirmed. Correct what stands above and try again.")
        }
        let digest = SHA256.digest(saved)
        try await ledger.confirm(
            mapping: digest, name: place.name, headings: proposal.columns.map(\.heading), by: by, at: now)
        if isJSON { given.json(ConfirmedJSON(meaning, mapping: place.name, digest: digest, by: by)) }
        terminal.line("\nConfirmed by \(by): lists with these headings are read so from now on, until the mapping is changed.")
        terminal.line("  safelight consent import FILE --by=\"Your name\"")
        return .done
    }
}

/// `consent map --confirm` for programs.
private struct ConfirmedJSON: Encodable {
    let mapping: String
    let digest: String
    let confirmedBy: String
    let pupils: Int
    let channels: [Counts]
    let problems: Int

    struct Counts: Encodable {
        let channel: String
        let states: [String: Int]
        let noAnswer: Int
    }

    init(_ meaning: MappingMeaning, mapping: String, digest: Digest, by: String) {
        self.mapping = mapping
        self.digest = digest.hex
        confirmedBy = by
        pupils = meaning.people
        problems = meaning.problems
        channels = meaning.counts.map { counts in
            Counts(
                channel: counts.channel.rawValue,
                states: Dictionary(uniqueKeysWithValues: counts.states.map { ($0.key.rawValue, $0.value) }), noAnswer: counts.none)
        }
    }
}
