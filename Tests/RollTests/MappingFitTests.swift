import Domain
import Foundation
import Roll
import Testing

/// Which list a mapping is for: the one with exactly its headings.
@Suite struct MappingFitTests {
    private func fit(_ text: String) throws -> MappingFit { try #require(MappingFit(Array(text.utf8), SheetChoice())) }

    private static let mapping = """
        {
          shape: "wide", columns: { upn: "UPN", legalForename: "Forename", legalSurname: "Surname" },
          answers: { Yes: "granted" }, consents: [{ column: "Web", channels: ["website"], since: "Since" }], leave: ["SEN"],
        }
        """

    @Test(arguments: [
        "UPN,Forename,Surname,Since,SEN,Web\n", "web;since;sen; Surname ;forename;upn\n1;2;3;4;5;6\n",
        "Report of today\n\nUPN\tForename\tSurname\tSince\tSEN\tWeb\n", "UPN,Forename,Surname,Since,SEN,Web,,\nx,,,,,,,\n",
    ])
    func orderCaseTitlesAndSeparatorsMakeNoDifference(_ text: String) throws {
        let mapping = try Mapping(Self.mapping)
        let fit = try fit(text)
        #expect(fit.headings(for: mapping)?.count == 6)
        #expect(fit.difference(from: mapping) == MappingFit.Difference(new: [], missing: []))
    }

    @Test func oneHeadingMoreOrLessIsAnotherList() throws {
        let mapping = try Mapping(Self.mapping)
        let more = try fit("UPN,Forename,Surname,Since,SEN,Web,Press\n")
        #expect(more.headings(for: mapping) == nil)
        #expect(more.difference(from: mapping) == MappingFit.Difference(new: ["Press"], missing: []))
        let fewer = try fit("UPN,Forename,Surname,SEN,Web\n")
        #expect(fewer.headings(for: mapping) == nil)
        #expect(fewer.difference(from: mapping) == MappingFit.Difference(new: [], missing: ["Since"]))
        let twice = try fit("UPN,Forename,Surname,Since,SEN,Web,Web\n")
        #expect(twice.headings(for: mapping) == nil)
        // Of a wholly other list nothing is told.
        #expect(try fit("A,B\n1,2\n").difference(from: mapping) == nil)
    }

    @Test func sheetsAreAskedAsListsAre() throws {
        let mapping = try Mapping(Lists.wideMapping)
        for name in ["plain.xlsx", "titled.xlsx"] {
            let fit = try #require(MappingFit(try WorkbookFixture.bytes(name), SheetChoice()))
            #expect(fit.headings(for: mapping) != nil, "\(name)")
        }
        #expect(MappingFit(try WorkbookFixture.bytes("two-sheets.xlsx"), SheetChoice()) == nil)
        #expect(MappingFit(try WorkbookFixture.bytes("two-sheets.xlsx"), SheetChoice(name: "Pupils"))?.headings(for: mapping) != nil)
    }
}
