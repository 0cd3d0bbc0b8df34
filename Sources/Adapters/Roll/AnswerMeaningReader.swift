import Domain
import Notation

extension AnswerMeaning {
    /// `answers` are the words that count here; `shared` is what holds where the object says nothing.
    init(_ object: StrictObject, _ place: AnswerPlace, answers: JSON5?, shared: AnswerMeaning? = nil) throws(NotationError) {
        let written = try Polarity(object)
        if let words = object.node("answers"), written == nil, let shared, shared.polarity != .consent {
            throw NotationError(
                words.place, "“answers” stands here without “polarity”, and for the other consents that is not \"consent\".",
                remedy: "Write beside it which way round these answers are: polarity: \"denied\", \"objection\" or \"consent\".")
        }
        polarity = written ?? shared?.polarity ?? .consent
        lasts = try object.node("lasts").map { node throws(NotationError) in try Lasting(node) } ?? shared?.lasts
        if case .dates = place.written {
            if let words = object.node("answers") {
                throw NotationError(words.place, "“answers” stands beside “dates”, where days tell.", remedy: "Remove one of the two.")
            }
            self.answers = .none
        } else {
            guard let answers else {
                throw NotationError(
                    object.place, "nothing says what the answers of this consent mean.",
                    remedy: "Add answers: { … } here, or once for all beside “consents”.")
            }
            self.answers = try Answers(answers)
        }
        if lasts != nil, !place.hasSince {
            throw NotationError(
                object.node("lasts")?.place ?? object.place, "“lasts” needs the day on which the consent was given, and no column has it.",
                remedy: "Name that day's column under “since” (“consentSince” with one answer a row), or remove “lasts”.")
        }
        if state(of: "") == .granted {
            throw NotationError(
                object.place, "a blank would mean “granted” here, since it stands for “nobody denied it”.",
                remedy: "Take \"\" out of the answers: a blank then means that nobody was asked.")
        }
    }

    /// An error where a yes may well be a no and nobody has said which way round it is.
    static func refuseNegative(_ words: String, _ place: Place) throws(NotationError) {
        guard NegativeWording.stands(in: words) else { return }
        throw NotationError(
            place, "“\(words)” reads as if a yes there were a no, and nothing says which way round it is.",
            remedy:
                "Look at the form and write polarity: \"denied\" (a yes there is a no), polarity: \"objection\" (the same, and a no or a blank says nothing, so that the other consents count) or polarity: \"consent\" (a yes is a yes) beside it."
        )
    }
}

extension AnswerMeaning.Polarity {
    /// `nil` where nothing is written.
    fileprivate init?(_ object: StrictObject) throws(NotationError) {
        let otherwise = object.node("whenNotDenied")
        guard let node = object.node("polarity") else {
            if let otherwise { throw Self.needless(otherwise) }
            return nil
        }
        switch try StrictObject.text(node, "polarity") {
        case "consent":
            if let otherwise { throw Self.needless(otherwise) }
            self = .consent
        case "denied":
            switch try object.optionalText("whenNotDenied") {
            case nil, "notAsked": self = .denied(otherwise: .notAsked)
            case "granted": self = .denied(otherwise: .granted)
            default:
                throw NotationError(
                    otherwise?.place ?? object.place, "“whenNotDenied” has a value that is not known.",
                    remedy: "Write \"notAsked\", or \"granted\" where the school's form says that not denying is a yes.")
            }
        case "objection":
            if let otherwise { throw Self.needless(otherwise) }
            self = .objection
        default:
            throw NotationError(
                node.place, "“polarity” has a value that is not known.",
                remedy:
                    "Write \"consent\" (a yes is a yes), \"denied\" (a yes is a no) or \"objection\" (a yes is a no, and all else says nothing)."
            )
        }
    }

    private static func needless(_ node: JSON5) -> NotationError {
        NotationError(node.place, "“whenNotDenied” needs polarity: \"denied\" beside it.", remedy: "Add that, or remove the key.")
    }
}

extension AnswerMeaning.Answers {
    fileprivate init(_ node: JSON5) throws(NotationError) {
        var meanings: [String: Consent] = [:]
        for member in try StrictObject.members(node, title: "“answers”") {
            let words = Consent.allCases.map(\.rawValue)
            guard case .string(let word) = member.value.value, let meaning = Consent(rawValue: word) else {
                throw NotationError(
                    member.value.place, "the meaning of the answer “\(member.key)” is not a known word.",
                    remedy: "Write one of these in quotes: \(words.joined(separator: ", ")).")
            }
            let answer = member.key.comparable
            guard !(answer.isEmpty && meaning == .granted) else {
                throw NotationError(
                    member.place, "a blank cannot mean “granted”.", remedy: "Write \"notAsked\" or \"unanswered\" for it.")
            }
            guard meanings.updateValue(meaning, forKey: answer) == nil else {
                throw NotationError(
                    member.place, "the answer “\(member.key)” stands twice.",
                    remedy: "Answers are compared without case: write each once.")
            }
        }
        guard !meanings.isEmpty else {
            throw NotationError(node.place, "“answers” is empty.", remedy: "Say what each answer means: \"Yes\": \"granted\".")
        }
        self.meanings = meanings
    }
}

extension Lasting {
    fileprivate init(_ node: JSON5) throws(NotationError) {
        guard let lasting = Lasting(try StrictObject.text(node, "lasts")) else {
            throw NotationError(
                node.place, "“lasts” has a value that is not known.",
                remedy: "Write \"academicYear\" (to 31 August), or a time such as \"5 years\", \"1 year\" or \"6 months\".")
        }
        self = lasting
    }
}
