import Foundation
import Testing

/// A list that comes in several files: one for each consent, and the roll beside them.
@Suite struct SeveralFilesImportTests {
    private static let samples = checkout.appendingPathComponent("consent/samples")
    private static let mapping = checkout.appendingPathComponent("consent/mappings/single.json5").path
    private static let website = samples.appendingPathComponent("one-for-each-consent/Photos on website.csv").path
    private static let social = samples.appendingPathComponent("one-for-each-consent/Photos on social media.csv").path
    private static let roll = samples.appendingPathComponent("hollow-oak-roll.xml").path

    private func school() throws -> SchoolBench {
        let school = try SchoolBench(list: nil)
        let confirmed = try school.run(["consent", "map", Self.website, "--mapping=\(Self.mapping)", "--confirm", "--by=Test"])
        #expect(confirmed.code == 0, "\(confirmed.everything)")
        return school
    }

    private func take(_ school: SchoolBench, _ files: [String], _ more: String...) throws -> Ended {
        try school.run(
            ["consent", "import"] + files + ["--mapping=\(Self.mapping)", "--by=Test", "--date=\(SchoolBench.today)"] + more)
    }

    @Test func theFilesOfEachConsentAndTheTransferFileAreOneList() throws {
        let school = try school()
        // Two pupils have left, and are in the files of answers only.
        let taken = try take(school, [Self.website, Self.social, Self.roll], "--json")
        #expect(taken.code == 1 && taken.output.contains("\"pupils\" : 420"), "\(taken.everything)")
        #expect(
            taken.errors.contains("not on the roll; they count as having left") && taken.errors.contains("lines 27, 28")
                || taken.errors.contains("lines"))
        let state =
            "SELECT json_extract(json, '$.consents.website.state') || json_extract(json, '$.consents.social.state') || json_extract(json, '$.hasLeft') FROM pupil_states WHERE json LIKE "
        #expect(try school.ledger(state + "'%\"William\"%\"Day\"%'") == "refusedrefused0")
        #expect(try school.ledger(state + "'%\"Hunter\"%\"Moss\"%'").hasSuffix("1"))
        // Known-as names stand in the transfer file alone.
        #expect(try school.ledger("SELECT json_extract(json, '$.knownAs.forename') FROM pupil_states WHERE json LIKE '%ukasz%'") == "Lukas")
        // What it says of needs, care and meals is nowhere.
        for word in ["SENprovision", "InCare", "NOBT", "FSM", "2015-09-01"] {
            #expect(try school.ledger("SELECT COUNT(*) FROM pupil_states WHERE json LIKE '%\(word)%'") == "0")
        }
        // In another order the same list.
        let again = try take(school, [Self.roll, Self.social, Self.website], "--dry-run")
        #expect(again.output.contains("Nothing changed since the last list."), "\(again.everything)")
    }

    @Test func aMissingFileIsAskedAbout() throws {
        let school = try school()
        let taken = try take(school, [Self.website])
        #expect(taken.code == 1 && taken.errors.contains("about the consent “Photos on social media”"), "\(taken.everything)")
        #expect(taken.errors.contains("Was it renamed, or is a file missing?"))
        #expect(try school.ledger("SELECT COUNT(*) FROM snapshots") == "0")
    }

    @Test func theSameFileTwiceAndAConsentForSeveralAreRefused() throws {
        let school = try school()
        #expect(try take(school, [Self.website, Self.website]).code == 64)
        #expect(try take(school, [Self.website, Self.social], "--consent=Photos on website").code == 64)
        let told = try take(school, [Self.website], "--consent=Photos on social media")
        #expect(told.code == 65, "the name of the file says otherwise: \(told.everything)")
        let staff = try school.run(["consent", "import", Self.roll, "--staff", "--by=Test"])
        #expect(staff.code == 65 && staff.errors.contains("no list of staff"), "\(staff.everything)")
    }
}
