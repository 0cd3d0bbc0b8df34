import Arguments
import Domain
import Foundation
import Pipeline
import Records
import Rules
import Store
import Wording

/// `safelight consent call PUPIL`
enum ConsentCall {
    static let command = Command(
        "call", summary: "Record what somebody with parental responsibility said on the telephone.",
        discussion: """
            A yes fills in an answer that is missing, until the next consent list; it never overrides a no on the list, and never counts on a channel that the policy gets later. A no counts at once and stays until another call says yes, also when a newer list still says yes.
            """,
        options: [
            Option("answer", .word(of: ["granted", "refused"]), group: "A telephone call", help: "What was said.")
        ] + TelephoneCall.options + [Consent.by],
        positionals: [Positional("PUPIL", .one, .text("PUPIL"), help: "UPN, admission number or full name.")])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        guard let call = try TelephoneCall(parsed, answer: "answer") else { throw TelephoneCall.missing("answer", parsed) }
        let who = try Consent.who(parsed)
        let school = try await Opening.school(folder, fallsBack: true)
        let pupil = try Pupils.find(parsed.positional("PUPIL") ?? "", in: school)
        let now = Opening.clock.now()
        let channels = try await call.record(about: pupil, by: who, at: now, in: school)
        var result = RecordedJSON(call.isYes ? .granted : .refused, pupil: pupil, names: parsed.flag("names"), channels: channels)
        if call.isYes {
            // As the pupil stands with what was recorded just now.
            let after = try await Opening.school(folder, decides: false, fallsBack: true)
            result.obstacles = after.roll[pupil.id].map { CallEffect.obstacles(to: channels, for: $0, after.policy, on: now.day) }
        }
        let scope = channels.isEmpty ? "every channel" : channels.map(\.rawValue).joined(separator: ", ")
        let words =
            ["Recorded: \(call.isYes ? "granted" : "refused"), for \(scope)."] + (result.obstacles ?? []).map { "But: \($0)" }
        return try await Recorded.done(result, words.joined(separator: "\n"), folder, parsed, terminal)
    }
}

/// `safelight consent object`
enum ConsentObject {
    static let command = Command(
        "object", summary: "Record that a pupil, or one photo, must not be shown: it beats every consent.",
        options: [
            Option("pupil", .text("PUPIL"), help: "UPN, admission number or full name: on every channel, from now on."),
            Option("photo", .file("PHOTO"), help: Photos.ways),
            Consent.by,
        ])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let who = try Consent.who(parsed)
        guard (parsed.value("pupil") == nil) != (parsed.value("photo") == nil) else {
            throw Stop(.usage, "name either --pupil or --photo.")
        }
        let school = try await Opening.school(folder, fallsBack: true)
        let now = Opening.clock.now()
        let result: RecordedJSON
        if let name = parsed.value("pupil") {
            let pupil = try Pupils.find(name, in: school)
            let answer = ConsentAnswer(.refused, since: now.day, source: .objection(by: who, at: now))
            try await school.ledger.record(
                ConsentRecord(pupil: pupil.id, channels: [], answer: answer, recordedUnder: school.list(of: pupil)))
            result = RecordedJSON(.objection, pupil: pupil, names: parsed.flag("names"))
        } else {
            let photo = try await Photos.find(parsed.value("photo") ?? "", in: school)
            try await school.ledger.object(to: photo, PhotoObjection(by: who, at: now))
            result = RecordedJSON(.objection, photo: photo)
        }
        return try await Recorded.done(
            result, "Recorded. It counts from now on, whatever a consent list says.", folder, parsed, terminal)
    }
}

