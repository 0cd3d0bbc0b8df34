import Arguments
import Domain
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
            A yes fills in an answer that is missing, until the next consent list; it never overrides a no on the list. A no counts at once and stays until another call says yes, also when a newer list still says yes.
            """,
        options: [
            Option("answer", .word(of: ["granted", "refused"]), help: "What was said."),
            Option("answered-by", .text("NAME"), help: "Who was on the telephone."),
            Option("relation", .text(), help: "Their relation to the child, for example mother."),
            Option("channel", .text("CHANNEL"), repeats: true, help: "Only for this channel; may be repeated (default: all)."),
            Consent.by,
        ],
        positionals: [Positional("PUPIL", .one, .text("PUPIL"), help: "UPN, admission number or full name.")])

    static func run(_ parsed: Parsed, _ terminal: Terminal) async throws -> ExitStatus {
        let folder = try Opening.folder(parsed)
        guard let answer = parsed.value("answer"), let answeredBy = parsed.value("answered-by"), let relation = parsed.value("relation")
        else { throw Stop(.usage, "a call needs --answer=granted or refused, --answered-by and --relation: it counts as consent.") }
        let who = try Consent.who(parsed)
        let lock = try Opening.lock(folder, for: "consent call")
        defer { withExtendedLifetime(lock) {} }
        let school = try await Opening.school(folder)
        let pupil = try Pupils.find(parsed.positional("PUPIL") ?? "", in: school)
        let channels = try Pupils.channels(parsed.values("channel"), in: school)
        let source = ConsentSource.call(by: who, answeredBy: answeredBy, relation: relation, at: Opening.clock.now())
        let record = ConsentRecord(
            pupil: pupil.id, channels: channels,
            answer: ConsentAnswer(answer == "granted" ? .granted : .refused, since: Opening.clock.now().day, source: source),
            recordedUnder: school.snapshot?.id)
        try await school.ledger.record(record)
        terminal.line("Recorded: \(answer), for \(channels.isEmpty ? "every channel" : channels.map(\.rawValue).joined(separator: ", ")).")
        _ = try await Consent.recheck(folder, terminal)
        return .done
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
        let lock = try Opening.lock(folder, for: "consent object")
        defer { withExtendedLifetime(lock) {} }
        let school = try await Opening.school(folder)
        let now = Opening.clock.now()
        if let name = parsed.value("pupil") {
            let pupil = try Pupils.find(name, in: school)
            let answer = ConsentAnswer(.refused, since: now.day, source: .objection(by: who, at: now))
            try await school.ledger.record(
                ConsentRecord(pupil: pupil.id, channels: [], answer: answer, recordedUnder: school.snapshot?.id))
        } else {
            let photo = try await Photos.find(parsed.value("photo") ?? "", in: school)
            try await school.ledger.object(to: photo, PhotoObjection(by: who, at: now))
        }
        terminal.line("Recorded. It counts from now on, whatever a consent list says.")
        _ = try await Consent.recheck(folder, terminal)
        return .done
    }
}

/// Who on the roll is meant by what somebody typed.
enum Pupils {
    static func find(_ typed: String, in school: School) throws -> Pupil {
        if let pupil = school.roll[PupilID(admissionNumber: typed)] ?? school.roll.pupils.first(where: { $0.admissionNumber == typed }) {
            return pupil
        }
        switch school.names.match(typed) {
        case .one(let id):
            if let pupil = school.roll[id] { return pupil }
        case .several(let ids):
            throw Stop(.badInput, "that name may mean \(counted(ids.count, "pupil")) on the list. Give the UPN or the admission number.")
        case .none: break
        }
        throw Stop(.notFound, "nobody on the consent list is called that. Check the spelling, or give the UPN.")
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
        throw Stop(.notFound, "no photo has that number. “safelight status” and quarantine/index.html list them.")
    }
}
