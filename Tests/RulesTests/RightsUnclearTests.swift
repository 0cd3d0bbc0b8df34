import Domain
import Testing

@testable import Rules

@Suite struct RightsUnclearTests {
    private func findings(_ texts: [String], accepted: [String]) throws -> [Finding] {
        let fields = texts.map { TextField($0, origin: .exif, field: "Copyright") }
        let policy = try Sample.policy { $0.acceptedRights = accepted }
        return RightsUnclear.findings(try Sample.photo(Sample.inspection { $0.rights = .seen(fields) }, policy: policy))
    }

    @Test(arguments: ["Café School", "© 2026 CAFE SCHOOL", "Photo: cafe\u{301} school, all rights reserved"])
    func anAcceptedNameAsWholeWordsPasses(_ text: String) throws {
        #expect(try findings([text], accepted: ["Other", "Café School"]).isEmpty)
    }

    @Test(arguments: ["Studio Ltd", "School Café", "Café Schools", "©", "Café of School"])
    func anyOtherNameHolds(_ text: String) throws {
        let held = try findings(["Café School", text], accepted: ["Café School"])
        #expect(held.map(\.effect) == [.holds])
        #expect(held.first?.evidence == "“\(text)” in the EXIF data, field “Copyright”.")
    }

    @Test func apostrophesDoNotPartWords() throws {
        #expect(try findings(["St Marys"], accepted: ["St Mary’s"]).isEmpty)
    }

    @Test func emptyFieldsOfCamerasPass() throws {
        #expect(try findings(["", "          ", "\0\0"], accepted: []).isEmpty)
    }

    @Test func anEmptyAcceptedNameAcceptsNothing() throws {
        #expect(try findings(["Studio Ltd"], accepted: ["", "--"]).count == 1)
    }

    @Test func absentPassesAndUnreadableHolds() throws {
        #expect(RightsUnclear.findings(try Sample.photo()).isEmpty)
        let unreadable = Sample.inspection { $0.rights = .unknown("The IPTC data ends early.") }
        #expect(RightsUnclear.findings(try Sample.photo(unreadable)).map(\.effect) == [.holds])
    }
}
