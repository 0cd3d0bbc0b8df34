import Arguments
import Domain
import Roll

extension Choices {
    /// What the options say; each that cannot be understood stops with what it needs.
    init(_ parsed: Parsed, policy: [ChannelID]) throws {
        self.init()
        let role: Pupil.Role = parsed.flag("staff") ? .staff : .pupil
        shape = parsed.value("shape")
        if role == .staff, shape != nil { throw Stop(.usage, "a list of staff has no other shape: leave out --shape or --staff.") }
        for text in parsed.values("column") {
            let (key, heading) = try Self.split(text, "column", "KEY=HEADING", atLast: false)
            guard Self.keys(role).contains(key), !heading.isEmpty else {
                throw Stop(
                    .usage, "--column needs one of these before “=”, and a heading behind it: \(Self.keys(role).joined(separator: ", ")).")
            }
            columns.append((key, heading))
        }
        for text in parsed.values("consent") {
            let (name, list) = try Self.split(text, "consent", "NAME=CHANNELS", atLast: true)
            let named = list.split(separator: ",").map { ChannelID(Self.trimmed($0)) }
            let channels = named == [ChannelID("all")] && !policy.contains(named[0]) ? policy : named
            if let strange = channels.first(where: { !policy.contains($0) }) {
                throw Stop(
                    .usage,
                    "policy.json5 has no channel “\(strange.rawValue)”. It has: \(policy.map(\.rawValue).joined(separator: ", ")). With nothing behind “=” the consent has nothing to do with pictures."
                )
            }
            consents.append((name, channels))
        }
        for text in parsed.values("answer") {
            let (word, meaning) = try Self.split(text, "answer", "WORD=MEANING", atLast: true)
            guard let state = Domain.Consent(rawValue: meaning) else {
                throw Stop(
                    .usage, "--answer needs one of these behind “=”: \(Domain.Consent.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            if word.isEmpty, state == .granted {
                throw Stop(.usage, "a blank is never a yes: --answer with nothing before “=” cannot be granted.")
            }
            answers.append((word, state))
        }
        for text in parsed.values("polarity") {
            let (name, way) = try Self.split(text, "polarity", "NAME=WAY", atLast: true)
            guard let way = Way(rawValue: way) else {
                let ways = Way.allCases.map { "“\($0.rawValue)” (\($0.words))" }
                throw Stop(.usage, "--polarity needs one of these behind “=”: \(ways.joined(separator: ", ")).")
            }
            polarity.append((name, way))
        }
        leave = parsed.values("leave").map { Self.trimmed($0) }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// Headings may hold “=”, and what they are given never does.
    private static func split(_ text: String, _ option: String, _ form: String, atLast: Bool) throws -> (String, String) {
        guard let place = atLast ? text.lastIndex(of: "=") : text.firstIndex(of: "=") else {
            throw Stop(.usage, "--\(option) is written --\(option)=\"\(form)\".")
        }
        return (trimmed(text[..<place]), trimmed(text[text.index(after: place)...]))
    }
}
