import Arguments
import Domain
import Pipeline
import Records
import Rules

/// `safelight review list`
enum ReviewList {
    static let command = Command(
        "list", summary: "Show the held photos and what each waits for.",
        discussion: """
            One line for each photo that is held on any channel, in the order of receipt: its number for “safelight why” and “safelight review answer”, how many points wait, and the rules they come from.
            """)

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let school = try await Opening.school(try Opening.folder(parsed), decides: false, fallsBack: true)
        let titles = Dictionary(uniqueKeysWithValues: school.policy.channels.map { ($0.id, $0.title) })
        var held: [HeldJSON] = []
        var last: PhotoID?
        while true {
            let page = try await school.ledger.photos(after: last, limit: 500)
            for photo in page {
                guard let record = try await school.ledger.photo(photo), let decision = record.decision, decision.isHeld else { continue }
                held.append(HeldJSON(held.count + 1, decision, titles, file: parsed.flag("names") ? Self.file(record) : nil))
            }
            guard let end = page.last else { break }
            last = end
        }
        if parsed.flag("json") {
            terminal.json(held)
            return .done
        }
        guard !held.isEmpty else {
            terminal.line("No photo is held.")
            return .done
        }
        let width = String(held.count).count
        for photo in held {
            let number = String(photo.number)
            terminal.line(
                "\(String(repeating: " ", count: width - number.count))\(number)  \(photo.photo.prefix(12))  \(counted(photo.points, "point"))  \(photo.rules.joined(separator: ", "))\(photo.file.map { "  " + $0 } ?? "")"
            )
        }
        terminal.line("\n“safelight why PHOTO” explains one; “safelight review answer PHOTO …” records what a person decided about it.")
        return .done
    }

    /// As it was dropped.
    private static func file(_ record: PhotoRecord) -> String {
        [record.submission.event, record.submission.fileName].filter { !$0.isEmpty }.joined(separator: "/")
    }

    /// Of a photo with a child who must not be shown only that is told, so that nobody starts with another point.
    struct HeldJSON: Encodable {
        /// From 1, in this list.
        let number: Int
        let photo: String
        /// How many different things have to be seen to.
        let points: Int
        /// Each once, the worst first.
        let rules: [String]
        /// On which it is held.
        let channels: [String]

        /// Folder and name, with --names; never of a photo with a child who must not be shown.
        let file: String?

        init(_ number: Int, _ decision: RecordedDecision, _ titles: [ChannelID: String], file: String?) {
            self.file = decision.isProtected ? nil : file
            let all = VerdictText.points(decision.verdicts, titles: titles).map(\.finding).filter { $0.effect != .notes }
            let waiting = decision.isProtected ? all.filter { $0.rule == PersonProtected.id } : all
            self.number = number
            photo = decision.photo.digest.hex
            points = waiting.count
            var seen: Set<RuleID> = []
            rules = waiting.map(\.rule).filter { seen.insert($0).inserted }.map(\.rawValue)
            channels = decision.verdicts.filter { $0.verdict == .quarantine }.map(\.channel.rawValue)
        }
    }
}
