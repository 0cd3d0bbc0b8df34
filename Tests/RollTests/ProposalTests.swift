import Domain
import Foundation
import Roll
import Testing

/// What is proposed for lists of every shape.
@Suite struct ProposalTests {
    @Test func theWideSampleIsUnderstoodWhole() throws {
        let proposed = try Proposals.sample("hollow-oak-wide.csv")
        #expect(proposed.proposal.shape == "wide" && proposed.proposal.open.isEmpty, "\(proposed.proposal.open)")
        #expect(proposed.meaning("Photo: Parents' App") == "consent for app" && proposed.meaning("UPN") == "UPN")
        #expect(proposed.state("Yes") == .granted && proposed.state("No") == .refused && proposed.state("") == .notAsked)
        // It reads the list as the mapping that a person wrote.
        let bytes = Array(try Data(contentsOf: Lists.repository.appending(path: "consent/samples/hollow-oak-wide.csv")))
        let read = ConsentListReader.read(bytes, mapping: try proposed.mapping(), snapshot: SnapshotID(1), on: Lists.day)
        #expect(try read.pupils == Lists.sample("hollow-oak-wide.csv", mapping: "wide.json5").pupils)
    }

    @Test func theLongSampleLeavesOpenWhatIsNotAboutPictures() throws {
        let proposed = try Proposals.sample("hollow-oak-long.csv")
        #expect(proposed.proposal.shape == "long" && proposed.proposal.open.count == 1)
        #expect(proposed.open("School Visits")?.options.contains("--consent=\"School Visits=\"") == true)
        #expect(proposed.channels("Photos in newsletter and parents' app") == ["newsletter", "app"])
        #expect(proposed.channels("Photos in local press") == ["press"] && proposed.channels("School Visits") == nil)
        let said = try Proposals.sample("hollow-oak-long.csv", Proposals.choices { $0.consents = [("school visits", [])] })
        #expect(said.proposal.open.isEmpty, "\(said.proposal.open)")
        let bytes = Array(try Data(contentsOf: Lists.repository.appending(path: "consent/samples/hollow-oak-long.csv")))
        let read = ConsentListReader.read(bytes, mapping: try said.mapping(), snapshot: SnapshotID(1), on: Lists.day)
        #expect(try read.pupils == Lists.sample("hollow-oak-long.csv", mapping: "long.json5").pupils)
    }

    @Test func theStaffSampleLeavesOpenWhereTheirPicturesGo() throws {
        let proposed = try Proposals.sample("hollow-oak-staff.csv", role: .staff)
        #expect(proposed.proposal.shape == "staff" && proposed.meaning("Staff Code") == "staff code")
        #expect(proposed.meaning("Photo: Online") == nil && proposed.open("Photo: Online") != nil)
        let choices = Proposals.choices { $0.consents = [("Photo: Online", [.website]), ("Photo: In Print", [.press])] }
        let said = try Proposals.sample("hollow-oak-staff.csv", role: .staff, choices)
        #expect(said.proposal.open.isEmpty && said.meaning("Asked On") == "day of the answer", "\(said.proposal.open)")
        #expect(try said.mapping().role == .staff)
    }

    /// Nothing is a yes that a known word in the consent's name does not say.
    @Test(arguments: [
        "Website", "Photo", "Photograph Student", "Photos on website (not Facebook)", "No photos on website", "Video on website",
        "Photos on partner website", "Photo for MIS", "Trip photos?", "Photos: don't use on website", "Photo of child for press only",
        "Biometric image", "Photos on TikTok",
    ])
    func aNameThatSaysLessOrMoreStaysOpen(_ name: String) throws {
        let proposed = try Proposals.of("UPN,Forename,Surname,\(name)\nN900400019001,Ava,Smith,Yes\n")
        #expect(proposed.meaning(name) == nil && proposed.open(name) != nil)
        // What is written never makes a yes of it: the column stands in a comment only.
        let list = try? proposed.mapping()
        #expect(list?.channels.isEmpty ?? true)
    }

