import Arguments
import Domain
import Pipeline
import Records
import Retraction
import Rules
import Store
import Web
import WorkerLink

/// `safelight sweep verify`
enum SweepVerify {
    static let command = Command(
        "verify", summary: "Look whether the web still serves what had to go, and write down what was seen.",
        discussion: """
            Asks for the addresses of publications that have open tasks, and for the addresses of their pictures; nothing else, and none inside the school's network unless policy.json5 names it (privateSites). Run it once before you ask for a removal: what is read then is what makes a later absence mean something. What is gone is looked for again after the policy's days (verifyAgainDays), and only then counts as proved. Where a site needs a sign-in, or builds its pages by scripts, look yourself and keep a screenshot: “sweep task”.
            """,
        options: [
            Option("case", .integer("CASE", in: 1...Int.max), help: "Only of this case."),
            Option(flag: "early", help: "Also look at what waits for its second look."),
        ])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let lock = try await Opening.lock(folder, for: "sweep verify", waiting: 60, terminal.aside)
        defer { withExtendedLifetime(lock) {} }
        let school = try await Opening.school(folder, fallsBack: true)
        let pool = Opening.pool(school.policy, workers: 1)
        let recogniser = Recogniser(school, pool)
        let reader = WebReader(
            limits: WebLimits(
                bytes: school.policy.retraction.megabytesPerAddress * 1_000_000, seconds: 30),
            privateHosts: Set(school.policy.retraction.privateSites))
        let verification = Verification(school, clock: Opening.clock, reader: reader, passed: Opening.stepObserver()) { bytes, photo in
            try await recogniser.recognise(bytes, photo)
        }
        let speech = parsed.flag("json") ? terminal.aside : terminal
        let looks = Locked<[LookJSON]>([])
        try await verification.run(
            of: parsed.integer("case").map { RetractionID(Int64($0)) }, isEarly: parsed.flag("early")
        ) { look in
            for line in Self.lines(look) { speech.line(line) }
            looks.change { $0.append(LookJSON(look)) }
        }
        await pool.stop()
        _ = try await Sweep(school, clock: Opening.clock).settle()
        if looks.value.isEmpty { speech.line("No address is due to be looked at.") }
        if parsed.flag("json") { terminal.json(looks.value) }
        return looks.value.allSatisfy { $0.outcome == AddressSighting.Outcome.gone.rawValue } ? .done : .needsPerson
    }

    private static func lines(_ look: Verification.Look) -> [String] {
        var lines = ["Publication \(look.publication.id.number), \(look.publication.place.words)"]
        lines += look.report.lines(withAddresses: false).map { "  " + $0 }
        if look.wasNeverSeen {
            lines.append(
                "  No proof: the picture was never seen at this address, which may be mistyped. Check it; if it is right, keep a screenshot: “sweep task --evidence”."
            )
        }
        if let again = look.again {
            lines.append("  It is looked for again on \(again.words); until then it counts as removed, not as proved.")
        }
        if !look.verified.isEmpty { lines.append("  Proved gone: \(Self.tasks(look.verified)).") }
        if !look.reopened.isEmpty { lines.append("  Open again: \(Self.tasks(look.reopened)).") }
        return lines
    }

    private static func tasks(_ ids: [RetractionTaskID]) -> String {
        (ids.count == 1 ? "task " : "tasks ") + ids.map { "\($0)" }.joined(separator: ", ")
    }
}

/// One look at an address for programs.
struct LookJSON: Encodable, Sendable {
    let publication: Int64
    let address: String
    let outcome: String
    let words: [String]
    let verified: [Int64]
    let removed: [Int64]
    let reopened: [Int64]
    let lookAgain: String?

    init(_ look: Verification.Look) {
        publication = look.publication.id.number
        address = look.publication.place.words
        outcome = look.report.outcome.rawValue
        words = look.report.lines(withAddresses: false)
        verified = look.verified.map(\.number)
        removed = look.removed.map(\.number)
        reopened = look.reopened.map(\.number)
        lookAgain = look.again.map { "\($0)" }
    }
}
