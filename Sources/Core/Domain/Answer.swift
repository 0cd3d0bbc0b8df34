/// What a person decided about a held point of one photo. It belongs to that photo alone, and never overrides a protection, a refusal, an objection or a withdrawal.
package struct Answer: Hashable, Sendable, Codable {
    package var content: Content
    package var by: String
    package var at: Moment
    /// Why, in the person's own words.
    package var note: String?

    package init(_ content: Content, by: String, at: Moment, note: String? = nil) {
        self.content = content
        self.by = by
        self.at = at
        self.note = note
    }

    package enum Content: Hashable, Sendable, Codable {
        /// Whose face the box shows.
        case face(Region, Somebody)
        /// A printed or painted face, or no face at all.
        case notAPerson(Region)
        /// Somebody who is named on the photo and on no list is a grown-up, and agreed to be shown.
        case grownUp(name: String)
        /// The photo may pass what this rule says in these words, its finding's summary; other words of the same rule hold again.
        case accepted(RuleID, summary: String)
        /// Every earlier answer about the same face is taken back.
        case faceUndone(Region)
        /// The same for a grown-up's name.
        case grownUpUndone(name: String)
        /// The same for every acceptance of a rule.
        case acceptanceUndone(RuleID)
    }

    package enum Somebody: Hashable, Sendable, Codable {
        case onRoll(PupilID)
        /// On no list, and agreed to be shown.
        case grownUp(name: String?)
    }
}

extension Answer {
    /// Of answers from the oldest to the newest, those that count: of several about one point the last.
    package static func standing(_ answers: [Answer]) -> [Answer] {
        var standing: [Answer] = []
        for answer in answers {
            standing.removeAll { answer.content.replaces($0.content) }
            switch answer.content {
            case .face, .notAPerson, .grownUp, .accepted: standing.append(answer)
            case .faceUndone, .grownUpUndone, .acceptanceUndone: break
            }
        }
        return standing
    }
}

extension Answer.Content {
    /// The box of the face that it is about.
    package var region: Region? {
        switch self {
        case .face(let region, _), .notAPerson(let region), .faceUndone(let region): region
        case .grownUp, .accepted, .grownUpUndone, .acceptanceUndone: nil
        }
    }

    fileprivate func replaces(_ earlier: Answer.Content) -> Bool {
        if let region, let other = earlier.region { return region.isSameFace(as: other) }
        switch (self, earlier) {
        case (.grownUp(let name), .grownUp(let other)), (.grownUpUndone(let name), .grownUp(let other)): return name == other
        case (.accepted(let rule, let words), .accepted(let other, let otherWords)): return rule == other && words == otherWords
        case (.acceptanceUndone(let rule), .accepted(let other, _)): return rule == other
        default: return false
        }
    }
}
