import Arguments
import Domain
import Pipeline
import Records
import Rules
import Wording

/// `safelight text check [FILE]`
enum TextCheck {
    static let command = Command(
        "check", summary: "Say which words of a text tell who a child is.",
        discussion: """
            Reads each line of FILE, or of what is typed or piped in, as a text of its own; of a captions.csv each row's caption, alternative text and file name. Marks names of pupils, personal data and circumstances, says why each counts and what the channels make of it, and words a name safely where that can be done without thinking.

            “Blocked” stays so until the words are changed; “held” waits for a person, who may accept it; “noted” holds nothing. With --photo a name counts as it does beside that photo. Nothing is recorded. No name is shown that does not stand in the text: --names adds whom a name may mean. With --json each of those has a number instead, which counts within that output alone; an id may be a pupil's number, and stands there with --names.
            """,
        options: [
            Option("photo", .text("PHOTO"), help: "The stored photo that the text is for: \(Photos.ways)"),
            Option("channel", .text("ID"), help: "Only what this channel of the policy makes of it."),
            Option(flag: "hits", help: "Show only texts in which something would hold or block."),
            Option(
                "as", .word("UNIT", of: TextUnit.checked.map(\.word)),
                help: "Where the text stands: \(TextUnit.checked.map(\.word).joined(separator: ", ")). A caption unless said otherwise."),
        ],
        positionals: [Positional("FILE", .optional, .file(), help: "A text file or a captions.csv; “-” or nothing for standard input.")],
        examples: [
            Example("echo \"Well done Ava!\" | safelight text check", "one line"),
            Example("safelight text check inbox/sports/captions.csv", "every caption of an event before it is taken"),
            Example("safelight text check --hits --channel=website posts.txt", "only what the website would not take"),
        ],
        exitCodes: [
            ExitCode(ExitStatus.done.code, "nothing in it would hold a photo"),
            ExitCode(ExitStatus.needsPerson.code, "something in it would hold or block; it is marked"),
            ExitCode(ExitStatus.usage.code, "the command line cannot be understood, or the policy has no such channel"),
            ExitCode(
                ExitStatus.badInput.code,
                "that is no plain text (UTF-8, UTF-16 with its mark or Windows-1252), has no words, is more than 4 MB, or is a captions.csv with a mistake"
            ),
            ExitCode(ExitStatus.notFound.code, "there is no such file, photo or school’s folder, or no consent list has been imported"),
        ] + ExitStatus.table.filter { $0.code > ExitStatus.notFound.code })

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let school = try await Opening.school(try Opening.folder(parsed), decides: false)
        guard school.snapshot != nil else {
            throw Stop(.notFound, "no consent list has been imported, so no name is known. Import one with “safelight consent import”.")
        }
        let channels = try channels(parsed, school.policy)
        let photo = try await photo(parsed, in: school)
        let unit = TextUnit.checked.first { $0.word == parsed.value("as") } ?? .caption
        let inputs = try TextInput.read(parsed.positional("FILE"), as: unit)
        guard !inputs.isEmpty else { throw Stop(.badInput, "there is no text in it.") }
        let readings = inputs.map { input in
            TextReading(input, beside: photo, channels, school, at: Opening.clock.now())
        }
        let shown = parsed.flag("hits") ? readings.filter { $0.effect > .notes } : readings
        if parsed.flag("json") {
            let people = NumberedPeople(readings.flatMap(\.hits).flatMap(\.pupils))
            terminal.json(shown.map { TextJSON($0, school, people, names: parsed.flag("names")) })
        } else {
            TextText(school, isBesidePhoto: photo != nil, names: parsed.flag("names"), terminal).show(shown, of: readings)
        }
        return readings.contains { $0.effect > .notes } ? .needsPerson : .done
    }

    private static func channels(_ parsed: Parsed, _ policy: Policy) throws -> [Channel] {
        guard let id = parsed.value("channel") else { return policy.channels }
        guard let channel = policy.channel(ChannelID(id)) else {
            let known = policy.channels.map(\.id.rawValue).joined(separator: ", ")
            throw Stop(.usage, "the policy has no channel “\(id)”. It has: \(known).")
        }
        return [channel]
    }

    private static func photo(_ parsed: Parsed, in school: School) async throws -> PhotoFacts? {
        guard let typed = parsed.value("photo") else { return nil }
        let id = try await Photos.find(typed, in: school)
        guard let record = try await school.ledger.photo(id) else { throw Stop(.notFound, "no photo has that number.") }
        guard let inspected = record.inspected else {
            throw Stop(.notFound, "photo \(id) has been received and not looked at yet. Run “safelight run”.")
        }
        return school.facts(record, inspected)
    }
}

extension TextUnit {
    /// What is in a picture is read there, by `safelight check`.
    static let checked: [TextUnit] = [.caption, .altText, .fileName, .folder, .metadata]
}
