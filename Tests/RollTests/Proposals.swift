import Domain
import Foundation
import Roll
import Testing

/// Proposals for small lists and for the samples.
enum Proposals {
    static let policy = ["website", "social", "newsletter", "app", "display", "press"].map { ChannelID($0) }

    /// A file with what was guessed of it, and with what was said.
    struct Proposed {
        let proposal: Proposal
        let draft: Draft
        let text: String

        func meaning(_ heading: String) -> String? { proposal.columns.first { $0.heading == heading }?.meaning }
        func open(_ part: String) -> Proposal.Open? { proposal.open.first { $0.what.contains(part) } }
        func state(_ word: String) -> Consent? { proposal.answers.first { $0.word == word }?.state }
        func channels(_ name: String) -> [String]? { proposal.consents.first { $0.name == name }?.channels?.map(\.rawValue) }
        func mapping() throws -> Mapping { try Mapping(text) }
    }

    static func of(
        _ bytes: [UInt8], profile id: String? = nil, role: Pupil.Role = .pupil, file: String = "list.csv", names: Bool = false,
        saved: Draft? = nil, _ choices: Choices = Choices()
    ) throws -> Proposed {
        let profile = Profile.shipped.first { $0.id == id }
        let survey = try Survey(
            bytes, SheetChoice(), (profile.map { [$0.words] } ?? []) + [.shipped],
            known: (saved?.headings ?? []) + choices.columns.map(\.heading))
        let guess = Guess(survey, role: role, profile: profile, choices: choices, policy: policy, fileName: file)
        var draft = saved ?? guess.draft
        draft.apply(choices, guess)
        let proposal = Proposal(draft, guess, saved: saved == nil ? nil : "saved.json5", names: names)
        return Proposed(proposal: proposal, draft: draft, text: DraftText(draft, file: file, open: proposal.open).text)
    }

    static func of(_ text: String, profile: String? = nil, file: String = "list.csv", names: Bool = false, _ choices: Choices = Choices())
        throws -> Proposed
    {
        try of(Array(text.utf8), profile: profile, file: file, names: names, choices)
    }

    static func sample(_ name: String, role: Pupil.Role = .pupil, _ choices: Choices = Choices()) throws -> Proposed {
        let bytes = Array(try Data(contentsOf: Lists.repository.appending(path: "consent/samples/\(name)")))
        return try of(bytes, role: role, file: name, choices)
    }

    static func choices(_ change: (inout Choices) -> Void) -> Choices {
        var choices = Choices()
        change(&choices)
        return choices
    }
}
