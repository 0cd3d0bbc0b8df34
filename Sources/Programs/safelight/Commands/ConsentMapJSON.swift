import Domain
import Records
import Roll

/// `consent map` for programs.
struct ConsentMapJSON: Encodable {
    let mapping: String
    let written: String?
    let confirmedBy: String?
    let shape: String
    let rows: Int
    let columns: [Column]
    let consents: [NamedConsent]
    let answers: [Answer]
    let undecided: [Open]

    struct Column: Encodable {
        let heading: String
        let takenFor: String?
        let why: String
        let filled: Int
        /// The most frequent, at most twelve.
        let values: [Value]?
    }

    struct Value: Encodable {
        let text: String
        let count: Int
    }

    struct NamedConsent: Encodable {
        let name: String
        let rows: Int
        let channels: [String]?
        let why: String
    }

    struct Answer: Encodable {
        let word: String
        let count: Int
        let state: String?
        let why: String
    }

    struct Open: Encodable {
        let what: String
        let options: [String]
        let meanings: [String]
    }

    init(_ proposal: Proposal, _ state: MapState) {
        mapping = state.mapping
        written = state.written?.rawValue
        confirmedBy = state.confirmation?.by
        shape = proposal.shape
        rows = proposal.rowCount
        columns = proposal.columns.map { column in
            Column(
                heading: column.heading, takenFor: column.meaning, why: column.why, filled: column.filled,
                values: column.values?.counted.prefix(12).map { Value(text: $0.text, count: $0.count) })
        }
        consents = proposal.consents.map {
            NamedConsent(name: $0.name, rows: $0.rows, channels: $0.channels?.map(\.rawValue), why: $0.why)
        }
        answers = proposal.answers.map { Answer(word: $0.word, count: $0.count, state: $0.state?.rawValue, why: $0.why) }
        undecided = proposal.open.map { Open(what: $0.what, options: $0.options, meanings: $0.meanings) }
    }
}

/// One line of `consent map --profiles` for programs.
struct ProfileJSON: Encodable {
    let id: String
    let title: String
    let seen: String
    let parts: [Part]
    let sources: [String]

    struct Part: Encodable {
        let part: String
        let sure: String
        let words: String
    }

    init(_ profile: Profile) {
        id = profile.id
        title = profile.title
        seen = profile.seen
        parts = profile.parts.map { Part(part: $0.part, sure: $0.sure.rawValue, words: $0.words) }
        sources = profile.sources
    }
}
