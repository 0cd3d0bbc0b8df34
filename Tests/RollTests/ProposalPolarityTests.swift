import Domain
import Roll
import Testing

/// Headings that may say the opposite of what they seem to.
@Suite struct ProposalPolarityTests {
    private static func list(_ heading: String, _ other: String = "Photo Website") -> String {
        "UPN,Forename,Surname,\(other),\(heading)\nN900400019001,Ava,Smith,Yes,Yes\nU900400024001,Noah,Patel,Yes,No\n"
    }

    @Test(arguments: [
        "Website photo restriction", "Photo ban website", "Photo consent form sent: website", "Website photos asked",
        "Photo website reminder", "Photo consent requested (website)", "Photo website form returned", "Stop photos website",
    ])
    func theyAreNoPlainConsents(_ heading: String) throws {
        let proposed = try Proposals.of(Self.list(heading, "Photos in press"))
        #expect(proposed.meaning(heading) == nil && proposed.open("“\(heading)”") != nil)
        #expect(proposed.meaning("Photos in press") == "consent for press")
    }

    @Test func anOptOutBesideConsentsIsOfferedAsAnObjection() throws {
        let list = Self.list("Opted out of photos")
        let point = try #require(try Proposals.of(list).open("Opted out of photos"))
        #expect(point.options.first == "--consent=\"Opted out of photos=all\" --polarity=\"Opted out of photos=objection\"")
        #expect(point.meanings.first?.contains("says nothing") == true && point.meanings.count == point.options.count)
        let said = try Proposals.of(
            list,
            Proposals.choices {
                $0.consents = [("Opted out of photos", Proposals.policy)]
                $0.polarity = [("Opted out of photos", .objection)]
            })
        #expect(said.proposal.open.isEmpty, "\(said.proposal.open)")
        let no = try #require(said.proposal.answers.first { $0.word == "No" })
        #expect(no.saysNothing && no.state == nil)
        #expect(said.proposal.answers.first { $0.word == "Yes" && $0.way == .objection }?.state == .refused)
        let read = ConsentListReader.read(Array(list.utf8), mapping: try said.mapping(), snapshot: SnapshotID(1), on: Lists.day)
        #expect(read.pupils.map { $0.consents[.website]?.state } == [.refused, .granted])
        #expect(read.pupils.map { $0.consents[.press]?.state } == [.refused, nil])
    }

    @Test func aloneItIsADenial() throws {
        let point = try #require(try Proposals.of("UPN,Forename,Surname,No photos\nN900400019001,Ava,Smith,Yes\n").open("“No photos”"))
        #expect(point.options.count == 2 && point.options[0].hasSuffix("--polarity=\"No photos=denied\""))
    }

    @Test func theOffersForADecidedHeadingSayWhatTheyMean() throws {
        let proposed = try Proposals.of(
            Self.list("Photo ban website"), Proposals.choices { $0.consents = [("Photo ban website", [.website])] })
        let point = try #require(proposed.open("reads as if"))
        #expect(point.options.map { String($0.suffix(10)) } == ["objection\"", "te=denied\"", "e=consent\""])
        #expect(point.meanings.allSatisfy { !$0.isEmpty } && Set(point.meanings).count == 3)
    }

    @Test func whatIsLeftIsKnownOrNot() throws {
        let proposed = try Proposals.of(
            "UPN,Forename,Surname,Photo Website,House,Ethnicity\nN900400019001,Ava,Smith,Yes,Red,x\n",
            Proposals.choices { $0.leave = ["House"] })
        let left = proposed.proposal.columns.filter(\.isLeft)
        #expect(left.map(\.heading) == ["House", "Ethnicity"] && left.map(\.isKnownNeedless) == [false, true])
    }
}
