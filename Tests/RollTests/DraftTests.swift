import Domain
import Roll
import Testing

/// Decisions that are written into a mapping file.
@Suite struct DraftTests {
    private static let list = "UPN,Forename,Surname,Signed,Photos on website,Media\nN900400019001,Ava,Smith,01/09/2025,Yes,No\n"

    private func saved(_ text: String) throws -> Draft { try Draft(reading: Array(text.utf8)) }

    private func decided(_ draft: Draft, _ text: String = list, _ change: (inout Choices) -> Void) throws -> Proposals.Proposed {
        try Proposals.of(Array(text.utf8), saved: draft, Proposals.choices(change))
    }

    private static let mapping = """
        {
          shape: "wide", columns: { upn: "UPN", legalForename: "Forename", legalSurname: "Surname" },
          answers: { Yes: "granted" }, consents: [{ column: "Photos on website", channels: ["website"] }], leave: ["Signed"],
        }
        """

    @Test func whatIsSavedCountsAndNothingIsGuessedOverIt() throws {
        let proposed = try decided(try saved(Self.mapping)) { _ in }
        #expect(proposed.meaning("Signed") == "left out" && proposed.meaning("Media") == nil)
        #expect(proposed.proposal.open.count == 1 && proposed.open("“Media”") != nil, "\(proposed.proposal.open)")
        #expect(proposed.draft == (try saved(Self.mapping)))
    }

    /// A known no comes with a new consent; a known yes has to be said.
    @Test func answersOfANewConsentAreTakenOverUnlessTheyAreAYes() throws {
        let list = Self.list + "U900400024001,Noah,Patel,,Yes,Granted\n"
        let proposed = try decided(try saved(Self.mapping), list) { $0.consents = [("Media", [.press])] }
        #expect(proposed.state("No") == .refused && proposed.state("Granted") == nil)
        #expect(proposed.open("“Granted”")?.options == ["--answer=\"Granted=granted\""])
        #expect(proposed.open("“Granted”")?.meanings == ["only if your school means yes by it"])
    }

    @Test func aColumnStandsInOnePlaceOnly() throws {
        var draft = try saved(Self.mapping)
        for change in [
            { $0.columns = [("since", "Signed")] }, { $0.leave = ["Photos on website"] },
            { $0.consents = [("Photos on website", [.website]), ("Media", [.press])] }, { $0.columns = [("className", "Media")] },
            { $0.consents = [("Media", [])] },
        ] as [(inout Choices) -> Void] {
            let proposed = try decided(draft, Self.list, change)
            draft = proposed.draft
            let headings = draft.headings.filter { $0 != "Signed" }
            #expect(Set(headings).count == headings.count, "\(headings)")
            #expect(proposed.open("twice") == nil)
        }
        #expect(try decided(draft) { _ in }.mapping().channels == [.website])
    }

    @Test func polarityIsWrittenWhereItBelongs() throws {
        let list = "UPN,Forename,Surname,Type,Denied\nN900400019001,Ava,Smith,Photos on website,Yes\n"
        let proposed = try Proposals.of(list, Proposals.choices { $0.columns = [("consentName", "Type"), ("consentAnswer", "Denied")] })
        #expect(proposed.proposal.shape == "long" && proposed.open("“Denied” reads") != nil, "\(proposed.proposal.open)")
        let whole = try decided(proposed.draft, list) { $0.polarity = [("Denied", .denied)] }
        #expect(whole.proposal.open.isEmpty && whole.state("Yes") == .refused)
        guard case .long(_, let rows) = try whole.mapping().shape else {
            Issue.record("the mapping is not long")
            return
        }
        #expect(rows.names.values.map(\.meaning.polarity) == [.denied(otherwise: .notAsked)])
    }

    /// Any order of deciding ends in the same reading.
    @Test func theOrderOfDecisionsMakesNoDifference() throws {
        let steps: [(inout Choices) -> Void] = [
            { $0.consents.append(("Media", [.press])) }, { $0.columns.append(("since", "Signed")) },
            { $0.answers.append(("No", .refused)) },
        ]
        var readings: Set<[Pupil]> = []
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            var draft = try saved(Self.mapping)
            for step in order { draft = try decided(draft, Self.list, steps[step]).draft }
            let mapping = try decided(draft) { _ in }.mapping()
            readings.insert(
                ConsentListReader.read(Array(Self.list.utf8), mapping: mapping, snapshot: SnapshotID(1), on: Lists.day).pupils)
        }
        #expect(readings.count == 1 && readings.first?.first?.consents[.press]?.state == .refused)
    }
}
