import Domain
import Roll
import Testing

/// What the profiles make of exports with their systems' words.
@Suite struct ProposalProfileTests {
    @Test func arborDownloadsOneFileForEachConsent() throws {
        let text = """
            legalFirstName,legalLastName,UPN,dateOfBirth,requestedDatetime,consentedDatetime,rejectedDatetime
            Ava,Smith,N900400019001,2015-01-01,2026-09-01,2026-09-02,
            Noah,Patel,U900400024001,2015-01-01,2026-09-01,,2026-09-03
            """
        let proposed = try Proposals.of(text, profile: "arbor", file: "lists/Photos on website 2026-09-14.csv")
        #expect(proposed.proposal.shape == "single" && proposed.proposal.open.isEmpty, "\(proposed.proposal.open)")
        #expect(proposed.channels("Photos on website") == ["website"] && proposed.meaning("dateOfBirth") == "left out")
        #expect(proposed.meaning("rejectedDatetime") == "day of a no")
        #expect(try proposed.mapping().channels == [.website])
        let unknown = try Proposals.of(text, profile: "arbor", file: "download (3).csv")
        #expect(unknown.open("“download”")?.options.first == "--consent=\"download=CHANNEL\"")
    }

    @Test func databridgeSaysWhatWasDenied() throws {
        let text = """
            UPN,Forename,Surname,Topic,Consent Denied,Date,Given by (Staff),Archived
            N900400019001,Ava,Smith,Photographs for website,Yes,01/09/2025,A B,No
            U900400024001,Noah,Patel,Photographs for website,No,01/09/2025,A B,No
            """
        let proposed = try Proposals.of(text, profile: "databridge")
        #expect(proposed.state("Yes") == .refused && proposed.state("No") == .notAsked)
        #expect(proposed.proposal.open.count == 1 && proposed.open("“Archived”") != nil, "\(proposed.proposal.open)")
        // Without the profile a person has to say which way round it is.
        let plain = try Proposals.of(text)
        #expect(plain.open("“Consent Denied”")?.options.first?.contains("--polarity=\"Consent Denied=denied\"") == true)
    }

    @Test func bromcomNamesItsFieldsInHumps() throws {
        let proposed = try Proposals.of(
            """
            upn,firstName,lastName,preferredFirstName,yearGroup,tutorGroupName,everFsm6Flag,parentalConsentTypeName,latestConsentStatus
            N900400019001,Ava,Smith,,Year 1,1A,Y,Photographs on social media,Granted
            U900400024001,Noah,Patel,,Year 2,2A,N,Photographs on social media,Refused
            """, profile: "bromcom")
        #expect(proposed.proposal.shape == "long" && proposed.proposal.open.isEmpty, "\(proposed.proposal.open)")
        #expect(proposed.channels("Photographs on social media") == ["social"] && proposed.meaning("everFsm6Flag") == "left out")
    }

    @Test func juniperKnowsFourStates() throws {
        let answers = ["Granted", "Not Granted", "Requested", "Not Requested"]
        let rows = answers.enumerated().map { "\($0.offset),Ava,Smith\($0.offset),Photos on display,\($0.element),01/09/2025,A Parent" }
        let list = (["Admission Number,Forename,Surname,Consent Type,State,Date,Informed By"] + rows).joined(separator: "\n")
        let proposed = try Proposals.of(list, profile: "juniper")
        #expect(answers.map { proposed.state($0) } == [.granted, .refused, .unanswered, .notAsked])
        #expect(proposed.proposal.open.isEmpty && proposed.meaning("Informed By") == "left out", "\(proposed.proposal.open)")
    }

    @Test func simsAsksAboutCommentsAndWhatIsNotActive() throws {
        let proposed = try Proposals.of(
            """
            Admission Number,Legal Forename,Legal Surname,SEN Status,Consent Type,Active,Consent Status,Consent Date,Comments
            1,Ava,Smith,K,Photograph Student,Yes,Granted,01/09/2025,not her face
            2,Noah,Patel,N,Photograph Student,Yes,Refused,01/09/2025,
            """, profile: "sims-next")
        #expect(proposed.open("“Comments”") != nil && proposed.open("“Active”") != nil && proposed.open("“Photograph Student”") != nil)
        #expect(proposed.proposal.open.count == 3 && proposed.meaning("SEN Status") == "left out")
        let old = try Proposals.of(
            "Class list\nadno,Legal Forename,Legal Surname,Year of Entry,Photos on website\n1,Ava,Smith,2020,T\n2,Noah,Patel,2020,F\n",
            profile: "sims-7")
        #expect(old.proposal.open.isEmpty && old.state("T") == .granted && old.state("F") == .refused, "\(old.proposal.open)")
    }

    @Test func uniqueSchoolsAndISAMSAreUnderstood() throws {
        let allow = try Proposals.of(
            "Adno,Forename,Surname,Answer\n1,Ava,Smith,Allow\n2,Noah,Patel,Deny\n", profile: "unique-schools",
            file: "Picture Permission website.csv")
        #expect(allow.proposal.shape == "single" && allow.state("Allow") == .granted && allow.state("Deny") == .refused)
        #expect(allow.channels("Picture Permission website") == ["website"])
        let names = try Proposals.of(
            "UPN,Forename,Surname,Preferredname,Form,NCYear,DOB,Ethnicity\nN900400019001,Ava,Smith,,4B,4,2015-01-01,x\n",
            profile: "isams")
        #expect(names.proposal.shape == "roll" && names.proposal.open.isEmpty, "\(names.proposal.open)")
    }
}
