import Arguments
import Domain
import Foundation
import Pipeline
import Records
import Rules
import Wording

/// What one `review answer` is about, as the command line says it.
enum AnswerPoint {
    /// The number from 1.
    case face(Int, FaceIs)
    /// A name on the photo.
    case grownUp(String, isUndone: Bool)
    case rule(RuleID, isUndone: Bool)
    case call(TelephoneCall)

    enum FaceIs {
        case person(String)
        case grownUp(name: String?)
        case notAPerson
        case undone
    }

    init(_ parsed: Parsed) throws {
        let rule = parsed.flag("rights-confirmed") ? RightsUnclear.id : parsed.value("accept").map { RuleID($0) }
        let isUndone = parsed.flag("undo"), isGrownUp = parsed.flag("grown-up")
        let (face, person, name) = (parsed.integer("face"), parsed.value("person"), parsed.value("name"))
        guard !parsed.flag("rights-confirmed") || parsed.value("accept") == nil else { throw Self.onePoint }
        guard name == nil || isGrownUp else { throw Stop(.usage, "--name goes with --grown-up.") }
        if isUndone, parsed.value("call") != nil {
            throw Stop(.usage, "a call cannot be undone: record the next one, such as --call=refused, which counts instead.")
        }
        if let call = try TelephoneCall(parsed, answer: "call") {
            guard face == nil, rule == nil, !isGrownUp, !parsed.flag("not-a-person"), person != nil else {
                throw Stop(.usage, "a call goes with --person and with no other answer: who is the call about?")
            }
            self = .call(call)
        } else if let face {
            let choices = [person != nil, isGrownUp, parsed.flag("not-a-person"), isUndone].count { $0 }
            guard choices == 1, rule == nil else {
                throw Stop(.usage, "say of the face exactly one of --person, --grown-up, --not-a-person and --undo.")
            }
            let answer: FaceIs =
                if let person { .person(person) } else if isGrownUp { .grownUp(name: name) } else if isUndone { .undone } else {
                    .notAPerson
                }
            self = .face(face, answer)
        } else if let rule {
            guard person == nil, !isGrownUp, !parsed.flag("not-a-person") else { throw Self.onePoint }
            guard isUndone || parsed.value("note") != nil else {
                throw Stop(.usage, "say with --note why it may pass: it is kept with the answer.")
            }
            self = .rule(rule, isUndone: isUndone)
        } else if let name {
            guard person == nil, !parsed.flag("not-a-person") else { throw Self.onePoint }
            self = .grownUp(name, isUndone: isUndone)
        } else {
            throw Self.onePoint
        }
    }

    private static let onePoint = Stop(
        .usage, "answer one point: --face=N with who it is, --grown-up --name=NAME, --accept=RULE, --rights-confirmed, or --call.")

    /// The answers to record; more than one where a point stands on the photo in several words.
    func contents(_ record: PhotoRecord, _ school: School) throws -> [Answer.Content] {
        switch self {
        case .face(let number, let answer): [try Self.face(number, answer, record, school)]
        case .grownUp(let name, let isUndone): try Self.grownUp(name, isUndone, record, school)
        case .rule(let rule, let isUndone): try Self.rule(rule, isUndone, record)
        case .call: []
        }
    }
}

/// Faces.
extension AnswerPoint {
    private static func face(_ number: Int, _ answer: FaceIs, _ record: PhotoRecord, _ school: School) throws -> Answer.Content {
        guard case .seen(let inspection)? = record.inspected else {
            throw Stop(.badInput, "the photo could not be opened, so no face on it has a number.")
        }
        guard let faces = inspection.faces.value, !faces.isEmpty else {
            throw Stop(
                .badInput,
                inspection.faces.reasonUnknown.map { "nobody could look for faces on this photo (\($0)), so none has a number." }
                    ?? "no face was found on this photo, so none has a number.")
        }
        guard faces.indices.contains(number - 1) else {
            throw Stop(
                .badInput,
                "there is no face \(number) on this photo: \(faces.count == 1 ? "its one face is number 1" : "its faces are numbered 1 to \(faces.count), from left to right")."
            )
        }
        let region = faces[number - 1].region
        switch answer {
        case .person(let typed): return .face(region, .onRoll(try Pupils.find(typed, in: school).id))
        case .grownUp(let name):
            if let name { try holdNobodys(name, school) }
            return .face(region, .grownUp(name: name))
        case .notAPerson: return .notAPerson(region)
        case .undone:
            guard record.answers.contains(where: { $0.content.region?.isSameFace(as: region) == true }) else {
                throw nothingStands("face \(number)")
            }
            return .faceUndone(region)
        }
    }
}

