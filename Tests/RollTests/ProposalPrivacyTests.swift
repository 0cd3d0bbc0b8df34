import Roll
import Testing

/// What a proposal shows of pupils.
@Suite struct ProposalPrivacyTests {
    private static let list = """
        UPN,Forename,Surname,Ethnicity,House,Form Teacher,Locker,Photo Website
        N900400019001,Quenby,Zeller,Wanted,Red,Mr Quartz,12,Yes
        U900400024001,Xanthe,Yarrow,Unwanted,Blue,Ms Quill,13,Yes but ask Xanthe first
        """

    private func told(_ proposed: Proposals.Proposed) -> String {
        let proposal = proposed.proposal
        return "\(proposal.columns) \(proposal.answers) \(proposal.open) \(proposed.text)"
    }

    @Test func noNameAndNoSensitiveValueIsTold() throws {
        let proposed = try Proposals.of(Self.list)
        let told = told(proposed)
        for word in ["Quenby", "Zeller", "Xanthe", "Yarrow", "Wanted", "Unwanted", "N900400019001", "Quartz", "Quill", "\"12\""] {
            #expect(!told.contains(word), "“\(word)” is told")
        }
        #expect(told.contains("Blue"), "few words that name nobody are shown")
        #expect(proposed.open("an answer with a name in it") != nil)
        #expect(proposed.proposal.columns.first { $0.heading == "Ethnicity" }?.filled == 2)
    }

    @Test func namesAreToldWhereTheyAreAskedForAndSensitiveValuesNever() throws {
        let told = told(try Proposals.of(Self.list, names: true))
        #expect(told.contains("Quenby") && told.contains("Yes but ask Xanthe first"))
        #expect(!told.contains("Wanted") && !told.contains("Unwanted"))
    }
}
