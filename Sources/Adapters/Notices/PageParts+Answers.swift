import Domain
import Records

/// What people decided about the photo. Names, and words that may hold one, only where asked for.
extension PageParts {
    var answers: Markup {
        guard !isProtected, !record.answers.isEmpty else { return .nothing }
        let lines = record.answers.map { answer -> Markup in
            "<li>\(words(answer)) <span class=\"soft small\">\(foreign: answer.by), \(answer.at.words)</span></li>"
        }
        let details = record.answers.compactMap(detail)
        let folded: Markup =
            details.isEmpty
            ? .nothing : "\n<details>\n<summary>Who was meant, and why (may name pupils)</summary>\n\(.joined(details))\n</details>"
        return """
            <section class="answers" aria-labelledby="answers">
            <h3 id="answers">What people answered</h3>
            <ul>
            \(.joined(lines))
            </ul>\(folded)
            </section>
            """
    }

    private func words(_ answer: Answer) -> Markup {
        switch answer.content {
        case .face(let region, .onRoll): "\(face(region)) is somebody on the school’s lists."
        case .face(let region, .grownUp): "\(face(region)) is a grown-up on no list, who agreed to be shown."
        case .notAPerson(let region): "\(face(region)) is not a person."
        case .grownUp: "Somebody named on the photo is a grown-up on no list, who agreed to be shown."
        case .accepted(let rule, let summary): "<span class=\"id\">\(rule.rawValue)</span> may pass: \(summary)"
        case .faceUndone(let region): "What was answered about \(uncapitalised(face(region))) is taken back."
        case .grownUpUndone: "What was answered about a grown-up’s name is taken back."
        case .acceptanceUndone(let rule): "<span class=\"id\">\(rule.rawValue)</span> may no longer pass."
        }
    }

    private func face(_ region: Region) -> String {
        boxes?.number(region).map { "Face \($0)" } ?? "A face that is found no more"
    }

    private func detail(_ answer: Answer) -> Markup? {
        let who: Markup? =
            switch answer.content {
            case .face(let region, .onRoll(let id)): "\(face(region)): <span class=\"id\">\(foreign: id.rawValue)</span>"
            case .face(let region, .grownUp(let name?)): "\(face(region)): \(foreign: name)"
            case .grownUp(let name), .grownUpUndone(let name): "\(foreign: name)"
            case .face(let region, .grownUp(nil)), .notAPerson(let region), .faceUndone(let region):
                answer.note == nil ? nil : "\(face(region))"
            case .accepted(let rule, _), .acceptanceUndone(let rule): answer.note == nil ? nil : "\(rule.rawValue)"
            }
        guard let who else { return nil }
        let note: Markup = answer.note.map { ": \(foreign: $0)" } ?? .nothing
        return "<p class=\"evidence\">\(who)\(note)</p>"
    }
}
