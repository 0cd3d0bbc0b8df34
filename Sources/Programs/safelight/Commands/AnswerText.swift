import Domain
import Records

/// A person's answer as `why` tells it. Names, and the note in the person's own words, only where asked for.
struct AnswerText {
    let answer: Answer
    /// Counts still: no later answer about the same point stands in its place.
    let stands: Bool
    /// From 1, as the photo's faces are numbered now; `nil` where it is about no face, or about one that is found no more.
    let face: Int?
    /// What was decided, without its end.
    let words: String

    init(_ answer: Answer, of record: PhotoRecord, on roll: Roll, names: Bool) {
        self.answer = answer
        stands = record.answers.contains(answer)
        var found: Int?
        if let region = answer.content.region, case .seen(let inspection)? = record.inspected {
            found = inspection.faces.value?.firstIndex { $0.region.isSameFace(as: region) }.map { $0 + 1 }
        }
        face = found
        let which = found.map { "face \($0)" } ?? "a face that is found no more"
        words =
            switch answer.content {
            case .face(_, .onRoll(let id)):
                "\(which) is \(names ? roll[id]?.displayName ?? id.rawValue : "somebody on the school’s lists")"
            case .face(_, .grownUp(let name)):
                "\(which) is \(names ? name ?? "a grown-up" : "a grown-up") on no list, who agreed to be shown"
            case .notAPerson: "\(which) is not a person"
            case .grownUp(let name): "\(names ? name : "somebody named here") is a grown-up on no list, who agreed to be shown"
            case .accepted(let rule, let summary): "\(rule) may pass: \(summary)"
            case .faceUndone: "what was answered about \(which) is taken back"
            case .grownUpUndone(let name): "what was answered about \(names ? name : "a grown-up’s name") is taken back"
            case .acceptanceUndone(let rule): "what \(rule) found may no longer pass"
            }
    }

    var isUndoing: Bool {
        switch answer.content {
        case .faceUndone, .grownUpUndone, .acceptanceUndone: true
        case .face, .notAPerson, .grownUp, .accepted: false
        }
    }
}

/// The same for programs.
struct AnswerJSON: Encodable {
    let at: String
    let by: String
    let words: String
    /// `false` where it was taken back or another came in its place.
    let stands: Bool
    let face: Int?
    let region: Region?
    let rule: String?
    /// Only where asked for.
    let note: String?

    init(_ text: AnswerText, names: Bool) {
        at = text.answer.at.description
        by = text.answer.by
        words = text.words
        stands = text.stands
        face = text.face
        region = text.answer.content.region
        rule =
            switch text.answer.content {
            case .accepted(let rule, _), .acceptanceUndone(let rule): rule.rawValue
            case .face, .notAPerson, .grownUp, .faceUndone, .grownUpUndone: nil
            }
        note = names ? text.answer.note : nil
    }
}
