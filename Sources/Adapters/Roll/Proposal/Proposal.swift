package import Domain

/// What a list would be read as: every column with what it is taken for and why, and everything that nobody has decided.
package struct Proposal: Sendable {
    package struct Column: Sendable {
        package let heading: String
        /// What it is taken for, in words; `nil` while undecided.
        package let meaning: String?
        package let why: String
        package let filled: Int
        /// `nil` where they are not to be shown.
        package let values: Survey.Values?
        package let isLeft: Bool
        /// Whether a known word says that a list needs nothing of it.
        package let isKnownNeedless: Bool
    }

    /// A consent of the long or the single form.
    package struct NamedConsent: Sendable {
        package let name: String
        package let rows: Int
        /// `nil` while undecided.
        package let channels: [ChannelID]?
        package let why: String
    }

    package struct Answer: Sendable {
        /// Empty for a blank.
        package let word: String
        package let count: Int
        /// `nil` while undecided.
        package let state: Consent?
        /// Which way round the consent is, which the state takes into account.
        package let way: Choices.Way?
        /// Whether it says nothing, so that it has no state.
        package let saysNothing: Bool
        package let why: String
    }

    /// Something that nobody has decided, and the options that decide it, each with one of what they offer.
    package struct Open: Hashable, Sendable {
        package let what: String
        package let options: [String]
        /// What each option means, where that needs saying; else empty.
        package let meanings: [String]
    }

    package let shape: String
    package let rowCount: Int
    package private(set) var columns: [Column] = []
    package private(set) var consents: [NamedConsent] = []
    package private(set) var answers: [Answer] = []
    package private(set) var open: [Open] = []

    /// `saved` is what the draft's file is called, where it was not made of the guess.
    package init(_ draft: Draft, _ guess: Guess, saved: String?, names: Bool) {
        shape = draft.shape
        rowCount = guess.survey.rowCount
        let explained = Explained(draft: draft, guess: guess, saved: saved)
        let shown = ShownValues(guess.survey, draft, names: names)
        for (position, heading) in guess.survey.headings.enumerated() {
            let filled = guess.survey.filled(position)
            if heading.isEmpty, filled == 0 { continue }
            columns.append(
                Column(
                    heading: heading, meaning: explained.meaning(heading), why: explained.why(heading), filled: filled,
                    values: shown.values(position), isLeft: draft.use(of: heading) == .left,
                    isKnownNeedless: guess.draft.use(of: heading) == .left))
        }
        consents = explained.namedConsents()
        answers = explained.answers(shown)
        open = OpenPoints(draft, guess, shown).all
    }
}
