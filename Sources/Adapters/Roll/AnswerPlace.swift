/// Where in a row the answer to one consent stands.
package struct AnswerPlace: Hashable, Sendable {
    package var written: Written
    /// The day on which the answer was given; never beside dates, of which one is that day.
    package var since: String?
    /// The last day of a yes.
    package var expires: String?

    package enum Written: Hashable, Sendable {
        case word(String)
        /// Several people's answers to the same question, at least two; any no wins.
        case words([String], blanks: Blanks)
        /// No answer as such: which of the days is filled tells.
        case dates(Dates)
    }

    /// What a blank says where somebody else has answered.
    package enum Blanks: String, Hashable, Sendable, CaseIterable {
        /// That this person was not asked, and so there is no yes.
        case count
        /// Nothing.
        case pass
    }

    /// Headings of days, as Arbor has them in place of a status (requested, consented, rejected: `Consent.php` of arbor-education/sis-sdk-php).
    package struct Dates: Hashable, Sendable {
        package var asked: String?
        package var granted: String
        package var refused: String
    }

    var headings: [String] {
        let answers =
            switch written {
            case .word(let heading): [heading]
            case .words(let headings, _): headings
            case .dates(let dates): [dates.asked, dates.granted, dates.refused].compactMap { $0 }
            }
        return answers + [since, expires].compactMap { $0 }
    }

    /// The headings that say which way round an answer is to be taken; one for a refusal says it by itself.
    var tellingHeadings: [String] {
        switch written {
        case .word(let heading): [heading]
        case .words(let headings, _): headings
        case .dates(let dates): [dates.granted]
        }
    }

    /// Whether some column holds the day from which a yes counts.
    var hasSince: Bool {
        if case .dates = written { true } else { since != nil }
    }
}