/// `safelight consent lift`
enum ConsentLift {
    static let command = Command(
        "lift", summary: "Take an objection back, as after a mistyped pupil.",
        discussion: """
            Takes back every objection against the pupil or the photo so far; each stays on record, with who took it back and why. A no of the consent list or of a telephone call is never touched: it changes with a newer list or another call.
            """,
        options: [
            Option("pupil", .text("PUPIL"), help: "UPN, admission number or full name."),
            Option("photo", .file("PHOTO"), help: Photos.ways),
            Option("reason", .text(), help: "Why; kept with it."), Consent.by,
        ])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        let who = try Consent.who(parsed)
        guard (parsed.value("pupil") == nil) != (parsed.value("photo") == nil) else {
            throw Stop(.usage, "name either --pupil or --photo.")
        }
        guard let reason = parsed.value("reason"), reason.contains(where: { !$0.isWhitespace }) else {
            throw Stop(.usage, "say with --reason why the objection is taken back: it is kept with the record.")
        }
        let school = try await Opening.school(folder, fallsBack: true)
        let now = Opening.clock.now()
        let result: RecordedJSON
        if let name = parsed.value("pupil") {
            let pupil = try Pupils.find(name, in: school)
            guard pupil.consents.values.contains(where: \.isObjection) else { throw nothingStands("pupil") }
            let answer = ConsentAnswer(.notAsked, source: .lifted(by: who, reason: reason, at: now))
            try await school.ledger.record(
                ConsentRecord(pupil: pupil.id, channels: [], answer: answer, recordedUnder: school.list(of: pupil)))
            result = RecordedJSON(.lifted, pupil: pupil, names: parsed.flag("names"))
        } else {
            let photo = try await Photos.find(parsed.value("photo") ?? "", in: school)
            guard try await school.ledger.photo(photo)?.objection != nil else { throw nothingStands("photo") }
            try await school.ledger.lift(objectionsTo: photo, by: who, reason: reason, at: now)
            result = RecordedJSON(.lifted, photo: photo)
        }
        return try await Recorded.done(
            result, "Recorded: the objection is taken back. What may be shown again comes back with the next “safelight run”.", folder,
            parsed, terminal)
    }

    private static func nothingStands(_ what: String) -> Stop {
        Stop(
            .badInput,
            "no objection stands against this \(what), so nothing was taken back. A no of the consent list or of a call changes with a newer list or another call."
        )
    }
}

/// The end of each command that records something by hand.
enum Recorded {
    /// What was recorded counts already; pictures that must go are taken back now.
    static func done(
        _ result: RecordedJSON, _ words: String, _ folder: SchoolFolder, _ parsed: Parsed, _ terminal: Terminal
    ) async throws -> ExitStatus {
        let speech = parsed.flag("json") ? terminal.aside : terminal
        speech.line(words)
        var result = result
        let changes = try await Consent.recheck(folder, names: parsed.flag("names"), speech)
        result.takenBack = changes.takenBack
        result.takenBackPictures = changes.pictures.map { TakenPictureJSON($0, names: parsed.flag("names")) }
        if parsed.flag("json") { terminal.json(result) }
        return .done
    }
}

/// Who on the roll is meant by what somebody typed.
enum Pupils {
    static func find(_ typed: String, in school: School) throws -> Pupil {
        if let person = school.roll[PupilID(typed)] { return person }
        let folded = typed.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        let staff = school.roll[PupilID(staffCode: folded)]
        // The newest list's pupils stand before those who left.
        if let pupil = school.roll.pupils.first(where: { $0.admissionNumber == typed || $0.id == PupilID(admissionNumber: typed) }) {
            guard let staff else { return pupil }
            throw Stop(
                .badInput, "that is a pupil’s admission number and a staff code. Write “\(pupil.id)” or “\(staff.id)”.")
        }
        let match = school.names.match(typed)
        if let staff, match == .none || match == .one(staff.id) { return staff }
        switch match {
        case .one(let id):
            if let pupil = school.roll[id] { return pupil }
        case .several(let ids):
            throw Stop(
                .badInput,
                ids.count == 1
                    ? "that is only a part of a name, or more than the name, so it is not certain who is meant. Give the full name, the UPN, the admission number or the staff code."
                    : "that name may mean \(ids.count) people on the lists. Give the UPN or the admission number of a pupil, or the code of a member of staff."
            )
        case .none: break
        }
        throw Stop(
            .notFound,
            "nobody on the lists of pupils and staff is called that. Check the spelling, or give the UPN, the admission number or the staff code."
        )
    }

    static func channels(_ typed: [String], in school: School) throws -> [ChannelID] {
        try typed.map { word in
            guard let channel = school.policy.channel(ChannelID(word)) else {
                let known = school.policy.channels.map(\.id.rawValue).joined(separator: ", ")
                throw Stop(.usage, "there is no channel “\(word)” in policy.json5. There are: \(known).")
            }
            return channel.id
        }
    }
}
