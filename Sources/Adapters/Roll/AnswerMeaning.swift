package import Domain

/// What the answer to one consent means.
package struct AnswerMeaning: Hashable, Sendable {
    /// Empty where days tell.
    package var answers: Answers
    package var polarity: Polarity
    /// How long a yes counts, where the list does not say it in each row.
    package var lasts: Lasting?

    /// What each word means. A blank that is not listed was never asked; it can never mean yes.
    package struct Answers: Hashable, Sendable {
        /// Keyed in lower case, without white space around.
        let meanings: [String: Consent]

        static let none = Answers(meanings: [:])

        /// `nil` for a word that nobody has explained.
        func meaning(of answer: String) -> Consent? {
            let answer = answer.comparable
            return meanings[answer] ?? (answer.isEmpty ? .notAsked : nil)
        }
    }

    /// Which way round an answer is to be taken.
    package enum Polarity: Hashable, Sendable {
        /// A yes is a yes.
        case consent
        /// A yes denies the consent, as under “Consent Denied” (Databridge). A no says only that nobody denied it, which is this state: granted or not asked.
        case denied(otherwise: Consent)
        /// A yes objects, beside other columns that ask for the consent, as under “Opted out of photos”. A no or a blank says nothing.
        case objection

        /// `nil` where nothing is said.
        func applied(to state: Consent) -> Consent? {
            switch (self, state) {
            case (.consent, _): state
            case (.denied, .granted), (.objection, .granted): .refused
            case (.denied(let otherwise), .refused): otherwise
            case (.objection, .refused), (.objection, .notAsked): nil
            case (.denied, .withdrawn), (.denied, .unanswered), (.denied, .notAsked), (.denied, .expired): state
            case (.objection, .withdrawn), (.objection, .unanswered), (.objection, .expired): state
            }
        }
    }

    /// What a word says of a consent.
    enum Said: Hashable {
        case state(Consent)
        case nothing
        /// Nobody has explained it.
        case unknown
    }

    func said(by answer: String) -> Said {
        guard let meaning = answers.meaning(of: answer) else { return .unknown }
        return polarity.applied(to: meaning).map { .state($0) } ?? .nothing
    }

    /// `nil` for a word that nobody has explained, and for one that says nothing.
    package func state(of answer: String) -> Consent? { if case .state(let state) = said(by: answer) { state } else { nil } }
}
