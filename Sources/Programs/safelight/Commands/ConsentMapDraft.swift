import Domain
import Notation
import Roll
import Store

/// The mapping as it is after this call: the saved one or what was guessed, with what the options say.
struct Mapped {
    let draft: Draft
    let guess: Guess
    /// `nil` where the mapping is new.
    private let before: Draft?

    init(_ place: MapPlace, _ choices: Choices, profile id: String?, policy: [ChannelID]) throws {
        let profile = Profile.shipped.first { $0.id == id }
        before = try Self.saved(place)
        if TransferFile.isXML(place.list) {
            throw Stop(
                .badInput,
                "this file is XML, which has no columns and needs no mapping. A Common Transfer File is imported as it is, beside the list with the answers; any other list has to be exported as CSV or .xlsx."
            )
        }
        let survey: Survey
        do throws(Survey.Unreadable) {
            survey = try Survey(
                place.list, place.choice, (profile.map { [$0.words] } ?? []) + [.shipped],
                known: (before?.headings ?? []) + choices.columns.map(\.heading) + choices.leave)
        } catch {
            throw Stop(.badInput, error.problems.map { "\($0.summary) \($0.remedy)" }.joined(separator: "\n"))
        }
        guess = Guess(survey, role: place.role, profile: profile, choices: choices, policy: policy, fileName: place.listName)
        if let before, !before.headings.contains(where: { survey.has($0) }) {
            throw Stop(
                .badInput,
                "\(place.name) is the mapping of another list: none of its columns is in this one. Give this list's mapping another name with --as=NAME."
            )
        }
        var draft = before ?? guess.draft
        draft.apply(choices, guess)
        self.draft = draft
        try Self.check(choices, draft, survey)
    }

    static func saved(_ place: MapPlace) throws -> Draft? {
        guard let bytes = place.saved else { return nil }
        let draft: Draft
        do throws(NotationError) {
            draft = try Draft(reading: bytes)
        } catch {
            throw Stop(.badInput, "\(place.name) cannot be read: \(error)")
        }
        guard draft.role == place.role else {
            throw Stop(
                .badInput,
                place.role == .staff
                    ? "\(place.name) is a mapping for pupils. Leave out --staff, or give another name with --as=NAME."
                    : "\(place.name) is a mapping for staff. Say --staff, or give another name with --as=NAME.")
        }
        return draft
    }

    /// A mistyped heading would be silently without effect.
    private static func check(_ choices: Choices, _ draft: Draft, _ survey: Survey) throws {
        for heading in choices.columns.map(\.heading) + choices.leave where !survey.has(heading) {
            throw Stop(.usage, "the list has no column “\(heading)”. Write the heading as it stands there.")
        }
        let names = draft.namesInUse(survey)
        for name in choices.consents.map(\.name) + choices.polarity.map(\.name) where !survey.has(name) && names?.contains(name) == false {
            throw Stop(.usage, "the list has no consent “\(name)”. Write its heading, or its name, as it stands there.")
        }
        for name in choices.polarity.map(\.name) where !draft.isConsent(name) {
            throw Stop(.usage, "nobody has said yet where “\(name)” lets pictures go: add --consent=\"\(name)=CHANNEL\".")
        }
    }

    func proposal(_ place: MapPlace, names: Bool) -> Proposal {
        Proposal(draft, guess, saved: before == nil ? nil : place.name, names: names)
    }

    /// Only what is new or was changed is written; the file before is kept beside it.
    func write(_ place: MapPlace) throws -> MapState.Written? {
        let open = Proposal(draft, guess, saved: nil, names: false).open
        var finished = draft
        // What was finished for its own list stays so until somebody changes it.
        if draft != before || open.isEmpty { finished.isUnfinished = !open.isEmpty }
        if finished == before { return nil }
        if let saved = place.saved { try Files.write(saved, to: place.path + ".bak") }
        try Files.makeFolder(Files.split(place.path).folder)
        try Files.write(Array(DraftText(finished, file: place.listName, open: open).text.utf8), to: place.path)
        return before == nil ? .new : .changed
    }
}