    @Test(arguments: [
        ("Photos on our web site", "website"), ("Social media images", "social"), ("photo_website", "website"),
        ("Photographs in prospectus", "newsletter"), ("Pictures for the local newspaper", "press"), ("PhotoDisplay", "display"),
    ])
    func aNameThatSaysWhereIsTaken(_ name: String, _ channel: String) throws {
        let proposed = try Proposals.of("UPN,Forename,Surname,\(name)\nN900400019001,Ava,Smith,Yes\n")
        #expect(proposed.meaning(name) == "consent for \(channel)")
    }

    @Test func answersAreComparedAsAWhole() throws {
        let rows = ["Granted", "Not Granted", "Not Requested", "Yes - not Facebook", "see note", "Grant"]
            .enumerated().map { "\(100 + $0.offset),Ava,Smith,\($0.element)" }
        let proposed = try Proposals.of((["Adno,Forename,Surname,Photo Website"] + rows).joined(separator: "\n"))
        #expect(proposed.state("Granted") == .granted && proposed.state("Not Granted") == .refused)
        #expect(proposed.state("Not Requested") == .notAsked)
        for word in ["Yes - not Facebook", "see note", "Grant"] {
            #expect(proposed.state(word) == nil && proposed.open(word)?.options == ["--answer=\"\(word)=refused\""], "\(word)")
        }
    }

    @Test func headingsAreFoundBelowATitleInEveryEncodingAndSeparator() throws {
        let text = "Consents of Hollow Oak\nPrinted 14/03/2026;x\n\nUPN;Forename;Surname;Photo Website\nN900400019001;Zoë;Smith;Yes\n"
        let windows: [UInt8] = text.unicodeScalars.map { UInt8($0.value) }
        let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for bytes in [Array(text.utf8), windows, wide, Array(text.replacing(";", with: "\t").utf8)] {
            let proposed = try Proposals.of(bytes)
            #expect(proposed.meaning("Photo Website") == "consent for website" && proposed.proposal.rowCount == 1)
        }
        let sheet = try Proposals.of(try WorkbookFixture.bytes("titled.xlsx"))
        #expect(sheet.meaning("Surname") == "legal surname" && sheet.proposal.rowCount == 2)
    }

    @Test func aRollWithoutConsentsIsARoll() throws {
        let proposed = try Proposals.of("UPN,Forename,Surname,Year Group\nN900400019001,Ava,Smith,Year 1\n")
        #expect(proposed.proposal.shape == "roll" && proposed.proposal.open.isEmpty, "\(proposed.proposal.open)")
        #expect(try proposed.mapping().channels.isEmpty)
    }

    @Test func aColumnOfConsentsIsFoundByWhatStandsInIt() throws {
        let proposed = try Proposals.of(
            """
            UPN,Forename,Surname,About,Reply
            N900400019001,Ava,Smith,Photos on website,Yes
            N900400019001,Ava,Smith,School Visits,No
            U900400024001,Noah,Patel,Photos on website,No
            """)
        #expect(proposed.proposal.shape == "long")
        #expect(proposed.meaning("About") == "what the consent is called" && proposed.meaning("Reply") == "answer to the consent")
    }

    @Test func namesThatStandInOneColumnNeedTheirCommas() throws {
        let commas = try Proposals.of("Adno,Name,Photo Website\n1,\"Smith, Jane\",Yes\n2,\"Ó Briain, Zoë\",No\n")
        #expect(commas.proposal.open.isEmpty && commas.meaning("Name") == "legal name, surname first")
        let plain = try Proposals.of("Adno,Name,Photo Website\n1,\"Smith, Jane\",Yes\n2,Zoë Ó Briain,No\n")
        #expect(plain.meaning("Name") == nil && plain.open("“Name”") != nil && plain.open("legal forename") != nil)
    }

    @Test func whatADraftHoldsIsReadBackAsItIs() throws {
        let odd = "UPN,Forename,Surname,\"Photo \"\"Web\"\" \\ 'site'\nwebsite\"\nN900400019001,Ava,Smith,Yes\n"
        let proposed = try Proposals.of(odd)
        #expect(proposed.proposal.open.isEmpty, "\(proposed.proposal.open)")
        let again = try Draft(reading: Array(proposed.text.utf8))
        #expect(DraftText(again, file: "list.csv", open: []).text == proposed.text)
        #expect(try proposed.mapping().headings.contains("Photo \"Web\" \\ 'site'\nwebsite"))
    }
}
