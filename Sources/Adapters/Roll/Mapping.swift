package import Domain

/// How a school's own export is to be read: which column is what, and which answer means what.
///
/// Every school words its consents itself, so nothing is guessed: the headings, the answers and with them the polarity (a tick under “Consent denied” is a no) are written down once and looked over by a person. Headings and answers are compared without case and without white space around them, always as a whole.
package struct Mapping: Hashable, Sendable {
    /// Whom the list is about. A list of staff has a row for each, and columns for consents only where the school asks for them.
    package var role: Pupil.Role
    package var columns: PupilColumns
    /// The byte between fields: a comma, a semicolon or a tab; `nil` where the line of headings is to tell.
    package var separator: UInt8?
    package var shape: Shape

    package enum Shape: Hashable, Sendable {
        /// A row for each pupil, a column for each consent.
        case wide([ConsentColumn])
        /// A row for each pupil and consent.
        case long(ConsentRows)
    }

    /// Headings that say who the pupil or member of staff is; `nil` where the export has no such column.
    package struct PupilColumns: Hashable, Sendable {
        package var upn: String?
        package var admissionNumber: String?
        package var staffCode: String?
        package var email: String?
        package var legalForename: String
        package var legalSurname: String
        package var knownAsForename: String?
        package var knownAsSurname: String?
        package var formerForename: String?
        package var formerSurname: String?
        package var yearGroup: String?
        package var className: String?
        package var leavingDate: String?
        package var left: String?
        package var protected: String?
        /// The day on which the list was made, where the export prints it in each row.
        package var listDate: String?

        var all: [String] {
            [
                upn, admissionNumber, staffCode, email, legalForename, legalSurname, knownAsForename, knownAsSurname, formerForename,
                formerSurname, yearGroup, className, leavingDate, left, protected, listDate,
            ].compactMap { $0 }
        }
    }

    /// The column of one consent in the wide form.
    package struct ConsentColumn: Hashable, Sendable {
        package var column: String
        /// At least one.
        package var channels: [ChannelID]
        package var answers: Answers
        package var since: String?
        package var expires: String?
    }

    /// The columns of the long form, and what its consents are called.
    package struct ConsentRows: Hashable, Sendable {
        package var consentName: String
        package var consentAnswer: String
        package var since: String?
        package var expires: String?
        /// The channels of each consent, keyed in lower case; none where it has nothing to do with pictures.
        package var names: [String: [ChannelID]]
        package var answers: Answers
    }

    /// What each answer means. A blank that is not listed was never asked; it can never mean yes.
    package struct Answers: Hashable, Sendable {
        /// Keyed in lower case, without white space around.
        let meanings: [String: Consent]

        /// `nil` for an answer that nobody has explained.
        package func meaning(of answer: String) -> Consent? {
            let answer = answer.comparable
            return meanings[answer] ?? (answer.isEmpty ? .notAsked : nil)
        }
    }

    /// Every channel that some consent of the list answers for.
    package var channels: Set<ChannelID> {
        switch shape {
        case .wide(let consents): Set(consents.flatMap(\.channels))
        case .long(let rows): Set(rows.names.values.joined())
        }
    }

    /// Every heading that must stand in the export.
    var headings: [String] {
        switch shape {
        case .wide(let consents):
            columns.all + consents.flatMap { [$0.column, $0.since, $0.expires].compactMap { $0 } }
        case .long(let rows):
            columns.all + [rows.consentName, rows.consentAnswer, rows.since, rows.expires].compactMap { $0 }
        }
    }
}
