import Arguments
import Domain
import Pipeline
import Records
import Rules

/// `safelight withdraw PUPIL`
enum Withdraw {
    static let command = Command(
        "withdraw", summary: "A parent takes a consent back: record it, block what shows the child, and open a case.",
        discussion: """
            The no counts from this moment, on the channels named or on all, until another call says yes (“safelight consent call”). Everything known that shows the child on them is found: what was published or is scheduled, clean pictures, previews, photos tagged by hand, and pictures that nearly equal one of these. Files in publishable/ go at once; every other copy gets a task with its owner and its last day. “safelight simulate withdraw” shows all of it beforehand and changes nothing.
            """,
        options: [
            Option(
                "channel", .text("CHANNEL"), repeats: true, help: "Only for this channel; may be repeated (default: every channel)."),
            Option("said-by", .text("NAME"), help: "Who took it back."),
            Option("relation", .text(), help: "Their relation to the child, for example mother."), Consent.by,
        ],
        positionals: [Positional("PUPIL", .one, .text("PUPIL"), help: "UPN, admission number or full name.")],
        examples: [
            Example(
                "safelight withdraw A900000000001 --said-by=\"J. Smith\" --relation=mother --by=\"A. Clerk\"",
                "a mother rang: no pictures of her child anywhere")
        ])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let who = try Consent.who(parsed)
        guard let saidBy = parsed.value("said-by"), let relation = parsed.value("relation") else {
            throw Stop(.usage, "say who took the consent back: --said-by=NAME --relation=WORD. Both are kept with the case.")
        }
        let before = try await Opening.school(folder, fallsBack: true)
        let pupil = try Pupils.find(parsed.positional("PUPIL") ?? "", in: before)
        let named = try Pupils.channels(parsed.values("channel"), in: before)
        let now = Opening.clock.now()
        let source = ConsentSource.call(by: who, answeredBy: saidBy, relation: relation, at: now)
        try await before.ledger.record(
            ConsentRecord(
                pupil: pupil.id, channels: named, answer: ConsentAnswer(.refused, since: now.day, source: source),
                recordedUnder: before.list(of: pupil)))
        let speech = parsed.flag("json") ? terminal.aside : terminal
        speech.line("Recorded. From now on nothing that shows the child is released there.")
        let lock = try await Opening.lock(folder, for: "withdraw", waiting: 300, speech)
        defer { withExtendedLifetime(lock) {} }
        // As everything stands with the no.
        let school = try await Opening.school(folder, fallsBack: true)
        guard let person = school.roll[pupil.id] else { throw Stop(.notFound, "the pupil is on no list any more.") }
        let run = Run(
            school, pool: Opening.pool(school.policy, workers: 1), lanes: 1, clock: Opening.clock, passed: Opening.stepObserver())
        let changes = try await run.withdraw(
            person, .call, on: named.isEmpty ? school.policy.channels.map(\.id) : named, by: who)
        let names = parsed.flag("names")
        Restriction.tell(changes, speech, names: names)
        let texts = CaseText(school, names: names, on: now.day)
        var cases: [CaseJSON] = []
        for id in changes.sweep.opened {
            let story = try await CaseStory(id, in: school)
            for line in texts.lines(story) { speech.line(line) }
            cases.append(CaseJSON(story, texts))
        }
        if parsed.flag("json") { terminal.json(cases) }
        return .done
    }
}

/// `safelight simulate withdraw PUPIL`
enum SimulateWithdraw {
    static let command = Command(
        "withdraw", summary: "What “safelight withdraw” would find and take back; nothing is recorded or changed.",
        options: [
            Option("channel", .text("CHANNEL"), repeats: true, help: "Only for this channel; may be repeated (default: every channel).")
        ],
        positionals: [Positional("PUPIL", .one, .text("PUPIL"), help: "UPN, admission number or full name.")])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let school = try await Opening.school(try Opening.folder(parsed), decides: false, fallsBack: true)
        let pupil = try Pupils.find(parsed.positional("PUPIL") ?? "", in: school)
        let named = try Pupils.channels(parsed.values("channel"), in: school)
        let channels = named.isEmpty ? school.policy.channels.map(\.id) : named
        let now = Opening.clock.now()
        let copies = try await Sweep(school, clock: Opening.clock).copies(of: pupil, on: channels)
        let texts = CaseText(school, names: parsed.flag("names"), on: now.day)
        let story = try await CaseStory(
            simulating: Retraction(id: RetractionID(0), pupil: pupil.id, cause: .call, channels: channels, at: now, by: ""), copies,
            in: school)
        if parsed.flag("json") {
            terminal.json(CaseJSON(story, texts))
            return .done
        }
        terminal.line("Nothing was changed. A withdrawal now would find:")
        for line in texts.found(story) { terminal.line(line) }
        return .done
    }
}

/// `safelight simulate …`
enum Simulate {
    static let command = Command(
        "simulate", summary: "What a step would do, without doing it.", subcommands: [SimulateWithdraw.command])
}
