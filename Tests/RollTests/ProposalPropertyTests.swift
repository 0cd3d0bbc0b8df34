import Domain
import Roll
import Testing

/// Whatever stands in a list, a proposal alone makes no yes of anything but a known word for it.
@Suite struct ProposalPropertyTests {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        /// SplitMix64, so that a failure can be repeated by its seed.
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let headings = [
        "Photos on website", "No photos on website", "Photos in press", "Consent Denied", "Photo", "Website", "Photos: social media",
        "Comments", "Video and photos on website", "Picture display", "Status", "Consent", "SEN", "Photos website (not Facebook)", "Date",
        "Images in the prospectus", "Without photos on display", "Trip", "Form Returned", "Consented", "Rejected",
    ]
    private static let words = [
        "Yes", "No", "", "Granted", "Not Granted", "Yes - not Facebook", "see note", "Requested", "Y", "n", "-", "Deny", "01/09/2025",
        "Photos on website", "yes ", "YES!", "0",
    ]
    /// Written down again here, apart from the vocabulary.
    private static let yes: Set<String> = ["yes", "granted", "y"]

    private static let negative: Set<String> = ["No photos on website", "Consent Denied", "Without photos on display"]

    @Test func onlyAKnownYesIsAYes() throws {
        var granted = 0
        for seed in 0..<400 { granted += try self.granted(seed) }
        #expect(granted > 100, "lists with a yes were read")
    }

    /// How many answers were a yes, each of which is looked at.
    private func granted(_ seed: Int) throws -> Int {
        var dice = Dice(state: UInt64(seed))
        let columns = Array(Self.headings.shuffled(using: &dice).prefix(Int.random(in: 1...6, using: &dice)))
        let rows = (0..<8).map { number in
            ["\(100 + number)", "Ava", "Smith"] + columns.map { _ in Self.words.randomElement(using: &dice) ?? "" }
        }
        let header = ["Adno", "Forename", "Surname"] + columns
        let text = ([header] + rows).map { $0.joined(separator: ";") }.joined(separator: "\n")
        let profile = Bool.random(using: &dice) ? Profile.shipped.randomElement(using: &dice)?.id : nil
        let proposed = try Proposals.of(text, profile: profile, file: "Photos on website.csv")
        // Columns that nobody has looked at would stop the import: here they are left out, so that what remains is read.
        let known = Set(proposed.draft.headings)
        let leave = Proposals.choices { $0.leave = header.filter { !known.contains($0) } }
        let draft = try Proposals.of(Array(text.utf8), saved: proposed.draft, leave).draft
        guard let mapping = try? Mapping(DraftText(draft, file: "x", open: []).text), case .wide(let consents) = mapping.shape else {
            return 0
        }
        let headings = consents.compactMap { consent in
            columns.first { consent.place.written == .word($0) }.map { (heading: $0, channels: consent.channels) }
        }
        #expect(headings.count == consents.count)
        #expect(Self.negative.isDisjoint(with: headings.map(\.heading)), "\(seed): \(text)")
        let read = ConsentListReader.read(Array(text.utf8), mapping: mapping, snapshot: SnapshotID(1), on: Lists.day)
        var granted = 0
        for pupil in read.pupils {
            let row = try #require(rows.first { $0[0] == pupil.admissionNumber })
            for (channel, answer) in pupil.consents where answer.state == .granted {
                granted += 1
                for (heading, channels) in headings where channels.contains(channel) {
                    let place = try #require(header.firstIndex(of: heading))
                    #expect(Self.yes.contains(row[place].lowercased().filter { $0 != " " }), "\(seed), \(heading): \(text)")
                }
            }
        }
        return granted
    }
}