/// Names of grown-ups.
extension AnswerPoint {
    private static func grownUp(_ typed: String, _ isUndone: Bool, _ record: PhotoRecord, _ school: School) throws -> [Answer.Content] {
        guard !isUndone else {
            let standing = record.answers.compactMap { answer in
                if case .grownUp(let name) = answer.content, isSame(name, typed) { name } else { nil }
            }
            guard !standing.isEmpty else { throw nothingStands("this name") }
            return standing.map { .grownUpUndone(name: $0) }
        }
        try holdNobodys(typed, school)
        var seen: Set<String> = []
        let standing = names(on: record).filter { isSame($0, typed) && seen.insert($0).inserted }
        guard !standing.isEmpty else {
            throw Stop(
                .badInput,
                "nobody of that name is named on this photo. Write the name as it stands in captions.csv or in the photo’s tags (“safelight why --names” shows them); for a face without a name say --face=N --grown-up."
            )
        }
        return standing.map { .grownUp(name: $0) }
    }

    /// Whether a name or an answer on the photo is, or may be, about somebody on the roll.
    static func mayBeNamed(_ person: Pupil, on record: PhotoRecord, _ school: School) -> Bool {
        let isAnswered = record.answers.contains { answer in
            if case .face(_, .onRoll(person.id)) = answer.content { true } else { false }
        }
        var tags = record.submission.sidecarTags.value ?? []
        if case .seen(let inspection)? = record.inspected { tags += inspection.tags.value ?? [] }
        let matches = record.submission.people.map(school.names.matchWrittenByStaff) + tags.compactMap(\.name).map(school.names.match)
        return isAnswered || matches.contains { $0.candidates.contains(person.id) }
    }

    /// As staff, side-cars and the photo's tags have them. A plain keyword is nobody's name unless the roll knows it.
    private static func names(on record: PhotoRecord) -> [String] {
        var tags = record.submission.sidecarTags.value ?? []
        if case .seen(let inspection)? = record.inspected { tags += inspection.tags.value ?? [] }
        return record.submission.people + tags.filter { !$0.mayBeOtherWord }.compactMap(\.name)
    }

    /// Whoever is on the roll has consents of their own, which no answer replaces.
    private static func holdNobodys(_ name: String, _ school: School) throws {
        switch school.names.match(name) {
        case .none: break
        case .one:
            throw Stop(
                .badInput,
                "somebody on the school’s lists is called that, and their own consent counts. If the face is theirs, say --person; if a grown-up has the same name, name them otherwise in captions.csv."
            )
        case .several(let ids):
            throw Stop(
                .badInput,
                "that name may mean \(counted(ids.count, "person", "people")) on the school’s lists. Write the full name of the grown-up, or the UPN of the pupil, into captions.csv."
            )
        }
    }

    private static func isSame(_ left: String, _ right: String) -> Bool { folded(left) == folded(right) }

    private static func folded(_ name: String) -> [Substring] {
        name.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil).split(
            whereSeparator: \.isWhitespace)
    }
}

/// What a rule found.
extension AnswerPoint {
    private static func rule(_ rule: RuleID, _ isUndone: Bool, _ record: PhotoRecord) throws -> [Answer.Content] {
        guard !isUndone else {
            let stands = record.answers.contains { answer in
                if case .accepted(let accepted, _) = answer.content { accepted == rule } else { false }
            }
            guard stands else { throw nothingStands("what “\(rule)” found") }
            return [.acceptanceUndone(rule)]
        }
        let findings = (record.decision?.verdicts ?? []).flatMap(\.findings).filter { $0.rule == rule && $0.effect != .notes }
        guard let first = findings.first else {
            throw Stop(.badInput, "“\(rule)” does not hold this photo, so there is nothing to accept.")
        }
        // What blocks is not waved through, whether the rule or the school's policy says so.
        let kind = AllRules.rule(rule)
        let acceptable = findings.filter { $0.effect == .holds && kind?.mayBeAccepted($0.summary) == true }
        guard !acceptable.isEmpty else {
            throw Stop(.badInput, "what “\(rule)” found on this photo cannot be accepted by anybody. What to do instead: \(first.remedy)")
        }
        var seen: Set<String> = []
        return acceptable.filter { seen.insert($0.summary).inserted }.map { .accepted(rule, summary: $0.summary) }
    }

    private static func nothingStands(_ what: String) -> Stop {
        Stop(.badInput, "nothing that was answered about \(what) stands on this photo, so nothing was taken back.")
    }
}
