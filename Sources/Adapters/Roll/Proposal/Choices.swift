package import Domain

/// What somebody said about a list on the command line; it counts before anything that was saved or guessed.
package struct Choices: Sendable {
    package var shape: String?
    /// Columns of the mapping with the heading that is meant.
    package var columns: [(key: String, heading: String)] = []
    /// A heading or the name of a consent, with its channels; none where it has nothing to do with pictures.
    package var consents: [(name: String, channels: [ChannelID])] = []
    package var answers: [(word: String, state: Consent)] = []
    /// A heading or the name of a consent, and which way round it is.
    package var polarity: [(name: String, way: Way)] = []
    package var leave: [String] = []

    /// As a mapping writes it.
    package enum Way: String, Hashable, Sendable, CaseIterable {
        case consent, denied, objection

        /// What it means, for people.
        package var words: String {
            switch self {
            case .consent: "a yes there lets the pictures go"
            case .denied: "a yes there is a no; a no or a blank there is no yes either, whatever the other columns say"
            case .objection: "a yes there is a no; a no or a blank there says nothing, and the other columns count"
            }
        }
    }

    package init() {}

    package var isEmpty: Bool {
        shape == nil && columns.isEmpty && consents.isEmpty && answers.isEmpty && polarity.isEmpty && leave.isEmpty
    }

    /// Every heading that must be in the list; names of consents may be others.
    var headings: [String] { columns.map(\.heading) + leave }

    package static let shapes = ["wide", "long", "single", "roll"]

    /// The keys that `columns` may have.
    package static func keys(_ role: Pupil.Role) -> [String] {
        let person =
            switch role {
            case .pupil:
                ["upn", "uln", "admissionNumber", "legalName", "legalForename", "legalSurname", "yearGroup", "className"]
            case .staff: ["code", "email", "forename", "surname"]
            }
        return person + rest + (role == .pupil ? ["consentName", "consentAnswer", "asked", "granted", "refused"] : []) + [
            "since", "expires",
        ]
    }

    private static let rest = [
        "knownAsForename", "knownAsSurname", "formerForename", "formerSurname", "leavingDate", "left", "protected", "listDate",
    ]
}
