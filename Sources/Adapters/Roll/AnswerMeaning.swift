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

        func applied(to state: Consent) -> Consent {
            guard case .denied(let otherwise) = self else { return state }
            return switch state {
            case .granted: .refused
            case .refused: otherwise
            case .withdrawn, .unanswered, .notAsked, .expired: state
            }
        }
    }

    /// `nil` for a word that nobody has explained.
    package func state(of answer: String) -> Consent? { answers.meaning(of: answer).map { polarity.applied(to: $0) } }
}
