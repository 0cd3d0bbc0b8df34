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
    /// Headings that somebody looked at and that the list needs nothing of. Any other heading that is not mapped stops the list: it may be a new consent.
    package var leave: [String]
    package var shape: Shape

    package enum Shape: Hashable, Sendable {
        /// A row for each pupil, a column for each consent.
        case wide([ConsentColumn])
        /// A row for each pupil and consent.
        case long(consentName: String, ConsentRows)
        /// A row for each pupil, in a file about one consent, which somebody names.
        case single(ConsentRows)
        /// Who is at the school, without consents.
        case roll
    }

    /// Headings that say who the pupil or member of staff is; `nil` where the export has no such column.
    package struct PupilColumns: Hashable, Sendable {
        package var upn: String?
        package var admissionNumber: String?
        package var uln: String?
        package var staffCode: String?
        package var email: String?
        package var legalName: LegalName
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

        /// How the legal name stands in the list.
        package enum LegalName: Hashable, Sendable {
            case parts(forename: String, surname: String)
            /// One column, with the surname before a comma: “Smith, Jane”.
            case whole(String)

            var headings: [String] {
                switch self {
                case .parts(let forename, let surname): [forename, surname]
                case .whole(let heading): [heading]
                }
            }
        }

        var all: [String] {
            [upn, admissionNumber, uln, staffCode, email].compactMap { $0 } + legalName.headings
                + [
                    knownAsForename, knownAsSurname, formerForename, formerSurname, yearGroup, className, leavingDate, left, protected,
                    listDate,
                ].compactMap { $0 }
        }
    }

    /// One consent in the wide form.
    package struct ConsentColumn: Hashable, Sendable {
        package var place: AnswerPlace
        /// At least one.
        package var channels: [ChannelID]
        package var meaning: AnswerMeaning
    }

    /// Where the answers stand in the forms with one answer a row, and what the consents are called.
    package struct ConsentRows: Hashable, Sendable {
        package var place: AnswerPlace
        /// Keyed in lower case, without white space around; those of the single form also with a space for “_” and “-”.
        package var names: [String: NamedConsent]
    }

    /// One consent of those forms.
    package struct NamedConsent: Hashable, Sendable {
        /// As the mapping writes it.
        package var name: String
        /// None where it has nothing to do with pictures.
        package var channels: [ChannelID]
        package var meaning: AnswerMeaning
    }

    /// Every channel that some consent of the list answers for.
    package var channels: Set<ChannelID> {
        switch shape {
        case .wide(let consents): Set(consents.flatMap(\.channels))
        case .long(_, let rows), .single(let rows): Set(rows.names.values.flatMap(\.channels))
        case .roll: []
        }
    }

    /// Every heading that must stand in the export.
    package var headings: [String] { columns.all + answerHeadings }

    /// Those that say something of consents.
    var answerHeadings: [String] {
        switch shape {
        case .wide(let consents): consents.flatMap(\.place.headings)
        case .long(let consentName, let rows): [consentName] + rows.place.headings
        case .single(let rows): rows.place.headings
        case .roll: []
        }
    }
}
