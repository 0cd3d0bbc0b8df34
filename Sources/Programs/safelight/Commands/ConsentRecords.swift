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
        guard let call = try TelephoneCall(parsed, answer: "answer") else {
            throw Stop(.usage, "a call needs --answer=granted or refused, --answered-by and --relation: it counts as consent.")
        }
        let who = try Consent.who(parsed)
        let school = try await Opening.school(folder, fallsBack: true)
        let pupil = try Pupils.find(parsed.positional("PUPIL") ?? "", in: school)
        let channels = try await call.record(about: pupil, by: who, at: Opening.clock.now(), in: school)
        let result = RecordedJSON(call.isYes ? .granted : .refused, pupil: pupil, names: parsed.flag("names"), channels: channels)
        return try await Recorded.done(
            result,
            "Recorded: \(call.isYes ? "granted" : "refused"), for \(channels.isEmpty ? "every channel" : channels.map(\.rawValue).joined(separator: ", ")).",
            folder, parsed, terminal)
    }
}

/// `safelight consent object`
enum ConsentObject {
    static let command = Command(
        "object", summary: "Record that a pupil, or one photo, must not be shown: it beats every consent.",
        options: [
            Option("pupil", .text("PUPIL"), help: "UPN, admission number or full name: on every channel, from now on."),
            Option("photo", .text("PHOTO"), help: "The photo's number, as its page in quarantine/ or “safelight check” tells it."),
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
            Option("photo", .text("PHOTO"), help: "The photo's number."),
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
        result.takenBack = try await Consent.recheck(folder, speech).takenBack
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
                "that name may mean \(counted(ids.count, "person", "people")) on the lists. Give the UPN or the admission number of a pupil, or the code of a member of staff."
            )
        case .none: break
        }
        throw Stop(
            .notFound, "nobody on the lists of pupils and staff is called that. Check the spelling, or give the UPN or the staff code.")
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

/// Which stored photo is meant: the beginning of its number, or a file with the same bytes.
enum Photos {
    static func find(_ typed: String, in school: School) async throws -> PhotoID {
        let digits = typed.lowercased()
        if digits.count >= 4, digits.count <= 64, digits.allSatisfy(\.isHexDigit) {
            let found = try await school.ledger.photos(beginning: digits, limit: 2)
            if found.count == 1 { return found[0] }
            if found.count > 1 { throw Stop(.usage, "more than one photo’s number begins so. Type more of it.") }
        }
        let path = Opening.absolute(typed)
        if try FileStatus.of(path)?.isRegular == true {
            let photo = PhotoID(try PhotoBytes.digest(of: OpenFile.reading(path)))
            if try await school.ledger.photo(photo) != nil { return photo }
            throw Stop(.notFound, "this file has never been dropped into the inbox. “safelight check FILE” gives its verdict.")
        }
        throw Stop(.notFound, "no photo has that number. “safelight review list” and quarantine/index.html list them.")
    }
}
