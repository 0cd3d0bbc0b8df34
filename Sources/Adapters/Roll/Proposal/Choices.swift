package import Domain

/// What somebody said about a list on the command line; it counts before anything that was saved or guessed.
package struct Choices: Sendable {
    package var shape: String?
    /// Columns of the mapping with the heading that is meant.
    package var columns: [(key: String, heading: String)] = []
    /// A heading or the name of a consent, with its channels; none where it has nothing to do with pictures.
    package var consents: [(name: String, channels: [ChannelID])] = []
    package var answers: [(word: String, state: Consent)] = []
    /// A heading or the name of a consent, and whether a yes under it is a no.
    package var polarity: [(name: String, isDenied: Bool)] = []
    package var leave: [String] = []

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
