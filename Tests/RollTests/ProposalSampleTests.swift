import Domain
import Foundation
import Roll
import Testing

/// The made-up school's list in the shapes in which schools get theirs.
@Suite struct ProposalSampleTests {
    private static let places = ["consent/samples", "consent/samples/one-for-each-consent"]

    /// Every list of the samples, by its path.
    static let lists: [String] = places.flatMap { place in
        let names = (try? FileManager.default.contentsOfDirectory(atPath: Lists.repository.appending(path: place).path)) ?? []
        return names.filter { name in [".csv", ".txt", ".xlsx"].contains { end in name.hasSuffix(end) } }.map { "\(place)/\($0)" }.sorted()
    }

    private func proposed(_ path: String, profile: String? = nil) throws -> Proposals.Proposed {
        let bytes = Array(try Data(contentsOf: Lists.repository.appending(path: path)))
        return try Proposals.of(bytes, profile: profile, role: path.contains("staff") ? .staff : .pupil, file: path)
    }

    /// Whatever its shape, the pupils are known, and every open point can be decided.
    @Test(arguments: lists) func theHeadingsAndThePupilsOfEachAreFound(_ path: String) throws {
        let proposed = try proposed(path)
        let meanings = Set(proposed.proposal.columns.compactMap(\.meaning))
        #expect(meanings.contains("UPN") || meanings.contains("admission number") || meanings.contains("staff code"), "\(meanings)")
        #expect(meanings.contains { $0.hasSuffix("surname") || $0 == "legal name, surname first" }, "\(meanings)")
        #expect(proposed.proposal.open.allSatisfy { !$0.options.isEmpty }, "\(proposed.proposal.open)")
        #expect(!proposed.proposal.columns.contains { $0.meaning == "left out" && $0.heading.contains("Photo") })
    }

    /// Nothing that is open is a yes: where the draft is a mapping at all, each yes it reads has a decided word, the right way round.
    @Test func whatIsDeniedIsNoYesWhileNobodyHasSaidSo() throws {
        let plain = try proposed("consent/samples/hollow-oak-denied.csv")
        #expect(plain.state("Yes") == nil && plain.open("“Consent Denied” reads") != nil)
        let known = try proposed("consent/samples/hollow-oak-denied.csv", profile: "databridge")
        #expect(known.state("Yes") == .refused && known.state("No") == .notAsked && known.open("reads as if") == nil)
    }

    @Test func daysInPlaceOfAnswersAreTold() throws {
        let dates = try proposed("consent/samples/hollow-oak-dates.csv")
        #expect(dates.proposal.shape == "long" && dates.meaning("Consented") == "day of a yes")
        #expect(dates.meaning("Rejected") == "day of a no" && dates.meaning("Respondee") == "left out", "\(dates.proposal.open)")
        #expect(try Proposals.of("Adno,Forename,Surname,Consented\n1,Ava,Smith,Yes\n").meaning("Consented") == nil)
    }

    @Test func aFileForEachConsentIsNamedByItsName() throws {
        let found = Self.lists.filter { $0.contains("one-for-each-consent") }
        #expect(!found.isEmpty)
        for path in found {
            let proposed = try proposed(path)
            #expect(proposed.proposal.shape == "single" && proposed.proposal.consents.count == 1, "\(path)")
        }
    }
}
