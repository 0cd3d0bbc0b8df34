import Domain
import Testing

@testable import Rules

@Suite struct FileUnreadableTests {
    private func findings(_ inspected: Inspected) throws -> [Finding] {
        FileUnreadable.findings(try Sample.photo(facts: Sample.facts(inspected)))
    }

    @Test func holdsWithItsReason() throws {
        let held = try findings(.failed(.unreadable("The file is empty.")))
        #expect(held.map(\.effect) == [.holds])
        #expect(held.first?.evidence == "The file is empty.")
    }

    @Test func otherOutcomesAreNotItsBusiness() throws {
        #expect(try findings(.seen(Sample.inspection())).isEmpty)
        for failure in IntakeFailure.samples where failure != .unreadable("The file is empty.") {
            #expect(try findings(.failed(failure)).isEmpty)
        }
    }
}
