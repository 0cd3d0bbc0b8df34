import Arguments
import Domain
import Pipeline
import Records
import Rules

/// What somebody with parental responsibility said on the telephone, as `consent call` and `review answer --call` record it.
struct TelephoneCall {
    let isYes: Bool
    private let answeredBy: String
    private let relation: String
    private let channels: [String]

    static let options = [
        Option("answered-by", .text("NAME"), group: "A telephone call", help: "Who was on the telephone."),
        Option("relation", .text(), group: "A telephone call", help: "Their relation to the child, for example mother."),
        Option(
            "channel", .text("CHANNEL"), repeats: true, group: "A telephone call",
            help: "Only for this channel; may be repeated (default: all of today)."),
    ]

    /// `nil` where the option that holds the answer is missing and nothing else speaks of a call.
    init?(_ parsed: Parsed, answer: String) throws {
        let said = (parsed.value(answer), parsed.value("answered-by"), parsed.value("relation"))
        if case (nil, nil, nil) = said, parsed.values("channel").isEmpty { return nil }
        guard case (let said?, let answeredBy?, let relation?) = said else {
            throw Self.missing(answer, parsed)
        }
        isYes = said == "granted"
        self.answeredBy = answeredBy
        self.relation = relation
        channels = parsed.values("channel")
    }

    /// Names just what was not given.
    static func missing(_ answer: String, _ parsed: Parsed) -> Stop {
        let needed = [(answer, "=granted or --\(answer)=refused"), ("answered-by", "=NAME"), ("relation", "=WORD")]
        let left = needed.filter { parsed.value($0.0) == nil }.map { "--" + $0.0 + $0.1 }
        return Stop(.usage, "a call counts as consent, so it needs \(left.joined(separator: " and ")) too.")
    }

    /// Gives the channels for which it counts; none for every channel there is or will be.
    @discardableResult
    func record(about pupil: Pupil, by who: String, at now: Moment, in school: School) async throws -> [ChannelID] {
        let named = try Pupils.channels(channels, in: school)
        // Nobody said yes to a channel that is added later; a no covers it.
        let channels = isYes && named.isEmpty ? school.policy.channels.map(\.id) : named
        let source = ConsentSource.call(by: who, answeredBy: answeredBy, relation: relation, at: now)
        try await school.ledger.record(
            ConsentRecord(
                pupil: pupil.id, channels: channels, answer: ConsentAnswer(isYes ? .granted : .refused, since: now.day, source: source),
                recordedUnder: school.list(of: pupil)))
        return channels
    }
}
