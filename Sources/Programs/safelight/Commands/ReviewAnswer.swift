import Arguments
import Domain
import Pipeline
import Records
import Rules
import Store

/// `safelight review answer PHOTO`
enum ReviewAnswer {
    static let command = Command(
        "answer", summary: "Record what a person decided about a held photo.",
        discussion: """
            The answer is kept with who gave it and when, and belongs to this photo alone. The photo is decided again at once, and released where nothing else holds it. No answer overrides a refusal, a withdrawal, an objection, or a child who must never be shown.

            Faces have the numbers that “safelight why” and the photo's page show, from left to right. One command answers one point: a face, a grown-up's name, a rule's finding, or a telephone call.

            Ends with 0 when the photo is publishable on every channel now, and with 1 when something still holds it.
            """,
        options: [
            Option("face", .integer(in: 1...100_000), group: "What is answered", help: "The face with this number is …"),
            Option(
                "person", .text("PERSON"), group: "What is answered",
                help: "… this pupil or member of staff: UPN, admission number, staff code or full name."),
            Option(flag: "grown-up", group: "What is answered", help: "… a grown-up who is on no list and agreed to be shown."),
            Option(
                "name", .text("NAME"), group: "What is answered",
                help: "The grown-up's name. Without --face: a name that stands on the photo and is on no list."),
            Option(flag: "not-a-person", group: "What is answered", help: "… a printed or painted face, or none at all."),
            Option(
                "accept", .word("RULE", of: AllRules.list.map { $0.id.rawValue }), group: "What is answered",
                help: "What this rule found may pass; needs --note."),
            Option(
                flag: "rights-confirmed", group: "What is answered",
                help: "The school may use the picture: the same as --accept=rights-unclear; needs --note."),
            Option(
                "call", .word(of: ["granted", "refused"]), group: "What is answered",
                help: "What was said on the telephone about --person; recorded as by “safelight consent call”."),
            Option(
                flag: "undo", group: "What is answered",
                help: "Take back what was answered about this --face, --name or rule."),
        ] + TelephoneCall.options + [Option("note", .text(), help: "Why, in your own words; kept with the answer."), Consent.by],
        positionals: [Positional("PHOTO", .one, .file("PHOTO"), help: Photos.ways)],
        examples: [
            Example("safelight review answer 3f9a2c --face=2 --person=\"Ava Smith\" --by=\"A. Clerk\"", "say whose face it is"),
            Example("safelight review answer 3f9a2c --face=4 --not-a-person --by=\"A. Clerk\"", "it is a poster"),
            Example(
                "safelight review answer 3f9a2c --rights-confirmed --note=\"Bought from the studio\" --by=\"A. Clerk\"",
                "the school may use it"),
        ])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let who = try Consent.who(parsed)
        let point = try AnswerPoint(parsed)
        let school = try await Opening.school(folder, fallsBack: true)
        let photo = try await Photos.find(parsed.positional("PHOTO") ?? "", in: school)
        guard let record = try await school.ledger.photo(photo), record.decision != nil else {
            throw Stop(.badInput, "the photo has been received and not decided yet. Run “safelight run” first.")
        }
        let now = Opening.clock.now()
        switch point {
        case .call(let call):
            let person = try Pupils.find(parsed.value("person") ?? "", in: school)
            guard record.decision?.isProtected == false else {
                throw Stop(
                    .badInput,
                    "somebody on this photo must not be shown: the safeguarding lead is asked first, and nothing was recorded. “safelight consent call” records a call all the same."
                )
            }
            guard AnswerPoint.mayBeNamed(person, on: record, school) else {
                throw Stop(
                    .badInput,
                    "nobody says that this person is on this photo, so nothing was recorded. Say whose face it is first (--face=N --person=…), or record the call with “safelight consent call”."
                )
            }
            try await call.record(about: person, by: who, at: now, in: school)
        case .face, .grownUp, .rule:
            for content in try point.contents(record, school) {
                try await school.ledger.answer(photo, Answer(content, by: who, at: now, note: parsed.value("note")))
            }
        }
        Opening.stepObserver()(.answered)
        let speech = parsed.flag("json") ? terminal.aside : terminal
        speech.line("Recorded.")
        return try await show(photo, folder, parsed, terminal, speech)
    }

    /// The answer counts already; now the photo is decided again.
    private static func show(
        _ photo: PhotoID, _ folder: SchoolFolder, _ parsed: Parsed, _ terminal: Terminal, _ speech: Terminal
    ) async throws -> ExitStatus {
        let (school, changes) = try await Review.decide(photo, folder, speech)
        Restriction.tell(changes, speech, names: parsed.flag("names"))
        guard let decision = try await school.ledger.photo(photo)?.decision else {
            throw Stop(.cannotWrite, "the photo could not be decided again; run “safelight run”.")
        }
        if parsed.flag("json") {
            var result = PhotoJSON(photo, decision.verdicts, names: parsed.flag("names"))
            result.takenBack = changes.takenBack
            result.takenBackPictures = changes.pictures.map { TakenPictureJSON($0, names: parsed.flag("names")) }
            terminal.json(result)
        } else {
            let titles = Dictionary(uniqueKeysWithValues: school.policy.channels.map { ($0.id, $0.title) })
            terminal.line("Photo \(photo)")
            VerdictText.show(decision.verdicts, titles: titles, names: parsed.flag("names"), terminal)
        }
        return decision.isHeld ? .needsPerson : .done
    }
}
